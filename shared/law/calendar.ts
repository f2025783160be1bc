import { getDayDetail } from 'chinese-days'
import { addDays, dayNumber, localDateOf, partsOf, type LocalDate } from '../core/local-date'
import type { DatedValue } from './dated-value'

/** What kind of day it is: an ordinary working day, a weekend worked to make up, a weekend, a public holiday. */
export type DayKind = 'workday' | 'make-up' | 'weekend' | 'holiday'

/** One day of the office's calendar; `name` is the holiday it belongs to (春节, also of make-up days), '' for plain days. */
export interface CalendarDay {
  readonly kind: DayKind
  readonly name: string
}

/** Which days people work on. `knows` says whether the year's holiday notice is in it; other years go by the weekday alone. */
export interface WorkCalendar {
  readonly dayOf: (date: LocalDate) => CalendarDay
  readonly knows: (year: number) => boolean
  /** The office's own time limit on a day; null where it entered none. Absent where an office's calendar is not at hand: the defaults count. */
  readonly officeDays?: (limit: DatedValue<number>, on: LocalDate) => number | null
}

/** One year's holiday notice as an office enters or imports it; both ends of a holiday are included. */
export interface HolidayYear {
  readonly year: number
  /** Document the arrangement comes from: 国办发明电〔2026〕×号. */
  readonly source: string
  readonly holidays: readonly { readonly name: string; readonly from: LocalDate; readonly to: LocalDate }[]
  /** Weekend days that are worked. */
  readonly workdays: readonly LocalDate[]
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** Day of the week in Chinese: 周四. */
export function weekdayName(date: LocalDate): string {
  return `周${WEEKDAYS[weekdayOf(date)]!}`
}

function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

function plainDay(date: LocalDate): CalendarDay {
  const weekday = weekdayOf(date)
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday', name: '' }
}

/** Days looked up before; deadlines of thousands of records ask for the same few years. */
const READ_DAYS = new Map<LocalDate, CalendarDay>()
const KNOWN_YEARS = new Map<number, boolean>()

function readDay(date: LocalDate): CalendarDay {
  const { work, name } = getDayDetail(date)
  // Days of a holiday notice are named 英文,中文,天数; all others by the weekday.
  const holiday = name.split(',')[1]
  if (holiday === undefined) return plainDay(date)
  return { kind: work ? 'make-up' : 'holiday', name: holiday }
}

/** The published holiday notices the program ships with; the only place that knows where they come from. */
export const PUBLISHED_CALENDAR: WorkCalendar = {
  dayOf: (date) => {
    const known = READ_DAYS.get(date)
    if (known !== undefined) return known
    const day = readDay(date)
    READ_DAYS.set(date, day)
    return day
  },
  knows: (year) => {
    const known = KNOWN_YEARS.get(year) ?? isPublished(year)
    KNOWN_YEARS.set(year, known)
    return known
  },
}

function isPublished(year: number): boolean {
  const nationalDay = localDateOf(year, 10, 1)
  return nationalDay !== null && getDayDetail(nationalDay).name.includes(',')
}

/** The last year whose notice the program ships with; counts up with it, so that what was derived from the calendar is derived anew. */
export const LAST_PUBLISHED_YEAR: number = Array.from({ length: 100 }, (_, index) => 2000 + index).findLast(PUBLISHED_CALENDAR.knows) ?? 0

/** A calendar in which the office's own years take the place of the published ones. */
export function withHolidayYears(base: WorkCalendar, years: readonly HolidayYear[]): WorkCalendar {
  const byYear = new Map(years.map((year) => [year.year, daysOf(year)]))
  return {
    dayOf: (date) => {
      const year = byYear.get(partsOf(date).year)
      return year === undefined ? base.dayOf(date) : (year.get(date) ?? plainDay(date))
    },
    knows: (year) => byYear.has(year) || base.knows(year),
  }
}

function daysOf(year: HolidayYear): ReadonlyMap<LocalDate, CalendarDay> {
  const days = new Map<LocalDate, CalendarDay>()
  for (const holiday of year.holidays) {
    for (let date = holiday.from; date <= holiday.to; date = addDays(date, 1)) days.set(date, { kind: 'holiday', name: holiday.name })
  }
  for (const date of year.workdays) days.set(date, { kind: 'make-up', name: '调休' })
  return days
}

/** What is wrong with an entered year, in sentences that say what to do; empty when it can be used. */
export function checkHolidayYear(year: HolidayYear): readonly string[] {
  const problems: string[] = []
  if (year.source.trim() === '') problems.push('请填写放假安排的发文字号或来源。')
  const inYear = (date: LocalDate): boolean => partsOf(date).year === year.year
  for (const { name, from, to } of year.holidays) {
    if (from > to) problems.push(`${name}：开始日 ${from} 晚于结束日 ${to}，请改正。`)
    else if (!inYear(from) || !inYear(to)) problems.push(`${name}：${from}至${to} 不在 ${year.year} 年内；跨年的假期请分别录入两年。`)
  }
  const days = daysOf({ ...year, workdays: [], holidays: year.holidays.filter(({ from, to }) => from <= to && inYear(from) && inYear(to)) })
  for (const date of year.workdays) {
    if (!inYear(date)) problems.push(`调休上班日 ${date} 不在 ${year.year} 年内。`)
    else if (days.has(date)) problems.push(`${date} 既是放假日又是调休上班日，请改正。`)
    else if (plainDay(date).kind === 'workday') problems.push(`${date}（${weekdayName(date)}）本来就是工作日，不必列为调休上班日。`)
  }
  return problems
}

/** Whether people work on that day. */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const { kind } = calendar.dayOf(date)
  return kind === 'workday' || kind === 'make-up'
}

/** The day itself when people work on it, else the next day they do (民法典 第203条第1款). */
export function nextWorkingDay(calendar: WorkCalendar, date: LocalDate): LocalDate {
  let current = date
  // No run of days off is longer than two weeks; the bound only guards against a faulty entry.
  for (let tries = 0; tries < 40 && !isWorkingDay(calendar, current); tries += 1) current = addDays(current, 1)
  return current
}

/** The `count`th working day after `date`, which itself is not counted (民法典 第201条第1款). */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate {
  let current = date
  // Even with the longest holidays between them, working days are never this sparse; the bound guards against a faulty entry.
  for (let left = count, tries = 0; left > 0 && tries < count * 12 + 40; tries += 1) {
    current = addDays(current, 1)
    if (isWorkingDay(calendar, current)) left -= 1
  }
  return current
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  let days = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(calendar, date)) days += 1
  return days
}

/** Years of these days whose holidays the calendar does not know, in order. */
export function unknownYears(calendar: WorkCalendar, days: Iterable<LocalDate>): readonly number[] {
  const years = new Set<number>()
  for (const day of days) years.add(partsOf(day).year)
  return [...years].filter((year) => !calendar.knows(year)).toSorted((a, b) => a - b)
}
