import { officialDate, type LocalDate } from '../core/local-date'

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 主送 where nobody named the office that handles the matter. */
export const HANDLING_OFFICE = '承办处室'

/** Printed where nobody gave a value. */
export const NOT_GIVEN = '未提供'

/** 1 -> 一, 12 -> 十二, 20 -> 二十; for heading numbers up to 99. */
export function hanOrdinal(n: number): string {
  if (n < 10) return HAN[n]!
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : HAN[tens]!}十${n % 10 === 0 ? '' : HAN[n % 10]!}`
}

/** The day as printed in a form, or 未提供. */
export function dateOrGap(date: LocalDate | null): string {
  return date === null ? NOT_GIVEN : officialDate(date)
}

/** The text with every 2021-01-01 in it written as official documents write days: 2021年1月1日. */
export function withOfficialDays(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => officialDate(day as LocalDate))
}

/** The text, or 未提供 where it is empty or null. */
export function textOrGap(text: string | null): string {
  return text === null || text.trim() === '' ? NOT_GIVEN : text
}

/** Width in characters of the same size; digits, Latin letters, dots and spaces are half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[ -~]/.test(sign) ? 0.5 : 1), 0)
}

/** The text with a full stop, unless it already ends a sentence. */
export function sentence(text: string): string {
  return /[。；：！？…][”）]?$/.test(text) ? text : `${text}。`
}
