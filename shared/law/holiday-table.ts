import { parseLocalDate, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { checkHolidayYear, type HolidayYear } from './calendar'

const OFF = '放假'
const ON = '上班'

/**
 * A year's holidays as lines a person can edit: `放假,春节,2027-02-05,2027-02-11` and `上班,2027-01-31`. Reading the lines
 * gives the same days.
 */
export function writeHolidayTable(year: Pick<HolidayYear, 'holidays' | 'workdays'>): string {
  return [...year.holidays.map(({ name, from, to }) => `${OFF},${name},${from}${from === to ? '' : `,${to}`}`), ...year.workdays.map((day) => `${ON},${day}`)].join('\n')
}

/** Reads such lines (a header line, Chinese commas, tabs and blank lines are allowed) as the year `year` from `source`; or every problem with its line. */
export function readHolidayTable(text: string, year: number, source: string): Result<HolidayYear, readonly string[]> {
  const problems: string[] = []
  const holidays: { name: string; from: LocalDate; to: LocalDate }[] = []
  const workdays: LocalDate[] = []
  for (const [index, line] of text.replace(/^\ufeff/, '').split(/\r?\n/).entries()) {
    const cells = line.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')).filter((cell) => cell !== '')
    const [kind, ...rest] = cells
    if (kind === undefined || (index === 0 && kind !== OFF && kind !== ON)) continue
    const days = (kind === OFF ? rest.slice(1) : rest).map(parseLocalDate)
    const [first, last = first] = days
    if ((kind !== OFF && kind !== ON) || first === undefined || days.includes(null)) {
      problems.push(`第${index + 1}行“${line.trim().slice(0, 40)}”看不懂；请写成“${OFF},春节,${year}-02-05,${year}-02-11”或“${ON},${year}-01-31”。`)
    } else if (kind === OFF) holidays.push({ name: rest[0]!, from: first!, to: last! })
    else workdays.push(...(days as readonly LocalDate[]))
  }
  if (holidays.length === 0 && problems.length === 0) problems.push(`没有读到${year}年的放假日期。`)
  const read: HolidayYear = { year, source: source.trim(), holidays, workdays: [...new Set(workdays)].toSorted() }
  problems.push(...checkHolidayYear(read))
  return problems.length > 0 ? fail(problems) : ok(read)
}
