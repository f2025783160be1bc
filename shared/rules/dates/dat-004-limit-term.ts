import { partsOf } from '../../core/local-date'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { TERM_END_NAMED, UNSETTLED } from '../../facts/concept-words'
import type { Facts } from '../../facts/facts'
import { findDateRanges, monthsBetween, monthsOfPeriod, sentenceBefore } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import { serviceYearsMax, serviceYearsUsual } from '../../law/parameters/procurement'
import { procurementPath } from '../guarantees/procurement-path'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import { matchesIn } from '../read-sentences'
import { areWePublic } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'

const SERVICE = basis('102号令', '', 'from-knowledge', '政府购买服务一般不超过1年，符合条件的不超过3年')
const BUDGET = basis('预算法', '第13条', 'full-text', '各级政府、各部门、各单位的支出必须以经批准的预算为依据')
const ENDLESS = basis('民法典', '第563条第2款', 'full-text', '不定期继续性合同的随时解除')

/**
 * A lasting contract has a term, and services bought with public money one within the procurement rules (102号令).
 * Contracts fulfilled by one delivery or one work need none; energy performance and concessions follow their approval;
 * 无固定期限劳动合同 is a term of labour law. Leases over twenty years are LEA-001.
 */
export const limitTerm: Rule = {
  id: 'DAT-004',
  title: '期限缺失、无固定期限或过长',
  severity: 'should-fix',
  types: ['GPS', 'PMS', 'LES', 'LES-IN', 'LES-OUT', 'ITS', 'LEG', 'CAT', 'ENT', 'LAB', 'NDA'],
  basis: [SERVICE, BUDGET, ENDLESS],
  parameters: [serviceYearsUsual, serviceYearsMax],
  version: 10,
  check,
}

const AMENDMENT = '合同期限一年；采购文件载明可续签的，经年度考核合格且下一年度预算获批后，可续签一次（次数不超过采购文件规定），总期限不超过三年。'

function check(context: RuleContext): readonly Problem[] {
  const endless = checkEndless(context)
  return [...endlessSecrecy(context), ...endless, ...(endless.length > 0 ? [] : checkMissing(context)), ...checkLength(context), ...checkBudgetYears(context)]
}

const NO_END = /(?:不|未|没有)(?:作)?约定(?:终止|结束|截止|届满)(?:的)?(?:日期|时间|期限)|不设(?:终点|终期|截止)|至(?:永久|永远|长期|无限期)|(?:顺延|延续)(?:为|成)(?:不定期|无固定期限)(?:的)?(?:合同|协议|服务|委托)|(?:一直)?(?:做|干|服务|用|住|履行|提供)到[^,。;]{2,12}为止|期限未定|(?:终止|结束|截止|届满)(?:的)?(?:时间|日期)[^,。;]{0,20}(?:再定|另定|再议|商定)|认为必要[^,。;]{0,6}(?:一直|始终|均)有效|(?:没有|未定|不定)(?:截止|终止|结束|届满)(?:日期|时间|期限)|(?:租期|服务期|合同期|期限|年限)[^,。;]{0,2}不限(?![于制定])|到哪[天年月][^,。;]{0,2}算哪[天年月]|想停就停|想走就走|(?:期限|年限|有效期)(?:上)?不设(?:上限|限制)|除[^,。;]{0,16}(?:解除|终止)外,?[^,。;]{0,6}(?:持续|一直|长期|继续)有效|何时(?:结束|终止|停止|届满)[^,。;]{0,6}(?:由|视|听|另)|至[^,。;]{0,10}另行(?:选定|确定|采购|委托)[^,。;]{0,12}(?:止|为止|之日)|至[^,。;]{0,10}(?:通知|提出|要求)(?:停止|终止|解除)(?:之日|时|为止)|不设(?:终止|截止|届满)(?:日期|时间|期限)|(?:终止|结束|截止|届满)(?:的)?(?:时间|日期|日)[^,。;]{0,6}(?:(?:由|待|另行|视)[^,。;]{0,12}(?:商定|确定|约定|协商|通知)|另[议定]|待[定议])|无(?:固定|确定|明确)?(?:的)?(?:终止|结束|截止|届满)(?:时间|日期|期限|日)|长期(?:执行|存续|生效)|不(?:设|约定|限定)[^,。;]{0,3}(?:固定)?期限|未设(?:固定)?期限|(?:提出|通知)终止[^,。;]{0,3}前[^,。;]{0,4}有效|(?:合同|协议)[^,。;]{0,16}(?:持续|一直|始终)有效|直[到至](?![^,。;]{0,12}(?:合格|完成|达标|修复|恢复|解决|消除|付清|结清|完毕))[^,。;]{0,14}(?:为止|不愿[^,。;]{0,8})|长期有效|永久有效|永远有效|终身有效|无固定期限|无限期|不定期|长期合作|有效期(?:限)?(?:为)?(?:长期|永久)|至双方协商(?:一致)?(?:终止|解除)|直至双方协商|期限(?:为|:)?(?:长期|永久|不限)/g

