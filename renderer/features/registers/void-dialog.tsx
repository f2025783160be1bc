import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { voidRecord } from '../../../shared/storage/register-records'
import { useMessages, useServices, writerOf } from '../../services'
import { ReasonDialog } from '../../ui/reason-dialog'
import { useToast } from '../../ui/toast'

/** Asks once, naming what will happen, and why it is voided. */
export function VoidDialog({ register, id, title, number, onClose }: { readonly register: RegisterDefinition; readonly id: RecordId; readonly title: string; readonly number: string; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { registers: words, shell } = useMessages()
  const toast = useToast()
  const act = async (reason: string): Promise<string | null> => {
    const voided = await voidRecord(services.store, register, id, reason, writerOf(services))
    if (!voided.ok) return voided.error.kind === 'refused' ? voided.error.message : words.firstProblem
    toast.say(words.voidedNow(title))
    onClose()
    return null
  }
  return <ReasonDialog title={words.voidOf(title)} body={words.voidMeans(number)} label={words.voidReason} okText={words.voidIt} cancelText={shell.cancel} act={act} onClose={onClose} />
}
