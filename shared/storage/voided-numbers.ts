import type { LocalDate } from '../core/local-date'
import { yearOfNumber, type NumberingRule } from '../registers/numbering'
import { readSeries } from './number-series'
import type { Store } from './store'

/** That a number was voided in the ledger: why, and, unless an earlier program did it, when and by whom. */
export interface VoidedNumber {
  readonly reason: string
  readonly changed: { readonly by: string; readonly on: LocalDate } | null
}

/**
 * Which of these numbers of a rule the ledger holds as void. Papers are frozen and bear their number for ever, so that it
 * is void is said beside them. Reads only the years the numbers name.
 */
export async function voidedNumbers(store: Pick<Store, 'read'>, rule: NumberingRule, numbers: readonly string[]): Promise<ReadonlyMap<string, VoidedNumber>> {
  const wanted = new Set(numbers)
  const keys = new Set([...wanted].map((text) => `${rule.id}|${yearOfNumber(text)}`))
  const ledgers = await Promise.all([...keys].map(async (key) => (await readSeries(store, key)).lists[key] ?? []))
  return new Map(ledgers.flat().filter(({ text, state }) => state === 'void' && wanted.has(text)).map(({ text, reason, changed }) => [text, { reason, changed: changed ?? null }]))
}