/** Another thing's end than the contract's, or a term told in the same breath. */
const OTHER_END = /为限,|超过该期|另有(?:约定|规定|协议)|保密|商业秘密|知识产权|著作权|质保|保修|质量责任|付款|支付|整改|交货|交付|验收|工期|维修|通知书|诉讼|仲裁|试用|宽限|结算|移交|赔偿|清算|劳动合同|授权|许可|投标|(?:19|20)\d{2} ?年 ?\d{1,2} ?月[^,。;]{0,8}(?:止|终止|结束|届满|到期)|\d ?(?:年|个月)(?:$|[,。;])/
/** 截止时间以口头告知为准; 合作没有年限; 直到甲方不再需要; 一经签署即持续生效: an end that is named and left open, or that hangs on a wish, in any order. */
const LEFT_OPEN: readonly Meaning[] = [
  { parts: [new RegExp(TERM_END_NAMED), new RegExp(UNSETTLED)], not: new RegExp(`${OTHER_END.source}|为限`), reach: 28 },
  { parts: [/直?[到至]/, /不再需要|不需要|不愿意?|不想|不用|说停|叫停|喊停|要求停|提出(?:停|终止|结束)|另找|换人/, /为止|止|时(?:止|结束)|才(?:停|结束|终止)/], not: OTHER_END, reach: 28 },
  { parts: [/(?:直|持续|延续|一直)[到至]|止于|终于/, /灭失|注销|解散|消失|不再(?:需要|使用|委托|续|合作|承担)|书面(?:终止|解除)|另行[^,。;]{0,6}(?:终止|解除)|(?:终止|解除|撤销)(?:之日|时|为止)|(?:报废|停用|拆除|退役)|(?:甲方|双方|一方)[^,。;]{0,6}(?:提出|决定|同意|认为)/], not: OTHER_END, reach: 28 },
  { parts: [/(?<!甚|以|乃|直)至(?!少|多|迟|上述)[^,。;]{2,14}(?:书面|另行)[^,。;]{0,6}(?:终止|解除|约定)/, /为止|[日时]止|之日|有效/], not: OTHER_END, reach: 36 },
  { parts: [/长久(?!性|以来)|无期限|不限期|没有期限|[不无]论多久|永续|一辈子/, /合同|协议|服务|维护|运维|支持|责任|义务|合作/], not: OTHER_END, reach: 30 },
  { parts: [/合同|协议|服务|合作|委托/, /持续|一直|始终|长期|永远|一路/, /有效|生效|存续|进行下去|做下去/], not: new RegExp(`${OTHER_END.source}|持续(?:改进|稳定|监测|供应|有效(?:的|地|管理))|期内|期间|满足|资质|证[照书]|许可`), reach: 24 },
]

