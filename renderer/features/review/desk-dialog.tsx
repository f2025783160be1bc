import type { ReactNode } from 'react'
import type { Span } from '../../../shared/core/span'
import { Checkup } from './checkup'
import type { DeskFinding } from './desk-finding'
import { DeleteDialog } from './delete-dialog'
import { DismissDialog, EditDialog } from './decision-dialogs'
import { MarkedDialog } from './marked/marked-dialog'
import { RegradeDialog } from './regrade-dialog'
import { RemarkDialog, type WrittenRemark } from './annotations/remark-dialog'
import type { Decisions } from './use-decisions'
import type { Desk } from './use-desk'

/** Which dialog stands over the desk. */
export type OpenDialog =
  | { readonly kind: 'none' | 'checkup' | 'marked' | 'delete' }
  | { readonly kind: 'edit' | 'regrade'; readonly item: DeskFinding }
  | { readonly kind: 'dismiss'; readonly items: readonly DeskFinding[] }
  | { readonly kind: 'remark'; readonly span: Span; readonly quote: string }

export interface DeskDialogProps {
  readonly desk: Desk
  readonly dialog: OpenDialog
  readonly decisions: Decisions
  readonly onRemark: (span: Span, remark: WrittenRemark) => void
  /** Asks for a clause that fits the place; null where none was chosen. */
  readonly chooseClause: (at: Span | null) => Promise<string | null>
  /** The contract was voided: its desk is over. */
  readonly onDeleted: () => void
  readonly onClose: () => void
}

export function DeskDialog({ desk, dialog, decisions, onRemark, chooseClause, onDeleted, onClose }: DeskDialogProps): ReactNode {
  const closing = (act: () => void): void => {
    act()
    onClose()
  }
  switch (dialog.kind) {
    case 'dismiss': return <DismissDialog items={dialog.items} onClose={onClose} onDismiss={(reason) => closing(() => dismiss(decisions, dialog.items, reason))} />
    case 'regrade': return <RegradeDialog item={dialog.item} onClose={onClose} onSave={(regrade) => closing(() => decisions.regrade(dialog.item, regrade))} />
    case 'edit': return <EditDialog item={dialog.item} live={desk.findings.find(({ finding }) => finding.id === dialog.item.finding.id) ?? dialog.item} chooseClause={() => chooseClause(dialog.item.finding.spans[0] ?? null)} onClose={onClose} onSave={(wording) => closing(() => decisions.reword(dialog.item, wording))} />
    case 'remark': return <RemarkDialog quote={dialog.quote} chooseClause={() => chooseClause(dialog.span)} onClose={onClose} onSave={(remark) => closing(() => onRemark(dialog.span, remark))} />
    case 'checkup': return <Checkup version={desk.version} onClose={onClose} />
    case 'marked': return <MarkedDialog desk={desk} onClose={onClose} />
    case 'delete': return <DeleteDialog desk={desk} onDeleted={onDeleted} onClose={onClose} />
    case 'none': return null
  }
}

function dismiss(decisions: Decisions, items: readonly DeskFinding[], reason: string): void {
  const [only] = items
  if (items.length === 1 && only !== undefined) decisions.dismiss(only, reason)
  else decisions.dismissAll(items, reason)
}
