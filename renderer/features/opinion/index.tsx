import { Suspense, type ReactNode } from 'react'
import { loadedLater } from '../../ui/loaded-later'
import type { OpinionPaneProps } from './opinion-pane'

// The editor is large and no other screen needs it.
const Pane = loadedLater(async () => (await import('./opinion-pane')).OpinionItemsPane)

/** The opinion as a page of its own. */
export const OpinionView = loadedLater(async () => (await import('./opinion-view')).OpinionPage)

/** The opinion beside the contract: its items and the conclusion. */
export function OpinionPane(props: OpinionPaneProps): ReactNode {
  return <Suspense fallback={null}><Pane {...props} /></Suspense>
}
