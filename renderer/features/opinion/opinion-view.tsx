import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages } from '../../services'
import { ConclusionChoice } from './conclusion'
import { counselNotes, useVoices } from './counsel/use-counsel'
import { CounselPanel } from './counsel/counsel-panel'
import { OpinionEditor } from './editor/opinion-editor'
import { IssuedSheet } from './issued-items'
import type { SheetEditor } from './editor/sheet-editor'
import { useOpinion, type Opened } from './use-opinion'
import './opinion.css'

export interface OpinionViewProps {
  readonly matter: RecordId
  readonly onLeave: () => void
  readonly onGoToFinding: (findingId: string) => void
}

/** The opinion as a page of its own. */
export function OpinionPage({ matter, onLeave, onGoToFinding }: OpinionViewProps): ReactNode {
  const open = useOpinion(matter)
  return open === null ? null : <OpenPage open={open} onLeave={onLeave} onGoToFinding={onGoToFinding} />
}

function OpenPage({ open, onLeave, onGoToFinding }: Omit<OpinionViewProps, 'matter'> & { readonly open: Opened }): ReactNode {
  const { opinion, shell } = useMessages()
  const matter = open.id
  const [side, setSide] = useState('conclusion')
  const [editor, setEditor] = useState<SheetEditor | null>(null)
  const voices = useVoices(open.counsel, open.opinion.items)
  const notes = useMemo(() => counselNotes(voices, opinion.counsel), [voices, opinion])
  return (
    <div className="hs-opinion-page">
      <header className="hs-desk-head">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={opinion.backToDesk} title={opinion.backToDesk} />
        <span className="hs-number">{open.matter.number}</span>
        <h1>{opinion.fileName(open.matter.title === '' ? shell.product : open.matter.title)}</h1>
        <span className="hs-head-gap" />
        <span className="hs-quiet">{opinion.items(open.opinion.items.length)} · {open.isFrozen ? opinion.issue.frozen : opinion.kept}</span>
      </header>
      <div className={`hs-opinion-columns hs-beside-${side}`}>
        {open.isFrozen ? <IssuedSheet opinion={open.opinion} issued={open.issued} /> : <OpinionEditor matter={matter} open={open} scope="letter" notes={notes} onGoToFinding={onGoToFinding} onEditor={setEditor} />}
        <aside>
          <Tabs
            size="small" activeKey={side} onChange={setSide}
            items={[
              { key: 'conclusion', label: opinion.conclusion, children: <ConclusionChoice matter={matter} open={open} /> },
              { key: 'counsel', label: open.counsel.length === 0 ? opinion.counsel.title : `${opinion.counsel.title} ${open.counsel.length}`, children: <CounselPanel open={open} voices={voices} onShow={(item) => editor?.goTo(item)} /> },
            ]}
          />
        </aside>
      </div>
    </div>
  )
}
