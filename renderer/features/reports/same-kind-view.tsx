import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { localDateOf } from '../../../shared/core/local-date'
import { formatYuan } from '../../../shared/core/money'
import { sameKindContracts, sumSameKind } from '../../../shared/registers/sum-same-kind'
import { useMessages, useServices } from '../../services'
import { EmptyState } from '../../ui/empty-state'
import type { PickedRecords } from './records-panel'
import type { ReportData } from './use-reports'

/** Contracts of the same kind that add up over the line in a year (GPR-006), seasons over its end among them; each sum opens its contracts. */
export function SameKindView({ data, year, onPick, onLines }: { readonly data: ReportData; readonly year: number; readonly onPick: (picked: PickedRecords) => void; readonly onLines: () => void }): ReactNode {
  const { clock } = useServices()
  const { reports: { sameKind: words } } = useMessages()
  const sums = useMemo(() => sumSameKind(sameKindContracts(data.source.of('contract')), data.lineOn, data.figures).filter((sum) => sum.years.includes(year)), [data, year])
  // A year may have had two lines; each sum names its own.
  const line = data.lineOn([localDateOf(year, 12, 31)!, clock.today()].sort()[0]!)
  if (line === null && sums.length === 0) return <EmptyState sentence={words.noLine} action={<Button type="primary" onClick={onLines}>{words.enterLine}</Button>} />
  return (
    <div className="hs-same-kind">
      {line !== null && <p className="hs-quiet">{words.line(formatYuan(line.fen), line.document, data.figures.days)}</p>}
      {sums.length === 0 ? <EmptyState sentence={words.none(year)} /> : (
        <ul>
          {sums.map((sum) => (
            <li key={`${sum.by} ${sum.ids.join()}`}>
              <h3>{words.by[sum.by]}{sum.name === '' ? '' : `：${sum.name}`}</h3>
              <p>{sum.message}</p>
              <p className="hs-number">{sum.computed}</p>
              <button type="button" className="hs-figure" onClick={() => onPick({ title: words.by[sum.by], records: sum.ids.map((id) => ({ register: 'contract', id })) })}>{words.open(sum.ids.length)}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