function* endlessSpans(facts: Facts): Iterable<{ readonly words: string; readonly span: Span; readonly sentence: string }> {
  for (const sentence of candidateSentences(facts, NO_END)) {
    if (/劳动合同|保密|商业秘密|知识产权|著作权|许可使用|授权|质量责任|不定期(?:检查|抽查|巡查|考核|组织|开展|对|进行)/.test(sentence.words)) continue
    if (!/合同|协议|服务|租|期限|有效|[\u4e00-\u9fa5]期(?:自|从|为|不限)/.test(sentence.words)) continue
    for (const { words, span } of matchesIn(sentence, NO_END)) {
      const before = sentence.words.slice(Math.max(0, span.start - sentence.span.start - 10), span.start - sentence.span.start)
      // The service went on and the contract with it: 视为本合同顺延为不定期合同.
      if (/^(?:顺延|延续)/.test(words) ? !/不得|不/.test(before) : !/不得|不是|并非|避免|视为|转为|变更为|质保|保修|质量|承诺|授权|许可|资料|档案|追溯/.test(before)) yield { words, span, sentence: sentence.words }
    }
  }
}

const FOREVER = /(?:保密(?:义务|期限|责任)?|承担保密)[^。;]{0,24}(?:永久|无限期|长期有效|终身|不因[^。;]{0,16}(?:终止|解除|失效)|期限(?:为)?(?:长期|不限))|(?:永久|无限期|终身)(?:地)?(?:承担|履行|负有)?[^。;]{0,6}保密/g

/** Secrecy for ever suits state and trade secrets; of other information the term is to be told apart. */
function endlessSecrecy({ document, facts, types }: RuleContext): readonly Problem[] {
  if (!types.has('NDA')) return []
  const found = candidateSentences(facts, FOREVER).filter(({ words }) => !/国家秘密|涉密/.test(words)).flatMap((sentence) => matchesIn(sentence, FOREVER))
  return found.slice(0, 1).map(({ words, span }) => ({
    status: 'hit' as const, severity: 'remind' as const, spans: [span], computed: null, basis: [ENDLESS],
    opinion: `${describePlace(document, span)}“${words}”：国家秘密、商业秘密可至其依法公开，一般信息建议约定确定的保密期限，按信息性质区分。`,
    amendment: '保密期限：商业秘密至其依法公开之日止；其他保密信息自披露之日起【】年。',
  }))
}

function checkEndless({ document, facts, types }: RuleContext): readonly Problem[] {
  const told = [...endlessSpans(facts)].slice(0, 3).map((said) => ({ ...said, status: 'hit' as const }))
  const found = told.length > 0 ? told : LEFT_OPEN.flatMap((meaning) => sayingsOf(facts, meaning)).slice(0, 1).map((said) => ({ ...said, status: 'suspected' as const }))
  return found.map(({ words, span, status }) => ({
    status, severity: types.has('NDA') ? 'remind' as const : 'should-fix' as const, spans: [span], computed: null, basis: [ENDLESS, BUDGET],
    opinion: `${describePlace(document, span)}约定“${words}”，没有确定的期限，建议明确期限并与预算周期衔接。`, amendment: AMENDMENT,
  }))
}

const TERM_WORDS = /为期|期限|有效期|服务期|租期|租赁期|聘期|合同期|期间为|服务时间|起至|服务年限|合作期|年度|学年|维保期|运维期|质保期|工期|自.{0,20}日?起.{0,30}止|完成之日|履行完毕/
const LASTING = ['GPS', 'PMS', 'LES', 'ITS', 'LEG', 'CAT', 'LAB'] as const

/** No words about a term anywhere. */
function checkMissing({ facts, types }: RuleContext): readonly Problem[] {
  if (!facts.isContract || !LASTING.some((type) => types.has(type)) || TERM_WORDS.test(facts.normalized)) return []
  return [{ status: 'hit', spans: [], computed: null, opinion: '本合同未约定期限，建议明确起止日期并与预算周期衔接。', amendment: AMENDMENT, basis: [ENDLESS, BUDGET] }]
}

