import { mayMatch } from '../../core/required-words'
import type { Span } from '../../core/span'
import type { Facts, PartyFact } from '../../facts/facts'
import { contractAt } from '../../facts/readable'
import { PAYING } from '../../facts/concept-words'
import { roleSide, roleStem, ROLE_PATTERN } from '../../facts/role-words'
import { isInLawQuotation } from '../../facts/suppressions'
import { basis } from '../../law/basis'
import { readSentences, spanInSentence, type ReadSentence } from '../read-sentences'
import { findOurParty } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'
import { paymentFlows } from './payment-flow'
import { mixedNames, unknownRoles } from './role-mixture'

/** 甲方…向甲方…: what follows the second role must be an act towards it, not a thing or person of its own. */
const SELF = /(甲方|乙方|丙方)(?![^。;]{0,20}(?:甲方|乙方|丙方)[^。;]{0,20}(?:向|对)\1)(?:应当?|须|必须|有权|负责|可以?|同意|承诺|保证)?[^。;,、:的与和及或由前后时甲乙丙]{0,12}(?:向|对)(\1)(?!的|人员|场所|工作|员工|代表|内部|自身|自己|自有|所|造成|及|和|、|或|与|负责人|指定|提供的|工作人员|财产|资产|区域|办公|各|系统|数据|设备|单位|经办|项目|主管|现有|委派|书面|作出|提出|在)(?:支付|给付|交付|提供|提交|承担|赔偿|移交|交纳|缴纳|履行|告知|报告|通知|开具|返还|退还|赔付|偿付)/g
/** 乙方应当接受乙方的监督: who obeys is who commands. */
const OBEYS_ITSELF = /(?<![\u4e00-\u9fff])(?<own>甲方|乙方)(?:应当?|须|必须|负责)?(?:自费|免费|无偿)?(?:为|给|替)\k<own>(?:提供|配备|准备|缴纳|购买)|(?<![\u4e00-\u9fff])(?<late>甲方|乙方)[^。;甲乙]{0,20}(?:的|时),?(?:应当?|须)?向\k<late>(?:支付|赔偿|承担|赔付)|(?<![\u4e00-\u9fff])(?<heeds>甲方|乙方|丙方)(?:应当?|须|必须|有义务)?(?:无条件|积极|主动|严格)?(?:接受|受|服从|听从|配合|按照?|依照?|遵照)\k<heeds>(?:(?:所)?(?:组织|安排|开展|进行|实施|委派)的|的|对[^,。;]{0,12}的?)?(?:季度|月度|年度|日常)?(?:监督|检查|考核|管理|指挥|安排|要求|指令|验收|指导)|(?<![\u4e00-\u9fff])(?<tests>甲方|乙方)(?:组织)?(?:验收|考核|检查|审核|签收)\k<tests>(?:提交|交付|提供|完成|所交|所供)的|(?<judges>甲方|乙方)有权对\k<judges>的?(?!人员|员工|工作人员|自[身己有]|雇|所属|委派|分包)(?:服务|履约|施工|供货|交付|货物|工作质量|[\u4e00-\u9fff]{2,4}(?:质量|情况|工作|成果))[^,。;]{0,8}(?:考核|检查|监督|验收|评价)/g
/** 采购人(乙方), 乙方(采购人) */
const BOTH_ROLES = new RegExp(`(${ROLE_PATTERN})\\((甲方|乙方|丙方)\\)|(甲方|乙方|丙方)\\((${ROLE_PATTERN})\\)`, 'g')
const THIRD = /丙方|丁方|戊方|(?:业主|总包方?|建设单位)(?=[^,。;]{0,6}(?:向|给)(?:甲方|乙方)[^,。;]{0,6}(?:支付|付款|给付))/g
const PAYS = /(甲方|乙方|采购人|供应商|发包人|承包人|委托人|受托人|出租人|承租人|出租方|承租方|买方|卖方|委托方|受托方|发包方|承包方)[^。;，,甲乙]{0,20}(?:向|给)(甲方|乙方|采购人|供应商|发包人|承包人|委托人|受托人|出租人|承租人|出租方|承租方|买方|卖方|委托方|受托方|发包方|承包方)(?:一次性|分期|足额|按时|按月|按季度?|全额)?(?:支付|给付|付清|结清|交纳|缴纳|缴付|拨付|拨给|汇付|交付(?=[^,。;]{0,4}(?:租|款|费)))([^。;，,]{0,16})/g
/** 租金由甲方于每月初付给乙方 */
const PAID_BY = new RegExp(`(?:价款|货款|服务费|工程款|租金|合同款|报酬|进度款|尾款|余款|费用)[^。;，,甲乙]{0,8}(?:由|应由)(甲方|乙方|采购人|供应商|发包人|承包人|出租方|承租方|出租人|承租人|买方|卖方)[^。;，,甲乙]{0,24}(?:汇付|付给|支付给|付至|汇入|汇给|汇至|缴付|缴纳给|交付|支付至|支付予|付予)(甲方|乙方|采购人|供应商|发包人|承包人|出租方|承租方|出租人|承租人|买方|卖方)`, 'g')
/** 将服务费付至委托方账户, 付清全部服务费给甲方: the price told before the receiver, in whatever order */
const PAID_TO = new RegExp(`(${ROLE_PATTERN})[^。;甲乙]{0,24}(?:(?:将|把)[^,。;]{0,8}(?:款|费|金)[^,。;]{0,6}(?:${PAYING})|(?:付清|支付|结清|给付)[^,。;]{0,8}(?:款|费|金)(?:给|予|至))(${ROLE_PATTERN})`, 'g')
/** 养护费由乙方于季末汇入甲方账户; 由乙方给付甲方当季养护费: any price and any way of paying it, who pays before who is paid */
const PAID_BY_ANY = new RegExp(`[\u4e00-\u9fa5]{0,6}(?:费用?|款项?|租金|报酬|酬金)[^。;,甲乙]{0,8}(?:应当?|须)?由(${ROLE_PATTERN})[^。;,甲乙]{0,16}(?:${PAYING})(?:给|至|到|入|予)?(${ROLE_PATTERN})(?!的?(?:员|指定|负责))`, 'g')
const GIVEN_BY = new RegExp(`(?:^|[,。;由])(${ROLE_PATTERN})[^。;,甲乙]{0,10}(?:${PAYING})(?:给)?(${ROLE_PATTERN})([^。;,]{0,8}(?:费用?|款项?|租金|报酬|酬金))`, 'g')
/** 乙方按月支付服务费, no receiver told: whoever is paid does not pay */
const PAYS_ALONE = new RegExp(`(?:^|[,。;])(${ROLE_PATTERN})(?:应当?|须|需)?(?:按[月季年期时]|一次性|分期)(?:度|足额)?(?:支付|付清|缴纳)(?:全部)?(?:服务费|合同价款|合同款|货款|租金|工程款|物业费)(?=[,。;]|$)`, 'g')
/** 乙方迟延支付服务费的: late with a price that is not its to pay */
const PAYS_LATE = new RegExp(`(?:^|[,。;])(${ROLE_PATTERN})(?:如|若)?(?:逾期|迟延|延迟|拖欠|未按[期时约])(?:支付|给付|缴纳|付清)?(?:全部|部分)?(?:服务费|合同价款|合同款|货款|租金|工程款|物业费)(?=[,。;的达超]|$)`, 'g')
const PRICE = /(?:全部|剩余|合同|服务|工程|货物|设备|委托|设计|监理|物业)?(?:价款|货款|服务费|工程款|租金|房租|房费|合同款|报酬|酬金|进度款|预付款|首付款|尾款|余款|咨询费|顾问费|设计费|监理费|物业费|(?:租车|租赁|用车|加工|承揽|印刷|制作|培训|会务|维保|养护|保洁|保安|运输|检测|评估|审计|代理|开发|运维)(?:服务)?费|费用)/
const MONEY = /[费款金酬]/
const PAPERS = /报销|开具|票据|凭证|清单|资料|申请|通知|账单|明细|差旅|承担|代[缴付]/
const NOT_PRICE = /违约金|赔偿|损失|退|返还|保证金|押金|定金|罚|滞纳|利息|垫付|水电|押|收益|保险|差额|多收|多付|超付|代收|上交|上缴/
const AMENDMENT = '统一使用“甲方（采购人）”“乙方（供应商）”等称谓，并逐条核对权利义务主体。'

