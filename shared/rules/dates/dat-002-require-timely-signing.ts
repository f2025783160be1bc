import { addDays, daysBetween, type LocalDate } from '../../core/local-date'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { findDateRanges } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import { nextWorkingDay } from '../../law/calendar'
import { procurementSigningDays, tenderSigningDays } from '../../law/parameters/procurement'
import { procurementPath } from '../guarantees/procurement-path'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext } from '../rule'

const PROCUREMENT = basis('政府采购法', '第46条', 'full-text', '通知书发出之日起三十日内签订')
const TENDER = basis('招标投标法', '第46条', 'full-text', '通知书发出之日起三十日内订立')
const FORMED = basis('合同编通则解释', '第4条', 'full-text', '合同自中标通知书到达时成立')

/**
 * Signed within thirty days of the award notice, not before it, and before performance begins. The last day is shown
 * both as it stands and moved past a holiday, and only the later one is held against the parties. A date of signing
 * before the day the draft was submitted looks back-dated.
 */
export const requireTimelySigning: Rule = {
  id: 'DAT-002',
  title: '签订时间：超过三十日、倒签、先履行后签',
  severity: 'should-fix',
  types: 'all',
  basis: [PROCUREMENT, TENDER, FORMED],
  parameters: [procurementSigningDays, tenderSigningDays],
  version: 2,
  check,
}

function check(context: RuleContext): readonly Problem[] {
  const start = checkStart(context)
  const begun = start.length > 0 ? start : checkBegun(context)
  return [...checkNotice(context), ...(begun.length > 0 ? begun : checkSignedLate(context)), ...checkBackDated(context), ...checkTwoDays(context)]
}

const AMENDMENT = '本合同于____年__月__日签订（据实填写）；签订前已提供的服务按本合同标准结算，双方另行出具确认单。'

/** The day of signing: written, given, planned, else today. */
function signingDay({ facts, intake, today }: RuleContext): LocalDate {
  return facts.signedOn ?? intake.signDate ?? intake.plannedSignDate ?? today
}

/** Where the text states its day of signing; empty when it does not. */
function signingSpans({ facts }: RuleContext): readonly Span[] {
  return facts.dates.filter((date) => date.date !== null && date.date === facts.signedOn).slice(-1).map((date) => date.span)
}

function checkNotice(context: RuleContext): readonly Problem[] {
  const { intake, parameterOfPath } = { ...context, parameterOfPath: procurementPath(context) }
  if (parameterOfPath !== 'procurement' && parameterOfPath !== 'tender') return []
  const notice = intake.noticeDate ?? null
  if (notice === null) {
    return [{
      status: 'insufficient', severity: 'should-fix', spans: [], computed: null, missing: ['noticeDate'],
      opinion: '未录入中标（成交）通知书发出日期，无法核对是否在三十日内签订，请补充。', amendment: null,
      basis: [parameterOfPath === 'tender' ? TENDER : PROCUREMENT],
    }]
  }
  const days = context.parameter(parameterOfPath === 'tender' ? tenderSigningDays : procurementSigningDays)
  if (days === null) return []
  const signed = signingDay(context)
  const last = addDays(notice, days)
  const moved = nextWorkingDay(context.calendar, last)
  const own = [parameterOfPath === 'tender' ? TENDER : PROCUREMENT, FORMED]
  if (signed < notice) {
    return [{
      status: 'hit', spans: signingSpans(context), computed: `${signed}早于${notice}，相差${daysBetween(signed, notice)}日`, basis: own,
      opinion: `签订日${signed}早于中标（成交）通知书发出日${notice}，疑似倒签，请据实填写签订日期。`, amendment: AMENDMENT,
    }]
  }
  if (signed <= moved) return []
  return [{
    status: 'hit', severity: 'must-fix', spans: signingSpans(context), basis: own,
    computed: `${notice}＋${days}日＝${last}${moved === last ? '' : `（逢休假日顺延至${moved}）`}，签订日${signed}，逾期${daysBetween(moved, signed)}日`,
    opinion: `中标（成交）通知书${notice}发出，${days}日届满日为${last}${moved === last ? '' : `（顺延日${moved}）`}，${context.facts.signedOn === null ? '拟签日' : '签订日'}${signed}已逾期，请说明原因并尽快签订；不得倒签日期。`,
    amendment: AMENDMENT,
  }]
}

