import { isWorkday } from 'chinese-days'
import { addDays, type LocalDate } from '../core/local-date'

/**
 * The day itself when people work on it, else the next day they do (民法典 第203条第2款). Years the holiday table does not
 * hold are judged by the weekday alone.
 */
export function nextWorkday(date: LocalDate): LocalDate {
  let current = date
  // No run of days off is longer than two weeks; the bound only guards against a faulty table.
  for (let tries = 0; tries < 20 && !isWorkday(current); tries += 1) current = addDays(current, 1)
  return current
}
