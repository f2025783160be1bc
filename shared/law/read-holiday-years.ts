import { z } from 'zod'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { checkHolidayYear, type HolidayYear } from './calendar'

const day = z.string().refine((text) => parseLocalDate(text) !== null, { error: '不是 YYYY-MM-DD 的真实日期', abort: true }).transform((text) => text as LocalDate)

/** Schema of one entered year, checked as `checkHolidayYear` does; for every door a year comes in through. */
export const holidayYear = z.strictObject({
  year: z.number().int().min(1990).max(2100),
  source: z.string(),
  holidays: z.array(z.strictObject({ name: z.string().min(1), from: day, to: day })).max(60),
  workdays: z.array(day).max(60),
}).superRefine((year, context) => {
  for (const message of checkHolidayYear(year)) context.addIssue({ code: 'custom', message: `${year.year}年：${message}` })
})

const years = z.array(holidayYear).max(100).superRefine((all, context) => {
  const repeated = all.filter((one, index) => all.findIndex((other) => other.year === one.year) !== index)
  for (const { year } of repeated) context.addIssue({ code: 'custom', message: `${year}年出现两次。` })
})

/**
 * Reads holiday years from the JSON of an update package or another machine:
 * `[{"year":2027,"source":"…","holidays":[{"name":"元旦","from":"…","to":"…"}],"workdays":["…"]}]`.
 * All of them, or none and every problem in Chinese.
 */
export function readHolidayYears(json: string): Result<readonly HolidayYear[], readonly string[]> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return fail(['文件不是 JSON；请使用导出的放假安排文件。'])
  }
  const parsed = years.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  // Our own sentences name the year; those of the schema need the place.
  return fail(parsed.error.issues.slice(0, 20).map(({ code, path, message }) => (code === 'custom' && path.length < 2 ? message : `${path.join('.')}：${message}`)))
}
