import { fen } from '../core/money'
import type { LocalDate } from '../core/local-date'
import type { DatedValue } from '../law/dated-value'
import { filingContractLine, largeContractLine } from '../law/parameters/procurement'
import { parameterEntryOn, type OfficeSettings } from '../rules/office-settings'
import type { AmountLine } from './contract-path'

/**
 * The lines of documents 11.1, by what they decide. They are parameters of the rules (`large-contract-line`,
 * `filing-contract-line`), so that process, reports and rules hold contracts against the same figure of the same paper.
 */
export const AMOUNT_LINES = { review: largeContractLine, filing: filingContractLine } as const

/** Which line. */
export type AmountLineId = keyof typeof AMOUNT_LINES

/** Law gives no general figure, so a line is null until the office has entered amount, paper and day. */
export function amountLineOn(settings: Pick<OfficeSettings, 'parameters' | 'pack'>, id: AmountLineId, day: LocalDate): AmountLine | null {
  const dated: DatedValue<number> = AMOUNT_LINES[id]
  const entry = parameterEntryOn(settings, dated, day)
  return entry === null || entry.value === null ? null : { fen: fen(Math.round(entry.value * 100)), document: entry.source }
}
