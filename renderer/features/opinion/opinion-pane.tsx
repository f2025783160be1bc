import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages } from '../../services'
import { ConclusionChoice } from './conclusion'
import { OpinionEditor } from './editor/opinion-editor'
import { IssuedItems } from './issued-items'
import { useOpinion } from './use-opinion'
import './opinion.css'

export interface OpinionPaneProps {
  readonly matter: RecordId
  readonly onGoToFinding: (findingId: string) => void
}

/** The opinion beside the contract: its items and the conclusion. */
export function OpinionItemsPane({ matter, onGoToFinding }: OpinionPaneProps): ReactNode {
  const { opinion } = useMessages()
  const open = useOpinion(matter)
  if (open === null) return null
  return (
    <div className="hs-opinion-pane">
      {open.isFrozen ? (
        <div className="hs-opinion-scroll">
          {open.opinion.items.length === 0 && <p className="hs-none">{opinion.empty}</p>}
          <IssuedItems opinion={open.opinion} issued={open.issued} />
        </div>
      ) : <OpinionEditor matter={matter} open={open} scope="items" onGoToFinding={onGoToFinding} />}
      <ConclusionChoice matter={matter} open={open} />
    </div>
  )
}
