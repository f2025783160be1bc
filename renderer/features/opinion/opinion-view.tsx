import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages } from '../../services'
import { ConclusionChoice } from './conclusion'
import { OpinionEditor } from './editor/opinion-editor'
import { IssuedSheet } from './issued-items'
import { useOpinion } from './use-opinion'
import './opinion.css'

export interface OpinionViewProps {
  readonly matter: RecordId
  readonly onLeave: () => void
  readonly onGoToFinding: (findingId: string) => void
}

/** The opinion as a page of its own. */
export function OpinionPage({ matter, onLeave, onGoToFinding }: OpinionViewProps): ReactNode {
  const { opinion, shell } = useMessages()
  const open = useOpinion(matter)
  if (open === null) return null
  return (
    <div className="hs-opinion-page">
      <header className="hs-desk-head">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={opinion.backToDesk} title={opinion.backToDesk} />
        <span className="hs-number">{open.matter.number}</span>
        <h1>{opinion.fileName(open.matter.title === '' ? shell.product : open.matter.title)}</h1>
        <span className="hs-head-gap" />
        <span className="hs-quiet">{opinion.items(open.opinion.items.length)} · {open.isFrozen ? opinion.issue.frozen : opinion.kept}</span>
      </header>
      <div className="hs-opinion-columns">
        {open.isFrozen ? <IssuedSheet opinion={open.opinion} issued={open.issued} /> : <OpinionEditor matter={matter} open={open} scope="letter" onGoToFinding={onGoToFinding} />}
        <aside><ConclusionChoice matter={matter} open={open} /></aside>
      </div>
    </div>
  )
}
