import { fen, type Fen } from '../core/money'
import { paidSoFar } from './contracts'
import { moneyOf, rowsOf, textOf, codesOf, type Fields } from './field'
import type { RegisterRecord } from './sheet'

/** A contract with everything that belongs to it. */
export interface ContractFamily {
  readonly original: RegisterRecord
  /** By day of signing, oldest first. */
  readonly supplements: readonly RegisterRecord[]
  /** Sum of the supplements; negative where they took away. */
  readonly supplementTotal: Fen
  /** In per cent of the original price, to one decimal; null without one. More than 10 needs a look (政府采购法第49条). */
  readonly supplementPercent: number | null
  readonly payments: readonly Fields[]
  /** Paid under all of them, before the register was begun too. */
  readonly paid: Fen
  /** Ids of cases over the contract or one of its supplements. */
  readonly cases: readonly string[]
}

/** Gathers the family of a contract from the records that may belong to it; null when `id` is not among them. A supplement finds its original. */
export function contractFamily(records: readonly RegisterRecord[], id: string): ContractFamily | null {
  const byId = new Map(records.map((record) => [record.id, record]))
  const original = rootOf(byId, id)
  if (original === null) return null
  const supplements = records
    .filter((record) => record.id !== original.id && rootOf(byId, record.id)?.id === original.id)
    .toSorted((a, b) => (textOf(a.fields, 'signedOn') < textOf(b.fields, 'signedOn') ? -1 : 1))
  const total = fen(supplements.reduce((sum, { fields }) => sum + (moneyOf(fields, 'amount') ?? 0), 0))
  const price = moneyOf(original.fields, 'amount')
  const members = [original, ...supplements]
  return {
    original,
    supplements,
    supplementTotal: total,
    supplementPercent: price === null || price === 0 ? null : Math.round((total / price) * 1000) / 10,
    payments: members.flatMap(({ fields }) => rowsOf(fields, 'payments')),
    paid: fen(members.reduce((sum, { fields }) => sum + paidSoFar(fields), 0)),
    cases: [...new Set(members.flatMap(({ fields }) => codesOf(fields, 'cases')))],
  }
}

/** The contract at the head of the family; a ring of references ends where it closes. */
function rootOf(byId: ReadonlyMap<string, RegisterRecord>, id: string): RegisterRecord | null {
  const seen = new Set<string>()
  let record = byId.get(id) ?? null
  while (record !== null && !seen.has(record.id)) {
    seen.add(record.id)
    const parent = byId.get(textOf(record.fields, 'original'))
    if (parent === undefined) return record
    record = parent
  }
  return record
}
