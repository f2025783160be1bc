import { Alert, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { voidRecord } from '../../../shared/storage/register-records'
import { useMessages, useServices, writerOf } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'

/** Asks once, naming what will happen, and why it is voided. */
export function VoidDialog({ register, id, title, number, onClose }: { readonly register: RegisterDefinition; readonly id: RecordId; readonly title: string; readonly number: string; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { registers: words, shell } = useMessages()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const voided = await voidRecord(services.store, register, id, reason, writerOf(services))
    if (!voided.ok) return voided.error.kind === 'refused' ? voided.error.message : words.firstProblem
    toast.say(words.voidedNow(title))
    onClose()
    return null
  })
  return (
    <Modal open title={words.voidOf(title)} okText={words.voidIt} okButtonProps={{ danger: true }} cancelText={shell.cancel} onCancel={onClose} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
      <p>{words.voidMeans(number)}</p>
      <label htmlFor="hs-void-reason">{words.voidReason}</label>
      <Input.TextArea id="hs-void-reason" autoFocus autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}
