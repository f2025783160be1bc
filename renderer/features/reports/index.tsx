import { Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { CountedRecord } from '../../../shared/reports/figure'
import { useMessages, useServices } from '../../services'
import { AnnualView } from './annual/annual-view'
import { Dashboard } from './dashboard/dashboard'
import { WarningLine } from '../../ui/warning-line'
import { RecordsPanel, type PickedRecords } from './records-panel'
import './reports.css'
import { SameKindView } from './same-kind-view'
import { useReports } from './use-reports'
import { YearChoice } from './year-choice'

const PARTS = ['dashboard', 'annual', 'same-kind'] as const
type Part = (typeof PARTS)[number]

/** 报表: what stands where, the yearly report, and contracts that add up. Every figure opens its records beside it. */
export function ReportsView({ onOpen, onCalendar, onLines }: { readonly onOpen: (record: CountedRecord) => void; readonly onCalendar: () => void; readonly onLines: () => void }): ReactNode {
  const { reports, shell, deadlines } = useMessages()
  const { clock } = useServices()
  const { data, progress } = useReports()
  const [parameters, setParameters] = useSearchParams()
  const [picked, setPicked] = useState<PickedRecords | null>(null)
  const thisYear = Number(clock.today().slice(0, 4))
  const part = PARTS.find((one) => one === parameters.get('part')) ?? 'dashboard'
  const year = Number(parameters.get('year') ?? thisYear)
  const go = (next: { readonly part?: Part; readonly year?: number }): void => {
    setPicked(null)
    setParameters({ part: next.part ?? part, year: String(next.year ?? year) })
  }
  if (data === null) return <p className="hs-loading hs-quiet" role="status">{progress.done === 0 ? shell.loading : reports.reading(progress.done, progress.total)}</p>
  return (
    <div className="hs-reports">
      <div className="hs-reports-main">
        <header className="hs-page-head">
          <h1>{reports.title}</h1>
          <Segmented<Part> aria-label={reports.title} value={part} onChange={(next) => go({ part: next })} options={PARTS.map((value) => ({ value, label: reports.parts[value] }))} />
          <YearChoice year={year} thisYear={thisYear} onChange={(next) => go({ year: next })} />
        </header>
        {!data.calendar.knows(year) && <WarningLine text={reports.missingYear(year)} action={deadlines.openCalendar} onAction={onCalendar} />}
        {part === 'dashboard' && <Dashboard data={data} year={year} onPick={setPicked} />}
        {part === 'annual' && <AnnualView key={year} data={data} year={year} onPick={setPicked} />}
        {part === 'same-kind' && <SameKindView data={data} year={year} onPick={setPicked} onLines={onLines} />}
      </div>
      {picked !== null && <RecordsPanel picked={picked} onOpen={onOpen} onClose={() => setPicked(null)} />}
    </div>
  )
}
