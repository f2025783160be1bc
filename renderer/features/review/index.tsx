import { Spin } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages } from '../../services'
import { OpenDesk } from './open-desk'
import { useDesk, type Desk } from './use-desk'

export interface ReviewDeskProps {
  readonly matter: RecordId
  /** Shown first; null for none in particular. */
  readonly finding: string | null
  /** What stands in the opinion tab; told how to go to a finding in the text. */
  readonly renderOpinion: (goToFinding: (findingId: string) => void) => ReactNode
  readonly onLeave: () => void
  readonly onOpinion: () => void
  readonly onCompare: () => void
}

/** 审查: the contract between its clauses and what was found in it. */
export function ReviewDesk({ matter, finding, renderOpinion, onLeave, onOpinion, onCompare }: ReviewDeskProps): ReactNode {
  const { shell, review } = useMessages()
  const [version, setVersion] = useState<RecordId | null>(null)
  const state = useDesk(matter, version)
  const [last, setLast] = useState<Desk | null>(null)
  if (state.kind === 'open' && state.desk !== last) setLast(state.desk)
  // While another version is read the one before stays on the desk: nothing jumps.
  if (state.kind === 'loading' && last !== null) return <OpenDesk desk={last} finding={finding} renderOpinion={renderOpinion} onVersion={setVersion} onLeave={onLeave} onOpinion={onOpinion} onCompare={onCompare} />
  if (state.kind === 'loading') return <Spin className="hs-loading" description={shell.loading} />
  if (state.kind !== 'open') return <p className="hs-none" role="alert">{state.kind === 'missing' ? shell.notFound : review.originalMissing}</p>
  return <OpenDesk desk={state.desk} finding={finding} renderOpinion={renderOpinion} onVersion={setVersion} onLeave={onLeave} onOpinion={onOpinion} onCompare={onCompare} />
}
