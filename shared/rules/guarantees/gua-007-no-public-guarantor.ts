import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import type { Facts } from '../../facts/facts'
import { DEBT_WORDS, REPAYING } from '../../facts/concept-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn, type ReadSentence } from '../read-sentences'
import { findOurParty, sideOf } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'

const BODY = basis('民法典', '第683条', 'full-text', '机关法人、公益非营利法人不得为保证人')
const VOID = basis('担保制度解释', '第5条', 'full-text', '机关法人提供担保无效')
const CHARITY = basis('担保制度解释', '第6条', 'full-text', '公益事业单位提供担保')
const COMFORT = basis('担保制度解释', '第36条', 'full-text', '差额补足、流动性支持等增信措施')
const FISCAL = basis('预算法', '第35条', 'full-text', '地方政府及其所属部门不得为他人债务担保')
const MANNER = basis('民法典', '第686条', 'full-text', '保证方式不明按一般保证')

/**
 * An authority or public institution guarantees nobody's debts, under whatever name (民法典 第683条; 担保制度解释 第5、6、36条;
 * 预算法 第35条). 保证质量 and the like are promises of performance; guarantees given to us are welcome.
 */
export const noPublicGuarantor: Rule = {
  id: 'GUA-007',
  title: '机关或公益事业单位提供担保',
  severity: 'must-fix',
  types: 'all',
  basis: [BODY, VOID, CHARITY, COMFORT, FISCAL, MANNER],
  parameters: [],
  version: 8,
  check,
}

const DEBT = DEBT_WORDS
const PROMISES = new RegExp([
  `负[^,。;；]{0,8}清偿之责|给予[^,。;；]{0,6}(?:资金|流动性|财务)支持|(?:充当|担任|作为|成为)[^,。;；]{0,16}(?:保证人|担保人)`,
  `(?:承担|履行|负有?)[^,。;；]{0,8}代偿(?:责任|义务)?`, `补充(?:清偿|赔偿|还款|付款|支付|给付|偿付)(?:责任|义务)`, `(?:代|替)(?:${ROLE_PATTERN})[^,。;；]{0,4}(?:清偿|偿还|归还|还款|还清)`, `代偿|(?:差额|缺口|不足部分|亏空)[^,。;；]{0,4}(?:均?由(?:${ROLE_PATTERN}))?[^,。;；]{0,4}(?:补足|补齐|弥补)`, `代其(?:清偿|偿还|还款|归还)`,
  `(?:提供|承担|作出|负)[^,。;；]{0,12}(?:连带(?:责任)?(?:保证|担保|清偿)?|保证(?:责任|担保)|担保(?:责任)?)`,
  `承担连带(?:清偿|保证|还款|偿还)?责任`, `(?:提供|作出|出具)[^,。;；]{0,12}(?:保证|担保)(?=[,。;；]|$)`, `负[^,。;；]{0,6}连带[^,。;；]{0,6}之责`, `承担(?!补充|连带)[^,。;；]{0,8}(?:还款|偿还|清偿|兑付)(?:义务|责任)`, `(?:作为|系|为)[^,。;；]{0,6}(?:共同债务人|连带债务人|共同借款人|共同还款人)`,
  `(?:补足|补齐|弥补)[^,。;；]{0,6}(?:差额|缺口|不足)(?:部分)?`, `(?:保障|确保|保证)[^,。;；]{0,16}(?:贷款|借款|本息|融资)[^,。;；]{0,12}(?:偿还|清偿|归还|兑付)`, `(?:承担|负责)?(?:差额补足|流动性支持)`, `代(?:为)?(?:偿还|清偿|还款|偿付|归还|还清)`, `(?:承诺|负责|保证|予以|进行|给予|提供)[^,。;；]{0,30}(?:回购|兜底)`,
  `(?:以|将|用|拿)[^,。;；]{0,16}(?:资产|产权|仓库|门面|商铺|车库|场地|物业|不动产|收[费益]权|办公用房|房产|房屋|[大办公]楼|土地|应收账款|设备|股权|经营权|使用权|存款|车辆|租金|收入|收益)[^,。;；]{0,16}(?:提供|设定|设立|作|进行)?[^,。;；]{0,6}(?:抵押|质押|出质)`, `(?:安慰函|承诺函|担保函)`,
].join('|'), 'g')
/** 到期不能清偿者,由需方负责垫还: the debt in one clause, who pays it in the next. */
const SPREAD = new RegExp(`(?:不能|未能?|无力|不足|没有|未获|还不[上了起]|不上|欠着|拖着)[^,。;；]{0,10}(?:清偿|偿还|归还|还款|还清|受偿|兑付|还)?(?:者|的|时|部分)?,?[^。;；]{0,12}(?:${ROLE_PATTERN})[^,。;；]{0,6}(?:${REPAYING})`, 'g')
const SUBJECT = new RegExp(`(?<![对向给与])(${ROLE_PATTERN})[^,。;；]{0,24}$`)
const OTHER_MEANING = /质量|工期|资质|履约(?:保函|担保|保证金)|投标|银行保函|支付担保|安全|保密|真实|合法|完整|不得|不提供|不承担|禁止|无需|产品|货物|侵权|第三方(?:索赔|主张)|联合体|物业|消防|工伤|人身|损害|事故/

