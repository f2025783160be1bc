import { Button } from 'antd'
import type { ReactNode } from 'react'

/** One line that says what to be careful about on this page, and the way to mend it. */
export function WarningLine({ text, action, onAction }: { readonly text: string; readonly action: string; readonly onAction: () => void }): ReactNode {
  return (
    <p className="hs-warning-line" role="note">
      <span>{text}</span>
      <Button size="small" type="link" onClick={onAction}>{action}</Button>
    </p>
  )
}
