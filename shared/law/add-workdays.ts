import { isWorkday } from 'chinese-days'
import { addDays, type LocalDate } from '../core/local-date'

/**
 * The `count`th working day after `date`, which itself is not counted (民法典 第201条). Years the holiday table does not hold
 * are judged by the weekday alone.
 */
export function addWorkdays(date: LocalDate, count: number): LocalDate {
  let current = date
  // Even with the longest holidays between them, working days are never this sparse; the bound guards against a faulty table.
  for (let left = count, tries = 0; left > 0 && tries < count * 12 + 30; tries += 1) {
    current = addDays(current, 1)
    if (isWorkday(current)) left -= 1
  }
  return current
}