function* check(context: RuleContext): Iterable<Problem> {
  const { facts, intake } = context
  yield* missingManner(context)
  const isPublic = intake.ourEntityKind === '机关' || intake.ourEntityKind === '事业单位' || (intake.ourEntityKind === undefined || intake.ourEntityKind === null ? null : false)
  if (isPublic === false) return
  for (const sentence of candidateSentences(facts, PROMISES, SPREAD)) {
    if (OTHER_MEANING.test(sentence.words) && !new RegExp(DEBT).test(sentence.words)) continue
    if (/不(?:得|提供|承担|对|为|替|就|以|向|作)[^,。;；]{0,16}(?:担保|保证|差额补足|补足|代偿|回购|抵押|质押)/.test(sentence.words)) continue
    const plain = matchesIn(sentence, PROMISES)
    for (const { words, span } of (plain.length > 0 ? plain : matchesIn(sentence, SPREAD)).slice(0, 1)) {
      const problem = judge(context, sentence, words, span, isPublic === true)
      if (problem !== null) yield problem
    }
  }
  yield* guarantorLine(context)
}

function judge({ document, facts, intake }: RuleContext, sentence: ReadSentence, words: string, span: Span, isPublic: boolean): Problem | null {
  const isOfDebt = new RegExp(DEBT).test(sentence.words)
  // The employer's own security for the price of the works is what the law asks (农民工工资条例 第24条).
  if (/支付担保/.test(words)) return null
  if (/安慰函|承诺函|担保函/.test(words) && !(isOfDebt || /担保函|安慰函/.test(words))) return null
  if (!isOfDebt && !/差额|补齐|流动性支持|兜底|抵押|质押|出质|(?:还款|偿还|清偿|兑付)(?:义务|责任)|不能清偿|连带(?:责任)?(?:保证|担保|清偿|偿还|还款)|共同债务人|连带债务人/.test(words)) return null
  const role = subjectOf(facts, sentence, words, span)
  const whose = role === null ? 'unknown' : sideOf(facts, role)
  // Words about somebody else's security for us; without a known side only a sentence that names a public body counts.
  if (whose === 'theirs') return null
  const isNamed = findOurParty(facts) === null && looksPublic(facts, role)
  const isSure = whose === 'ours' && isPublic
  if (!isSure && !isNamed && !(whose === 'ours')) return null
  const what = new RegExp(`[^,。;；]{0,12}(?:${DEBT})`).exec(sentence.words)?.[0].replace(/^.*[对为就]/, '') ?? '他人债务'
  return {
    status: isSure ? 'hit' : 'suspected', spans: [span], computed: null,
    basis: intake.ourEntityKind === '事业单位' ? [BODY, CHARITY, COMFORT] : [BODY, VOID, COMFORT, FISCAL],
    opinion: `${describePlace(document, span)}由${role ?? '我方'}（${intake.ourEntityKind ?? '机关'}）对“${what}”作出“${words}”的约定，属法律禁止的担保，应删除。`,
    amendment: '甲方不对任何第三方债务提供任何形式的担保、差额补足或者回购承诺。',
  }
}

