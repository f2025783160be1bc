import { ok, type Result } from '../core/result'
import type { HolidayYear } from './calendar'
import { readHolidayTable } from './holiday-table'
import { readHolidayNotice } from './read-holiday-notice'
import { readHolidayYears } from './read-holiday-years'

/** Years read from what an office pasted or chose, and what of them a person has to look at. */
export interface ReadHolidays {
  readonly years: readonly HolidayYear[]
  readonly notes: readonly string[]
}

/**
 * Reads holidays from any form an office may have: the text of the notice, lines (放假,春节,…) of `year` from `source`, or
 * the JSON other machines export. The form is told by how it begins.
 */
export function readHolidays(text: string, year: number, source: string): Result<ReadHolidays, readonly string[]> {
  const begin = text.replace(/^\ufeff/, '').trimStart()
  if (begin.startsWith('[') || begin.startsWith('{')) {
    const years = readHolidayYears(begin.startsWith('{') ? `[${begin}]` : begin)
    return years.ok ? ok({ years: years.value, notes: [] }) : years
  }
  if (/部分节假日安排/.test(begin.replaceAll(/\s+/g, ''))) {
    const notice = readHolidayNotice(text)
    return notice.ok ? ok({ years: [notice.value.year], notes: notice.value.notes }) : notice
  }
  const table = readHolidayTable(text, year, source)
  return table.ok ? ok({ years: [table.value], notes: [] }) : table
}
