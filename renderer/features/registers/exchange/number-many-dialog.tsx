import { Alert, Button, Input, Progress } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { NumberBatch } from '../../../../shared/storage/number-many'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useNumbering } from './use-numbering'

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
  const { registers: { numbering: words }, shell } = useMessages()
  const [reason, setReason] = useState('')
  // What the list shows when the dialog opens is what is numbered, whatever happens to the list meanwhile.
  const [asked] = useState(ids)
  const { stage, refusal, give, takeBack, cancel } = useNumbering(register, asked, onClose)
  const open = stage.kind === 'asking' ? stage.ids : null
  return (
    <Modal
      open title={words.title(register.title)} mask={{ closable: false }} onCancel={cancel}
      footer={stage.kind === 'given'
        ? [<Button key="void" danger onClick={() => takeBack(stage.batch, reason)}>{words.takeBack}</Button>, <Button key="close" type="primary" onClick={onClose}>{words.keep}</Button>]
        : [<Button key="cancel" onClick={cancel}>{isImport && stage.kind === 'asking' ? words.later : shell.cancel}</Button>, <Button key="give" type="primary" disabled={open === null || open.length === 0} onClick={() => open !== null && give(open)}>{open === null || open.length === 0 ? words.giveNone : words.give(open.length)}</Button>]}
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
