import type { ContractDocument } from '../document/contract-document'
import type { PeriodFact } from './facts'
import { HAN_NUMBER_CHARACTERS } from './han-numbers'
import { readNumber } from './numbers'
import { isReadableAt } from './readable'

const COUNT = `\\d{1,5}(?:\\.\\d{1,2})?|[${HAN_NUMBER_CHARACTERS}]{1,8}`
const UNIT =
  '个完整年度|个完整年|个整年|个租约年度|工作日|个工作日|工作天|日历天|日历日|自然日|自然天|日|天|周年|周|星期|个月|月|个季度|季度|个学期|年度|年|个年头|载(?=[,。;；、)）\\s]|$)|个小时|小时|分钟|个半月|个半年|个日历天|个自然日|个日历日|个小时|个星期|个周|个日'
const PERIOD = new RegExp(
  `(?<![\\d.${HAN_NUMBER_CHARACTERS}第])(?:(${COUNT})[)）】_ ]{0,8}(?:\\((?:${COUNT})\\) ?)?(${UNIT})(半)?|(半)(?:个)?(年|月))(?![度份初底末中均历检报岁]|期(?!满))(?:\\([^()，,。\\n]{1,8}\\)(?=之?内|以内))?` +
    '(?:之?(?:内|以内)|以后|之后|之前|以前|前|后|届满|期满|以上|以下)?',
  'g',
)
/** 一年零六个月, 1年6个月: the months that complete the years. */
const REMAINING_MONTHS = new RegExp(`^(?:零|又|加)? ?(\\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?:之?(?:内|以内)|以后|之后|之前|以前|前|后|届满|期满)?`)
type Unit = PeriodFact['unit']
const UNITS: readonly (readonly [pattern: RegExp, unit: Unit])[] = [
  [/工作/, 'working-day'], [/小时/, 'hour'], [/分钟/, 'minute'], [/季度/, 'quarter'], [/周年/, 'year'], [/周|星期/, 'week'],
  [/月/, 'month'], [/年|载/, 'year'], [/日|天/, 'day'],
]

/** Every length of time in the sections that are read, with where it runs from. Dates (3月5日) are none. Linear. */
export function findPeriods(document: ContractDocument, normalized: string): readonly PeriodFact[] {
  const facts: PeriodFact[] = []
  for (const match of normalized.matchAll(PERIOD)) {
    if (match.index < (facts.at(-1)?.span.end ?? 0)) continue
    if (isPartOfDate(normalized, match) || !isReadableAt(document, match.index)) continue
    const length = readLength(match)
    if (length === null) continue
    const span = { start: match.index, end: match.index + match[0].length }
    const more = length.unit === 'year' && match[0].endsWith('年') ? REMAINING_MONTHS.exec(normalized.slice(span.end, span.end + 12)) : null
    const months = more === null ? null : readNumber(more[1] ?? '')
    if (more !== null && months !== null) {
      const whole = { start: span.start, end: span.end + more[0].length }
      facts.push({ span: whole, count: length.count * 12 + Number(months.value), unit: 'month', start: startOf(normalized, whole.start, whole.end), limit: limitOf(more[0]) })
      continue
    }
    facts.push({ span, ...length, start: startOf(normalized, span.start, span.end), limit: limitOf(match[0]) })
  }
  return facts
}

/** 2026年3月5日, 每年12月, 次月5日, 25日前: days and months of the calendar, not lengths. */
function isPartOfDate(text: string, match: RegExpExecArray): boolean {
  const words = match[1] ?? ''
  const unit = match[2] ?? ''
  const before = text.slice(Math.max(0, match.index - 12), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16)
  if (unit.startsWith('年')) return /^\d{4}$/.test(words) || /^[零一二三四五六七八九]{4}$/.test(words) || /^ {0,8}\d{1,2} {0,8}月/.test(after)
  if (unit === '月') return true
  if (unit !== '日') return false
  return /[月号] {0,8}$/.test(before) || /(?:每月|当月|次月|上月|下月|本月|每年|逢)(?:的|第)?$/.test(before) || /^ ?起[至到]/.test(after) && /月/.test(before)
}

function readLength(match: RegExpExecArray): { readonly count: number; readonly unit: Unit } | null {
  if (match[4] !== undefined) return match[5] === '年' ? { count: 1, unit: 'half-year' } : { count: 15, unit: 'day' }
  const reading = readNumber((match[1] ?? '').replace(/^([百佰])$/, '一$1'))
  const word = match[2] ?? ''
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1]
  if (reading === null || unit === undefined) return null
  const isHalf = match[3] !== undefined || /^个半/.test(word)
  const count = Number(reading.value) + (isHalf ? 0.5 : 0)
  // 一年半 is eighteen months; whole months and days compare without fractions.
  return isHalf && unit === 'year' ? { count: count * 12, unit: 'month' } : { count, unit }
}

function limitOf(words: string): string {
  return /(?:之?(?:内|以内)|以后|之后|之前|以前|前|后|届满|期满|以上|以下)$/.exec(words)?.[0] ?? ''
}

const START_BEFORE =
  /((?:自|从|于|在)?[^,。;；!?\n\t:]{0,40}?(?:之日起计?算?|之日|之时起|当日起|次日起|之次日起|日起|之后|后|起|完成时))(?:[^。;；!?\n\t]{0,12})?$/
const START_AFTER = /^[^,。;；!?\n\t]{0,4}(?:,)?[^,。;；!?\n\t]{0,6}((?:自|从)[^,。;；!?\n\t]{1,40}?(?:之日起?|次日起?|日起|起算|起|后))/

/** Where a period runs from: words before it in its clause part, else right after it; '' if neither says. */
function startOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 64)
  const window = text.slice(from, start)
  const cut = Math.max(window.lastIndexOf('。'), window.lastIndexOf('\n'), window.lastIndexOf('；'), window.lastIndexOf(';'), window.lastIndexOf('\t'))
  const before = window.slice(cut + 1)
  // The nearest part first: 验收合格后,甲方在收到发票后15日内.
  const parts = before.split(',')
  for (let index = parts.length - 1; index >= Math.max(0, parts.length - 2); index -= 1) {
    const found = START_BEFORE.exec(parts[index] ?? '')
    if (found !== null && !/(?:最后|今后|然后|落后|售后)$/.test(found[1] ?? '')) return (found[1] ?? '').replace(/^(?:\(?\d{1,2}(?:\.\d{1,2})*[.、)]? ?|[一二三四五六七八九十]{1,3}、)/, '').trim()
  }
  return START_AFTER.exec(text.slice(end, end + 56))?.[1] ?? ''
}
