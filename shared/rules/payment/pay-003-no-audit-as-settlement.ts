import { HELD_BACK, PAID_ALL_THE_SAME, WANTING } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { oneStepLower } from '../office-settings'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { matchesIn, provisionsOf, readSentences, type ReadSentence } from '../read-sentences'

/**
 * 款项条例 第12条: authorities, institutions and large state enterprises may not force the result of a government audit on
 * the settlement. A cost consultant's review is something else and only remarked; so is the audit of final accounts.
 * 建工解释二 第13条 was read in summary only (review-rules.md 22.8).
 */
export const noAuditAsSettlement: Rule = {
  id: 'PAY-003',
  title: '以审计结论作为结算依据',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('款项条例', '第12条', 'full-text', '不得强制以审计机关的审计结果作为结算依据'),
    basis('民营经济促进法', '第67条第1款', 'full-text', '对民营经济组织亦不得强制'),
    basis('建工解释二', '第13条', 'from-knowledge', '须明确约定，审计结论应在一年内出具'),
  ],
  parameters: [],
  version: 8,
  mergesWithinClause: true,
  check,
}

const AUDIT = '财政(?:局|部门|厅)[^,。;]{0,4}(?:评审|审核|审定)|评审中心|审计(?:机关|局|部门|单位|机构|署|厅)?|国家审计|财政(?:投资)?评审(?:中心|机构)?|政府审计'
const RESULT = '(?:审核)?(?:结论|结果|报告|审定|意见|决定|金额|价|认定|核定|确认)'
const PATTERNS = [
  new RegExp(`(?:以|按照?|依据|根据|依照)[^,。]{0,15}(?:${AUDIT})[^,。]{0,15}${RESULT}[^,。]{0,12}(?:为准|作为[^,。]{0,10}依据|为(?:最终)?(?:结算|付款|支付)?(?:的)?依据|(?:进行|办理)结算)`, 'g'),
  new RegExp(`(?:最终)?(?:结算|工程)(?:价款?|款|金额)[^,。]{0,6}(?:以|按)[^,。]{0,15}(?:${AUDIT})[^,。]{0,12}(?:为准|为依据)`, 'g'),
  new RegExp(`(?:待|经|等|须)[^,。]{0,8}(?:审计(?:机关|局|部门)|政府审计|财政(?:投资)?评审)[^,。]{0,15}(?:完成|结束|审定|出具[^,。]{0,8})(?:之?后|时)[^。]{0,20}(?:支付|付款|付至|付清|结清)`, 'g'),
  // 经市审计局审计后，甲方支付: the audit before the payment, whatever is called its result
  new RegExp('(?:经|待|须|报|由)[^,。;]{0,10}(?:审计(?:机关|局|部门|厅|署)|政府审计|财政(?:投资)?评审(?:中心|机构)?)[^,。;]{0,8}(?:审计|审核|评审|审定|审查|确认)[^,。;]{0,4}(?:后|之后|完毕|通过|无误)[^。;]{0,40}(?:支付|付款|付至|付清|结清|结算)', 'g'),
  // 价款最终数额应当服从审计机关所作审定, 决算额取决于审计局的审核结论: the price first, the audit behind a verb of dependence
  new RegExp(`(?:结算|决算|价款|工程款|造价|金额|数额|费用|设计费|服务费|余款|尾款)[^。;]{0,20}(?:服从|取决于|遵从|依从|根据|依照|依据|按照?|以|由|受|采用|执行|参照|视)[^,。;]{0,10}(?:${AUDIT})[^,。;]{0,14}${RESULT}`, 'g'),
  new RegExp(`(?:${AUDIT})[^,。;]{0,16}${RESULT}[^,。;]{0,12},?(?:即为|系|是|构成|视为|确定为?|作为)[^,。;]{0,12}(?:结算|决算|价款|付款|支付|终局|最终)`, 'g'),
  new RegExp(`(?:以|按照?|依据|根据|依照)[^,。;]{0,6}(?:${AUDIT})(?:的)?${RESULT}(?:结算|付款|支付)`, 'g'),
  new RegExp(`(?:${AUDIT})[^,。;]{0,16}${RESULT}[^。;]{0,16}(?:具有|有)约束力[^。;]{0,12}(?:结算|付款|支付)`, 'g'),
  // 未经财政评审，不予结算付款
  new RegExp(`未经[^,。;]{0,8}(?:${AUDIT})[^,。;]{0,10}(?:评审|审计|审定|审核|确认)?[^,。;]{0,4},[^。;]{0,14}(?:不予|不得|不)[^。;]{0,8}(?:结算|支付|付款)`, 'g'),
  // 须经财政评审，评审结果作为结算的唯一依据: the organ stands before
  /(?:审计(?:机关|局|部门|厅|署)|政府审计|国家审计|财政(?:投资)?评审)[^。;]{0,24}(?:审计|评审)(?:结果|结论|报告|意见)[^,。;]{0,4}作为[^,。;]{0,10}(?:结算|付款|支付|价款)[^,。;]{0,8}依据/g,
  // 审计结束后支付, 待审计结果出具后办理结算
  /(?:政府|国家)?审计(?:机关|部门|局)?(?:的)?(?:(?:结果|结论|报告|意见)[^,。;]{0,6}(?:出具|作出|下达|公布|出来)|(?:工作)?(?:结束|完成|完毕|终结|办结|定案)|通过)(?:之?后|以后|时)[^。;]{0,30}(?:支付|付款|付至|付清|结清|结算|拨付)/g,
  // 经审计部门最终认定, 依据评审中心的核定金额付清: the organ finds the sum
  /(?:须|应|需|待|经|由|依据|按照?|根据|以)[^,。;]{0,14}(?:审计(?:机关|局|部门|厅)|财政(?:投资)?评审(?:中心|机构)?)[^,。;]{0,4}(?:最终)?(?:的)?(?:认定|核定|审定|评定)[^。;]{0,24}(?:支付|付款|付清|结清|结算|拨付|多退少补)/g,
  /(?:审计(?:机关|局|部门|厅)|财政(?:投资)?评审(?:中心|机构)?)[^,。;]{0,4}(?:认定|核定|审定|确定)的?[^,。;]{0,8}(?:造价|金额|价款|数额)[^。;]{0,16}(?:约束|为准|依据)/g,
  // 未经审计的，不予结算
  /(?:未经|未完成|未通过|未取得)[^,。;]{0,10}(?:审计|财政(?:投资)?评审)[^,。;]{0,8},?[^,。;]{0,8}(?:不予?|不得|暂不|无权)[^,。;]{0,8}(?:结算|支付|付款)/g,
  /(?:接受|服从|认可|遵从|同意|遵守)[^,。;]{0,6}(?:政府审计|国家审计|审计(?:机关|局|部门)|财政(?:投资)?评审)[^,。;]{0,10}(?:结论|结果|报告|决定)/g,
  // 须经市财政局评审，评审核定价即为最终结算价; 按审计结论多退少补; 由政府审计部门一锤定音，据此结算
  new RegExp(`(?:${AUDIT})[^。;]{0,14}(?:评审|审计|审核)(?:核定|审定|认定|确认)?(?:价|额|数|造价|金额|结果|结论)[^,。;]{0,6}(?:即为|就是|为|作为|视为)[^,。;]{0,4}(?:最终|结算|付款|终局)`, 'g'),
  // 结算金额须经区审计局审计确认
  new RegExp(`(?:结算|决算|造价|价款)[^,。;]{0,8}(?:须|应当?|需|由|经)[^,。;]{0,8}(?:${AUDIT})[^,。;]{0,4}(?:(?:审计|审核|评审)?(?:确认|审定|核定|认定)|(?:审计|审核|评审)(?=[,。;]|$))`, 'g'),
  /(?:按照?|依|据|凭)[^,。;]{0,4}(?:政府|国家)?审计[^,。;]{0,4}(?:结论|结果|报告|意见|定案)[^,。;]{0,6}(?:多退少补|清算|找补)/g,
  new RegExp(`(?:由|经|凭)[^,。;]{0,6}(?:${AUDIT})[^,。;]{0,6}(?:定音|敲定|说了算|裁定|定论|决定|定夺|最终确定)[^。;]{0,14}(?:结算|付款|支付|办理)`, 'g'),
  // 造价最终由审计局说了算; 以审计局审下来的数为准
  new RegExp(`(?:造价|价款|结算价?|工程款|金额|数额)[^,。;]{0,8}(?:由|凭|听|看|归)[^,。;]{0,6}(?:${AUDIT})[^,。;]{0,6}(?:定音|敲定|说了算|裁定|定论|决定|定夺|核定|审定|最终确定|来定)`, 'g'),
  new RegExp(`(?:以|按照?|依)[^,。;]{0,10}(?:${AUDIT})[^,。;]{0,6}(?:审|核|定|认)[^,。;]{0,6}(?:数|数目|数额|数字|价格|造价)[^,。;]{0,4}(?:为准|结算|付款|算)`, 'g'),
  // 审计核减的金额应当退还
  /(?:政府审计|审计(?:机关|局|部门)?|财政(?:投资)?评审)[^,。;]{0,4}(?:核减|审减)[^。;]{0,24}(?:退还|返还|退回|扣除|扣回|扣减|冲减)/g,
]
/** 审计局没审完，尾款不付; 其余待国家审计定案再付: the audit, that it is waited for, and the payment. */
const WAITS_FOR_AUDIT: Meaning = {
  parts: [
    /审计(?:机关|局|厅|署)|政府审计|国家审计|财政(?:投资)?评审/,
    /(?:没|未|没有|尚未)(?:有)?(?:审|出|定|完)|(?:待|等|俟|须待)[^,。;]{0,12}(?:审|定案|结论|出)|(?:作出|出具|完成|下达)[^,。;]{0,8}(?:之前|以前|前)/,
    /(?:尾款|余款|其余|款项|工程款|剩余)[^,。;]{0,10}(?:不付|不给|不予|不支付|再付|暂不|才付)|(?:再付|再支付|再结|才付|才结)|(?:无权|不得|不可)(?:要求|请求|主张|催)[^,。;]{0,4}(?:支付|付款|结算)/,
  ],
  not: /监督检查|配合|不影响|财务决算|工资|不得以|不以|不作为/,
}
/** 结算须等审计局的报告，双方都得认; 审计出来少多少，退多少 */
const BOUND_BY_AUDIT: Meaning = {
  parts: [
    /审计(?:机关|局|厅|署)|政府审计|国家审计|审计(?:出来|下来|一出)/,
    /(?:须|要|得|应)(?:等|听|认|服从)|都得认|(?:少|减|核减)[^,。;]{0,4}多少|一概认可|照单全收/,
    /结算|退|扣|付款|支付|造价|工程款/,
  ],
  not: /监督检查|配合|不影响|财务决算|工资|不得以|不以|不作为/,
}
/** 审计未出具意见前，暂不支付尾款: an audit of whatever organ that is wanting, and payment held back. */
const AUDIT_WANTING: Meaning = {
  parts: [/审计|财政(?:局|部门)?(?:投资)?评审|评审中心/, new RegExp(`${WANTING}|(?:待|等|俟|须|以)[^,。;]{0,16}(?:审|结论|意见|结果)`), new RegExp(HELD_BACK)],
  not: new RegExp(`${PAID_ALL_THE_SAME}|监督检查|财务决算|决算审计|内部审计|工资|会计师事务所|造价咨询|第三方|社会|中介|审计(?:服务|业务|费|人员|项目)`),
}
/** 结算价以审计部门审下来的数字为最后依据: the organ, the price, and that its finding decides. */
const DECIDED_BY_AUDIT: Meaning = {
  parts: [
    /审计(?:机关|局|部门|厅|署|组)|政府审计|国家审计|财政(?:局|部门)?(?:投资)?评审|评审中心/,
    /结算|造价|价款|工程款|尾款|余款|决算价|总价/,
    /为(?:唯一|最终|最后|终局)?(?:的)?(?:准|依据|标准)|(?:最终|最后|唯一)(?:的)?依据|据以|一锤定音|定案|说了算|(?:无条件|必须|均须|都)(?:接受|服从|认可|承认)|不得(?:有|提出)?(?:任何)?异议|多退少补|依其|按其/,
  ],
  not: new RegExp(`${PAID_ALL_THE_SAME}|监督|财务决算|决算审计|工资|会计师事务所|造价咨询|第三方|社会|中介|不(?:作为|得作为|以)`),
}
const GOVERNMENT = /审计(?:机关|局|厅|署)|政府审计|国家审计|财政(?:投资)?评审/
const CONSULTANT = /造价咨询|社会(?:审计|中介)|第三方|中介机构|审价|会计师事务所|有资质的/
const FINAL_ACCOUNTS = /控制价|概算|财务决算|决算审计/
const TIME = /(?:日|天|月|年)内[^。;]{0,20}(?:出具|完成|审定|审结)|逾期未?(?:出具|完成|审)|鉴定/
const NOT = /不(?:以|得以|作为|影响)|不得?强制/