/**
 * Duties must run from one side to the other: 甲方向甲方…, a side nobody introduced, a role in the heading turned round in
 * the text, and a price that flows from who is paid to who pays are slips that reverse the bargain (民法典 第142条, 第466条).
 * Damages, refunds and deposits run either way and are not judged.
 */
export const consistentRoles: Rule = {
  id: 'PTY-007',
  title: '甲乙方称谓错位',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第142条', 'full-text', '意思表示的解释'),
    basis('民法典', '第466条', 'full-text', '合同条款的解释'),
  ],
  parameters: [],
  version: 9,
  check,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  if (facts.parties.length < 2) return 'not-applicable'
  const sentences = readSentences(facts)
  return [
    ...sentences.flatMap((sentence) => [...selfDealing(facts, sentence), ...turnedRound(context, sentence), ...pricesTurned(context, sentence), ...payeePays(context, sentence)]),
    ...undefinedRoles(facts, sentences), ...unknownRoles(facts, sentences), ...mixedNames(context.document, facts),
  ]
}

function problem(span: Span, opinion: string, severity: 'must-fix' | 'should-fix', status: Problem['status'] = 'hit'): Problem {
  return { status, severity, spans: [span], computed: null, opinion, amendment: AMENDMENT }
}

function selfDealing(facts: Facts, sentence: ReadSentence): readonly Problem[] {
  return [...sentence.words.matchAll(SELF), ...sentence.words.matchAll(OBEYS_ITSELF)].map((match) => spanInSentence(sentence, match.index, match[0].length))
    .filter((span) => !isInLawQuotation(facts, span))
    .map((span) => problem(span, `“${facts.normalized.slice(span.start, span.end)}”的义务人与权利人为同一方，主体称谓错位，请更正。`, 'should-fix'))
}

