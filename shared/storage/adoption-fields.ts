import type { RecordId } from '../core/ids'
import { countAnswers, type ItemAnswer } from '../opinion/item-answer'
import type { OpinionItem } from '../opinion/opinion'
import type { Fields } from '../registers/field'
import { contractRecordId } from './contract-record'
import { derivedId } from './derived-id'
import type { IssuedOpinionFields, ItemAnswerFields } from './record-kinds'
import type { StoreTransaction } from './store'

/** What the register line of a contract says of an issued opinion's items. */
export function itemFields(items: readonly Pick<OpinionItem, 'severity'>[]): Fields {
  const count = (severity: OpinionItem['severity']): number => items.filter((item) => item.severity === severity).length
  return { itemCount: items.length, mustFixCount: count('must-fix') }
}

/**
 * Brings the register line of a contract up to the answers its handling office gave to an issue, so that reports count
 * rates of adoption from the register alone. To be called in the transaction that wrote the answer; does nothing for a
 * contract without a line or for an issue that was replaced.
 */
export async function recordAdoption(transaction: StoreTransaction, matter: RecordId, issue: RecordId): Promise<void> {
  const [line, issued] = [await transaction.read<Fields>(contractRecordId(matter)), await transaction.read<IssuedOpinionFields>(issue)]
  if (line === null || issued === null || (line.body.fields['opinionNumber'] ?? issued.body.fields.number) !== issued.body.fields.number) return
  const answered: { readonly severity: OpinionItem['severity']; readonly answer: ItemAnswer | null }[] = []
  for (const { id, severity } of issued.body.fields.opinion.items) {
    const answer = await transaction.read<ItemAnswerFields>(derivedId('item-answer', issue, id))
    answered.push({ severity, answer: answer?.body.fields ?? null })
  }
  const { rate } = countAnswers(answered)
  const fields: Fields = { ...line.body.fields, ...itemFields(answered), ...(rate === null ? {} : { adoptionRate: rate }) }
  await transaction.put({ ...line, body: { ...line.body, fields } })
}
