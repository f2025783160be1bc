import type { ReactNode } from 'react'
import type { Span } from '../../../shared/core/span'
import type { Severity } from '../../../shared/rules/rule'
import type { DeskFinding } from './desk-finding'
import { DismissDialog, EditDialog, RemarkDialog } from './decision-dialogs'
import type { Decisions } from './use-decisions'

/** Which dialog stands over the desk. */
export type OpenDialog =
  | { readonly kind: 'none' | 'checkup' }
  | { readonly kind: 'dismiss' | 'edit'; readonly item: DeskFinding }
  | { readonly kind: 'remark'; readonly span: Span; readonly quote: string }

export interface DeskDialogProps {
  readonly dialog: OpenDialog
  readonly decisions: Decisions
  readonly onRemark: (span: Span, remark: { readonly severity: Severity; readonly opinion: string; readonly amendment: string }) => void
  readonly onClose: () => void
}

export function DeskDialog({ dialog, decisions, onRemark, onClose }: DeskDialogProps): ReactNode {
  const closing = (act: () => void): void => {
    act()
    onClose()
  }
  switch (dialog.kind) {
    case 'dismiss': return <DismissDialog item={dialog.item} onClose={onClose} onDismiss={(reason) => closing(() => decisions.dismiss(dialog.item, reason))} />
    case 'edit': return <EditDialog item={dialog.item} onClose={onClose} onSave={(wording) => closing(() => decisions.reword(dialog.item, wording))} />
    case 'remark': return <RemarkDialog quote={dialog.quote} onClose={onClose} onSave={(remark) => closing(() => onRemark(dialog.span, remark))} />
    case 'none':
    case 'checkup': return null
  }
}
