import { Alert, Button, Progress } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { beijingMinute } from '../../../../shared/core/beijing-time'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { compareBackup } from '../../../../shared/storage/backup/compare-backup'
import { readBackup } from '../../../../shared/storage/backup/read-backup'
import { restoreChecked } from '../../../../shared/storage/backup/restore-checked'
import { actOf, useMessages, useServices } from '../../../services'
import { daysSince, readLastBackup, rememberBackup } from '../../../ui/last-backup'
import { useLive } from '../../../ui/use-live'
import { RestoreDialog, type RestoreQuestion } from './restore-dialog'
import { ALL_KINDS, takeBackupToFiles, type TakenBackup } from './take-backup'
import { useWork, type Work } from './use-work'

/** 备份与恢复: everything into files, and back. */
export function BackupPane(): ReactNode {
  const { backup: words } = useMessages()
  // A restore changes what the last backup is.
  const [restores, setRestores] = useState(0)
  return (
    <div className="hs-backup">
      <section aria-labelledby="hs-backup-take"><h2 id="hs-backup-take">{words.take}</h2><TakeSection key={restores} /></section>
      <section aria-labelledby="hs-backup-restore"><h2 id="hs-backup-restore">{words.restore}</h2><RestoreSection onRestored={() => setRestores(restores + 1)} /></section>
    </div>
  )
}

function TakeSection(): ReactNode {
  const services = useServices()
  const { backup: words } = useMessages()
  const work = useWork()
  const [taken, setTaken] = useState<TakenBackup | null>(null)
  const live = useLive(services.store, ['setting'], 'last backup', async () => ({ last: await readLastBackup(services.store) }))
  if (live.error !== null) throw live.error
  const last = live.value?.last ?? null
  const take = (): void => {
    setTaken(null)
    work.run(words.working, (options, say) => takeBackupToFiles(services, words, options, say)).then(
      (done) => setTaken(done ?? { isTaken: false, words: words.stopped }),
      (error: unknown) => setTaken({ isTaken: false, words: words.notSaved(wordsOfError(error)) }),
    )
  }
  return (
    <>
      <p>{words.takeHelp}</p>
      <p className="hs-quiet">{words.notSealed}</p>
      {live.value !== null && <p className="hs-quiet">{last === null ? words.never : words.last(beijingMinute(last.at), daysSince(last.at, services.clock.today()), last.contracts)}</p>}
      {/* The button stays where it is, and the focus on it. */}
      <p><Button type="primary" loading={work.progress !== null} onClick={take}>{words.takeNow}</Button></p>
      <Running work={work} />
      {taken !== null && <Alert type={taken.isTaken ? 'success' : 'warning'} showIcon role="status" title={taken.words} />}
    </>
  )
}

interface Restored {
  readonly kind: 'refused' | 'stopped' | 'restored'
  readonly words: string
}

function RestoreSection({ onRestored }: { readonly onRestored: () => void }): ReactNode {
  const { backup: words } = useMessages()
  const work = useWork()
  const { question, ended, check, restore, close } = useRestore(work, onRestored)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <p>{words.restoreHelp}</p>
      <p><Button ref={button} loading={work.progress !== null} onClick={check}>{words.choose}</Button></p>
      <Running work={work} />
      {ended !== null && <Ended ended={ended} />}
      {question !== null && (
        <RestoreDialog
          question={question} onRestore={() => restore(question)}
          onClose={() => {
            close()
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** Checks a backup a person chose, and puts it back once they said so. */
function useRestore(work: Work, onRestored: () => void): { readonly question: RestoreQuestion | null; readonly ended: Restored | null; readonly check: () => void; readonly restore: (question: RestoreQuestion) => void; readonly close: () => void } {
  const services = useServices()
  const { backup: words } = useMessages()
  const [question, setQuestion] = useState<RestoreQuestion | null>(null)
  const [ended, setEnded] = useState<Restored | null>(null)
  const failed = (error: unknown): void => setEnded({ kind: 'refused', words: `${wordsOfError(error)}${words.untouched}` })
  const check = async (): Promise<void> => {
    setEnded(null)
    const chosen = await services.desktop.openFiles({ filters: [{ name: words.fileKind, extensions: ['zip'] }], multiple: true })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? undefined : setEnded({ kind: 'refused', words: chosen.error.message })
    const read = await work.run(words.checking, (options) => readBackup(chosen.value, ALL_KINDS, options))
    if (read === null) return setEnded({ kind: 'stopped', words: words.restoreStopped })
    if (!read.ok) return setEnded({ kind: 'refused', words: `${read.error.message}${words.untouched}` })
    setQuestion({ checked: read.value, compared: await compareBackup(services.store, read.value), names: chosen.value.map(({ name }) => name) })
  }
  const restore = async ({ checked, compared, names }: RestoreQuestion): Promise<void> => {
    setQuestion(null)
    const { action: _, subject: __, ...act } = actOf(services, '', null, names.join('、'))
    const done = await work.run(words.restoring, async (options) => {
      await restoreChecked(services.store, act, checked, options)
      // What was put back stands in a backup, on a new machine too.
      rememberBackup({ at: checked.manifest.createdAt, contracts: compared.backup.contracts })
      onRestored()
      return true
    })
    setEnded(done === null ? { kind: 'stopped', words: words.restoreStopped } : { kind: 'restored', words: words.restored(beijingMinute(checked.manifest.createdAt)) })
  }
  return { question, ended, check: () => void check().catch(failed), restore: (asked) => void restore(asked).catch(failed), close: () => setQuestion(null) }
}

function Ended({ ended: { kind, words } }: { readonly ended: Restored }): ReactNode {
  const { backup } = useMessages()
  if (kind !== 'restored') return <Alert type={kind === 'stopped' ? 'info' : 'error'} showIcon role={kind === 'refused' ? 'alert' : 'status'} title={words} />
  return <Alert type="success" showIcon role="status" title={words} action={<Link to="/numbers">{backup.toNumbers}</Link>} />
}

function Running({ work: { progress, stop } }: { readonly work: Work }): ReactNode {
  const { shell } = useMessages()
  if (progress === null) return null
  return (
    <div className="hs-backup-running">
      <p role="status">{progress.words}</p>
      <Progress percent={Math.floor(progress.share * 100)} aria-label={progress.words} />
      <Button onClick={stop}>{shell.cancel}</Button>
    </div>
  )
}
