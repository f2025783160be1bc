import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { codesOf, textOf, type Fields } from '../../../shared/registers/field'
import { POLICY_PROCESS } from '../../../shared/registers/policies'
import { changedGrounds } from '../../../shared/registers/policy-grounds'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** States in which what rests on a policy document must be looked at again. */
const UNSETTLED: ReadonlySet<string> = new Set(['amending', 'repealed', 'expired', 'declared-void'])

/** What is to be looked at again around a policy document: its grounds that changed, and what rests on it once it is amended or ended. */
export function PolicyNotes({ fields }: { readonly fields: Fields }): ReactNode {
  const { relations: words } = useMessages()
  const state = stateOf(POLICY_PROCESS, fields)
  const grounds = ['in-force', 'amending'].includes(state) ? changedGrounds(fields) : []
  const resting = codesOf(fields, 'clauses').length + codesOf(fields, 'checklists').length + (textOf(fields, 'templates') === '' ? 0 : 1)
  const isUnsettled = UNSETTLED.has(state) && resting > 0
  if (grounds.length === 0 && !isUnsettled) return null
  return (
    <section className="hs-record-group" aria-label={words.toCheck}>
      <h3>{words.toCheck}</h3>
      {grounds.map(({ act, change }) => <p key={act} className="hs-standing-warning" role="note">{words.groundChanged(act, change)}</p>)}
      {isUnsettled && <p className="hs-standing-warning" role="note">{words.restingUnsettled(stateTitle(POLICY_PROCESS, state), resting)}</p>}
    </section>
  )
}

/** Policy documents a clause rests on that are being amended or no longer hold. */
export function ClauseNotes({ id }: { readonly id: RecordId }): ReactNode {
  const { store } = useServices()
  const { relations: words } = useMessages()
  const live = useLive(store, ['policy'], `clause grounds ${id}`, async () => store.lines(await store.ids({ kind: 'policy', index: 'clauses', equals: id })))
  if (live.error !== null) throw live.error
  const unsettled = (live.value ?? []).flatMap((line) => (line !== null && UNSETTLED.has(stateOf(POLICY_PROCESS, line.fields)) ? [line] : []))
  if (unsettled.length === 0) return null
  return (
    <section className="hs-record-group" aria-label={words.toCheck}>
      <h3>{words.toCheck}</h3>
      {unsettled.map((line) => <p key={line.id} className="hs-standing-warning" role="note">{words.basisUnsettled(textOf(line.fields, 'title'), stateTitle(POLICY_PROCESS, stateOf(POLICY_PROCESS, line.fields)))}</p>)}
    </section>
  )
}