/** 采购人(乙方) where the heading says 采购人 is 甲方. */
function turnedRound({ document, facts }: RuleContext, sentence: ReadSentence): readonly Problem[] {
  const own = contractAt(document, sentence.span.start)
  return [...sentence.words.matchAll(BOTH_ROLES)].flatMap((match): Problem[] => {
    const word = match[1] ?? match[4]!
    const stem = match[2] ?? match[3]!
    const owner = facts.parties.find(({ aliases, contract }) => contract === own && aliases.includes(word))
    const holder = facts.parties.find(({ aliases, contract }) => contract === own && aliases.includes(stem))
    if (owner === undefined || holder === undefined || owner === holder || owner.contract !== holder.contract) return []
    return [problem(spanInSentence(sentence, match.index, match[0].length), `首部“${word}”为${stemOf(owner)}，此处写作“${match[0]}”，称谓颠倒，请更正。`, 'must-fix')]
  })
}

function stemOf(party: PartyFact): string {
  return party.aliases.find((alias) => /^[甲乙丙丁]方$/.test(alias)) ?? party.role
}

/** The payee pays the payer the price. */
function wrongPayer({ document, facts, intake }: RuleContext, sentence: ReadSentence): readonly Problem[] {
  return [...sentence.words.matchAll(PAYS), ...sentence.words.matchAll(PAID_BY), ...matchesOnce(sentence.words, PAID_TO), ...matchesOnce(sentence.words, PAID_BY_ANY), ...matchesOnce(sentence.words, GIVEN_BY)].flatMap((match): Problem[] => {
    // 服务费由乙方汇付甲方 names the price before the payer.
    const object = match[3] ?? match[0]
    if ((!PRICE.test(object) && !isOwnPrice(facts, object)) || NOT_PRICE.test(partWith(sentence.words, match))) return []
    const contract = contractAt(document, sentence.span.start)
    const from = partyNamed(facts, match[1]!, contract)
    const to = partyNamed(facts, match[2]!, contract)
    if (from === null || to === null || from === to) return []
    if (sideOfParty(facts, from, intake.moneyFlow ?? null) !== 'payee' || sideOfParty(facts, to, intake.moneyFlow ?? null) !== 'payer') return []
    return [problem(spanInSentence(sentence, match.index, match[0].length), `“${match[0]}”与交易方向相反（${to.role}为付款方），请更正主体称谓。`, 'must-fix')]
  })
}

/** A price that flows the wrong way: told in the usual order it is certain, in any other it is suspected. */
function pricesTurned(context: RuleContext, sentence: ReadSentence): readonly Problem[] {
  const told = wrongPayer(context, sentence)
  return told.length > 0 ? told : wrongFlow(context, sentence)
}

