import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ClosedYear, LaterChange, ReportLine } from '../../../../shared/reports/annual-report'
import type { CountedRecord } from '../../../../shared/reports/figure'
import { useMessages } from '../../../services'
import { figureText } from './annual-figure'
import { CorrectionDialog } from './correction-dialog'
import { HandEntryForm } from './hand-entry-form'

export interface AnnualLineProps {
  readonly ordinal: number
  readonly line: ReportLine
  readonly year: number
  readonly closed: ClosedYear | null
  /** What the records say now, where a closed figure states something else. */
  readonly change: LaterChange | null
  readonly onOpen: (title: string, records: readonly CountedRecord[]) => void
}

/** One figure of the yearly report. */
export function AnnualLine({ ordinal, line, year, closed, change, onOpen }: AnnualLineProps): ReactNode {
  const { reports: { annual } } = useMessages()
  const [asks, setAsks] = useState<'none' | 'entry' | 'correction'>('none')
  const corrections = (closed?.corrections ?? []).filter(({ figure }) => figure === line.id)
  return (
    <tr>
      <td className="hs-number">{ordinal}</td>
      <th scope="row">
        {line.title}
        <p className="hs-annual-rule">{line.rule}</p>
      </th>
      <td className="hs-annual-value">
        {line.value !== null && line.origin === 'records'
          ? <button type="button" className="hs-figure" aria-label={annual.openFigure(line.title, figureText(line.value))} onClick={() => onOpen(line.title, line.records)}>{figureText(line.value)}</button>
          : figureText(line.value)}
      </td>
      <td>{line.unit}</td>
      <td>
        <div className="hs-annual-parts">
          {line.parts.map((part) => (
            <span key={part.label}>{part.label} <button type="button" className="hs-figure" onClick={() => onOpen(`${line.title}：${part.label}`, part.records)}>{figureText(part.value)}</button> {part.unit}</span>
          ))}
        </div>
        {line.target !== null && <p className="hs-annual-rule">{annual.target(line.target, line.unit)}</p>}
        {line.source !== '' && <p className="hs-annual-rule">{annual.source(line.source)}</p>}
        {line.refusal !== null && <p className="hs-annual-refusal">{line.refusal}</p>}
        {corrections.map((one) => <p key={`${one.on} ${String(one.after)} ${one.reason}`} className="hs-annual-history">{annual.correction(one.on, figureText(one.before), figureText(one.after), one.reason, one.by)}</p>)}
        {change !== null && (
          <p className="hs-annual-changed">
            {annual.changed(figureText(change.closed), figureText(change.now))}
            {change.added.length > 0 && <button type="button" className="hs-figure" onClick={() => onOpen(annual.added, change.added)}>{annual.addedCount(change.added.length)}</button>}
            {change.removed.length > 0 && <button type="button" className="hs-figure" onClick={() => onOpen(annual.removed, change.removed)}>{annual.removedCount(change.removed.length)}</button>}
          </p>
        )}
        {closed === null && line.origin === 'hand' && asks === 'none' && <Button size="small" onClick={() => setAsks('entry')} aria-label={`${annual.enter} ${line.title}`}>{annual.enter}</Button>}
        {closed !== null && <Button size="small" type={change === null ? 'text' : 'default'} onClick={() => setAsks('correction')} aria-label={`${annual.correct} ${line.title}`}>{annual.correct}</Button>}
        {asks === 'entry' && <HandEntryForm line={line} year={year} onClose={() => setAsks('none')} />}
        {asks === 'correction' && <CorrectionDialog line={line} year={year} now={change?.now ?? null} onClose={() => setAsks('none')} />}
      </td>
    </tr>
  )
}
