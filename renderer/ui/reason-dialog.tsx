import { Alert, Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { Modal } from './modal'
import { useSubmit } from './use-submit'

export interface ReasonDialogProps {
  readonly title: string
  /** What will happen, before it does. */
  readonly body: string
  /** What the reason is asked for. */
  readonly label: string
  readonly okText: string
  readonly cancelText: string
  /** Why it was refused, or null once done. */
  readonly act: (reason: string) => Promise<string | null>
  readonly onClose: () => void
}

/** Asks once, naming what will happen, and why; for what is not simply taken back. */
export function ReasonDialog({ title, body, label, okText, cancelText, act, onClose }: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('')
  const id = useId()
  const { refusal, isRunning, submit } = useSubmit(() => act(reason))
  return (
    <Modal open title={title} okText={okText} okButtonProps={{ danger: true }} cancelText={cancelText} onCancel={onClose} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
      <p>{body}</p>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea id={id} autoFocus autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}
