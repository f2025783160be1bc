import { addDays, addMonths, daysBetween, partsOf, type LocalDate } from '../../core/local-date'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import type { DateFact, Facts, PeriodFact } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { findDateRanges, lastDayOf, monthsOfPeriod, sentenceBefore, type DateRange } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { checkPaymentDays, checkWarrantyStart } from './event-dates'

/**
 * Dates exist, do not run backwards and fit the length stated beside them (民法典 第200—203条: years and months end on the
 * corresponding day). First and last day count; one day's difference is how people write. Rent-free and warranty
 * periods are lengths of their own; dates of background (founding, enactment) are not judged.
 */
export const consistentDates: Rule = {
  id: 'DAT-001',
  title: '日期非法、先后颠倒、期限与起止日不符',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第200条', 'full-text', '按公历年、月、日、小时计算'), basis('民法典', '第201条', 'full-text', '开始当日不计入'),
    basis('民法典', '第202条', 'full-text', '月末日'), basis('民法典', '第203条', 'full-text', '末日顺延'),
    basis('民法典', '第470条第1款第6项', 'full-text', '履行期限'),
  ],
  parameters: [],
  version: 6,
  readsAnyLanguage: true,
  check,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const warranties = checkWarrantyStart(context)
  if (context.facts.dates.length === 0) return warranties.length === 0 ? 'not-applicable' : warranties
  const ranges = findDateRanges(context.facts)
  return [
    ...warranties, ...checkExistence(context), ...ranges.flatMap((range) => checkOrder(context, range)),
    ...ranges.flatMap((range) => checkLength(context, range)), ...checkWorks(context), ...checkYears(context), ...checkPaymentDays(context),
  ]
}

function checkExistence({ document, facts }: RuleContext): readonly Problem[] {
  return facts.dates.filter((date) => date.date === null).map((date) => ({
    status: 'hit' as const, severity: 'should-fix' as const, spans: [date.span], computed: null,
    opinion: `${describePlace(document, date.span)}“${document.text.slice(date.span.start, date.span.end)}”是不存在的日期，请更正。`, amendment: null,
  }))
}

function checkOrder({ document }: RuleContext, range: DateRange): readonly Problem[] {
  const last = lastDayOf(range)
  if (range.from.date === null || last === null || last >= range.from.date) return []
  return [{
    status: 'hit', spans: [range.span], computed: `${last}早于${range.from.date}，相差${daysBetween(last, range.from.date)}日`,
    opinion: `${describePlace(document, range.span)}终止日${last}早于开始日${range.from.date}，请更正。`, amendment: null,
  }]
}

const LENGTH_BEFORE = /(?:(?:履约|履行|供货|实施|作业|养护|培训|使用|施工|驻场)(?:时间|时长|周期|年限)|期限|分享期|收益期|建设期|经营期|运营期|运维期|托管期|使用期|租期|租赁期|服务期|合同期|有效期|工期|周期|承包期|期间|维保期|聘期|履行期|合作期|借款期|服务时间|租赁时间|(?<![长定近短周日延逾过]|[付交]款)[\u4e00-\u9fa5]{1,4}期(?:限|间)?)[^。;；!?\n]{0,30}$/
const OTHER_LENGTH = /免租|装修期|质保|保修|缺陷责任|付款|支付|提前|逾期|之日起|后|内$|过渡|试用|试运行|届满前|续|顺延|每|通知|保密|其中|首|第[一二三\d]/

const LONGEST_SENTENCE = 400

/** The one length stated in the range's sentence (before or after the dates) against the dates. */
function checkLength({ document, facts }: RuleContext, range: DateRange): readonly Problem[] {
  const sentence = findSentenceAt(facts.sentences, range.span.start)?.span
  const last = lastDayOf(range)
  if (sentence === undefined || range.from.date === null || last === null || last < range.from.date) return []
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return []
  // A sentence of several stretches states several lengths: only one right beside its dates is theirs.
  const hasSeveral = findDatesWithin(facts.dates, sentence).length > 2
  const stated = facts.periods.filter((period) => period.span.start >= sentence.start && period.span.end <= sentence.end && isLength(facts.normalized, period, range) &&
    (!hasSeveral || isBeside(period, range)))
  const [period] = stated
  if (period === undefined || stated.length !== 1) return []
  const due = endOf(range.from.date, period)
  if (due === null || Math.abs(daysBetween(due, last)) <= 1) return []
  const told = document.text.slice(period.span.start, period.span.end)
  const gap = Math.abs(daysBetween(due, last))
  return [{
    status: 'hit', spans: [period.span, range.span].sort((a, b) => a.start - b.start),
    computed: `自${range.from.date}起${told}，应至${due}；写为${last}，相差${gap}日`,
    opinion: `${describePlace(document, period.span)}期限约定为${told}，起止日${range.from.date}至${last}实际为${lengthBetween(range.from.date, last)}，相差${gap}日，请统一。`,
    amendment: `期限${told}，自${chinese(range.from.date)}起至${chinese(due)}止。`,
  }]
}

function isBeside(period: PeriodFact, range: DateRange): boolean {
  const gap = period.span.start >= range.span.end ? period.span.start - range.span.end : range.span.start - period.span.end
  return gap <= 8
}

function findDatesWithin(dates: readonly DateFact[], sentence: Span): readonly DateFact[] {
  return dates.filter((date) => date.span.start >= sentence.start && date.span.end <= sentence.end)
}