/** Who makes the promise: the side named right before it, else within it, else the party the sentence begins with (甲方作为…，对乙方欠付供货商的款项…). */
function subjectOf(facts: Facts, sentence: ReadSentence, words: string, span: Span): string | null {
  // 供方…不能清偿者,由需方负责垫还: who pays is named right before it pays.
  const payer = new RegExp(`(${ROLE_PATTERN})[^,。;；]{0,6}(?:${REPAYING})`).exec(words.slice(words.indexOf(',') + 1))?.[1]
  if (payer !== undefined && new RegExp(SPREAD.source).test(words)) return payer
  const payerBefore = new RegExp(`由(${ROLE_PATTERN})[^,。;；]{0,4}$`).exec(sentence.words.slice(0, span.start - sentence.span.start))?.[1]
  if (payerBefore !== undefined) return payerBefore
  const near = SUBJECT.exec(sentence.words.slice(0, span.start - sentence.span.start))?.[1] ?? new RegExp(ROLE_PATTERN).exec(words)?.[0] ?? null
  const first = new RegExp(`^(?:${ROLE_PATTERN})`).exec(sentence.words)?.[0] ?? null
  return first === null || (near !== null && sideOf(facts, near) !== 'unknown') ? near : first
}

/** The role belongs to a party whose name is that of an authority or a public institution. */
function looksPublic(facts: Facts, role: string | null): boolean {
  if (role === null) return false
  const party = facts.parties.find((candidate) => candidate.role === role || candidate.aliases.includes(role))
  return party !== undefined && /(?:局|委员会|办公室|政府|厅|处|中心|学校|大学|医院|院|所)$/.test(party.name) && !/公司|律师事务所|会计师事务所/.test(party.name)
}

const GUARANTEES = /(?:保证人|担保人|丙方|丁方|母公司|控股股东|股东|关联公司|第三[方人])[^。;]{0,24}(?:提供|承担|作)(?!银行|履约保函|抵押|质押)[^,。;抵质函金]{0,16}(?:保证(?!金|质量|工期|安全)|担保(?!物|函|公司))(?:责任|义务)?/g

/** Somebody guarantees, and the contract does not say whether jointly and severally: then it is an ordinary guarantee (第686条). */
function* missingManner({ document, facts }: RuleContext): Iterable<Problem> {
  if (/连带|一般保证/.test(facts.normalized) || !/保证人|担保人|提供[^。;]{0,16}(?:保证|担保)|承担[^。;]{0,10}(?:保证|担保)责任/.test(facts.normalized)) return
  for (const sentence of candidateSentences(facts, GUARANTEES)) {
    if (/不(?:得|提供|承担|向|为|对|就|替)|保函|抵押|质押|保险|资质|质量保证/.test(sentence.words)) continue
    const [first] = matchesIn(sentence, GUARANTEES)
    if (first === undefined) continue
    yield {
      status: 'hit', severity: 'remind', spans: [first.span], computed: null, basis: [MANNER],
      opinion: `${describePlace(document, first.span)}“${first.words}”没有写明保证方式，依法按一般保证承担责任，建议写明连带责任保证及保证范围、期间。`,
      amendment: '保证人对乙方在本合同项下的全部债务承担连带责任保证，保证期间为主债务履行期限届满之日起三年。',
    }
    return
  }
}

/** 保证人：×× — a guarantor's line that names us. */
function* guarantorLine({ document, facts, intake }: RuleContext): Iterable<Problem> {
  const ours = findOurParty(facts)?.name ?? intake.ourName ?? ''
  if (ours === '' || intake.ourEntityKind === '国有企业') return
  for (const match of facts.normalized.matchAll(/(?:保证人|担保人|抵押人|出质人)(?:\([^()\n]{0,12}\))?:[ _]{0,4}([^\n,。;；]{2,40})/g)) {
    if (!(match[1] ?? '').includes(ours)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    yield {
      status: 'hit', spans: [span], computed: null, basis: [BODY, intake.ourEntityKind === '事业单位' ? CHARITY : VOID],
      opinion: `${describePlace(document, span)}将我方列为担保人，机关和公益事业单位不得为保证人，应删除。`,
      amendment: '甲方不对任何第三方债务提供任何形式的担保、差额补足或者回购承诺。',
    }
  }
}
