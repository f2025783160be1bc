import { addDays, addMonths, dayNumber, type LocalDate } from '../../shared/core/local-date'

/** 国办发明电〔2024〕12号 and 〔2025〕7号: days off and weekend days worked of 2025 and 2026. */
const OFF = [
  ['2025-01-01', '2025-01-01'], ['2025-01-28', '2025-02-04'], ['2025-04-04', '2025-04-06'], ['2025-05-01', '2025-05-05'], ['2025-05-31', '2025-06-02'], ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23'], ['2026-04-04', '2026-04-06'], ['2026-05-01', '2026-05-05'], ['2026-06-19', '2026-06-21'], ['2026-09-25', '2026-09-27'], ['2026-10-01', '2026-10-07'],
] as const
const WORKED = ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

function isWorked(day: LocalDate): boolean {
  if (WORKED.includes(day)) return true
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber(day) + 4) % 7
  return weekday !== 0 && weekday !== 6
}

/** The last day of so many calendar days (D), working days (W), months (M) or years (Y) after an event, counted day by day on the two notices. */
export function lastDay(start: LocalDate, count: number, unit: string, moves: boolean): LocalDate {
  let day = unit === 'D' ? addDays(start, count) : unit === 'M' ? addMonths(start, count) : unit === 'Y' ? addMonths(start, 12 * count) : start
  for (let left = unit === 'W' ? count : 0; left > 0;) {
    day = addDays(day, 1)
    if (isWorked(day)) left -= 1
  }
  if (moves) while (!isWorked(day)) day = addDays(day, 1)
  return day
}

/** Events whose periods run over New Year, Spring Festival and National Day, from month ends, and to or from a leap day. */
export const TELLING_DAYS: readonly (readonly [when: string, starts: readonly string[]])[] = [
  ['over New Year', ['2025-12-17', '2025-12-24', '2025-12-31', '2026-12-18', '2026-12-31']],
  ['over the Spring Festival of 2026', ['2026-01-16', '2026-02-02', '2026-02-10', '2026-02-13', '2026-02-14']],
  ['over National Day 2026', ['2026-08-05', '2026-09-16', '2026-09-22', '2026-09-24', '2026-09-30']],
  ['from the end of a month', ['2026-01-31', '2026-03-31', '2026-08-31', '2026-11-30', '2027-02-28']],
  ['from or to a leap day', ['2027-08-29', '2027-08-31', '2027-12-31', '2028-02-28', '2028-02-29']],
]