const PERFORMANCE = /服务期|合同期限?|履行期|租赁期|租期|工期|开工|维保期|承包期|有效期|聘期/
const BACKGROUND = /原合同|上一?期|质保|保修|补充|此前|前期/

/** Performance that begins before the contract is signed. */
function checkStart(context: RuleContext): readonly Problem[] {
  const { document, facts, intake } = context
  if (context.types.has('SUP')) return []
  const isKnown = facts.signedOn !== null || (intake.signDate ?? intake.plannedSignDate ?? null) !== null
  const signed = signingDay(context)
  const range = findDateRanges(facts).find((candidate) => PERFORMANCE.test(candidate.about) && !BACKGROUND.test(candidate.about))
  if (range === undefined || range.from.date === null || range.from.precision === 'month' || range.from.date >= signed) return []
  // A contract reviewed long after its term began is an old one, not one signed late.
  if (!isKnown && (range.to.date ?? signed) < signed) return []
  return [{
    status: isKnown ? 'hit' : 'suspected', spans: [range.from.span],
    computed: `${range.from.date}早于${signed}，相差${daysBetween(range.from.date, signed)}日`, basis: [FORMED],
    opinion: `${describePlace(document, range.span)}履行开始日${range.from.date}早于${isKnown ? '签订日' : '审查日（尚未签订）'}${signed}，属先履行后签订，请说明原因并据实填写签订日期。`,
    amendment: AMENDMENT,
  }]
}

/** 乙方已于9月15日进场, 自9月1日起先行提供: what was done before the contract was signed. */
const ALREADY_BEFORE = /(?:已经?|业已?)(?:于|自|从)?[^,。;]{0,4}$/
const DONE_AFTER = /^ ?(?:起|开始)[^,。;；]{0,2}(?:即|就|便)?已|^ ?(?:之?前|起)?(?:即|就|便)?[^,。;；]{0,4}(?:先行|先期|提前|进场|入驻|开始(?:提供|服务|施工|供货|履行|使用)|提供(?:服务|货物|上述)|投入(?:使用|服务)|施工|供货)/
const FIRST_AFTER = /^ ?(?:起|开始)[^,。;；]{0,4}(?:先行|先期|提前|已经?(?:实际|开始)?)[^,。;；]{0,6}(?:提供|服务|施工|供货|供餐|进场|履行|实施|使用|入驻|开展)/
const CONTRACT_BEFORE = /(?:合同|协议|服务|[\u4e00-\u9fa5]期)(?:书)?(?:自|从|于) ?$/
const IN_FORCE_AFTER = /^ ?(?:之日)?(?:(?:起|开始)(?:开始)?(?:实施|执行|生效|履行|施行|计算|起算|算)|开始(?=[,。;]|$))/

