import { Alert, Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { MaterialPlan } from '../../../shared/storage/material-slot'
import { useMessages } from '../../services'
import { Modal } from '../../ui/modal'
import { useMaterials } from './use-materials'

/** 文书材料包: shows what goes in and what is missing, and writes it with progress; it can be stopped. */
export function MaterialsDialog({ register, id, onClose }: { readonly register: string; readonly id: RecordId; readonly onClose: () => void }): ReactNode {
  const { documents: { materials: words }, shell } = useMessages()
  const { plan, progress, refusal, saveZip, saveFolder, stop } = useMaterials(register, id, onClose)
  if (plan === null && refusal === null) return null
  return (
    <Modal
      open title={words.title} width={640} onCancel={onClose} mask={{ closable: false }}
      footer={progress === null
        ? [
            <Button key="close" onClick={onClose}>{shell.cancel}</Button>,
            <Button key="folder" disabled={plan === null} onClick={saveFolder}>{words.folder}</Button>,
            <Button key="go" type="primary" disabled={plan === null} onClick={saveZip}>{words.go}</Button>,
          ]
        : [<Button key="stop" onClick={stop}>{words.stop}</Button>]}
    >
      {plan !== null && <Slots plan={plan} />}
      {progress !== null && <Progress percent={Math.round((progress.done / progress.total) * 100)} format={() => `${progress.done}/${progress.total}`} />}
      {refusal !== null && <Alert type="error" role="alert" title={refusal} />}
    </Modal>
  )
}

function Slots({ plan }: { readonly plan: MaterialPlan }): ReactNode {
  const { documents: { materials: words } } = useMessages()
  return (
    <ol className="hs-materials">
      {plan.slots.map((slot) => (
        <li key={slot.title}>
          <strong>{slot.title}</strong> <span className="hs-quiet">{words.files(slot.files.length)}</span>
          {slot.files.map((file) => <p key={file.name} className="hs-materials-file">{file.name}{file.kind === 'written' && <span className="hs-quiet"> {words.written}</span>}</p>)}
          {slot.missing !== null && <p className="hs-standing-warning">{slot.missing}</p>}
        </li>
      ))}
    </ol>
  )
}
