import { AGAINST_CREDITOR, HELD_BACK, NOT_DUE, PAID_ALL_THE_SAME } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { citeOn } from '../../law/find-version'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { matchesIn } from '../read-sentences'
import { doWePay, isSmallCounterparty, severityBySide } from '../stance'

const EXCUSES = basis('款项条例', '第14条', 'full-text', '不得以负责人变更、内部付款流程等为由拒付或迟付')
const TERM = basis('款项条例', '第9条', 'full-text', '付款期限')

/**
 * 款项条例 第14条: no late payment for internal approval, change of leaders, or (where the contract did not say so) waiting
 * for completion filing or the audit of final accounts. Where the contract ties one instalment to the filing, the clause
 * is agreed and only remarked.
 */
export const noInternalProcessAsExcuse: Rule = {
  id: 'PAY-004',
  title: '以内部流程、人员变更、备案决算为由延付',
  severity: 'should-fix',
  types: 'all',
  basis: [
    EXCUSES,
    basis('款项条例', '第15条', 'full-text', '无争议部分应及时支付'),
    basis('民营经济促进法', '第67条', 'full-text', '应当及时支付账款'),
    basis('民营经济促进法', '第70条', 'full-text', '不得以人员更替等为由违约'),
  ],
  parameters: [],
  version: 9,
  mergesWithinClause: true,
  check,
}

const CAUSE =
  '(?:班子|领导班子|经办人|工作人员)[^,。;]{0,2}(?:换届|调整|变动|调动)|(?:会计|出纳|财务)(?:人员)?[^,。;]{0,2}(?:更换|变更|离职|休假|出差)|单位(?:合并|撤并|撤销|分立)|(?:财务|财政|年度|年终|会计)[^,。;]{0,6}(?:封账|结账|关账|轧账)|内部[^,。;]{0,6}(?:审批|流程|程序|手续)|(?:支付|付款|请款|报销|拨付)(?:的)?(?:手续|程序|审批|流程)|(?:分管|主管|主要|单位|局|院|校)?(?:领导|负责人|局长|主任)[^,。;]{0,4}(?:审签|签批|审批|签字|批示|批准)|(?:财务|内部|内控|党组|党委|办公会)[^,。;]{0,6}(?:稽核|复核|审议|研究|会签|报批|程序|手续)|(?:财务|会计|出纳|领导|经办|负责人)[^,。;]{0,2}(?:换人|交接)|(?:经办|工作|财务|主管)(?:人员|人)[^,。;]{0,4}(?:调离|离职|变动|调整|更替|轮岗)|换届|(?:领导|负责人)[^,。;]{0,3}(?:更替|更迭|交接|离任)|付款审批|支付审批|请款流程|付款流程|支付流程|报销(?:流程|手续)|内部(?:付款|财务)?(?:审批|流程|程序|审核|手续)|领导(?:签批|审批|签字|批准)|财务(?:审核|审批|部门审核)|预算(?:调整|下达)|(?:法定代表人|主要负责人|负责人|领导)(?:变更|变动|调整|更换)|机构(?:改革|调整|撤并|合并|撤销)|内部[^,。;]{0,4}报批|人员(?:变动|调整|更替)'
