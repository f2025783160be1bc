import { useEffect, useMemo } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { CHECKLISTS, itemsOf } from '../../../../shared/checklist/checklists-for'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { ACTS } from '../../../../shared/storage/acts'
import { readChecklistAnswers } from '../../../../shared/storage/matter-records'
import type { ChecklistAnswerFields } from '../../../../shared/storage/record-kinds'
import { useServices, type Services } from '../../../services'
import { useToast } from '../../../ui/toast'
import { useLive } from '../../../ui/use-live'
import { answerId, storeAnswer } from './checklist-answers'

/** The answers of a matter by item, live. Reasons that never reached the store are put back first. */
export function useAnswers(matter: RecordId): ReadonlyMap<string, ChecklistAnswerFields> {
  const services = useServices()
  const toast = useToast()
  useEffect(() => {
    recoverReasons(services, matter).catch((error: unknown) => toast.say(wordsOfError(error)))
  }, [services, matter, toast])
  const live = useLive(services.store, ['checklist-answer'], `answers ${matter}`, () => readChecklistAnswers(services.store, matter))
  if (live.error !== null) throw live.error
  return useMemo(() => new Map((live.value ?? []).map((answer) => [answer.itemId, answer])), [live.value])
}

async function recoverReasons(services: Services, matter: RecordId): Promise<void> {
  const prefix = `checklist:${matter}:`
  const items = new Map(itemsOf(CHECKLISTS).map((item) => [item.id, item]))
  for (const { key, text, at } of services.journal.recover(prefix)) {
    const item = items.get(key.slice(prefix.length))
    // A killed browser may bring back what was stored and changed since: what was stored later stands.
    const stored = item === undefined ? null : await services.store.read<ChecklistAnswerFields>(answerId(matter, item.id))
    if (item !== undefined && (stored === null || stored.body.fields.answeredAt <= at)) await storeAnswer(services, matter, item, { reason: text }, [], ACTS.checklist)
    services.journal.release(key, text)
  }
}
