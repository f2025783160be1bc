import type { OwnView } from '../../../../shared/storage/own-views'
import { useMessages } from '../../../services'
import { useKeys } from '../../../ui/key-bindings'
import type { ListControls } from '../list-state'
import type { DefinedView } from './views-nav'

const DIGITS = 9

/** Opens views with the keys: the one before and after, own ones by their place, and saves what the list shows. */
export function useViewKeys({ defined, ownViews, open, view, controls, onSave, onUpdate }: {
  readonly defined: readonly DefinedView[]
  readonly ownViews: readonly OwnView[]
  readonly open: OwnView | null
  readonly view: string | null
  readonly controls: ListControls
  readonly onSave: () => void
  /** Null where the open view keeps already what the list shows. */
  readonly onUpdate: (() => void) | null
}): void {
  const { registers: { ownViews: words } } = useMessages()
  const all = [...defined.map(({ id }) => ({ isOpen: open === null && id === view, show: () => controls.setView(id) })), ...ownViews.map((one) => ({ isOpen: one === open, show: () => controls.openOwn(one) }))]
  const step = (by: 1 | -1): void => all[all.findIndex(({ isOpen }) => isOpen) + by]?.show()
  useKeys(words.keys, [
    { keys: '[', label: words.previous, run: () => step(-1) },
    { keys: ']', label: words.next, run: () => step(1) },
    ...ownViews.slice(0, DIGITS).map((one, index) => ({ keys: `v ${index + 1}`, label: words.open(one.name), run: () => controls.openOwn(one) })),
    { keys: 'v s', label: words.save, run: onSave },
    ...(onUpdate === null ? [] : [{ keys: 'v u', label: words.update, run: onUpdate }]),
  ])
}
