import { AGAINST_CREDITOR, HELD_BACK, NOT_DUE, OTHERS_MONEY, PAID_ALL_THE_SAME, WANTING } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { matchesIn } from '../read-sentences'
import { areWePublic, doWePay, isSmallCounterparty, severityBySide } from '../stance'

const THIRD_PARTY = basis('款项条例', '第9条第2款', 'full-text', '大型企业不得以收到第三方付款为付款条件')
const REPLY = basis('背靠背批复', '', 'web', '大型企业与中小企业的此类约定无效')
const UNREASONABLE = basis('款项条例', '第7条', 'full-text', '不得要求中小企业接受不合理的付款期限、方式、条件')
const BUDGET = basis('款项条例', '第8条', 'full-text', '不得无预算、超预算开展采购')
const PRIVATE = basis('民营经济促进法', '第67条', 'full-text', '国家机关、事业单位、国有企业应当及时支付账款')
const ADVANTAGE = basis('反不正当竞争法', '第15条', 'full-text', '大型企业不得滥用优势地位')

/**
 * 背靠背: payment that waits for money from somebody else. Void between large and smaller enterprises; for authorities no
 * article voids 财政资金到位后支付, but the term of 款项条例第9条 stands and the budget must be settled first (review-rules.md
 * 22.1). Payment through the treasury within a number of days is no condition.
 */
export const noPayWhenPaid: Rule = {
  id: 'PAY-002',
  title: '背靠背及不当付款条件',
  severity: 'should-fix',
  types: 'all',
  basis: [THIRD_PARTY, REPLY, UNREASONABLE, BUDGET, PRIVATE, ADVANTAGE],
  parameters: [],
  version: 8,
  mergesWithinClause: true,
  check,
}

