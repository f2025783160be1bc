import { describePlace } from '../../document/find-clause'
import type { PeriodFact } from '../../facts/facts'
import { monthsOfPeriod, sentenceBefore } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import { retentionReturnDays } from '../../law/parameters/guarantees'
import { daysPerWorkingDay } from '../../law/parameters/payment'
import { periodDays } from '../payment/period-days'
import { factsWithin, readSentences, spanOfSentence, type ReadSentence } from '../read-sentences'
import type { Problem, RuleContext } from '../rule'

const VERIFY = basis('质保金办法', '第11条', 'from-knowledge', '收到返还申请后14日内核实')
const RELEASE = basis('建工解释一', '第17条', 'full-text', '未约定返还期限的返还')
const TIMELY = basis('款项条例', '第13条', 'full-text', '保证金及时核算退还')

const RETURNS = /返还|退还|退回|返回|付清|支付|结清|释放|发还/
const WHEN = /满|后|到期|届至|时|之日/
const AMENDMENT = '缺陷责任期（质保期）满后，甲方收到返还申请之日起14日内核实并无息返还质量保证金。'

/** When the quality retention goes back: not said, late, or after the warranty has long ended (review-rules.md GUA-005). */
export function checkRetentionReturn(context: RuleContext, name: RegExp, isConstruction: boolean): readonly Problem[] {
  const sentences = readSentences(context.facts).filter(({ words }) => name.test(words) && !/违约金|不(?:再|予|另行?)?(?:从[^,。;]{0,8})?(?:预留|收取|扣留)|保函(?:替代|代替|提供|形式)/.test(words))
  const returning = sentences.filter(({ words }) => RETURNS.test(words) && WHEN.test(words))
  if (returning.length === 0) return isConstruction ? missingReturn(context, sentences) : []
  return returning.flatMap((sentence) => [...lateReturn(context, sentence, isConstruction), ...(isConstruction ? [] : outlastsWarranty(context, sentence, name))])
}

function missingReturn({ document, facts }: RuleContext, sentences: readonly ReadSentence[]): readonly Problem[] {
  const kept = sentences.find(({ words }) => /预留|扣留|留取|扣除|作为|交纳|缴纳|提交|[为按:][^,。;]{0,16}(?:%|元)/.test(words))
  // 缺陷责任期满后无息返还, told in the next sentence without the name, is a date all the same.
  if (kept === undefined || /(?:缺陷责任期|质保期|保修期)[^。;]{0,30}(?:返还|退还|退回|付清|支付)/.test(facts.normalized)) return []
  const span = spanOfSentence(kept)
  return [{
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: [RELEASE, TIMELY], amendment: AMENDMENT,
    opinion: `${describePlace(document, span)}约定预留质量保证金，但没有约定返还期限，发生争议时只能依司法解释确定，请补充。`,
  }]
}

/** 缺陷责任期满后60日内返还: later than the fourteen days in which a request is to be checked. */
function lateReturn(context: RuleContext, sentence: ReadSentence, isConstruction: boolean): readonly Problem[] {
  const { document, facts } = context
  const days = context.parameter(retentionReturnDays)
  const perWorkingDay = context.parameter(daysPerWorkingDay) ?? 1.4
  if (days === null || !isConstruction) return []
  return factsWithin(facts.periods, sentence.span).filter((period) => {
    const before = sentenceBefore(facts.normalized, period.span.start)
    const after = facts.normalized.slice(period.span.end, Math.min(sentence.span.end, period.span.end + 30))
    return /内$/.test(period.limit) && /(?:期满|届满|到期|期限?满|返还申请)[^,。;]{0,10}$|(?:期满|届满|到期)后?,[^。;]{0,16}$/.test(before) && /返还|退还|退回|付清|支付|结清/.test(after) && periodDays(period, perWorkingDay) > days
  }).map((period) => ({
    status: 'hit' as const, severity: 'remind' as const, spans: [period.span], basis: [VERIFY, TIMELY],
    computed: `${periodDays(period, perWorkingDay)}日＞${days}日`,
    opinion: `${describePlace(document, period.span)}质量保证金在期满后“${document.text.slice(period.span.start, period.span.end)}”返还，晚于${days}日的核实期限；返还期限可以约定，请核对是否过长。`,
    amendment: AMENDMENT,
  }))
}

/** A warranty of 12 months, and the money back after 24. */
function outlastsWarranty({ document, facts }: RuleContext, sentence: ReadSentence, name: RegExp): readonly Problem[] {
  const warranties = new Map(facts.periods.flatMap((period) => {
    const months = monthsOfPeriod(period)
    const before = sentenceBefore(facts.normalized, period.span.start)
    return months !== null && period.limit === '' && /(?:质量?保证?期|质保期|保修期|免费保修|质量保修期)(?:限|为|:|是|均)?[^。;\d金]{0,8}$/.test(before) && !name.test(before) ? [[months, period] as const] : []
  }))
  const [warranty] = [...warranties.entries()]
  if (warranty === undefined || warranties.size !== 1) return []
  const held = factsWithin(facts.periods, sentence.span).find((period: PeriodFact) => {
    const months = monthsOfPeriod(period)
    const around = facts.normalized.slice(Math.max(sentence.span.start, period.span.start - 12), period.span.end + 8)
    return period !== warranty[1] && months !== null && months > warranty[0] && (/满|后|期满|届满/.test(period.limit) || /满 ?\S{0,8}(?:后|时)?/.test(around)) && !/质保期|保修期|逾期/.test(around)
  })
  if (held === undefined) return []
  return [{
    status: 'hit', severity: 'remind', spans: [held.span, warranty[1].span].sort((a, b) => a.start - b.start), basis: [TIMELY],
    computed: `${monthsOfPeriod(held) ?? 0}个月＞${warranty[0]}个月`,
    opinion: `${describePlace(document, held.span)}质保金扣留${monthsOfPeriod(held) ?? 0}个月，超过质保期${warranty[0]}个月，建议质保期满即退还。`,
    amendment: '质保期满且无质量问题的，甲方于期满后【】个工作日内无息退还质保金。',
  }]
}
