import { useMemo } from 'react'
import type { OpenDialog } from './desk-dialog'
import type { FindingActions } from './finding-card'
import type { RightTab } from './right-pane'
import type { Decisions } from './use-decisions'
import type { Selection } from './use-selection'

/** What may be done with a finding of the desk; the same object until a decision can change. */
export function useFindingActions({ select, showPlace }: Selection, decisions: Decisions, setDialog: (dialog: OpenDialog) => void, setTab: (tab: RightTab) => void): FindingActions {
  return useMemo((): FindingActions => ({
    select, showPlace, adopt: decisions.adopt, reopen: decisions.reopen,
    dismiss: (item) => setDialog({ kind: 'dismiss', items: [item] }),
    dismissAll: (items) => setDialog({ kind: 'dismiss', items }),
    adoptAll: decisions.adoptAll,
    regrade: (item) => setDialog({ kind: 'regrade', item }),
    edit: (item) => setDialog({ kind: 'edit', item }),
    fillIntake: () => setTab('intake'),
  }), [select, showPlace, decisions, setDialog, setTab])
}
