import { useMemo, type ReactNode } from 'react'
import { formatYuan } from '../../../shared/core/money'
import { TO_BE_CHECKED, type DoubtfulFact } from '../../../shared/facts/doubtful-facts'
import type { FindingCounts } from '../../../shared/findings/open-counts'
import { CONTRACT_TYPES } from '../../../shared/law/contract-type'
import { useMessages } from '../../services'
import type { RecordColumn } from '../../ui/record-table'
import { SeverityMark, type Tone } from '../../ui/severity-mark'
import type { MatterLine } from './use-matters'

const markOf = (row: MatterLine, fact: DoubtfulFact): string => (row.doubtful?.includes(fact) === true ? TO_BE_CHECKED : '')

/** The columns of the contract register. */
export function useContractColumns(): readonly RecordColumn<MatterLine>[] {
  const messages = useMessages()
  return useMemo(() => {
    const { columns, untitled } = messages.register
    return [
      { key: 'number', title: columns.number, width: 124, cell: (row) => <span className="hs-number">{row.number}</span>, sortBy: (row) => row.number },
      { key: 'title', title: columns.title, width: 270, cell: (row) => <strong className="hs-cell-title">{row.title === '' ? untitled : row.title}</strong>, sortBy: (row) => row.title },
      { key: 'type', title: columns.type, width: 110, cell: (row) => row.types.filter((type) => type !== 'GEN').slice(0, 2).map((type) => CONTRACT_TYPES[type]).join('、'), sortBy: (row) => row.types.join() },
      { key: 'counterparty', title: columns.counterparty, width: 220, cell: (row) => row.parties.map((party) => party.name).filter((name) => name !== '').join('；') + markOf(row, 'parties'), sortBy: (row) => row.parties[0]?.name ?? '' },
      { key: 'amount', title: columns.amount, width: 130, isNumeric: true, cell: (row) => (row.amountFen === null ? '' : formatYuan(row.amountFen) + markOf(row, 'amount')), sortBy: (row) => row.amountFen ?? -1 },
      { key: 'open', title: columns.open, width: 150, cell: (row) => <OpenFindings counts={row.open} />, sortBy: (row) => row.open.mustFix * 10_000 + row.open.shouldFix * 100 + row.open.remind },
      { key: 'state', title: columns.state, width: 84, cell: (row) => messages.register.views[row.state], sortBy: (row) => row.state },
      { key: 'versions', title: columns.versions, width: 64, isNumeric: true, cell: (row) => `v${row.versionCount}`, sortBy: (row) => row.versionCount },
      { key: 'createdOn', title: columns.createdOn, width: 110, cell: (row) => row.createdOn, sortBy: (row) => row.createdOn, isHiddenAtFirst: true },
      { key: 'updatedAt', title: columns.updatedAt, width: 104, cell: (row) => row.updatedAt.slice(0, 10), sortBy: (row) => row.updatedAt },
    ]
  }, [messages])
}

function OpenFindings({ counts }: { readonly counts: FindingCounts }): ReactNode {
  const { severity, register } = useMessages()
  const shown = ([['must-fix', counts.mustFix], ['should-fix', counts.shouldFix], ['remind', counts.remind]] as const).filter(([, count]) => count > 0)
  if (shown.length === 0) return <span className="hs-quiet">{register.noneOpen}</span>
  return (
    <span className="hs-open-findings">
      {shown.map(([tone, count]: readonly [Tone, number]) => (
        <span key={tone} title={`${severity[tone]} ${count}`}><SeverityMark tone={tone} /><span className="hs-visually-hidden">{severity[tone]}</span>{count}</span>
      ))}
    </span>
  )
}
