import { z } from 'zod'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { checkHolidayYear, type HolidayYear } from './calendar'

const day = z.string().refine((text) => parseLocalDate(text) !== null, '不是 YYYY-MM-DD 的真实日期').transform((text) => text as LocalDate)

const years = z.array(z.strictObject({
  year: z.number().int().min(1990).max(2100),
  source: z.string(),
  holidays: z.array(z.strictObject({ name: z.string().min(1), from: day, to: day })).max(60),
  workdays: z.array(day).max(60),
})).max(100)

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
  if (!parsed.success) return fail(parsed.error.issues.slice(0, 20).map((issue) => `${issue.path.join('.')}：${issue.message}`))
  const repeated = parsed.data.filter((one, index) => parsed.data.findIndex((other) => other.year === one.year) !== index).map((one) => `${one.year}年出现两次。`)
  const problems = [...repeated, ...parsed.data.flatMap((one) => checkHolidayYear(one).map((problem) => `${one.year}年：${problem}`))]
  return problems.length > 0 ? fail(problems) : ok(parsed.data)
}
