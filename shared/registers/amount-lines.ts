import type { Fen } from '../core/money'
import type { LocalDate } from '../core/local-date'
import type { DatedValue } from '../law/dated-value'
import { parameter } from '../law/define-parameter'
import { entryOn } from '../law/dated-value'
import type { AmountLine } from './contract-path'

/** An amount line an office enters: from which day, how much, by which paper. */
export interface LineEntry {
  readonly from: LocalDate
  readonly fen: Fen
  /** 制度文号. */
  readonly document: string
}

const NOT_ENTERED = '由本单位录入金额并附制度文号，没有统一规定'

/** The amount lines of documents 11.1 and GPR-006. Law gives no general figure, so each is empty until the office enters it. */
export const AMOUNT_LINES = {
  /** From here a contract of the bureau is reviewed. */
  review: line('review-line', '大额审查线（分）'),
  /** From here a unit's contract is filed. */
  filing: line('filing-line', '大额备案线（分）'),
  /** From here goods and services must be tendered openly; regional. */
  openTender: line('open-tender-line', '公开招标数额标准（分）'),
  /** From here a purchase is government procurement outside the catalogue; regional. */
  scattered: line('scattered-line', '分散采购限额标准（分）'),
} as const satisfies Record<string, DatedValue<Fen>>

/** Which line. */
export type AmountLineId = keyof typeof AMOUNT_LINES

function line(key: string, label: string): DatedValue<Fen> {
  return parameter<Fen>(key, label, ['1949-10-01', null, NOT_ENTERED])
}

/** A line with the entries of the office in it. */
export function withLineEntries(id: AmountLineId, entries: readonly LineEntry[]): DatedValue<Fen> {
  const { key, label, entries: given } = AMOUNT_LINES[id]
  const own = entries.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, fen, document }) => ({ from, value: fen, source: document }))
  return { key, label, entries: [...given, ...own] }
}

/** What is wrong with an entered line, in a sentence; null when it may stand. */
export function checkLineEntry(entry: LineEntry, others: readonly LineEntry[]): string | null {
  if (entry.document.trim() === '') return '请填写规定该金额的制度文号。'
  if (entry.fen <= 0) return '金额应大于零。'
  return others.some((other) => other.from === entry.from) ? `${entry.from}起已有一条规定，请修改原条目。` : null
}

/** The line that applies on a day, with its paper; null before the office has entered one. */
export function lineOn(dated: DatedValue<Fen>, day: LocalDate): AmountLine | null {
  const entry = entryOn(dated, day)
  return entry === null || entry.value === null ? null : { fen: entry.value, document: entry.source }
}
