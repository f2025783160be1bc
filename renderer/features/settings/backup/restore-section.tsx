import { Alert, Button } from 'antd'
import { useRef, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '../../../services'
import { PassphraseDialog } from './passphrase-dialog'
import { RestoreDialog } from './restore-dialog'
import { Running } from './running'
import { useRestore, type Restored } from './use-restore'
import { useWork } from './use-work'

/** Chooses a backup, opens it where it is sealed, says what it would replace, and puts it back. */
export function RestoreSection({ onRestored }: { readonly onRestored: () => void }): ReactNode {
  const { backup: words } = useMessages()
  const work = useWork()
  const { step, ended, check, open, restore, close } = useRestore(work, onRestored)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (): void => {
    close()
    button.current?.focus()
  }
  return (
    <>
      <p>{words.restoreHelp}</p>
      <p><Button ref={button} loading={work.progress !== null} onClick={check}>{words.choose}</Button></p>
      <Running work={work} />
      {ended !== null && <Ended ended={ended} />}
      {step?.kind === 'locked' && <PassphraseDialog names={step.parts.map(({ name }) => name)} refusal={step.refusal} onOpen={(passphrase) => open(step, passphrase)} onClose={leave} />}
      {step?.kind === 'question' && <RestoreDialog question={step} onRestore={() => restore(step)} onClose={leave} />}
    </>
  )
}

function Ended({ ended: { kind, words } }: { readonly ended: Restored }): ReactNode {
  const { backup } = useMessages()
  if (kind !== 'restored') return <Alert type={kind === 'stopped' ? 'info' : 'error'} showIcon role={kind === 'refused' ? 'alert' : 'status'} title={words} />
  return <Alert type="success" showIcon role="status" title={words} action={<Link to="/numbers">{backup.toNumbers}</Link>} />
}
