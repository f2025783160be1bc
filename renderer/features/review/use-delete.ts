import { App } from 'antd'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { setDeleted } from './decide'
import type { Desk } from './use-desk'

/** Asks once, naming what will happen, deletes, and offers the way back. */
export function useDelete(desk: Desk, onDeleted: () => void): () => void {
  const services = useServices()
  const { review, shell } = useMessages()
  const { modal } = App.useApp()
  const toast = useToast()
  const remove = async (): Promise<void> => {
    onDeleted()
    await setDeleted(services, desk.id, true)
    toast.undoable(`${review.deleted}：${desk.matter.title}`, shell.undo, () => void setDeleted(services, desk.id, false).then(() => toast.say(review.undone)))
  }
  return () => void modal.confirm({
    title: review.deleteTitle(desk.matter.title), content: review.deleteBody, okText: review.deleteMatter, okButtonProps: { danger: true }, cancelText: shell.cancel,
    onOk: () => {
      remove().catch((error: unknown) => toast.say(wordsOfError(error)))
    },
  })
}
