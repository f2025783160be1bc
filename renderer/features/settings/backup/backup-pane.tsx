import { Alert, Button } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { beijingMinute } from '../../../../shared/core/beijing-time'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { useMessages, useServices } from '../../../services'
import { daysSince, readLastBackup } from '../../../ui/last-backup'
import { useLive } from '../../../ui/use-live'
import { RestoreSection } from './restore-section'
import { Running } from './running'
import { takeBackupToFiles, type TakenBackup } from './take-backup'
import { TakeDialog } from './take-dialog'
import { useWork } from './use-work'

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
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const live = useLive(services.store, ['setting'], 'last backup', async () => ({ last: await readLastBackup(services.store) }))
  if (live.error !== null) throw live.error
  const last = live.value?.last ?? null
  const close = (): void => {
    setAsking(false)
    button.current?.focus()
  }
  const take = (passphrase: string | null): void => {
    close()
    setTaken(null)
    work.run(words.working, (options, say) => takeBackupToFiles(services, words, passphrase, options, say)).then(
      (done) => setTaken(done ?? { isTaken: false, words: words.stopped }),
      (error: unknown) => setTaken({ isTaken: false, words: words.notSaved(wordsOfError(error)) }),
    )
  }
  return (
    <>
      <p>{words.takeHelp}</p>
      <p className="hs-quiet">{words.sealedHelp}</p>
      {live.value !== null && <p className="hs-quiet">{last === null ? words.never : words.last(beijingMinute(last.at), daysSince(last.at, services.clock.today()), last.contracts)}</p>}
      {/* The button stays where it is, and the focus on it. */}
      <p><Button ref={button} type="primary" loading={work.progress !== null} onClick={() => setAsking(true)}>{words.takeNow}</Button></p>
      <Running work={work} />
      {taken !== null && <Alert type={taken.isTaken ? 'success' : 'warning'} showIcon role="status" title={taken.words} />}
      {isAsking && <TakeDialog onTake={take} onClose={close} />}
    </>
  )
}
