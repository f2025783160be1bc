import { lazy, Suspense, type ReactNode } from 'react'
import type { OpinionPaneProps } from './opinion-pane'
import type { OpinionViewProps } from './opinion-view'

// The editor is large and no other screen needs it.
const Pane = lazy(async () => ({ default: (await import('./opinion-pane')).OpinionItemsPane }))
const Page = lazy(async () => ({ default: (await import('./opinion-view')).OpinionPage }))

/** The opinion beside the contract: its items and the conclusion. */
export function OpinionPane(props: OpinionPaneProps): ReactNode {
  return <Suspense fallback={null}><Pane {...props} /></Suspense>
}

/** The opinion as a page of its own. */
export function OpinionView(props: OpinionViewProps): ReactNode {
  return <Suspense fallback={null}><Page {...props} /></Suspense>
}
