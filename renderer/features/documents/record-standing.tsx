import { Button } from 'antd'
import type { ReactNode } from 'react'
import { recordId, type RecordId } from '../../../shared/core/ids'
import { formatYuan } from '../../../shared/core/money'
import type { AmountLine } from '../../../shared/registers/contract-path'
import { textOf, type Fields } from '../../../shared/registers/field'
import { filingFromContract } from '../../../shared/registers/filing-from-contract'
import { readStanding } from '../../../shared/storage/contract-standing'
import { offeredPath, takePath } from '../../../shared/storage/take-path'
import { readUnitName } from '../../../shared/storage/unit-name'
import { beginDraft, useMessages, useServices, writerOf } from '../../services'
import { useToast } from '../../ui/toast'
import { useLive } from '../../ui/use-live'

/** 管理路径: which path the office's lines give a contract and why, and sums of the same kind it is part of. */
export function RecordStanding({ id, fields, onOpen, onFile, onLines }: { readonly id: RecordId; readonly fields: Fields; readonly onOpen: (contract: RecordId) => void; readonly onFile: () => void; readonly onLines: () => void }): ReactNode {
  const services = useServices()
  const { store, clock, journal } = services
  const toast = useToast()
  const { documents: { standing: words }, process } = useMessages()
  const live = useLive(store, ['contract', 'filing', 'setting'], `standing ${id}`, () => readStanding(store, id, fields, clock.today()))
  if (live.error !== null) throw live.error
  if (live.value === null) return null
  const { path, lines, sums, names, filing } = live.value
  const offered = offeredPath(fields, live.value)
  const take = async (): Promise<void> => {
    const taken = await takePath(services.store, writerOf(services).act, id, { fields, path })
    toast.say(taken.ok ? words.taken(process.paths[path.path]) : taken.error)
  }
  const begin = async (): Promise<void> => {
    if (!beginDraft(journal, 'filing', filingFromContract({ id, fields }, await readUnitName(store)))) toast.say(words.unsaved)
    onFile()
  }
  const entered = textOf(fields, 'path') as keyof typeof process.paths | ''
  return (
    <section className="hs-record-group hs-standing" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p><strong>{process.paths[path.path]}</strong> {path.because}{path.isProvisional && <em> {words.provisional}</em>}</p>
      {entered !== '' && entered !== path.path && <p className="hs-standing-warning" role="note">{words.differs(process.paths[entered])}</p>}
      {offered !== null && <p><Button size="small" onClick={() => void take()}>{words.take(process.paths[offered])}</Button></p>}
      <p className="hs-quiet">{words.line(words.reviewLine, lineText(lines.review, words.noLine))}　{words.line(words.filingLine, lineText(lines.filing, words.noLine))}</p>
      {(lines.review === null || lines.filing === null) && <p><Button size="small" onClick={onLines}>{words.enterLines}</Button></p>}
      {filing === null && (path.path === 'P2' || entered === 'P2') && <Button size="small" onClick={() => void begin()}>{words.file}</Button>}
      {sums.map((sum) => (
        <div key={sum.by} className="hs-standing-sum">
          <p className="hs-standing-warning" role="note">{sum.message}</p>
          <p className="hs-number">{sum.computed}</p>
          <p>{others(sum.ids, id).map((other) => <button key={other} type="button" className="hs-figure" onClick={() => onOpen(recordId(other))}>{names.get(other) ?? other}</button>)}{sum.ids.length - 1 > MOST_OTHERS && <span className="hs-quiet"> {words.more(sum.ids.length - 1)}</span>}</p>
        </div>
      ))}
    </section>
  )
}

const MOST_OTHERS = 8

function others(ids: readonly string[], own: string): readonly string[] {
  return ids.filter((other) => other !== own).slice(0, MOST_OTHERS)
}

function lineText(line: AmountLine | null, none: string): string {
  return line === null ? none : `${formatYuan(line.fen)} 元（${line.document}）`
}
