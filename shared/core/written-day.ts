import { fail, ok, type Result } from './result'
import { localDateOf, type LocalDate } from './local-date'

const WRITINGS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0{1,2}:00(?::00)?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/**
 * Reads a day as people type it: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, in full-width signs as well; a time
 * of midnight behind it is left out. Fails for another writing and for a day that does not exist.
 */
export function readWrittenDay(text: string): Result<LocalDate, 'not-a-day' | 'no-such-day'> {
  const bare = text.normalize('NFKC').trim().replace(/\s{0,4}([-/.年月日])\s{0,4}/g, '$1')
  const match = WRITINGS.map((writing) => writing.exec(bare)).find((found) => found !== null)
  if (match === undefined || match === null) return fail('not-a-day')
  const day = localDateOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return day === null ? fail('no-such-day') : ok(day)
}
