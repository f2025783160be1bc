import type { RecordId } from '../../../../shared/core/ids'
import { refuseAnswer, type Answer } from '../../../../shared/checklist/answer'
import type { ChecklistItem } from '../../../../shared/checklist/checklist'
import type { Finding } from '../../../../shared/findings/finding'
import { derivedId } from '../../../../shared/storage/derived-id'
import { newRecord, type ChecklistAnswerFields } from '../../../../shared/storage/record-kinds'
import { actOf, type Services } from '../../../services'
import { mayReplace } from '../../../ui/kept-text'

/** What a person changes about one item. `option` is the wish; whether it stands is decided with the rest of the answer. */
export type AnswerChange = Partial<Answer>

/**
 * The item after a change. A chosen option stands only when the whole answer is acceptable; otherwise it waits as
 * `pending` beside what was written, and comes into force as soon as the missing reason or quotation is there.
 */
export function changeAnswer(item: ChecklistItem, before: Pick<ChecklistAnswerFields, 'option' | 'pending' | 'reason' | 'quotations'>, change: AnswerChange, openFindings: readonly Finding[]): Pick<ChecklistAnswerFields, 'option' | 'pending' | 'reason' | 'quotations'> {
  const wish = change.option ?? (before.pending === '' ? before.option : before.pending)
  const answer: Answer = { option: wish, reason: change.reason ?? before.reason, quotations: change.quotations ?? before.quotations }
  const stands = wish !== '' && refuseAnswer(item, answer, openFindings) === null
  return { ...answer, option: stands ? wish : '', pending: stands ? '' : wish }
}

/** The record of one item's answer. */
export function answerId(matter: RecordId, itemId: string): RecordId {
  return derivedId('checklist-answer', matter, itemId)
}

/**
 * Stores a change; the item's record is read in the same transaction, so that a reason typed meanwhile is not lost. A reason
 * given with what it was written `over` takes the place of nothing else: the answer is then the reason that stands and was left.
 */
export function storeAnswer(services: Services, matter: RecordId, item: ChecklistItem, change: AnswerChange, openFindings: readonly Finding[], action: string, over?: readonly string[]): Promise<string | null> {
  return services.store.transact(actOf(services, action, matter, `${item.id} ${change.option ?? ''}`.trim()), async (transaction) => {
    const id = answerId(matter, item.id)
    const known = await transaction.read<ChecklistAnswerFields>(id)
    const before = known?.body.fields ?? { option: '', pending: '', reason: '', quotations: [] }
    if (over !== undefined && change.reason !== undefined && !mayReplace(known?.body.fields.reason, change.reason, over)) return before.reason
    const fields: ChecklistAnswerFields = {
      ...known?.body.fields, matter, itemId: item.id, ...changeAnswer(item, before, change, openFindings),
      answeredAt: services.clock.now(), answeredBy: services.person().name,
    }
    await transaction.put(known === null ? newRecord(id, 'checklist-answer', fields) : { ...known, body: { ...known.body, fields } })
    return null
  })
}