const PAYER_OF_PAYER = '使用单位|需求单位|用款单位|省厅|市局|业主|上级|财政|第三方|第三人|建设单位|总包|总承包|发包方|委托人|用户|最终用户|主管部门|拨款单位|专项'
const MONEY = '款项?|款|资金|经费|费用|拨付|拨款|支付|付款|指标'
/** Money that somebody else has to send first. */
const MONEY_FROM_ABOVE = '用款(?:计划|额度)|财政预算|预算(?:批复|资金)|拨款|经费|资金|指标|补助(?:款|金)?|补贴|回款|划拨款|专款'
const COMES = '拨到|批|到位|到账|到帐|入账|拨付|核拨|拨入|划拨|划转|拨来|拨款|下达|下拨|落实|批复|划入|收讫|回笼|支付|付款|付清'
const PATTERNS = [
  // 待财政资金到位后, 以业主付款为前提, 收到上级拨款后
  new RegExp(`(?:(?:在|待|(?<![费款金用项物料])等|俟|以|须|自|于|如|若|只有)(?:甲方|我方|发包人|采购人|委托人|买方)?)?(?:实际)?(?:收到|收取|取得|获得|待|(?<![费款金用项物料])等|以|经|自|在)[^,。]{0,25}(?:${PAYER_OF_PAYER})[^,。]{0,24}(?:${MONEY})[^,。]{0,20}(?:后|时|之后|为前提|的前提下|为条件|为准|之日起)`, 'g'),
  new RegExp(`(?:${PAYER_OF_PAYER})[^,。]{0,20}(?:${MONEY})[^,。]{0,12}(?:到位|到账|拨付|下达|支付)[^,。]{0,8}(?:后|时|之后|为前提|为条件)`, 'g'),
  /(?:按|依|根据)?(?:业主|财政|上级|第三方|建设单位|到位|到账)[^,。]{0,16}(?:同步|同比例|按?比例)[^,。]{0,12}(?:支付|付款)|同步同比例(?:支付|付款)|按(?:资金)?到位(?:的)?比例[^,。]{0,8}支付/g,
  /(?:视|根据|依|按照?)[^,。]{0,10}(?:资金|拨款|经费|财政)[^,。]{0,10}(?:到位|拨付|安排|落实)(?:情况|进度),?[^,。]{0,14}(?:支付|付款|结算|拨付)/g,
  /(?:因)?(?:财政|上级|业主|第三方|拨款|资金)[^,。]{0,16}(?:延迟|迟延|未到位|不到位|未拨付|滞后|延误|未及时)[^。]{0,40}(?:不(?:视为|属于|构成|算)[^,。]{0,6}(?:违约|逾期)|不承担[^,。]{0,10}责任|顺延)/g,
  // 以市财政将经费核拨至账户为支付条件, 与追加指标的下达同步: any noun for the money, any verb for its coming, the dependence after it
  new RegExp(`(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,24}(?:${COMES})[^,。;]{0,14}(?:为[^,。;]{0,8}(?:前提|条件|限|准|前置)|方可|方能|方得|始[可能得]|才(?:可|能|予)|再行|同步)`, 'g'),
  new RegExp(`(?:支付|付款|拨付|给付|款项)[^,。;]{0,14}(?:与|同|随|视|根据|依|取决于|有赖于)[^,。;]{0,16}(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,16}(?:同步|一致|挂钩|同比例|为限|情况|进度|${COMES})`, 'g'),
  // 待财政资金拨付到位，甲方支付: waiting said before the money, nothing after it
  new RegExp(`(?:待|俟|(?<=^|[,。;:须应要在])等(?=[^额于级同]))[^,。;]{0,20}(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,20}(?:${COMES})(?:完毕|完成|到位|后|之后)?`, 'g'),
  // 补助到账多少，甲方支付多少
  /(?:到[账帐位]|核拨|拨[到付款入来]|收到|下达|补[助贴])[^。;]{0,14}(?:多少|几多|几成|若干)[^。;]{0,16}(?:支付|付)[^。;]{0,8}(?:多少|几多|几成|若干)/g,
  // 上级未下达资金之前，甲方可不付款: whose money it is told before what has not come
  new RegExp(`(?:${PAYER_OF_PAYER})[^,。;]{0,12}(?:未|没有|尚未|迟未)[^,。;]{0,4}(?:${COMES})[^,。;]{0,10}(?:${MONEY_FROM_ABOVE}|款项?|价款)[^。;]{0,20}(?:不|暂|无|免|顺延|推迟|有权拒绝)[^,。;]{0,6}(?:付|承担|负|支付|催|违约|责任)`, 'g'),
  // 付款时间视年度预算安排情况而定
  /(?:付款|支付|拨付)(?:的)?(?:时间|期限|进度|金额|比例)?[^,。;]{0,6}(?:视|根据|依据?|按照?|取决于)[^,。;]{0,10}(?:预算|财政|资金|经费|拨款|用款|指标)[^,。;]{0,10}(?:而定|确定|决定|为准|安排|掌握)/g,
  // 经费须经省厅核拨到账，甲方方可转拨
  new RegExp(`(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,20}(?:${COMES})[^,。;]{0,12},[^,。;]{0,8}(?:方可|方能|方才|始[可得能]|才[可能]?|再行)[^,。;]{0,10}(?:支付|付款|结算|拨付|转拨|转付)`, 'g'),
  // 甲方资金紧张时可延缓付款
  /(?:甲方|采购[人方]|发包[人方]|委托[人方]|委托单位|买方|承租[人方])?[^,。;]{0,4}(?:资金|经费|财务|预算)[^,。;]{0,6}(?:紧张|困难|不足|短缺|周转不)[^。;]{0,14}(?:延缓|暂缓|推迟|延期|延后|缓)(?:期)?(?:支付|付款?|拨付)/g,
  // 付款以甲方收到受益单位分摊费用为前置条件
  /以[^,。;]{0,10}(?:收到|取得|获得)(?![^,。;]{0,14}(?:发票|票据|单据|资料|清单|乙方|供应商|承包|受托|卖方|供方|中标人))[^,。;]{2,20}(?:款|费用?|资金|经费)[^,。;]{0,4}为[^,。;]{0,6}(?:前提|条件|前置)/g,
  // 财政未批复该项支出的，甲方不负付款义务
  new RegExp(`(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,8}(?:未|没有|尚未)[^,。;]{0,4}(?:${COMES}|安排|批准|同意)[^。;]{0,20}(?:不(?:负|承担|具有|产生)|无|没有|免除)[^,。;]{0,4}(?:付款|支付|给付)(?:的)?(?:义务|责任)`, 'g'),
  // 使用单位向甲方付款是甲方付款的前提
  new RegExp(`(?:${PAYER_OF_PAYER})[^,。;]{0,10}(?:付款|支付|拨款|拨付)[^,。;]{0,6}(?:是|为|系|作为)[^。;]{0,16}(?:付款|支付)[^,。;]{0,8}(?:前提|条件)`, 'g'),
  // 仅就已收到的补助金额范围内付款
  /(?:仅|只)[^,。;]{0,6}(?:已|实际)?(?:收到|到账|取得)[^,。;]{0,16}(?:范围内|限度内|为限)[^,。;]{0,10}(?:付款|支付|给付)[^,。;]{0,6}/g,
  // 获得总包结算款，是甲方付款的先决条件
  new RegExp(`(?:收到|取得|获得)[^,。;]{0,16}(?:${PAYER_OF_PAYER})[^,。;]{0,16}(?:${MONEY})[^。;]{0,8}(?:是|为|系|作为)[^。;]{0,16}(?:付款|支付|结算)[^,。;]{0,6}(?:条件|前提)`, 'g'),
  // 经费未予核拨的期间，甲方不负迟延责任; 拨款未到账的，得暂缓付款
  new RegExp(`(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,20}(?:未|没有|尚未|不能|迟迟|无法|延迟|推迟|滞后)[^,。;]{0,6}(?:${COMES})[^。;]{0,30}(?:不(?:负|承担|视为|属于|构成|算|计)|免(?:除|于|予|责)|暂[缓停不]|顺延|推迟|推延|往后|后延|延[后期缓]|推后|耐心等[待候]|予以谅解|表示理解|无须|无需|有权拒绝)`, 'g'),
  // 上级专款下达之前，没有付款义务; 业主资金未拨来的，付款义务暂不成就: what has not come, and a payment not due
  new RegExp(`(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^,。;]{0,24}(?:(?:未|没有|尚未)[^,。;]{0,10}(?:${COMES}|拨至)|(?:${COMES})[^,。;]{0,4}(?:之前|以前|前))[^,。;]{0,10},?[^。;]{0,14}(?:${NOT_DUE})`, 'g'),
  // 在专项经费获得批复并实际划入之前，乙方不得催讨
  new RegExp(`(?:${PAYER_OF_PAYER}|${MONEY_FROM_ABOVE})[^。;]{0,24}(?:${COMES})[^,。;]{0,10}(?:之前|以前|前),[^。;]{0,12}(?:不得|无权|暂不|不予|无义务|无须|无需|不负|不承担)`, 'g'),
]
/** 上头的钱不来，甲方不付; 仅在获得专项补助的限度内付款; 未列入用款计划的，递延支付: the money of others, that it is wanting or sets the bound, and our payment. */
const HANGS_ON_OTHERS: Meaning = {
  parts: [
    new RegExp(OTHERS_MONEY),
    /什么时候[^。;]{0,20}什么时候|何时[^。;]{0,16}何时|(?:从|自|由)[^,。;]{0,10}(?:拿到|收到|取得|到手|领到|要到)|一(?:到|下来|拨)|(?:到|下来)多少|等[^,。;]{0,14}(?:下来|到账?|批|发|拨)|(?:未|没|没有|尚未|不|迟迟|才|待|等)[^,。;]{0,6}(?:来|给|到[账位]?|拨|下达|批复|批准|列入|落实|结清|结款|付款|获)|多少[^。;]{0,14}多少|(?:为|的)上限|(?:仅|只)(?:就|在|以|限)[^。;]{0,20}(?:限度|范围|为限)|相匹配|同步|挂钩/,
    /(?:甲方|采购[人方]|发包[人方]|委托[人方]|买方|我方)[^,。;]{0,6}(?:不付|不给|才付|才与|才给|(?:给|付)[^,。;]{0,6}多少)|(?:相应|一并|暂)?缓付|(?:付款|支付)(?:的)?(?:条件|责任|义务)|递延|(?:承担|负)[^,。;]{0,4}付款|付款进度|再[^,。;]{0,8}(?:付|支付|结算|给|分|结)|(?:什么时候|何时)[^,。;]{0,6}(?:付|给|结)|先?(?:挂|欠|压|放|缓|拖)着|挂账|就(?:付|给|结)|(?:才|方)与[^,。;]{0,8}结清/,
  ],
  not: /不得|不因|不以|无论|是否|均不|不改变|应确保|不影响|超(?:出|过)?预算|预算金额|最高限价|控制价|违约金|保证金|发票|已列入|已落实|工资/,
}
/** 经费指标未批复或者额度不足的，甲方在限度内付费; 赞助款未到账前，甲方可暂不支付: money that is wanting, and payment held back. */
const FUNDS_WANTING: Meaning = {
  parts: [
    /财政|上级|业主|建设单位|主管部门|赞助|专项|拨款|指标|经费|(?<!农民工[^,。;]{0,6})资金|额度|补助|补贴|回款|预算|转移支付|用款计划/,
    new RegExp(WANTING),
    new RegExp(HELD_BACK),
  ],
  not: new RegExp(`${PAID_ALL_THE_SAME}|违约金|保证金|工资|预算金额|超(?:出|过)?预算|最高限价|控制价|发票|暂列|质量|(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|承租)[^,。;]{0,6}(?:未|没有|逾期|不)(?!得|予|再|可|能催)`),
}
/** 以实际取得的年度可用资金为限; 受库款调度影响不能如期付款的，应予体谅: funds, paying, and anything that turns it against who is paid. */
const FUNDS_DECIDE: Meaning = {
  parts: [
    /财政(?!年度|票据|规定)|库款|国库|上级(?!领导|要求|通知|检查)|专项(?:资金|经费|款|补助|债|拨)|拨款|(?:可用|到位|实际|年度|下达)[^,。;]{0,4}(?:资金|经费|指标|额度)|(?:资金|经费|指标|额度|预算)[^,。;]{0,8}(?:缺口|调度|影响|情况|限制|安排|变化|到位|取得|下达|批复)|转移支付/,
    /付款|支付|付费|拨付|给付|结算|款项|缺口/,
    new RegExp(AGAINST_CREDITOR),
  ],
  not: new RegExp(`${PAID_ALL_THE_SAME}|来源|回单|票据|付款凭证|违约金|保证金|工资|控制价|最高限价|预算金额|发票|国库集中支付|财政(?:直接|授权)支付|财政票据|评审|审计|(?:[\\d一二三四五六七八九十] ?个?(?:工作)?日(?:之?内|以内))|(?:乙方|供应商|承包[人方]|受托[人方]|卖方|供方|承租)[^,。;]{0,10}(?:资金|专款|账户|原因|未|上级)`),
  reach: 48,
}
/** The treasury pays, and the term is a number of days: a way of paying, not a condition. */
const TREASURY_WAY = /(?:通过|由|采用|以)[^,。]{0,8}(?:国库|财政)(?:集中|直接|授权)支付/
const OTHER_TOPIC = /(?:农民工|保证金|保函|发票|定金|备用金).{0,4}$/
const PAYS = /列支|等待|转拨|转付|拨款|支付|付款|付至|结算|付清|拨付|付给|结清|违约|逾期|给付|付款义务|清偿|迟延|暂缓|催|请款|主张/

