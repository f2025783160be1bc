import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { countAnswers, refuseItemAnswer, ITEM_ANSWERS, type ItemAnswer, type ItemAnswerKind } from '../../../../shared/opinion/item-answer'
import type { OpinionItem } from '../../../../shared/opinion/opinion'
import { ACTS } from '../../../../shared/storage/acts'
import { recordAdoption } from '../../../../shared/storage/adoption-fields'
import { derivedId } from '../../../../shared/storage/derived-id'
import { newRecord, type ItemAnswerFields } from '../../../../shared/storage/record-kinds'
import { actOf, useMessages, useServices, type Services } from '../../../services'
import { useToast } from '../../../ui/toast'

const KINDS = Object.keys(ITEM_ANSWERS) as readonly ItemAnswerKind[]
const BLANK: ItemAnswer = { answer: null, reason: '', signedOffBy: '' }

export interface AnsweredIssue {
  readonly matter: RecordId
  readonly issue: RecordId
  readonly answers: ReadonlyMap<string, ItemAnswerFields>
}

/** What the handling office did with an item: a choice, the reason, and for a must-fix not adopted the leader's sign-off. */
export function ItemAnswerRow({ matter, issue, answers, item }: AnsweredIssue & { readonly item: OpinionItem }): ReactNode {
  const { opinion: { answers: words } } = useMessages()
  const services = useServices()
  const toast = useToast()
  const answer: ItemAnswer = answers.get(item.id) ?? BLANK
  const change = (part: Partial<ItemAnswer>): void => {
    store(services, { matter, issue, item }, part).catch((error: unknown) => toast.say(wordsOfError(error)))
  }
  const refusal = answer.answer === null ? null : refuseItemAnswer(answer, item.severity)
  const wantsReason = answer.answer !== null && answer.answer !== 'adopted'
  return (
    <div className="hs-item-answer">
      <Radio.Group size="small" optionType="button" aria-label={`${words.label} ${item.clause} ${item.ruleId}`} value={answer.answer} onChange={(event) => change({ answer: event.target.value as ItemAnswerKind })} options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
      {wantsReason && <Input key={`reason ${item.id}`} size="small" aria-label={words.reason} placeholder={words.reason} defaultValue={answer.reason} onBlur={(event) => change({ reason: event.target.value.trim() })} />}
      {wantsReason && item.severity === 'must-fix' && <Input size="small" aria-label={words.signedOff} placeholder={words.signedOff} defaultValue={answer.signedOffBy} onBlur={(event) => change({ signedOffBy: event.target.value.trim() })} />}
      {refusal !== null && <span className="hs-refusal" role="status">{refusal}</span>}
    </div>
  )
}

/** How many items were adopted so far. */
export function AdoptionLine({ items, answers }: { readonly items: readonly OpinionItem[]; readonly answers: AnsweredIssue['answers'] }): ReactNode {
  const { opinion: { answers: words } } = useMessages()
  const counts = countAnswers(items.map(({ id, severity }) => ({ severity, answer: answers.get(id) ?? null })))
  return <p className="hs-adoption" role="status">{words.counts(counts.adopted, counts.partly, counts.refused, counts.open)}{counts.rate === null ? '' : words.rate(counts.rate)}</p>
}

async function store(services: Services, { matter, issue, item }: { readonly matter: RecordId; readonly issue: RecordId; readonly item: OpinionItem }, part: Partial<ItemAnswer>): Promise<void> {
  const id = derivedId('item-answer', issue, item.id)
  const said = [item.clause, item.ruleId, part.answer === undefined || part.answer === null ? '' : ITEM_ANSWERS[part.answer], part.reason ?? '', part.signedOffBy ?? '']
  await services.store.transact(actOf(services, ACTS.answerItem, matter, said.filter((word) => word !== '').join(' ')), async (transaction) => {
    const known = await transaction.read<ItemAnswerFields>(id)
    const fields: ItemAnswerFields = {
      ...(known?.body.fields ?? BLANK), ...part, matter, issue, itemId: item.id, ruleId: item.ruleId, ...(item.source === undefined ? {} : { counsel: item.source.name }), answeredAt: services.clock.now(), answeredBy: services.person().name,
    }
    await transaction.put(known === null ? newRecord(id, 'item-answer', fields) : { ...known, body: { ...known.body, fields } })
    await recordAdoption(transaction, matter, issue)
  })
}
