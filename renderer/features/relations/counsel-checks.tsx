import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { rowsOf, type Fields } from '../../../shared/registers/field'
import { checkConflicts, conflictText, scoreEngagement } from '../../../shared/storage/counsel-checks'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { useToast } from '../../ui/toast'
import { CounselScores } from './counsel-scores'
import { FollowUps } from './follow-ups'

/** Conflicts of counsel's clients with our own contracts and cases, and counsel's yearly figures. */
export function CounselChecks({ id, fields, onOpen, onBegin }: { readonly id: RecordId; readonly fields: Fields; readonly onOpen: (register: string, id: RecordId) => void; readonly onBegin: (register: string) => void }): ReactNode {
  const services = useServices()
  const { store, clock } = services
  const { relations: words } = useMessages()
  const toast = useToast()
  const today = clock.today()
  const live = useLive(store, ['counsel', 'counsel-work', 'contract', 'case'], `counsel ${id} ${JSON.stringify(rowsOf(fields, 'clients'))}`, async () => ({
    conflicts: await checkConflicts(store, fields), years: await scoreEngagement(store, id, today),
  }))
  if (live.error !== null) throw live.error
  if (live.value === null) return null
  const { conflicts, years } = live.value
  const text = conflictText(conflicts)
  const keep = async (): Promise<void> => {
    const person = services.person()
    await store.transact({ actor: person.name, role: person.role, action: words.checkAct, subject: id, reason: text === '' ? words.noConflict : text, at: clock.now() }, async (transaction) => {
      const stored = await transaction.read<Fields>(id)
      if (stored !== null) await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, conflictFindings: text } } })
    })
    toast.say(words.conflictKept)
  }
  return (
    <section className="hs-record-group" aria-label={words.counsel}>
      <h3>{words.conflicts}</h3>
      <p className={conflicts.length > 0 ? 'hs-refused-because' : 'hs-quiet'}>{rowsOf(fields, 'clients').length === 0 ? words.noClients : conflicts.length === 0 ? words.noConflict : text}</p>
      {(fields['conflictFindings'] ?? '') !== text && <Button size="small" onClick={() => void keep().catch((error: unknown) => toast.say(wordsOfError(error)))}>{words.keepConflicts}</Button>}
      {years.length > 0 && <CounselScores years={years} onOpen={onOpen} />}
      <FollowUps register="counsel" id={id} fields={fields} onBegin={onBegin} />
    </section>
  )
}