/** The day performance began, told in running text. */
function checkBegun(context: RuleContext): readonly Problem[] {
  const { document, facts, types } = context
  const signed = signingDay(context)
  const begun = facts.dates.find((date) => {
    if (date.date === null || date.date >= signed || (date.precision === 'month' && date.date.slice(0, 7) === signed.slice(0, 7))) return false
    const before = facts.normalized.slice(Math.max(0, date.span.start - 24), date.span.start)
    const after = facts.normalized.slice(date.span.end, date.span.end + 30)
    if (BACKGROUND.test(before) || /《|》|中标|招标|投标|采购文件|资质|许可|上一|上年|上期|原服务|原合同|其他单位|同类|类似|业绩/.test(before + after)) return false
    return (ALREADY_BEFORE.test(before) && DONE_AFTER.test(after)) || FIRST_AFTER.test(after) || (!types.has('SUP') && CONTRACT_BEFORE.test(before) && IN_FORCE_AFTER.test(after))
  })
  const isKnown = facts.signedOn !== null || (context.intake.signDate ?? context.intake.plannedSignDate ?? null) !== null
  if (begun === undefined) return []
  return [{
    status: isKnown ? 'hit' : 'suspected', spans: [begun.span], computed: `${begun.date}早于${signed}，相差${daysBetween(begun.date!, signed)}日`, basis: [FORMED],
    opinion: `${describePlace(document, begun.span)}载明${begun.date}已开始履行，早于${isKnown ? '签订日' : '审查日（尚未签订）'}${signed}，属先履行后签订，请说明原因并据实填写签订日期。`,
    amendment: AMENDMENT,
  }]
}

function checkBackDated(context: RuleContext): readonly Problem[] {
  const { facts, intake } = context
  const submitted = intake.submittedOn ?? null
  if (submitted === null || facts.signedOn === null || facts.signedOn >= submitted || intake.signDate === facts.signedOn) return []
  return [{
    status: 'suspected', spans: signingSpans(context), basis: [FORMED],
    computed: `${facts.signedOn}早于送审日${submitted}，相差${daysBetween(facts.signedOn, submitted)}日`,
    opinion: `文本落款日期${facts.signedOn}早于送审日${submitted}，疑似倒签，请据实填写签订日期。`, amendment: AMENDMENT,
  }]
}

/** 签订日期 stated twice, differently. The dates beside the two signatures may differ. */
/** 事后补签, 落款日期写为…, 签订日期倒签至…: the paper itself says that it is signed late or dated back. */
const SIGNED_LATE: Meaning = {
  parts: [/补签|倒签|追签|倒填|倒写|回填|(?:事后|后期|后来)[^,。;]{0,4}(?:补|签)|补办[^,。;]{0,4}(?:签订|合同)手续|(?:落款|签署|签订|签约|签章)(?:的)?(?:日期|时间|日)[^,。;]{0,6}(?:写|填|署|签|倒|提前|追溯|往前)[^,。;]{0,4}(?:为|至|成|到|在|于)/, /合同|协议|契约|本约|落款|签[字订署约](?:的)?(?:日期|时间|日)/],
  not: /不得|禁止|严禁|避免|不予|变更|补充协议|增项|签证|如需|遗失|丢失|为准|验收单|确认单/,
  reach: 40,
}

function checkSignedLate({ document, facts }: RuleContext): readonly Problem[] {
  return sayingsOf(facts, SIGNED_LATE).slice(0, 1).map(({ span, words }) => ({
    status: 'suspected' as const, spans: [span], computed: null, basis: [FORMED],
    opinion: `${describePlace(document, span)}载明“${words}”，属事后补签（倒签），请说明原因并据实填写签订日期。`, amendment: AMENDMENT,
  }))
}

function checkTwoDays({ document, facts }: RuleContext): readonly Problem[] {
  const stated = facts.dates.filter((date) => date.date !== null && /(?:合同)?(?:签订|签署|签约|订立)(?:日期|时间|日)?$/.test(date.label.replace(/[为于: ]+$/, '')))
  const other = stated.find((date) => date.date !== stated[0]?.date)
  const [first] = stated
  if (first === undefined || other === undefined) return []
  return [{
    status: 'hit', spans: [first.span, other.span], computed: `${first.date}≠${other.date}`, basis: [FORMED],
    opinion: `${describePlace(document, first.span)}签订日期为${first.date}，${describePlace(document, other.span)}签订日期为${other.date}，两处不同，请据实统一。`, amendment: AMENDMENT,
  }]
}
