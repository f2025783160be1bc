import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { checkLedger, type NumberEntry } from '../../../shared/registers/numbering'
import type { Messages } from '../../messages/messages'
import { useMessages } from '../../services'
import { EmptyState } from '../../ui/empty-state'
import { RecordTable, type RecordColumn } from '../../ui/record-table'
import { SeverityMark, type Tone } from '../../ui/severity-mark'
import { NumberDialog, type NumberQuestion } from './number-dialog'
import { lastOf, useSeries, type NumberLine, type SeriesLine } from './use-numbers'

/** One series in one year: that it has no gap, and every number with what became of it. */
export function SeriesLedger({ line, isPaused, onOpen }: { readonly line: SeriesLine; readonly isPaused: boolean; readonly onOpen: (record: RecordId) => void }): ReactNode {
  const { numbers: words } = useMessages()
  const series = useSeries(line.key)
  const [question, setQuestion] = useState<NumberQuestion | null>(null)
  const columns = useMemo(() => columnsOf(words, setQuestion), [words])
  const problems = series === null ? [] : checkLedger(series.ledger)
  const states = (Object.keys(line.counts) as NumberEntry['state'][]).filter((state) => line.counts[state] > 0)
  return (
    <section className="hs-series-ledger" aria-label={`${line.rule.title} ${line.year === 0 ? words.allYears : words.year(line.year)}`}>
      <header>
        <h2>{line.rule.title} {line.year === 0 ? words.allYears : words.year(line.year)}</h2>
        <span className="hs-quiet">{states.map((state) => `${words.counts[state]} ${line.counts[state]}`).join('　')}</span>
        <span className="hs-ledger-next">{line.isOver ? words.over : line.next === null ? words.needsWord : words.next(line.next)}</span>
        {!line.isOver && <Button disabled={isPaused || line.next === null} onClick={() => setQuestion({ kind: 'reserve', text: line.next! })}>{words.reserve}</Button>}
      </header>
      {problems.length === 0
        ? lastOf(line.counts) > 0 && <p className="hs-quiet"><b>{words.continuous(lastOf(line.counts))}</b>{words.how}</p>
        : <div role="alert" className="hs-refusal"><p>{words.broken}</p><ul>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul></div>}
      <RecordTable
        name="numbers" label={words.title} chooserLabel={words.columnChooser} rows={series?.lines ?? []} columns={columns} keyOf={(row) => row.text}
        onOpen={(row) => row.record !== '' && row.recordName !== null && onOpen(row.record as RecordId)}
        empty={<EmptyState sentence={words.notYet} example={<p className="hs-quiet">{words.how}</p>} />}
      />
      {question !== null && <NumberDialog line={line} question={question} onClose={() => setQuestion(null)} />}
    </section>
  )
}

const TONES: Readonly<Record<NumberEntry['state'], Tone | null>> = { used: null, outside: null, void: 'insufficient', reserved: 'remind', lost: 'must-fix' }

function columnsOf(words: Messages['numbers'], ask: (question: NumberQuestion) => void): readonly RecordColumn<NumberLine>[] {
  return [
    { key: 'number', title: words.columns.number, width: 170, cell: (row) => <span className={`hs-cell-title${row.state === 'void' ? ' hs-struck' : ''}`}>{row.text}</span>, sortBy: (row) => row.n },
    { key: 'state', title: words.columns.state, width: 104, cell: (row) => <State state={row.state} />, sortBy: (row) => row.state },
    { key: 'record', title: words.columns.record, width: 220, cell: (row) => (row.recordName === null ? <span className="hs-quiet">{words.gone}</span> : row.recordName === '' ? words.noRecord : <span title={row.recordName}>{row.recordName}</span>) },
    { key: 'issuedOn', title: words.columns.issuedOn, width: 116, cell: (row) => <span className="hs-number">{row.issuedOn}</span>, sortBy: (row) => row.issuedOn },
    { key: 'reason', title: words.columns.reason, width: 190, cell: (row) => <span title={row.reason}>{row.reason}</span> },
    {
      key: 'actions', title: words.columns.actions, width: 160,
      cell: (row) => (
        <span className="hs-row-buttons">
          {row.state === 'reserved' && <Action word={words.settle} label={words.settleNamed(row.text)} run={() => ask({ kind: 'settle', text: row.text })} />}
          {row.state !== 'void' && <Action word={words.void} label={words.voidNamed(row.text)} run={() => ask({ kind: 'void', text: row.text })} />}
        </span>
      ),
    },
    { key: 'changed', title: words.columns.changed, width: 160, isHiddenAtFirst: true, cell: (row) => (row.changed === undefined ? '' : <span className="hs-quiet">{words.changed(row.changed.by, row.changed.on)}</span>) },
  ]
}

function Action({ word, label, run }: { readonly word: string; readonly label: string; readonly run: () => void }): ReactNode {
  return (
    <Button
      size="small" type="link" aria-label={label} onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        run()
      }}
    >
      {word}
    </Button>
  )
}

function State({ state }: { readonly state: NumberEntry['state'] }): ReactNode {
  const { numbers: words } = useMessages()
  const tone = TONES[state]
  return tone === null ? <span className="hs-quiet">{words.states[state]}</span> : <SeverityMark tone={tone} word={words.states[state]} />
}
