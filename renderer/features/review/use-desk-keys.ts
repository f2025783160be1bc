import { useMessages } from '../../services'
import { useKeys } from '../../ui/key-bindings'
import type { DeskFinding } from './desk-finding'
import type { FindingActions } from './finding-card'
import type { RightTab } from './right-pane'
import type { Selection } from './use-selection'

export interface DeskCommands {
  readonly selection: Selection
  readonly actions: FindingActions
  readonly setTab: (tab: RightTab) => void
  readonly remark: () => void
  readonly search: () => void
  readonly changeLook: () => void
  readonly compare: () => void
  readonly opinionPage: () => void
  readonly toggle: (pane: 'left' | 'right' | 'both') => void
}

/** The keys of the review desk. */
export function useDeskKeys({ selection, actions, setTab, remark, search, changeLook, compare, opinionPage, toggle }: DeskCommands): void {
  const { review } = useMessages()
  const words = review.keyLabels
  const { current } = selection
  const onCurrent = (act: (item: DeskFinding) => void, isFit: (item: DeskFinding) => boolean) => (): void => {
    if (current !== null && isFit(current)) act(current)
  }
  const isOpen = (item: DeskFinding): boolean => item.decision === 'open'
  const step = (by: 1 | -1) => (): void => {
    setTab('findings')
    selection.step(by)
  }
  useKeys(review.keys, [
    { keys: 'j', label: words.next, run: step(1) },
    { keys: 'k', label: words.previous, run: step(-1) },
    { keys: 'a', label: words.adopt, run: onCurrent(actions.adopt, isOpen) },
    { keys: 'x', label: words.dismiss, run: onCurrent(actions.dismiss, isOpen) },
    { keys: 'e', label: words.edit, run: onCurrent(actions.edit, () => true) },
    { keys: 's', label: words.regrade, run: onCurrent(actions.regrade, () => true) },
    { keys: 'u', label: words.reopen, run: onCurrent(actions.reopen, (item) => !isOpen(item)) },
    { keys: 'c', label: words.remark, run: remark },
    { keys: '/', label: words.search, run: search },
    { keys: 'ctrl+f', label: words.search, run: search, whileTyping: true },
    { keys: 'v', label: words.compare, run: compare },
    { keys: 'i', label: words.opinionPage, run: opinionPage },
    { keys: 'o', label: words.look, run: changeLook },
    { keys: '[', label: words.left, run: () => toggle('left') },
    { keys: ']', label: words.right, run: () => toggle('right') },
    { keys: 'f', label: words.focus, run: () => toggle('both') },
    { keys: '1', label: words.findings, run: () => setTab('findings') },
    { keys: '2', label: words.checklist, run: () => setTab('checklist') },
    { keys: '3', label: words.opinion, run: () => setTab('opinion') },
    { keys: '4', label: words.intake, run: () => setTab('intake') },
    { keys: '5', label: words.annotations, run: () => setTab('annotations') },
  ])
}
