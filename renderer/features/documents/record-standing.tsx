import type { ReactNode } from 'react'
import { recordId, type RecordId } from '../../../shared/core/ids'
import { formatYuan } from '../../../shared/core/money'
import type { AmountLine } from '../../../shared/registers/contract-path'
import { textOf, type Fields } from '../../../shared/registers/field'
import { readStanding } from '../../../shared/storage/contract-standing'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** 管理路径: which path the office's lines give a contract and why, and sums of the same kind it is part of. */
export function RecordStanding({ id, fields, onOpen }: { readonly id: RecordId; readonly fields: Fields; readonly onOpen: (contract: RecordId) => void }): ReactNode {
  const { store, clock } = useServices()
  const { documents: { standing: words }, process } = useMessages()
  const live = useLive(store, ['contract', 'setting'], `standing ${id}`, () => readStanding(store, id, fields, clock.today()))
  if (live.error !== null) throw live.error
  if (live.value === null) return null
  const { path, lines, sums } = live.value
  const entered = textOf(fields, 'path') as keyof typeof process.paths | ''
  return (
    <section className="hs-record-group hs-standing" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p><strong>{process.paths[path.path]}</strong> {path.because}{path.isProvisional && <em> {words.provisional}</em>}</p>
      {entered !== '' && entered !== path.path && <p className="hs-standing-warning" role="note">{words.differs(process.paths[entered])}</p>}
      <p className="hs-quiet">{words.line(words.reviewLine, lineText(lines.review, words.noLine))}　{words.line(words.filingLine, lineText(lines.filing, words.noLine))}</p>
      {sums.map((sum) => (
        <div key={sum.by} className="hs-standing-sum">
          <p className="hs-standing-warning" role="note">{sum.message}</p>
          <p className="hs-number">{sum.computed}</p>
          <p>{sum.ids.filter((other) => other !== id).map((other, index) => <button key={other} type="button" className="hs-figure" onClick={() => onOpen(recordId(other))}>{words.other(index + 1)}</button>)}</p>
        </div>
      ))}
    </section>
  )
}

function lineText(line: AmountLine | null, none: string): string {
  return line === null ? none : `${formatYuan(line.fen)} 元（${line.document}）`
}
