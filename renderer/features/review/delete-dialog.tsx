import type { ReactNode } from 'react'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { restoreMatter, voidMatter } from '../../../shared/storage/void-matter'
import { useMessages, useServices, writerOf } from '../../services'
import { ReasonDialog } from '../../ui/reason-dialog'
import { useToast } from '../../ui/toast'
import type { Desk } from './use-desk'

/** Asks once, naming what will happen, and why the contract is voided; offers the way back. */
export function DeleteDialog({ desk, onDeleted, onClose }: { readonly desk: Desk; readonly onDeleted: () => void; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { review: words, shell } = useMessages()
  const toast = useToast()
  const { title, number } = desk.matter
  const restore = async (): Promise<void> => {
    const restored = await restoreMatter(services.store, desk.id, writerOf(services))
    toast.say(restored.ok ? words.restored(restored.value) : restored.error)
  }
  const act = async (reason: string): Promise<string | null> => {
    const voided = await voidMatter(services.store, desk.id, reason, writerOf(services))
    if (!voided.ok) return voided.error
    onDeleted()
    toast.undoable(`${words.deleted}：${title}`, shell.undo, () => void restore().catch((error: unknown) => toast.say(wordsOfError(error))))
    return null
  }
  return <ReasonDialog title={words.deleteTitle(title)} body={words.deleteBody(number)} label={words.deleteReason} okText={words.deleteMatter} cancelText={shell.cancel} act={act} onClose={onClose} />
}
