import type { PeriodFact } from '../../facts/facts'

const DAYS: Readonly<Record<PeriodFact['unit'], number>> = {
  'working-day': 1, day: 1, week: 7, month: 30, quarter: 90, 'half-year': 183, year: 365, hour: 0, minute: 0,
}

/**
 * Calendar days of a period, rounded up. Working days are taken for `daysPerWorkingDay` calendar days each, because the
 * day they start on is not known; the computation shown to the reader says so.
 */
export function periodDays({ count, unit }: PeriodFact, daysPerWorkingDay: number): number {
  return Math.ceil(count * DAYS[unit] * (unit === 'working-day' ? daysPerWorkingDay : 1) - 1e-9)
}