/** 养护期限六年: the term of whatever is done. */
const ANY_TERM_BEFORE = /(?:^|[^\u4e00-\u9fa5])(?!质保|保修|付款|交货|试用|保密|有效|缺陷|租赁|派遣|保存|保管|留存|追溯|存档|归档|公示|回复|响应|诉讼)[\u4e00-\u9fa5]{2}(?:服务)?期限?[^。;；!?\n]{0,24}$/
const TERM_BEFORE = /(?:为期|(?:服务|养护|承担|合作|委托|运维|保洁|聘用)[^,。;\d]{0,6}(?:年限|时间总长|总?时长|总期限)|服务(?:的)?期限?|合同期限?|合同有效期|履行期限?|有效期限?|承包期限?|聘期|聘用期限?|委托期限?|合作期限?|维保期限?|服务年限|服务时间)[^。;；!?\n]{0,24}$/
const OTHER = /质保|保修|保密|届满前|期满前|后|提前|通知|付款|支付|逾期|续|延长|试用|每|投标|免费|缺陷|过渡|内$/

interface Term {
  readonly span: Span
  readonly months: number
}

function findTerms(facts: Facts): readonly Term[] {
  const stated = facts.periods.flatMap((period) => {
    const before = sentenceBefore(facts.normalized, period.span.start)
    const months = monthsOfPeriod(period)
    return months === null || period.limit !== '' || (!TERM_BEFORE.test(before) && !ANY_TERM_BEFORE.test(before)) || OTHER.test(before.slice(-16)) ? [] : [{ span: period.span, months }]
  })
  const ranged = findDateRanges(facts).flatMap(({ span, from, to, about }) =>
    from.date === null || to.date === null || to.date < from.date || !TERM_BEFORE.test(about) || /质保|保修|保密|试用|原合同/.test(about) ? [] : [{ span, months: monthsBetween(from.date, to.date) }])
  return [...stated, ...ranged]
}

/** Purchased services over three years, or over one. */
function checkLength(context: RuleContext): readonly Problem[] {
  const { document, facts, types } = context
  const isService = ['GPS', 'PMS', 'CAT', 'LEG'].some((type) => types.has(type as never))
  const path = procurementPath(context)
  const isOpen = path === 'unknown' && areWePublic(context) === true && context.intake.moneyFlow !== '收款'
  if (!isService || types.has('EMC') || (path !== 'procurement' && !isOpen)) return []
  const [usual, most] = [context.parameter(serviceYearsUsual), context.parameter(serviceYearsMax)]
  const terms = findTerms(facts)
  if (usual === null || most === null || terms.length === 0) return []
  const longest = terms.reduce((a, b) => (b.months > a.months ? b : a))
  if (longest.months <= usual * 12) return []
  const isOver = longest.months > most * 12
  if (isOpen && !isOver) return []
  const told = longest.months % 12 === 0 ? `${longest.months / 12}年` : `${longest.months}个月`
  return [{
    status: isOpen ? 'suspected' : 'hit', severity: isOpen ? 'should-fix' : isOver ? 'must-fix' : 'remind', spans: [longest.span], basis: [SERVICE, BUDGET],
    computed: `${told}＞${isOver ? most : usual}年`,
    opinion: isOver
      ? `${describePlace(document, longest.span)}约定服务期${told}，超过政府购买服务最长${most}年的限制，请缩短期限，期满重新采购。`
      : `${describePlace(document, longest.span)}约定服务期${told}，超过政府购买服务一般不超过${usual}年的期限，请核对采购文件是否载明，并按年度预算逐年签订。`,
    amendment: AMENDMENT,
  }]
}

/** A term over two budget years without a word about the budget. */
function checkBudgetYears(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  if (areWePublic(context) !== true || context.intake.moneyFlow === '收款' || /预算|财政资金|年度安排/.test(facts.normalized)) return []
  const range = findDateRanges(facts).find(({ from, to, about }) => from.date !== null && to.date !== null && TERM_BEFORE.test(about) && partsOf(to.date).year > partsOf(from.date).year)
  if (range === undefined) return []
  return [{
    status: 'hit', severity: 'remind', spans: [range.span], computed: `${range.from.date}至${range.to.date}跨${partsOf(range.to.date!).year - partsOf(range.from.date!).year + 1}个预算年度`, basis: [BUDGET],
    opinion: `${describePlace(document, range.span)}期限跨预算年度，合同未约定以下一年度预算批准为前提，建议补充。`,
    amendment: '跨预算年度的费用以下一年度预算批准为前提；预算未获批准的，合同自该预算年度起终止，甲方按实际履行部分结算，互不承担违约责任。',
  }]
}
