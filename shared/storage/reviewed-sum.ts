import type { RecordId } from '../core/ids'
import { localDateOf, partsOf, type LocalDate } from '../core/local-date'
import { dateOf, moneyOf, textOf, type Fields } from '../registers/field'
import { sameKindContracts, sumOfKind, type SumOfKind } from '../registers/sum-same-kind'
import { readContractsAlike } from './contracts-alike'
import type { Store } from './store'

/**
 * What the contracts of the same budget item or category add up to with a contract under review (documents 11.1), those that were
 * there in the year by its own day: that of signing, today while unsigned. So a later contract never changes the path an earlier one
 * was signed by. Null where nothing is added; reads nothing where neither item nor category is entered.
 */
export async function readReviewedSum(store: Pick<Store, 'ids' | 'readMany'>, id: RecordId, fields: Fields, today: LocalDate): Promise<SumOfKind | null> {
  const names = ['budgetItem', 'category'].map((index) => [index, textOf(fields, index)] as const)
  if (names.every(([, name]) => name === '') || moneyOf(fields, 'amount') === null) return null
  const until = dateOf(fields, 'signedOn') ?? today
  const range = { from: localDateOf(partsOf(until).year, 1, 1)!, to: until }
  const dated = await Promise.all(['signedOn', 'receivedOn'].map((index) => store.ids({ kind: 'contract', index, ...range })))
  const known = await readContractsAlike(store, names, new Set(dated.flat().filter((other) => other !== id)))
  const [own] = sameKindContracts([{ id, fields: { ...fields, signedOn: until } }])
  if (own === undefined) return null
  const sum = sumOfKind(own, [...sameKindContracts(known).filter(({ on }) => on <= until), own])
  return sum.computed === null ? null : sum
}
