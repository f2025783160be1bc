import { useRef, useState, type RefObject } from 'react'
import { useRemembered } from '../../ui/remembered'
import type { SelectionReader } from '../../ui/original-look/look'
import type { OpenDialog } from './desk-dialog'
import { useDecisions, type Decisions } from './use-decisions'
import type { Desk } from './use-desk'
import { useDeskKeys } from './use-desk-keys'
import { useFindingActions } from './use-finding-actions'
import { drawableKind, type LookName } from './use-original'
import { useRemark, type Remarking } from './use-remark'
import { useRightTab, type RightTabUse } from './use-right-tab'
import { useSelection, type Selection } from './use-selection'

/** How the contract is drawn, and which findings that drawing cannot mark. */
interface DeskLook {
  readonly look: LookName
  readonly setLook: (look: LookName) => void
  readonly changeLook: () => void
  readonly lost: ReadonlySet<string>
  readonly setLost: (ids: ReadonlySet<string>) => void
}

/** What a person is doing at the desk, and what the keys and panes can do to it. */
export interface DeskWork {
  readonly reader: RefObject<SelectionReader | null>
  readonly view: DeskLook
  readonly hidden: { readonly left: boolean; readonly right: boolean }
  readonly toggle: (pane: 'left' | 'right' | 'both') => void
  readonly search: { readonly isOpen: boolean; readonly close: () => void }
  readonly dialog: OpenDialog
  readonly setDialog: (dialog: OpenDialog) => void
  readonly selection: Selection
  readonly decisions: Decisions
  readonly remark: Remarking
  readonly right: RightTabUse
  readonly actions: ReturnType<typeof useFindingActions>
}

const NONE: ReadonlySet<string> = new Set()
/** No dialog over the desk. */
export const CLOSED: OpenDialog = { kind: 'none' }

/** Keeps where the desk stands, by hand and by keys; `finding` is the one the address names, or null. */
export function useDeskWork(desk: Desk, finding: string | null, { onCompare, onOpinion }: { readonly onCompare: () => void; readonly onOpinion: () => void }): DeskWork {
  const reader = useRef<SelectionReader | null>(null)
  const view = useLook(desk)
  const [dialog, setDialog] = useState<OpenDialog>(CLOSED)
  const [isSearching, setSearching] = useState(false)
  const { hidden, toggle } = useHiddenPanes()
  const selection = useSelection(desk)
  const decisions = useDecisions(desk)
  const remark = useRemark(desk, reader, setDialog)
  const right = useRightTab(desk, finding, selection.find)
  const actions = useFindingActions(selection, decisions, setDialog, right.setTab)
  useDeskKeys({ selection, actions, setTab: right.setTab, remark: remark.open, search: () => setSearching(true), toggle, compare: onCompare, opinionPage: onOpinion, changeLook: view.changeLook })
  return { reader, view, hidden, toggle, search: { isOpen: isSearching, close: () => setSearching(false) }, dialog, setDialog, selection, decisions, remark, right, actions }
}

function useLook(desk: Desk): DeskLook {
  const [wanted, setLook] = useRemembered<LookName>('desk.look', 'text')
  const [lost, setLost] = useState<ReadonlySet<string>>(NONE)
  const look = drawableKind(desk.version) === null ? 'text' : wanted
  return { look, setLook, changeLook: () => setLook(wanted === 'text' ? 'original' : 'text'), lost: look === 'original' ? lost : NONE, setLost }
}

function useHiddenPanes(): Pick<DeskWork, 'hidden' | 'toggle'> {
  const [hidden, setHidden] = useRemembered('desk.hidden', { left: false, right: false })
  const toggle = (pane: Parameters<DeskWork['toggle']>[0]): void => {
    const isFocused = hidden.left && hidden.right
    setHidden(pane === 'both' ? { left: !isFocused, right: !isFocused } : { ...hidden, [pane]: !hidden[pane] })
  }
  return { hidden, toggle }
}
