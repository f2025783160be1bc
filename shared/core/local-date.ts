import type { Brand } from './brand'

/** A calendar day written YYYY-MM-DD, without time or zone. Compares with `<` and `>` as days do. */
export type LocalDate = Brand<string, 'LocalDate'>

/** Every month has these days; two digits by number. */
const IN_EVERY_MONTH = Array.from({ length: 29 }, (_, day) => String(day).padStart(2, '0'))
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month of the proleptic Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** The day named by its parts, or null when there is no such day. `month` counts from 1. */
export function localDateOf(year: number, month: number, day: number): LocalDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
}

/** Reads exactly YYYY-MM-DD; null for any other writing and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? localDateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** The parts of a day; `month` counts from 1. */
export function partsOf(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** 2026年11月2日: full year, month and day without leading zero (GB/T 9704-2012 7.3.5.4). */
export function officialDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** Whole days since 1970-01-01; negative before it. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** The day `days` calendar days after `date` (before it when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  // Most steps are of one day and stay within the month: no calendar need be asked.
  const day = Number(date.slice(8)) + days
  if (day >= 1 && day <= 28) return (date.slice(0, 8) + IN_EVERY_MONTH[day]!) as LocalDate
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as LocalDate
}

/**
 * The corresponding day `months` months later; the month's last day where it has no such day
 * (民法典 第202条: 没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  const target = localDateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
  if (target === null) throw new Error(`date out of range: ${date} + ${months} months`)
  return target
}

/** Calendar days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}