function* check(context: RuleContext): Iterable<Problem> {
  const { facts } = context
  const wePay = doWePay(context)
  if (wePay === false) return
  const severity = severityOf(context, wePay)
  const told = new Set<number>()
  for (const sentence of candidateSentences(facts, ...PATTERNS)) {
    if (!PAYS.test(sentence.words)) continue
    const found = longestApart(PATTERNS.flatMap((pattern) => matchesIn(sentence, pattern)))
    if (found.length > 0) told.add(sentence.span.start)
    for (const { words, span } of found) {
      if (isHarmless(words, sentence.words)) continue
      yield problem(context, words, span, /中央|专项/.test(words) ? 'remind' : severity, 'hit')
    }
  }
  for (const { sentence, words, span } of [...sayingsOf(facts, HANGS_ON_OTHERS), ...sayingsOf(facts, FUNDS_WANTING), ...sayingsOf(facts, FUNDS_DECIDE)]) {
    if (told.has(sentence.span.start)) continue
    told.add(sentence.span.start)
    yield problem(context, words, span, severity === 'must-fix' ? 'should-fix' : severity, 'suspected')
  }
}

function problem(context: RuleContext, words: string, span: Problem['spans'][number], severity: Severity, status: Problem['status']): Problem {
  return {
    status, severity, spans: [span], computed: null,
    opinion: `合同以“${words}”作为付款条件，将第三方付款（资金到位）的风险转嫁对方，${opinionEnd(context)}`,
    amendment: '本项目资金来源为【】年度预算，已落实；甲方在本合同约定期限内支付，不以上级拨款、第三方付款为条件。',
    basis: areWePublic(context) === false ? [THIRD_PARTY, REPLY, UNREASONABLE, PRIVATE, ADVANTAGE] : [UNREASONABLE, BUDGET, PRIVATE],
  }
}

