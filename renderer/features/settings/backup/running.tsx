import { Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../../services'
import type { Work } from './use-work'

/** How far a long piece of work is, and the way to stop it; nothing while none runs. */
export function Running({ work: { progress, stop } }: { readonly work: Work }): ReactNode {
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
