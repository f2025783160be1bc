import { Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { SettingsEdit } from '../../../../shared/rules/change-settings'
import { useMessages } from '../../../services'
import { Modal } from '../../../ui/modal'
import type { ChangeRules } from './use-rule-settings'

export interface ChangeDialogProps {
  readonly title: string
  /** The edits as entered, or why they are not ready. */
  readonly edits: () => readonly SettingsEdit[] | string
  readonly change: ChangeRules
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Every change to the rules goes through here: it asks for the reason and says in words why a change is refused. */
export function ChangeDialog({ title, edits, change, onClose, children }: ChangeDialogProps): ReactNode {
  const { ruleSettings, shell } = useMessages()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    const wanted = edits()
    if (typeof wanted === 'string') return setFault(wanted)
    if (wanted.length === 0) return setFault(ruleSettings.nothingChanged)
    if (reason.trim() === '') return setFault(ruleSettings.reasonMissing)
    setBusy(true)
    const refusal = await change(wanted, reason)
    setBusy(false)
    if (refusal === null) onClose()
    else setFault(refusal)
  }
  return (
    <Modal open title={title} onCancel={onClose} onOk={() => void submit()} confirmLoading={isBusy} okText={ruleSettings.save} cancelText={shell.cancel} width={560}>
      <Form layout="vertical">
        {children}
        <Form.Item label={ruleSettings.reason} htmlFor="hs-change-reason">
          <Input.TextArea id="hs-change-reason" autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
      </Form>
      {fault !== null && <p role="alert" className="hs-refusal">{fault}</p>}
    </Modal>
  )
}
