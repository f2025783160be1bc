import type { RecordId } from '../core/ids'
import { addDays, localDateOf, partsOf, type LocalDate } from '../core/local-date'
import type { Fen } from '../core/money'
import type { ContractType } from '../law/contract-type'
import type { AmountLineId } from '../registers/amount-lines'
import { choosePath, type AmountLine, type ChosenPath, type PathCase } from '../registers/contract-path'
import { codesOf, dateOf, isSet, moneyOf, numberOf, partyOf, textOf, type Fields } from '../registers/field'
import { sameKindContracts, sumOfKind, sumSameKind, type SameKindSum } from '../registers/sum-same-kind'
import { readOriginalPath } from './contract-lines'
import { readContractsAlike } from './contracts-alike'
import { readAmountLines, readReviewLines, readSplitFigures } from './office-lines'
import type { MatterFields } from './record-kinds'
import type { Store } from './store'

/** The office's amount lines; null until entered with their paper. */
export type OfficeLines = Readonly<Record<AmountLineId, AmountLine | null>>

/** Where a contract of the register stands to the office's lines (documents 11.1). */
export interface ContractStanding {
  readonly path: ChosenPath
  readonly lines: OfficeLines
  /** What was compared with the line: the sum of its kind in the year; null where its amount is unknown. */
  readonly compared: Fen | null
  /** Whether the sum gives another path than the contract's own amount would. */
  readonly isBySum: boolean
  /** Sums of the same kind this contract is part of, over the review line (GPR-006). */
  readonly sums: readonly SameKindSum[]
  /** How the other contracts of those sums are called: number or title. */
  readonly names: ReadonlyMap<string, string>
  /** The filing of this contract; null where there is none. */
  readonly filing: RecordId | null
}

/** Chooses the path of a contract by amount, kind and the lines of the day it was signed (today while unsigned), and finds the sums it is part of. Reads only contracts of the same item, category or counterparty that are near in time. */
export async function readStanding(store: Store, id: RecordId, fields: Fields, today: LocalDate): Promise<ContractStanding> {
  const day = dateOf(fields, 'signedOn') ?? today
  const [lines, reviewLines, figures, related, matter, filing, originalPath] = await Promise.all([
    readAmountLines(store, day), readReviewLines(store), readSplitFigures(store, day), relatedContracts(store, fields, day), textOf(fields, 'matter') === '' ? null : store.read<MatterFields>(textOf(fields, 'matter') as RecordId),
    store.ids({ kind: 'filing', index: 'contract', equals: id, limit: 1 }), readOriginalPath(store, fields),
  ])
  const all = sameKindContracts([...related.filter((one) => one.id !== id), { id, fields }])
  const own = all.find((one) => one.id === id)
  const added = own === undefined ? { total: moneyOf(fields, 'amount'), computed: null } : sumOfKind(own, all)
  const given: PathCase = {
    entity: matter?.body.fields.intake.ourEntityKind ?? null, types: codesOf(fields, 'types') as readonly ContractType[], matters: [...codesOf(fields, 'reviewMatters'), ...(isSet(fields, 'isSecret') ? ['secret'] : [])], originalPath, amountFen: added.total, addedUp: added.computed, isMall: textOf(fields, 'procurement') === 'mall',
    hasMustFix: (numberOf(fields, 'openMustFix') ?? numberOf(fields, 'mustFixCount') ?? 0) > 0, reviewLine: lines.review, filingLine: lines.filing,
  }
  const path = choosePath(given)
  const isBySum = path.path !== choosePath({ ...given, amountFen: moneyOf(fields, 'amount') }).path
  const sums = lines.review === null || isSet(fields, 'isSecret') ? [] : sumSameKind(all, reviewLines, figures).filter(({ ids, by }) => by !== 'near-line' && ids.includes(id))
  const names = new Map(related.map((one) => [one.id, textOf(one.fields, 'number') || textOf(one.fields, 'title')]))
  return { path, lines, compared: added.total, isBySum, sums, names, filing: filing[0] ?? null }
}

/** Contracts that may add up with this one: of the same item, category or counterparty, and near enough in time. */
async function relatedContracts(store: Store, fields: Fields, day: LocalDate): Promise<readonly { readonly id: string; readonly fields: Fields }[]> {
  const on = dateOf(fields, 'signedOn') ?? dateOf(fields, 'receivedOn')
  if (on === null) return []
  const wanted = [['budgetItem', textOf(fields, 'budgetItem')], ['category', textOf(fields, 'category')], ['counterparty', partyOf(fields, 'counterparty')?.name ?? '']] as const
  return readContractsAlike(store, wanted, await contractsNear(store, on, (await readSplitFigures(store, day)).days))
}

/** Contracts of the year of a day and of one season around it, by the day sums go by: that of signing, before it that of receipt. */
async function contractsNear(store: Store, on: LocalDate, days: number): Promise<ReadonlySet<RecordId>> {
  const { year } = partsOf(on)
  const range = { from: addDays(localDateOf(year, 1, 1)!, -days), to: addDays(localDateOf(year, 12, 31)!, days) }
  const [signedNear, receivedNear, signed] = await Promise.all([
    store.ids({ kind: 'contract', index: 'signedOn', ...range }), store.ids({ kind: 'contract', index: 'receivedOn', ...range }), store.ids({ kind: 'contract', index: 'signedOn' }),
  ])
  const isSigned = new Set(signed)
  return new Set([...signedNear, ...receivedNear.filter((id) => !isSigned.has(id))])
}
