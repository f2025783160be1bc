import type { ReactNode } from 'react'

/** One sentence, one action, one example. */
export function EmptyState({ sentence, action, example }: { readonly sentence: string; readonly action?: ReactNode; readonly example?: ReactNode }): ReactNode {
  return (
    <div className="hs-empty">
      <p className="hs-empty-sentence">{sentence}</p>
      {action}
      {example !== undefined && <div className="hs-empty-example">{example}</div>}
    </div>
  )
}