/** 租赁期三年,自…; 自…至…,共三年; (3年). */
function isLength(text: string, period: PeriodFact, range: DateRange): boolean {
  if (period.limit !== '' || period.unit === 'hour' || period.unit === 'minute' || period.unit === 'working-day') return false
  if (period.span.start >= range.span.end) {
    const between = text.slice(range.span.end, period.span.start)
    return /^(?:止|日|含|当日|[,() ])*(?:共计?|合计|总计|计|为期|期限(?:为|共)?|即|总?工期(?:为|共)?|租期|租赁期限?|服务期限?|,|\()? ?$/.test(between)
  }
  const before = sentenceBefore(text, period.span.start)
  return LENGTH_BEFORE.test(before) && !OTHER_LENGTH.test(before.slice(-14)) && !/免租|质保|保修|其中|第[一二三四五][年期个度阶]|首[年期个]|一年一签|逐年|按年/.test(text.slice(period.span.end, range.span.start))
}

/** The last day of a length that starts on `from`, that day counted. */
function endOf(from: LocalDate, period: PeriodFact): LocalDate | null {
  const months = monthsOfPeriod(period)
  if (months !== null) return Number.isInteger(months) ? addDays(addMonths(from, months), -1) : null
  if (period.unit === 'day') return addDays(from, period.count - 1)
  return period.unit === 'week' ? addDays(from, period.count * 7 - 1) : null
}

function lengthBetween(from: LocalDate, to: LocalDate): string {
  const days = daysBetween(from, to) + 1
  for (let months = 1; months <= 600; months += 1) {
    const end = addDays(addMonths(from, months), -1)
    if (end === to) return months % 12 === 0 ? `${months / 12}年` : `${months}个月`
    if (end > to) break
  }
  return `${days}日`
}

function chinese(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** 开工日期, 竣工日期 and 工期 N 日历天, wherever the contract states them. */
function checkWorks({ document, facts }: RuleContext): readonly Problem[] {
  const start = facts.dates.find((date) => date.precision === 'day' && isDayOf(facts, date, /开工|进场/))
  const end = facts.dates.find((date) => date.precision === 'day' && isDayOf(facts, date, /竣工|完工|退场|撤场/))
  if (start === undefined || end === undefined || start.date === null || end.date === null) return []
  if (end.date < start.date) {
    return [{
      status: 'hit', spans: [start.span, end.span].sort((a, b) => a.start - b.start), computed: `${end.date}早于${start.date}`,
      opinion: `${describePlace(document, end.span)}竣工日期${end.date}早于开工日期${start.date}，请更正。`, amendment: null,
    }]
  }
  const length = facts.periods.find((period) => period.unit === 'day' && /(?:工期|日历天数|总天数|施工天数)[^。;；\n]{0,16}$|(?:开工|进场)[^。;；\n]{0,30}(?:竣工|完工)[^。;；\n]{0,6}(?:共计?|合计|历时|总计)$/.test(sentenceBefore(facts.normalized, period.span.start)) && period.limit === '' &&
    !/延误|延长|顺延|逾期|每/.test(sentenceBefore(facts.normalized, period.span.start)))
  const days = daysBetween(start.date, end.date) + 1
  if (length === undefined || Math.abs(days - length.count) <= 1) return []
  return [{
    status: 'hit', spans: [start.span, end.span, length.span].sort((a, b) => a.start - b.start),
    computed: `${start.date}至${end.date}共${days}日≠${length.count}日`,
    opinion: `${describePlace(document, length.span)}工期约定为${length.count}日，开工、竣工日期之间实际为${days}日，相差${Math.abs(days - length.count)}日，请统一。`,
    amendment: `工期${days}日历天，自${chinese(start.date)}开工至${chinese(end.date)}竣工。`,
  }]
}

/** 开工日期:2027年3月1日, 2027年3月1日开工: the event told before its day or right behind it. */
function isDayOf({ normalized }: Facts, { label, span }: DateFact, event: RegExp): boolean {
  if (event.test(label)) return true
  const after = /^ ?(?:之?前|起)?(?:正式)?(?:开始)?([\u4e00-\u9fa5]{2})(?=[,。;、\n)至]|$)/.exec(normalized.slice(span.end, span.end + 10))?.[1]
  return after !== undefined && event.test(after)
}

const PERFORMANCE = /签订|签署|自|从|至|到|起|止|开始|交付|交货|竣工|开工|付款|支付|期限|有效期|完成|验收/
const BACKGROUND = /成立|建成|建于|制定|公布|修订|修正|发布|施行|印发|通过|出生|核发|颁发|取得|批准|登记|注册|发证|标准|版|中标|公告|前身|曾|原/

function checkYears({ document, facts, today }: RuleContext): readonly Problem[] {
  const year = partsOf(facts.signedOn ?? today).year
  return facts.dates.filter((date) => {
    if (date.date === null || !PERFORMANCE.test(date.label)) return false
    const sentence = findSentenceAt(facts.sentences, date.span.start)?.span
    const words = sentence === undefined ? date.label : facts.normalized.slice(Math.max(sentence.start, date.span.start - 80), Math.min(sentence.end, date.span.end + 80))
    const own = partsOf(date.date).year
    return !BACKGROUND.test(words) && !/[《〔]/.test(words) && (own - year > 30 || own - year < -5)
  }).map((date) => ({
    status: 'suspected' as const, severity: 'should-fix' as const, spans: [date.span], computed: `${partsOf(date.date!).year}－${year}＝${partsOf(date.date!).year - year}年`,
    opinion: `${describePlace(document, date.span)}“${document.text.slice(date.span.start, date.span.end)}”与签订年份${year}年相差过大，疑似笔误，请核对。`, amendment: null,
  }))
}
