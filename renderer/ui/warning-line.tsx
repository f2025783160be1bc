import { Button } from 'antd'
import type { ReactNode } from 'react'

export interface WarningLineProps {
  readonly text: string
  /** The way to mend it; none where it is on this page already. */
  readonly action?: string
  readonly onAction?: () => void
  /** Puts it away; absent where it stays until it is mended. */
  readonly dismiss?: string
  readonly onDismiss?: () => void
  /** Whether it is about something that must not wait. */
  readonly isUrgent?: boolean
}

/** One line that says what to be careful about on this page, and the way to mend it. */
export function WarningLine({ text, action, onAction, dismiss, onDismiss, isUrgent = false }: WarningLineProps): ReactNode {
  return (
    <p className={`hs-warning-line${isUrgent ? ' hs-urgent' : ''}`} role="note">
      <span>{text}</span>
      {action !== undefined && onAction !== undefined && <Button size="small" type="link" onClick={onAction}>{action}</Button>}
      {dismiss !== undefined && onDismiss !== undefined && <Button size="small" type="link" onClick={onDismiss}>{dismiss}</Button>}
    </p>
  )
}
