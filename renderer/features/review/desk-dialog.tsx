import type { ReactNode } from 'react'
import type { Span } from '../../../shared/core/span'
import type { DeskFinding } from './desk-finding'
import { DismissDialog, EditDialog } from './decision-dialogs'
import { RegradeDialog } from './regrade-dialog'
import { RemarkDialog, type WrittenRemark } from './annotations/remark-dialog'
import type { Decisions } from './use-decisions'

/** Which dialog stands over the desk. */
export type OpenDialog =
  | { readonly kind: 'none' | 'checkup' | 'marked' }
  | { readonly kind: 'edit' | 'regrade'; readonly item: DeskFinding }
  | { readonly kind: 'dismiss'; readonly items: readonly DeskFinding[] }
  | { readonly kind: 'remark'; readonly span: Span; readonly quote: string }

export interface DeskDialogProps {
  readonly dialog: OpenDialog
  readonly decisions: Decisions
  readonly onRemark: (span: Span, remark: WrittenRemark) => void
  /** Asks for a clause that fits the place; null where none was chosen. */
  readonly chooseClause: (at: Span | null) => Promise<string | null>
  readonly onClose: () => void
}

export function DeskDialog({ dialog, decisions, onRemark, chooseClause, onClose }: DeskDialogProps): ReactNode {
  const closing = (act: () => void): void => {
    act()
    onClose()
  }
  switch (dialog.kind) {
    case 'dismiss': return <DismissDialog items={dialog.items} onClose={onClose} onDismiss={(reason) => closing(() => dismiss(decisions, dialog.items, reason))} />
    case 'regrade': return <RegradeDialog item={dialog.item} onClose={onClose} onSave={(regrade) => closing(() => decisions.regrade(dialog.item, regrade))} />
    case 'edit': return <EditDialog item={dialog.item} chooseClause={() => chooseClause(dialog.item.finding.spans[0] ?? null)} onClose={onClose} onSave={(wording) => closing(() => decisions.reword(dialog.item, wording))} />
    case 'remark': return <RemarkDialog quote={dialog.quote} chooseClause={() => chooseClause(dialog.span)} onClose={onClose} onSave={(remark) => closing(() => onRemark(dialog.span, remark))} />
    case 'none':
    case 'checkup':
    case 'marked': return null
  }
}

function dismiss(decisions: Decisions, items: readonly DeskFinding[], reason: string): void {
  const [only] = items
  if (items.length === 1 && only !== undefined) decisions.dismiss(only, reason)
  else decisions.dismissAll(items, reason)
}