function opinionEnd(context: RuleContext): string {
  return areWePublic(context) === false
    ? '与款项条例关于不得以收到第三方付款为条件的规定不符，应删除。'
    : '不符合款项条例关于不得设置不合理付款条件的要求，且不得突破法定付款期限，预算应先行落实，建议删除。'
}

function severityOf(context: RuleContext, wePay: boolean | null): Severity {
  const isLargeAgainstSmall = areWePublic(context) === false && isSmallCounterparty(context) === true && (context.intake.ourScale ?? '大型') === '大型'
  const severity: Severity = isLargeAgainstSmall && context.intake.ourScale !== undefined && context.intake.ourScale !== null ? 'must-fix' : 'should-fix'
  return severityBySide(severity, wePay !== null)
}

function isHarmless(words: string, sentence: string): boolean {
  if (TREASURY_WAY.test(words) && /\d+|[一二三四五六七八九十]+个?(?:工作)?日/.test(sentence)) return true
  // 不以上级拨款为条件, 不因财政资金延迟而…: the clause says the opposite.
  if (/(?:不得?|无需|不应|并非)(?:以|因|待|将)/.test(words) || new RegExp(`(?:不得?|无需|不应)[^,]{0,2}${escape(words.slice(0, 4))}`).test(sentence)) return true
  return OTHER_TOPIC.test(words)
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Overlapping matches are one finding: the one that starts first, and of those the longest. */
function longestApart<T extends { readonly span: { readonly start: number; readonly end: number } }>(found: readonly T[]): readonly T[] {
  const kept: T[] = []
  for (const item of found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if ((kept.at(-1)?.span.end ?? 0) <= item.span.start) kept.push(item)
  }
  return kept
}
