import { localDateOf } from '../core/local-date'
import type { ContractDocument } from '../document/contract-document'
import type { DateFact } from './facts'
import { readNumber } from './numbers'
import { isReadableAt } from './readable'

const HAN_DIGIT = '[零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅]'
const DATE = new RegExp(
  `(?<![\\d.])((?:19|20)\\d{2}) {0,8}年 {0,8}(?:(\\d{1,2}) {0,8}月(?: {0,8}(\\d{1,2}) {0,8}[日号])?)` +
    `|(?:(?<![\\w.\\-/])|(?<=[-./]\\d{1,2}-))((?:19|20)\\d{2})([-./])(\\d{1,2})\\5(\\d{1,2})(?![\\w/]|\\.\\d|-(?!(?:19|20)\\d{2}[-./]\\d))` +
    `|(${HAN_DIGIT}{4}) ?年 ?(${HAN_DIGIT}{1,3}) ?月 ?(?:(${HAN_DIGIT}{1,3}) ?[日号])?`,
  'g',
)

/** Every calendar date (or month) in the sections that are read; days that do not exist have `date` null. Linear. */
export function findDates(document: ContractDocument, normalized: string): readonly DateFact[] {
  const facts: DateFact[] = []
  for (const match of normalized.matchAll(DATE)) {
    if (!isReadableAt(document, match.index)) continue
    const [year, month, day] = partsOf(match)
    if (year === null || month === null) continue
    facts.push({
      span: { start: match.index, end: match.index + match[0].length },
      date: localDateOf(year, month, day ?? 1),
      precision: day === null ? 'month' : 'day',
      label: labelOf(normalized, match.index),
    })
    const end = match.index + match[0].length
    const later = day === null ? null : SAME_YEAR.exec(normalized.slice(end, end + 16))
    if (later !== null) facts.push(inSameYear(later, end, year))
    if (day !== null) facts.push(...laterInSentence(normalized, facts.at(-1)!, year))
  }
  return facts
}

/** 2026年10月1日至10月31日: the second day takes the year of the first. */
const SAME_YEAR = /^( ?(?:起)? ?(?:至|到|[-—–~]) ?)(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/

function inSameYear(match: RegExpExecArray, offset: number, year: number): DateFact {
  const start = offset + (match[1] ?? '').length
  return {
    span: { start, end: offset + match[0].length }, date: localDateOf(year, Number(match[2]), Number(match[3])),
    precision: 'day', label: (match[1] ?? '').trim(),
  }
}

/** A day of the calendar whose year is not told: not 每年4月30日, 次年4月30日. */
const BARE_DAY = /(?<![\d年度月.] {0,2})(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/g
const LONGEST_WAY = 60

/** 2027年3月1日开工,4月30日完工: later days of the same sentence take its year, up to a day that is no later. */
function laterInSentence(text: string, first: DateFact, year: number): readonly DateFact[] {
  const from = first.span.end
  const rest = text.slice(from, from + LONGEST_WAY).split(/[。;；\n\t]|(?:19|20)\d{2} ?年|每|[次翌]年/)[0]!
  const found: DateFact[] = []
  for (const match of rest.matchAll(BARE_DAY)) {
    const date = localDateOf(year, Number(match[1]), Number(match[2]))
    const before = (found.at(-1) ?? first).date
    if (date === null || before === null || date <= before) break
    const start = from + match.index
    found.push({ span: { start, end: start + match[0].length }, date, precision: 'day', label: labelOf(text, start) })
  }
  return found
}

function partsOf(match: RegExpExecArray): readonly [year: number | null, month: number | null, day: number | null] {
  const [, year, month, day, dashedYear, , dashedMonth, dashedDay, hanYear, hanMonth, hanDay] = match
  return [number(year ?? dashedYear ?? hanYear), number(month ?? dashedMonth ?? hanMonth), number(day ?? dashedDay ?? hanDay)]
}

function number(words: string | undefined): number | null {
  const reading = words === undefined ? null : readNumber(words)
  return reading === null ? null : Number(reading.value)
}

function labelOf(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - 24), start)
  const cut = /[。；;！!？?,\n\t][^。；;！!？?,\n\t]*$/.exec(window)
  return window.slice(cut === null ? 0 : cut.index + 1).replace(/[ :_]+$/, '').trim()
}