function* check(context: RuleContext): Iterable<Problem> {
  const { document, facts, types, intake } = context
  const index = provisionsOf(document)
  const isMeant = types.has('CON') || types.has('DES') || types.has('EMC') || intake.govInvest === true
  const sentences = readSentences(facts)
  const told = new Set<number>()
  for (const sentence of candidateSentences(facts, ...PATTERNS)) {
    for (const pattern of PATTERNS) {
      for (const { words, span } of matchesIn(sentence, pattern)) {
        if (FINAL_ACCOUNTS.test(words) || NOT.test(sentence.words.slice(Math.max(0, span.start - sentence.span.start - 6), span.end - sentence.span.start))) continue
        told.add(sentence.span.start)
        const place = index.provisionOf(sentence.clause)?.id
        const hasTime = sentences.some((other) => index.provisionOf(other.clause)?.id === place && TIME.test(other.words) && /审|鉴定/.test(other.words))
        const severity = severityOf(sentence, words, hasTime)
        yield problem(words, span, isMeant ? severity : oneStepLower(severity), sentence)
      }
    }
  }
  for (const { sentence, words, span } of [...sayingsOf(facts, WAITS_FOR_AUDIT), ...sayingsOf(facts, BOUND_BY_AUDIT), ...(isMeant ? [...sayingsOf(facts, AUDIT_WANTING), ...sayingsOf(facts, DECIDED_BY_AUDIT)] : [])]) {
    if (told.has(sentence.span.start)) continue
    told.add(sentence.span.start)
    yield { ...problem(words, span, 'should-fix', sentence), status: 'suspected' }
  }
}

function severityOf(sentence: ReadSentence, words: string, hasTime: boolean): Severity {
  if (CONSULTANT.test(sentence.words) && !GOVERNMENT.test(words)) return 'remind'
  return GOVERNMENT.test(words) && !hasTime ? 'must-fix' : 'should-fix'
}

function problem(words: string, span: Problem['spans'][number], severity: Severity, sentence: ReadSentence): Problem {
  const isConsultant = CONSULTANT.test(sentence.words) && !GOVERNMENT.test(words)
  return {
    status: 'hit', severity, spans: [span], computed: null,
    opinion: isConsultant
      ? `“${words}”似指委托社会机构审核（审价），不同于审计机关审计，建议写明审核机构、期限和逾期后果。`
      : `“${words}”以审计（财政评审）结论为结算依据，存在违规及结算僵局风险，建议改为双方委托造价咨询机构审核并设期限。`,
    amendment: '甲方收到完整竣工结算资料后60日内委托有资质的造价咨询机构出具审核意见，双方以书面确认的审核结果结算；逾期未出具的，任何一方可申请鉴定。审计监督不影响双方按本合同结算。',
  }
}
