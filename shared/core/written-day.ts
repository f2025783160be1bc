import { fail, ok, type Result } from './result'
import { localDateOf, type LocalDate } from './local-date'

const WRITINGS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0{1,2}:00(?::00)?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** 二〇二六年三月五日, also with 零 or a circle for 〇. */
const HAN_WRITING = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?$/

const [EARLIEST, LATEST] = ['1900-01-01', '2199-12-31'] as const

/**
 * Whether a day is one that is entered: of the years 1900 to 2199, so that what is counted from it stays within years of four
 * digits. 9999-12-31, which other programs write for what has no end, is none.
 */
export function isWithinReach(day: LocalDate): boolean {
  return day >= EARLIEST && day <= LATEST
}

/**
 * Reads a day as people type it: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, in full-width signs as well, and
 * 二〇二六年三月五日; a time of midnight behind it is left out. Fails for another writing, for a day that does not exist and for one out of reach.
 */
export function readWrittenDay(text: string): Result<LocalDate, 'not-a-day' | 'no-such-day' | 'out-of-reach'> {
  const bare = text.normalize('NFKC').trim().replace(/\s{0,4}([-/.年月日])\s{0,4}/g, '$1')
  const parts = WRITINGS.map((writing) => writing.exec(bare)?.slice(1, 4).map(Number)).find((found) => found !== undefined) ?? hanParts(bare)
  if (parts === null) return fail('not-a-day')
  const day = localDateOf(parts[0]!, parts[1]!, parts[2]!)
  if (day === null) return fail('no-such-day')
  return isWithinReach(day) ? ok(day) : fail('out-of-reach')
}

function hanParts(text: string): readonly number[] | null {
  const match = HAN_WRITING.exec(text)
  return match === null ? null : [digits(match[1]!), hanNumber(match[2]!), hanNumber(match[3]!)]
}

/** Digits one by one: 二〇二六. */
function digits(text: string): number {
  return Number([...text.replace(/[○零]/g, '〇')].map((sign) => '〇一二三四五六七八九'.indexOf(sign)).join(''))
}

/** 1 to 99 as it is spoken (十, 十五, 二十, 二十一); NaN for another row of these signs. */
function hanNumber(text: string): number {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (match === null) return Number.NaN
  return (match[2] === undefined ? 0 : 10 * (match[1] === undefined ? 1 : digits(match[1]))) + (match[3] === undefined ? 0 : digits(match[3]))
}