const WAITING = '竣工验收备案|财务决算|决算审计|竣工决算'
const EFFECT = '(?:从|自)[^,。;]{0,10}(?:扣除|剔除|扣减)|(?:延后|延期|迟延|推迟)[^。;]{0,8}不(?:承担|负)|(?:不得|无权)(?:主张|追究|要求|提出)[^,。;]{0,6}(?:违约|逾期|利息|责任|异议)|另行商定|不计逾期|不能(?:按期|按时|如期|及时)|谅解|不(?:予)?追究|走完|方可|方能|始[可能得]|(?:顺次|相应)?(?:推后|推迟|后延|后推)|不计(?:入|算)|亦不(?:构成|视为|算)|(?:完成|通过|结束|办结|批准)[^,。]{0,4}(?:后|之后|前)|期间|顺延|延(?:期|后|长|迟)|暂缓|为(?:付款|支付)?(?:的)?(?:前提|条件)|不视为(?:[^,。]{0,4})(?:逾期|违约)|不(?:构成|属于|算)[^,。]{0,4}(?:逾期|违约)|不承担'
const EXCUSE = new RegExp(`(?:${CAUSE})[^。;]{0,30}?(?:${EFFECT})(?:[^。;]{0,24}(?:顺延|不视为[^,。;]{0,4}(?:违约|逾期)|不承担[^,。;]{0,10}责任))?`, 'g')
/** 经局长批准后付款: a decision inside the payer's house before the money */
const DECISION = /(?:领导|负责人|[局处科院校厅馆]长|主任|领导班子|书记|党组|党委|(?:办公|班子|局务)会议?)[^,。;]{0,10}?(?:批准|同意|签字|签批|审批|审议|研究|批示|审定|核准)[^。;]{0,8}?(?:后|以后|方可|方能)[^。;]{0,20}?(?:支付|付款|结算|拨付|付(?!款人))[^,。;]{0,8}/g
/** 财务决算未批复前，余款不予支付 */
const UNSETTLED = new RegExp(`(?:${WAITING})[^。;]{0,10}(?:未|没有|尚未)[^,。;]{0,8}(?:之?前|以前|的)?,?[^。;]{0,10}(?:不予?|暂不|暂缓|不得)[^,。;]{0,4}(?:支付|付款|结算|要求)`, 'g')
/** 未办妥竣工财务决算的，可暂缓付款 */
const NOT_DONE = new RegExp(`(?:未|没有|尚未)[^,。;]{0,8}(?:${WAITING})[^,。;]{0,8},[^。;]{0,10}(?:${NOT_DUE})`, 'g')
/** 内控流程走多久，付款期限就顺延多久; 须经办公会通过方能付款: the matter inside the payer's house and the payment that waits, in any order. */
const WAITS_FOR_HOUSE: Meaning = {
  parts: [new RegExp(`${CAUSE}|换了?(?:负责人|领导|局长|主任)|(?:甲方|单位)[^,。;]{0,4}(?:合并|改制|撤并|更名)|逐级(?:呈报|审批|报批|上报)|党组会议?|内控|党委会|办公会|党组会|党委会|班子会|局务会`), new RegExp(`(?:款子?|钱)[^,。;]{0,4}(?:不能|不得|不|别|没法)[出动付拨给]|(?:付款|支付)(?:期限|时间|期)[^,。;]{0,4}(?:不算|停算|不计|暂停|停走)|(?:先|暂)(?:不付|放一放|缓一缓|停)|不(?:计入|计算在|算在|算入)[^,。;]{0,4}(?:付款|支付)(?:期限|时间|期)|不作(?:逾期|违约)论|(?:付款|支付)?待[^,。;]{2,16}(?:后|再)(?:再)?(?:付|办|支付)|(?:付款|支付|拨付)(?:期限|时间|日期)?[^,。;]{0,6}(?:顺延|推迟|延后|延长|往后|后推)|(?:方能|方可|才能|才可|始能|始可|后)[^,。;]{0,4}(?:付款|支付|拨付)|未(?:获)?通过[^,。;]{0,6}不(?:算|视为|构成)[^,。;]{0,4}违约|${NOT_DUE}`)],
  not: /(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|对方)[^,。;]{0,4}(?:内部|负责人|领导|内控|机构)|无论|不论|不得以|不因|不影响|告知|乙方内部|承包人内部|合计|不超过|不得超过|\d+ ?(?:个)?(?:工作)?日内/,
}
/** 签批未毕之日不计入付款期限; 以财务决算批复为前提: what the payer does in its own house, and payment held back for it. */
const HELD_BY_HOUSE: Meaning = {
  parts: [
    new RegExp(`${CAUSE}|${WAITING}|(?:签批|会签|会办|审签|呈批|呈报|报批|阅批|请示|集体研究|集体决策)|上级(?:单位|机关|部门)?[^,。;]{0,4}(?:批准|审批|同意|批复)|(?:入账|记账|资产(?:登记|入库)|决算)[^,。;]{0,4}(?:手续|批复|办理)|(?:主要|分管)?领导(?:调整|变动|更换|调离)|(?:单位|机构)(?:合并|撤销|改革|更名|改制)|财务制度|(?:新一?[届任]|新任|现任|原)?(?:领导班子?|负责人|局长|主任|校长|院长)[^,。;]{0,4}(?:到任|就任|上任|离任|任命)|(?:财务|会计|出纳|经办)[^,。;]{0,4}(?:休假|请假|出差|交接|空缺)|(?<!双方|共同|代表)(?:签字|签批|审签)(?=[^,。;]{0,6}(?:早晚|快慢|方能|才能))`),
    new RegExp(HELD_BACK),
  ],
  not: new RegExp(`${PAID_ALL_THE_SAME}|与(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|对方)[^,。;]{0,4}(?:协商|约定|签)|(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|对方)[^,。;]{0,6}(?:同意|内部|负责人|领导|内控|机构|手续|未)|发票|变更[^,。;]{0,6}(?:价款|单价)|签证|工资|保证金|合计|不超过|不得超过|\\d+ ?(?:个)?(?:工作)?日内`),
}
/** 付款须经办公会研究，未果的留待下次; 职能划转期间付款待新机构处理: the house, paying, and anything that turns it against who is paid. */
const HOUSE_DECIDES: Meaning = {
  parts: [
    /三重一大|(?:会议|集体)[^,。;]{0,4}(?:审议|决策|研究)|决策程序|离任审计|工作交接|办公会|党组|党委|班子|(?:机构|职能|单位)[^,。;]{0,4}(?:改革|划转|调整|撤并|合并|撤销|改制)|内部(?:审批|流程|手续|程序|审核|管理|制度)|(?:财务|会计|出纳|经办)[^,。;]{0,6}(?:人员|休假|交接|变动|离职|封账|结账|轧账)|(?:年底|年末|岁末|月末)?(?:封账|结账|关账)|(?:领导|负责人|局长|主任)[^,。;]{0,6}(?:变更|变动|更换|调整|签|批|研究|同意|到任|离任)|换届|(?:逐笔|集体)研究/,
    /付款|支付|付费|拨付|给付|款项|出账|报账|尾款|余款/,
    new RegExp(AGAINST_CREDITOR),
  ],
  not: new RegExp(`${PAID_ALL_THE_SAME}|发票|工资|保证金|违约金|竣工验收|(?:[\\d一二三四五六七八九十] ?个?(?:工作)?日(?:之?内|以内))|原期限|承继|(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|对方)[^,。;]{0,10}(?:同意|内部|负责人|领导|内控|机构|手续|未|变更|人员|原因)`),
  reach: 48,
}
const FILING = new RegExp(`(?:${WAITING})[^。;]{0,16}?(?:完成|通过|结束)?[^,。]{0,4}(?:后|之后)[^。;]{0,30}(?:支付|付款|付至|付清|结清)`, 'g')
const NOT = /不得?(?:以|因)|含(?:甲方)?(?:内部)?|包括|包含|不受|不影响|无论/
/** 因乙方内部流程延误…: whose house it is. */
const OTHERS_HOUSE = /(?:双方|各方|两方|三方|共同|乙方|供应商|承包[人方]|受托[人方]|卖方|供方|服务方|中标人|对方)(?:的|因|由于)?$/
/** 内部报批时间已计入付款期限，不另行顺延: the process takes nothing from the term. */
const COUNTED_IN = /(?<!不予?)(?:计入|计算在|算在|包[含括]在|含在)[^,。;]{0,12}(?:期限|付款期|时限|期间)|(?:不|亦不|均不)(?:因此|另行?|再|予|得|会)?(?:相应)?(?:顺延|延长|推迟)/
const MONEY = /迟延|先不付|款先|支付|付(?!款人)|款项|价款|费用|工程款|货款|服务费|结算|逾期|违约/

