import { addDays, addMonths, daysBetween, partsOf, type LocalDate } from '../core/local-date'
import { isWorkingDay, nextWorkingDay, weekdayName, type WorkCalendar } from '../law/calendar'

/** A length of time as laws write it: 15日, 10个工作日, 6个月, 2年. */
export interface Period {
  readonly count: number
  readonly unit: 'day' | 'working-day' | 'month' | 'year'
}

/** A stretch in which the clock stands still; `to` is the day it resumes, null while it stands. */
export interface Pause {
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly reason: string
}

/** Which articles say how to count. */
export interface CountingLaw {
  /** Why the day of the event is not counted: 民法典第201条第1款. */
  readonly firstDay: string
  /** The article that moves a last day off to the next working day; null where the law gives no such relief. */
  readonly rollOver: string | null
}

/** A period counted out. */
export interface CountedPeriod {
  /** The last day; null while the clock stands still. */
  readonly due: LocalDate | null
  /** The arithmetic, line by line, in Chinese. */
  readonly lines: readonly string[]
  /** Years that mattered and whose holiday notice is not known. */
  readonly unknownYears: readonly number[]
}

/** What a period is counted from. */
export interface CountedFrom {
  readonly day: LocalDate
  /** What happened that day: 收到起诉状副本. */
  readonly event: string
}

const UNIT_NAMES: Readonly<Record<Period['unit'], string>> = { day: '日', 'working-day': '个工作日', month: '个月', year: '年' }

/** 15日, 10个工作日, 6个月, 2年. */
export function describePeriod(period: Period): string {
  return `${period.count}${UNIT_NAMES[period.unit]}`
}

/** 2026-02-24（周二），with the holiday's name where it has one. */
function describeDay(calendar: WorkCalendar, date: LocalDate): string {
  const { kind, name } = calendar.dayOf(date)
  if (kind === 'holiday') return `${date}（${weekdayName(date)}，${name}）`
  return `${date}（${weekdayName(date)}${kind === 'make-up' ? '，调休上班' : ''}）`
}

/**
 * Counts a period from the day after its event (民法典 第201条第1款); months and years end on the corresponding day or
 * the month's last (第202条); a last day on which nobody works moves on only where `law.rollOver` gives it (第203条).
 * Days after a pause's first day up to the day it resumes do not count.
 */
export function countPeriod(from: CountedFrom, period: Period, law: CountingLaw, calendar: WorkCalendar, pauses: readonly Pause[] = []): CountedPeriod {
  const lines = [`起算：${describeDay(calendar, from.day)}${from.event}，当日不计入，自${addDays(from.day, 1)}起算（${law.firstDay}）。`]
  const counted = period.unit === 'working-day'
    ? countWorkingDays(from.day, period.count, calendar, pauses)
    : countCalendar(from.day, period, pauses)
  lines.push(...counted.lines)
  if (counted.end === null) return { due: null, lines, unknownYears: [] }
  const rolled = rollOver(counted.end, period, law, calendar)
  lines.push(...rolled.lines)
  const unknownYears = unknownYearsOf(period, law, calendar, from.day, counted.end)
  for (const year of unknownYears) lines.push(`${year}年的放假安排尚未收录，该年只按周六、周日推算；请在设置的日历中录入后复核。`)
  return { due: rolled.due, lines, unknownYears }
}

interface Counted {
  /** Null while an open pause holds the clock. */
  readonly end: LocalDate | null
  readonly lines: readonly string[]
}

function countCalendar(start: LocalDate, period: Period, pauses: readonly Pause[]): Counted {
  let end = period.unit === 'day' ? addDays(start, period.count) : addMonths(start, period.unit === 'year' ? period.count * 12 : period.count)
  const lines = [`期限：${start}＋${describePeriod(period)}＝${end}（${weekdayName(end)}）${correspondingDayNote(start, end, period)}。`]
  for (const pause of pausesAfter(start, pauses)) {
    if (pause.from >= end) break
    if (pause.to === null) return { end: null, lines: [...lines, `停计：${pause.from}起${pause.reason}，尚未恢复，届满日待恢复后计算。`] }
    const days = daysBetween(pause.from, pause.to)
    end = addDays(end, days)
    lines.push(`停计：${pause.from}至${pause.to}${pause.reason}，${days}日不计，顺推至${end}（${weekdayName(end)}）。`)
  }
  return { end, lines }
}

function correspondingDayNote(start: LocalDate, end: LocalDate, period: Period): string {
  if (period.unit === 'day' || partsOf(start).day === partsOf(end).day) return ''
  return '，没有对应日，以月末日为最后一日（民法典第202条）'
}

