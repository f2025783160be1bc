import { readHanNumber } from './han-number'

/** Letters count on from here, so that 附件A and 附件1 of one contract stay two annexes. */
const BEFORE_A = 100

/** The number of an annex as printed: 二 and 2 are 2, A is 101, B 102; null for what is none. */
export function readAnnexNumber(printed: string): number | null {
  if (/^[A-Z]$/.test(printed)) return BEFORE_A + printed.charCodeAt(0) - 64
  return /^\d/.test(printed) ? Number(printed) : readHanNumber(printed)
}

/** How the number is told: 2, A. */
export function showAnnexNumber(number: number): string {
  return number > BEFORE_A ? String.fromCharCode(number - BEFORE_A + 64) : String(number)
}
