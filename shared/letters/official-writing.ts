import { partsOf, type LocalDate } from '../core/local-date'

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 -> 一, 12 -> 十二, 20 -> 二十; for heading numbers up to 99. */
export function hanOrdinal(n: number): string {
  if (n < 10) return HAN[n]!
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : HAN[tens]!}十${n % 10 === 0 ? '' : HAN[n % 10]!}`
}

/** 2026年11月2日: full year, month and day without leading zero (GB/T 9704-2012 7.3.5.4). */
export function officialDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}
