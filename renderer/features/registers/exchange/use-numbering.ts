import { useEffect, useRef } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { numberMany, unnumbered, voidMany, type NumberBatch } from '../../../../shared/storage/number-many'
import { useMessages, useServices, writerOf } from '../../../services'
import { useToast } from '../../../ui/toast'
import { useLongAct } from './use-long-act'

/** How far the numbering of many records is; `ids` are those that lack a number, null while they are looked for. */
export type NumberingStage =
  | { readonly kind: 'asking'; readonly ids: readonly RecordId[] | null }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'given'; readonly batch: NumberBatch }

export interface Numbering {
  readonly stage: NumberingStage
  readonly refusal: string | null
  readonly give: (open: readonly RecordId[]) => void
  readonly takeBack: (batch: NumberBatch, reason: string) => void
  readonly cancel: () => void
}

/** Numbers those of the records that lack a number, and voids what was given again; both can be stopped. */
export function useNumbering(register: RegisterDefinition, asked: readonly RecordId[], onClose: () => void): Numbering {
  const services = useServices()
  const { store } = services
  const { registers: { numbering: words } } = useMessages()
  const toast = useToast()
  const { stage, setStage, refusal, setRefusal, run } = useLongAct<NumberingStage>({ kind: 'asking', ids: null }, words.cancelled, onClose)
  const stop = useRef(new AbortController())
  useEffect(() => {
    void unnumbered(store, register, asked).then((open) => setStage({ kind: 'asking', ids: open }), (error: unknown) => setRefusal(wordsOfError(error)))
  }, [store, register, asked, setStage, setRefusal])
  const options = (total: number) => ({ isCancelled: () => stop.current.signal.aborted, onProgress: (done: number) => setStage({ kind: 'working', done: Math.min(done, total), total }) })
  const give = async (open: readonly RecordId[]): Promise<void> => {
    setRefusal(null)
    setStage({ kind: 'working', done: 0, total: open.length })
    const given = await numberMany(store, register, open, services.clock.newId(), writerOf(services), options(open.length))
    if (given.ok) return setStage({ kind: 'given', batch: given.value })
    setStage({ kind: 'asking', ids: open })
    setRefusal(given.error)
  }
  const takeBack = async (batch: NumberBatch, reason: string): Promise<void> => {
    setRefusal(null)
    const voided = await voidMany(store, register, batch, reason, writerOf(services), options(batch.given.length))
    setStage({ kind: 'given', batch })
    if (!voided.ok) return setRefusal(voided.error)
    toast.say(words.voided(voided.value))
    onClose()
  }
  return {
    stage, refusal,
    give: (open) => run(give(open), stage),
    takeBack: (batch, reason) => run(takeBack(batch, reason), stage),
    cancel: () => (stage.kind === 'working' ? stop.current.abort() : onClose()),
  }
}