function* check(context: RuleContext): Iterable<Problem> {
  const wePay = doWePay(context)
  if (wePay === false) return
  const severity = severityBySide(isSmallCounterparty(context) === true ? 'must-fix' : 'should-fix', wePay !== null)
  const told = new Set<number>()
  for (const sentence of candidateSentences(context.facts, EXCUSE, DECISION, FILING, UNSETTLED, NOT_DONE)) {
    if (!MONEY.test(sentence.words) || COUNTED_IN.test(sentence.words)) continue
    const excuses = matchesIn(sentence, EXCUSE)
    if (excuses.length > 0) told.add(sentence.span.start)
    for (const { words, span } of excuses.length > 0 ? excuses : matchesIn(sentence, DECISION)) {
      const before = sentence.words.slice(Math.max(0, span.start - sentence.span.start - 10), span.start - sentence.span.start)
      const after = sentence.words.slice(span.end - sentence.span.start, span.end - sentence.span.start + 8)
      if (NOT.test(before) || OTHERS_HOUSE.test(before) || /^[^,。]{0,6}为由/.test(after)) continue
      yield problem(span, severity, `以“${words}”作为延付理由，与${citeOn(EXCUSES, context.lawDay)}相悖，应删除。`)
    }
    for (const { words, span } of [...matchesIn(sentence, FILING), ...matchesIn(sentence, UNSETTLED), ...matchesIn(sentence, NOT_DONE)]) {
      yield problem(span, 'remind', `“${words}”属合同约定的付款条件，但总付款期限仍受${citeOn(TERM, context.lawDay)}约束，请核对。`)
    }
  }
  for (const { sentence, words, span } of [...sayingsOf(context.facts, WAITS_FOR_HOUSE), ...sayingsOf(context.facts, HELD_BY_HOUSE), ...sayingsOf(context.facts, HOUSE_DECIDES)]) {
    if (told.has(sentence.span.start) || !MONEY.test(sentence.words) || COUNTED_IN.test(sentence.words)) continue
    told.add(sentence.span.start)
    yield { ...problem(span, 'should-fix', `以“${words}”作为延付理由，与${citeOn(EXCUSES, context.lawDay)}相悖，应删除。`), status: 'suspected' }
  }
}

function problem(span: Problem['spans'][number], severity: Severity, opinion: string): Problem {
  return {
    status: 'hit', severity, spans: [span], computed: null, opinion,
    amendment: '甲方内部审批时间包含在付款期限内，不得以此为由迟延付款；对款项部分有争议的，无争议部分按期支付。',
  }
}
