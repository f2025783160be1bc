import { Alert, Button, Input, Progress } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { numberMany, unnumbered, voidMany, type NumberBatch } from '../../../../shared/storage/number-many'
import { StoreError } from '../../../../shared/storage/store'
import { useMessages, useServices, writerOf } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'

type Stage =
  | { readonly kind: 'asking'; readonly ids: readonly RecordId[] | null }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'given'; readonly batch: NumberBatch }

export interface NumberManyDialogProps {
  readonly register: RegisterDefinition
  /** In the order in which they are to be numbered. */
  readonly ids: readonly RecordId[]
  /** Whether they have just come in with a sheet, in the order of its rows. */
  readonly isImport: boolean
  readonly onClose: () => void
}

/** Gives numbers to all records of the list that lack one, in its order; what was given can be voided again with a reason. */
export function NumberManyDialog({ register, ids, isImport, onClose }: NumberManyDialogProps): ReactNode {
  const services = useServices()
  const { registers: { numbering: words }, shell } = useMessages()
  const toast = useToast()
  const [stage, setStage] = useState<Stage>({ kind: 'asking', ids: null })
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef(new AbortController())
  // What the list shows when the dialog opens is what is numbered, whatever happens to the list meanwhile.
  const [asked] = useState(ids)
  const { store } = services
  useEffect(() => {
    void unnumbered(store, register, asked).then((open) => setStage({ kind: 'asking', ids: open }), (error: unknown) => setRefusal(String(error)))
  }, [store, register, asked])
  const options = (total: number) => ({ isCancelled: () => stop.current.signal.aborted, onProgress: (done: number) => setStage({ kind: 'working', done: Math.min(done, total), total }) })
  const give = async (open: readonly RecordId[]): Promise<void> => {
    setRefusal(null)
    setStage({ kind: 'working', done: 0, total: open.length })
    const given = await numberMany(store, register, open, services.clock.newId(), writerOf(services), options(open.length))
    if (given.ok) return setStage({ kind: 'given', batch: given.value })
    setStage({ kind: 'asking', ids: open })
    setRefusal(given.error)
  }
  const takeBack = async (batch: NumberBatch): Promise<void> => {
    setRefusal(null)
    const voided = await voidMany(store, register, batch, reason, writerOf(services), options(batch.given.length))
    setStage({ kind: 'given', batch })
    if (!voided.ok) return setRefusal(voided.error)
    toast.say(words.voided(voided.value))
    onClose()
  }
  const failed = (error: unknown): void => {
    if (error instanceof StoreError && error.code === 'cancelled') {
      toast.say(words.cancelled)
      onClose()
    } else setRefusal(error instanceof Error ? error.message : String(error))
  }
  const cancel = (): void => (stage.kind === 'working' ? stop.current.abort() : onClose())
  const open = stage.kind === 'asking' ? stage.ids : null
  return (
    <Modal
      open title={words.title(register.title)} mask={{ closable: false }} onCancel={cancel}
      footer={stage.kind === 'given'
        ? [<Button key="void" danger onClick={() => void takeBack(stage.batch).catch(failed)}>{words.takeBack}</Button>, <Button key="close" type="primary" onClick={onClose}>{words.keep}</Button>]
        : [<Button key="cancel" onClick={cancel}>{isImport && stage.kind === 'asking' ? words.later : shell.cancel}</Button>, <Button key="give" type="primary" disabled={open === null || open.length === 0} onClick={() => open !== null && void give(open).catch(failed)}>{words.give(open?.length ?? 0)}</Button>]}
    >
      <div className="hs-exchange">
        {stage.kind === 'asking' && <p role="status">{open === null ? shell.loading : open.length === 0 ? words.none(asked.length) : isImport ? words.meansImported(open.length) : words.means(open.length, asked.length)}</p>}
        {stage.kind === 'working' && <><p role="status">{words.working}</p><Progress percent={Math.floor((stage.done / Math.max(stage.total, 1)) * 100)} /></>}
        {stage.kind === 'given' && <Given batch={stage.batch} reason={reason} onReason={setReason} />}
        {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
      </div>
    </Modal>
  )
}

function Given({ batch: { given }, reason, onReason }: { readonly batch: NumberBatch; readonly reason: string; readonly onReason: (reason: string) => void }): ReactNode {
  const { registers: { numbering: words } } = useMessages()
  const [first, last] = [given[0]?.number ?? '', given.at(-1)?.number ?? '']
  return (
    <>
      <Alert type="success" showIcon title={words.given(given.length, first, last)} />
      <div className="hs-field"><label htmlFor="hs-void-many">{words.takeBackReason}</label><Input id="hs-void-many" value={reason} maxLength={200} onChange={(event) => onReason(event.target.value)} /></div>
    </>
  )
}
