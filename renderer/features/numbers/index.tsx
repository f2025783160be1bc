import { Button, Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages } from '../../services'
import { WarningLine } from '../../ui/warning-line'
import { ConfirmDialog } from './confirm-dialog'
import { NumberingRules } from './numbering-rules'
import './numbers.css'
import { SeriesLedger } from './series-ledger'
import { lastOf, useNumbers, type NumbersView, type SeriesLine } from './use-numbers'

const PARTS = ['ledger', 'rules'] as const

/** 编号登记簿: every series and year, every number and what became of it; and how numbers look. */
export function NumbersScreen({ onOpen }: { readonly onOpen: (record: RecordId) => void }): ReactNode {
  const { numbers: words } = useMessages()
  const view = useNumbers()
  const [parameters, setParameters] = useSearchParams()
  const [isConfirming, setConfirming] = useState(false)
  if (view === null) return null
  const part = PARTS.find((one) => one === parameters.get('part')) ?? 'ledger'
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(parameters)
    next.set(name, value)
    setParameters(next, { replace: true })
  }
  return (
    <div className="hs-page hs-page-full hs-numbers">
      <header className="hs-page-head">
        <h1>{words.title}</h1>
        <Segmented aria-label={words.title} value={part} onChange={(value) => choose('part', value)} options={PARTS.map((value) => ({ value, label: words.parts[value] }))} />
      </header>
      {view.isUnconfirmed && <WarningLine text={words.unconfirmed} action={words.confirm} onAction={() => setConfirming(true)} />}
      {part === 'rules' ? <NumberingRules view={view} /> : <Ledger view={view} chosen={parameters.get('series')} onChoose={(key) => choose('series', key)} onOpen={onOpen} />}
      {isConfirming && <ConfirmDialog view={view} onClose={() => setConfirming(false)} />}
    </div>
  )
}

interface LedgerProps {
  readonly view: NumbersView
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onOpen: (record: RecordId) => void
}

function Ledger({ view, chosen, onChoose, onOpen }: LedgerProps): ReactNode {
  const { numbers: words } = useMessages()
  const current = view.lines.find(({ key }) => key === chosen) ?? view.lines.find(({ counts }) => lastOf(counts) > 0) ?? view.lines[0]!
  return (
    <div className="hs-ledger">
      <nav aria-label={words.series}>
        <ul>
          {view.lines.map((line) => (
            <li key={line.key}><SeriesButton line={line} isCurrent={line.key === current.key} onChoose={() => onChoose(line.key)} /></li>
          ))}
        </ul>
      </nav>
      <SeriesLedger key={current.key} line={current} isPaused={view.isUnconfirmed} onOpen={onOpen} />
    </div>
  )
}

function SeriesButton({ line, isCurrent, onChoose }: { readonly line: SeriesLine; readonly isCurrent: boolean; readonly onChoose: () => void }): ReactNode {
  const { numbers: words } = useMessages()
  const last = lastOf(line.counts)
  return (
    <Button type="text" block className={`hs-series${isCurrent ? ' hs-current' : ''}`} aria-current={isCurrent ? 'true' : undefined} onClick={onChoose}>
      <span>{line.rule.title}</span>
      <span className="hs-quiet">{line.year === 0 ? words.allYears : words.year(line.year)}</span>
      <span className="hs-number">{last === 0 ? words.notYet : last}</span>
    </Button>
  )
}
