import { readHanNumber } from '../han-number'

/** What a header or footer says of the page: 第3页 共12页, 3/12, — 3 —. `total` is null where it says none. */
export interface PageNumbering {
  readonly number: number
  readonly total: number | null
}

const COUNT = '[0-9]{1,4}|[一二三四五六七八九十百]{1,5}'
/** The number alone in its line, with dashes and dots around it. */
const ALONE = new RegExp(`^[\\s\\-—–·.~～]{0,6}(?:page\\s{0,2})?(${COUNT})(?:\\s{0,2}(?:[/／]|of)\\s{0,2}(${COUNT}))?[\\s\\-—–·.~～]{0,6}$`, 'i')
/** Among other words. */
const NAMED = new RegExp(`第\\s{0,4}(${COUNT})\\s{0,4}页(?:[\\s,，/／]{0,4}共\\s{0,4}(${COUNT})\\s{0,4}页)?`)

/** Reads the page number of a header or footer line; null where it has none. */
export function readPageNumbering(line: string): PageNumbering | null {
  const found = NAMED.exec(line) ?? ALONE.exec(line)
  const number = found === null ? null : readCount(found[1]!)
  if (number === null || number === 0) return null
  return { number, total: found![2] === undefined ? null : readCount(found![2]) }
}

/** A Word file that was never laid out holds the words around its page fields alone. */
const UNFILLED = /^\s{0,4}第\s{0,4}页(?:[\s,，/／]{0,4}共\s{0,4}页)?\s{0,4}$/

/** True when the line says nothing but which page it is. */
export function isPageNumberAlone(line: string): boolean {
  return UNFILLED.test(line) || ALONE.test(line) || (NAMED.exec(line)?.[0] ?? '') === line.trim() && line.trim() !== ''
}

function readCount(count: string): number | null {
  return /^[0-9]/.test(count) ? Number(count) : readHanNumber(count)
}
