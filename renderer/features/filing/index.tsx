import { ArrowLeftOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages } from '../../services'
import './filing.css'
import { InboxTab } from './inbox-tab'
import { KeysTab } from './keys-tab'
import { ReportTab } from './report-tab'
import { useFiling, type FilingDesk } from './use-filing'

const PARTS = ['report', 'inbox', 'keys'] as const
type Part = (typeof PARTS)[number]

export interface FilingViewProps {
  /** Filed register the person came from: its records are offered first. */
  readonly register: string
  readonly onOpen: (register: string, id: RecordId) => void
  readonly onLeave: () => void
}

/** 报送与收件: records of the filed registers carried between a unit and its bureau as signed packages, without a network. */
export function FilingView({ register, onOpen, onLeave }: FilingViewProps): ReactNode {
  const desk = useFiling()
  return desk === null ? null : <Exchange register={register} desk={desk} onOpen={onOpen} onLeave={onLeave} />
}

function Exchange({ register, desk, onOpen, onLeave }: FilingViewProps & { readonly desk: FilingDesk }): ReactNode {
  const { filing: words } = useMessages()
  // Where there is something to do first; the person's own choice afterwards.
  const [shown, setPart] = useState<Part>(desk.key === null ? 'keys' : desk.waiting.size > 0 ? 'inbox' : 'report')
  return (
    <div className="hs-page hs-filing">
      <header className="hs-page-head">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={words.back} title={words.back} />
        <h1>{words.title}</h1>
        <Segmented<Part> aria-label={words.title} value={shown} onChange={setPart} options={PARTS.map((value) => ({ value, label: value === 'inbox' && desk.waiting.size > 0 ? `${words.parts.inbox} ${desk.waiting.size}` : words.parts[value] }))} />
      </header>
      {desk.ourName === '' && <Alert type="warning" showIcon title={words.noName} />}
      {shown === 'report' && <ReportTab register={register} desk={desk} onOpen={onOpen} onKeys={() => setPart('keys')} />}
      {shown === 'inbox' && <InboxTab desk={desk} onOpen={onOpen} onKeys={() => setPart('keys')} />}
      {shown === 'keys' && <KeysTab desk={desk} />}
    </div>
  )
}