/** Counted before, by calendar: the deadlines of thousands of records begin on the same few hundred days. */
const COUNTED = new WeakMap<WorkCalendar, Map<string, Counted>>()

function countWorkingDays(start: LocalDate, count: number, calendar: WorkCalendar, pauses: readonly Pause[]): Counted {
  if (pauses.length > 0) return countDayByDay(start, count, calendar, pauses)
  const known = COUNTED.get(calendar) ?? new Map<string, Counted>()
  COUNTED.set(calendar, known)
  const key = `${start}+${count}`
  const counted = known.get(key) ?? countDayByDay(start, count, calendar, pauses)
  known.set(key, counted)
  return counted
}

function countDayByDay(start: LocalDate, count: number, calendar: WorkCalendar, pauses: readonly Pause[]): Counted {
  const stops = pausesAfter(start, pauses)
  const off = new RunList()
  const makeUp: string[] = []
  const lines: string[] = []
  let left = count
  let date = start
  let stop = 0
  while (left > 0) {
    const pause = stops[stop]
    if (pause !== undefined && date >= pause.from) {
      if (pause.to === null) return { end: null, lines: [`期限：${count}个工作日，已计${count - left}个，尚余${left}个。`, `停计：${pause.from}起${pause.reason}，尚未恢复，届满日待恢复后计算。`] }
      lines.push(`停计：${pause.from}至${pause.to}${pause.reason}，其间不计。`)
      if (pause.to > date) date = pause.to
      stop += 1
      continue
    }
    date = addDays(date, 1)
    const { kind, name } = calendar.dayOf(date)
    if (isWorkingDay(calendar, date)) left -= 1
    else off.add(date, kind === 'holiday' ? name : '')
    if (kind === 'make-up') makeUp.push(date)
  }
  const skipped = off.describe()
  return {
    end: date,
    lines: [
      `期限：自${addDays(start, 1)}起数满${count}个工作日，为${describeDay(calendar, date)}。`,
      ...(skipped === '' ? [] : [`其间不计休息日：${skipped}。`]),
      ...(makeUp.length === 0 ? [] : [`其间调休上班计入：${makeUp.join('、')}。`]),
      ...lines,
    ],
  }
}

/** Pauses that begin at or after the start, or reach past it, in order of time. */
function pausesAfter(start: LocalDate, pauses: readonly Pause[]): readonly Pause[] {
  return pauses
    .filter((pause) => pause.to === null || pause.to > start)
    .map(({ from, to, reason }) => ({ from: from < start ? start : from, to, reason }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function rollOver(end: LocalDate, period: Period, law: CountingLaw, calendar: WorkCalendar): { readonly due: LocalDate; readonly lines: readonly string[] } {
  if (period.unit === 'working-day' || isWorkingDay(calendar, end)) return { due: end, lines: [`届满：${describeDay(calendar, end)}。`] }
  if (law.rollOver === null) return { due: end, lines: [`届满：${describeDay(calendar, end)}；没有顺延的规定，虽为休息日仍以该日为限，宜提前办理。`] }
  const due = nextWorkingDay(calendar, end)
  return { due, lines: [`届满：${describeDay(calendar, end)}为法定休假日，顺延至${describeDay(calendar, due)}（${law.rollOver}）。`] }
}

/** Years whose missing holiday notice could change the result. */
function unknownYearsOf(period: Period, law: CountingLaw, calendar: WorkCalendar, start: LocalDate, end: LocalDate): readonly number[] {
  if (period.unit !== 'working-day' && law.rollOver === null) return []
  const last = partsOf(end).year
  const first = period.unit === 'working-day' ? partsOf(addDays(start, 1)).year : last
  const years: number[] = []
  for (let year = first; year <= last; year += 1) if (!calendar.knows(year)) years.push(year)
  return years
}

/** Days off joined into runs: 2026-02-15至2026-02-23春节（9日）. */
class RunList {
  private readonly runs: { from: LocalDate; to: LocalDate; name: string }[] = []

  add(date: LocalDate, name: string): void {
    const last = this.runs[this.runs.length - 1]
    if (last !== undefined && last.name === name && addDays(last.to, 1) === date) last.to = date
    else this.runs.push({ from: date, to: date, name })
  }

  describe(): string {
    return this.runs
      .map(({ from, to, name }) => (from === to ? `${from}${name}` : `${from}至${to}${name}（${daysBetween(from, to) + 1}日）`))
      .join('、')
  }
}
