import { Alert, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { restoreMatter, voidMatter } from '../../../shared/storage/void-matter'
import { useMessages, useServices, writerOf } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'
import type { Desk } from './use-desk'

/** Asks once, naming what will happen, and why the contract is voided; offers the way back. */
export function DeleteDialog({ desk, onDeleted, onClose }: { readonly desk: Desk; readonly onDeleted: () => void; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { review: words, shell } = useMessages()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const { title, number } = desk.matter
  const restore = async (): Promise<void> => {
    const restored = await restoreMatter(services.store, desk.id, writerOf(services))
    toast.say(restored.ok ? words.restored(restored.value) : restored.error)
  }
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const voided = await voidMatter(services.store, desk.id, reason, writerOf(services))
    if (!voided.ok) return voided.error
    onDeleted()
    toast.undoable(`${words.deleted}：${title}`, shell.undo, () => void restore().catch((error: unknown) => toast.say(wordsOfError(error))))
    return null
  })
  return (
    <Modal open title={words.deleteTitle(title)} okText={words.deleteMatter} okButtonProps={{ danger: true }} cancelText={shell.cancel} onCancel={onClose} mask={{ closable: false }} confirmLoading={isRunning} onOk={submit}>
      <p>{words.deleteBody(number)}</p>
      <label htmlFor="hs-delete-reason">{words.deleteReason}</label>
      <Input.TextArea id="hs-delete-reason" autoFocus autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      {refusal !== null && <Alert type="error" title={refusal} role="alert" />}
    </Modal>
  )
}
