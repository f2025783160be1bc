import { useState } from 'react'
import { beijingMinute } from '../../../../shared/core/beijing-time'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { BackupOptions } from '../../../../shared/storage/backup/backup-options'
import type { BackupFile } from '../../../../shared/storage/backup/backup-refusal'
import { compareBackup } from '../../../../shared/storage/backup/compare-backup'
import { inspectSealed, openSealed, type SealedPart } from '../../../../shared/storage/backup/open-sealed'
import { readBackup } from '../../../../shared/storage/backup/read-backup'
import { restoreChecked } from '../../../../shared/storage/backup/restore-checked'
import { actOf, useMessages, useServices, type Services } from '../../../services'
import { rememberBackup } from '../../../ui/last-backup'
import type { RestoreQuestion } from './restore-dialog'
import { ALL_KINDS, BACKUP_EXTENSIONS } from './take-backup'
import type { Work } from './use-work'

/** How looking at a backup or putting it back ended, in words for the person. */
export interface Restored {
  readonly kind: 'refused' | 'stopped' | 'restored'
  readonly words: string
}

/** A sealed backup that waits for its passphrase, and why the one before was not taken. */
export interface LockedBackup {
  readonly kind: 'locked'
  readonly parts: readonly SealedPart[]
  readonly refusal: string | null
}

/** What is asked of the person now. */
type Step = LockedBackup | (RestoreQuestion & { readonly kind: 'question' })

interface Restoring {
  readonly step: Step | null
  readonly ended: Restored | null
  readonly check: () => void
  readonly open: (locked: LockedBackup, passphrase: string) => void
  readonly restore: (question: RestoreQuestion) => void
  readonly close: () => void
}

/** Checks a backup a person chose, opens it where it is sealed, and puts it back once they said so. */
export function useRestore(work: Work, onRestored: () => void): Restoring {
  const services = useServices()
  const { backup: words } = useMessages()
  const [step, setStep] = useState<Step | null>(null)
  const [ended, setEnded] = useState<Restored | null>(null)
  const refuse = (message: string): void => setEnded({ kind: 'refused', words: `${message}${words.untouched}` })
  const stopped = (): void => setEnded({ kind: 'stopped', words: words.restoreStopped })
  const look = async (files: readonly BackupFile[]): Promise<void> => {
    const read = await work.run(words.checking, (options) => readBackup(files, ALL_KINDS, options))
    if (read === null) return stopped()
    if (!read.ok) return refuse(read.error.message)
    setStep({ kind: 'question', checked: read.value, compared: await compareBackup(services.store, read.value), names: files.map(({ name }) => name) })
  }
  const check = async (): Promise<void> => {
    setEnded(null)
    const chosen = await services.desktop.openFiles({ filters: [{ name: words.fileKind, extensions: Object.values(BACKUP_EXTENSIONS) }], multiple: true })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : setEnded({ kind: 'refused', words: chosen.error.message })
    const sealed = inspectSealed(chosen.value)
    if (sealed === null) return look(chosen.value)
    if (!sealed.ok) return refuse(sealed.error.message)
    setStep({ kind: 'locked', parts: sealed.value, refusal: null })
  }
  const open = async ({ parts }: LockedBackup, passphrase: string): Promise<void> => {
    setStep(null)
    const opened = await work.run(words.unsealing, (options) => openSealed(parts, passphrase, services.cipher, options))
    if (opened === null) return stopped()
    if (opened.ok) return look(opened.value)
    if (opened.error.code !== 'wrong-passphrase') return refuse(opened.error.message)
    setStep({ kind: 'locked', parts, refusal: opened.error.message })
  }
  const restore = async (question: RestoreQuestion): Promise<void> => {
    setStep(null)
    const done = await work.run(words.restoring, async (options) => {
      await putBack(services, question, options)
      onRestored()
      return true
    })
    if (done === null) return stopped()
    setEnded({ kind: 'restored', words: words.restored(beijingMinute(question.checked.manifest.createdAt)) })
  }
  const failed = (error: unknown): void => refuse(wordsOfError(error))
  return {
    step, ended, check: () => void check().catch(failed), open: (locked, passphrase) => void open(locked, passphrase).catch(failed),
    restore: (question) => void restore(question).catch(failed), close: () => setStep(null),
  }
}

async function putBack(services: Services, { checked, compared, names }: RestoreQuestion, options: BackupOptions): Promise<void> {
  const { action: _, subject: __, ...act } = actOf(services, '', null, names.join('、'))
  await restoreChecked(services.store, act, checked, options)
  // What was put back stands in a backup, on a new machine too.
  rememberBackup({ at: checked.manifest.createdAt, contracts: compared.backup.contracts })
}