function wrongFlow({ document, facts, intake }: RuleContext, sentence: ReadSentence): readonly Problem[] {
  if (!MONEY.test(sentence.words) || /不得|不再|无权|分包|工人|员工|第三[方人]|委托.{0,4}代/.test(sentence.words)) return []
  return paymentFlows(sentence.words).flatMap(({ from, to, start, end }): Problem[] => {
    const words = sentence.words.slice(start, end)
    if ((!PRICE.test(words) && !isOwnPrice(facts, words)) || NOT_PRICE.test(words) || PAPERS.test(words)) return []
    const contract = contractAt(document, sentence.span.start)
    const [payer, payee] = [partyNamed(facts, from, contract), partyNamed(facts, to, contract)]
    if (payer === null || payee === null || payer === payee) return []
    if (sideOfParty(facts, payer, intake.moneyFlow ?? null) !== 'payee' || sideOfParty(facts, payee, intake.moneyFlow ?? null) !== 'payer') return []
    return [problem(spanInSentence(sentence, start, end - start), `“${words}”与交易方向相反（${payee.role}为付款方），请更正主体称谓。`, 'should-fix', 'suspected')]
  })
}

function matchesOnce(words: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return mayMatch(pattern, words) ? words.matchAll(pattern) : []
}

/** The stretch between the commas around a match: what else the sentence speaks of is no part of it. */
function partWith(words: string, match: RegExpExecArray): string {
  const end = words.indexOf(',', match.index + match[0].length)
  return words.slice(words.lastIndexOf(',', match.index) + 1, end === -1 ? undefined : end)
}

/** 养护费 in a contract whose title holds 养护. */
function isOwnPrice({ title }: Facts, words: string): boolean {
  const thing = /([\u4e00-\u9fa5]{2})(?:服务)?(?:费用?|款项?)/.exec(words)?.[1]
  return thing !== undefined && title.includes(thing)
}

/** The payee pays the price and nobody is told to receive it. */
function payeePays({ document, facts, intake }: RuleContext, sentence: ReadSentence): readonly Problem[] {
  const isLate = PAYS_LATE.test(sentence.words)
  PAYS_LATE.lastIndex = 0
  if (!/支付|付清|缴纳|拖欠/.test(sentence.words) || (!isLate && NOT_PRICE.test(sentence.words)) || /分包|工人|员工|第三[方人]/.test(sentence.words) || (!isLate && /向/.test(sentence.words))) return []
  return [...sentence.words.matchAll(isLate ? PAYS_LATE : PAYS_ALONE)].flatMap((match): Problem[] => {
    const from = partyNamed(facts, match[1]!, contractAt(document, sentence.span.start))
    if (from === null || sideOfParty(facts, from, intake.moneyFlow ?? null) !== 'payee') return []
    const lead = match[0].length - match[0].replace(/^[,。;]/, '').length
    return [problem(spanInSentence(sentence, match.index + lead, match[0].length - lead), `“${match[0].slice(lead)}”与交易方向相反（${from.role}为收款方），请更正主体称谓。`, 'must-fix', 'suspected')]
  })
}

function partyNamed(facts: Facts, word: string, contract: number): PartyFact | null {
  return facts.parties.find((party) => party.contract === contract && party.aliases.some((alias) => roleStem(alias) === roleStem(word))) ?? null
}

/** Who pays by the role words themselves, else by what the intake says of our side. */
function sideOfParty(facts: Facts, party: PartyFact, flow: '付款' | '收款' | '无偿' | null): 'payer' | 'payee' | null {
  const byWord = party.aliases.map(roleSide).find((side) => side !== null)
  if (byWord !== undefined) return byWord
  const other = facts.parties.find((candidate) => candidate !== party && candidate.contract === party.contract)
  const byOther = other?.aliases.map(roleSide).find((side) => side !== null)
  if (byOther !== undefined) return byOther === 'payer' ? 'payee' : 'payer'
  const ours = findOurParty(facts)
  if (ours === null || flow === null || flow === '无偿') return null
  return (ours === party) === (flow === '付款') ? 'payer' : 'payee'
}

/** 丙方 in a contract between 甲方 and 乙方. */
function undefinedRoles(facts: Facts, sentences: readonly ReadSentence[]): readonly Problem[] {
  const known = new Set(facts.parties.flatMap(({ aliases }) => aliases))
  const seen = new Set<string>()
  return sentences.flatMap((sentence) => [...sentence.words.matchAll(THIRD)].flatMap((match): Problem[] => {
    if (known.has(match[0]) || seen.has(match[0]) || facts.parties.length > 3) return []
    seen.add(match[0])
    return [problem(spanInSentence(sentence, match.index, match[0].length), `“${match[0]}”在首部没有对应的当事人，请明确其所指或更正。`, 'should-fix')]
  }))
}
