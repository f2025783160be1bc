import { Alert, Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { officialDate } from '../../../../shared/core/local-date'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { annualReport, laterChanges, refusePrinting, statedReport, type AnnualReport, type ClosedYear } from '../../../../shared/reports/annual-report'
import { useMessages, useServices } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import type { PickedRecords } from '../records-panel'
import type { ReportData } from '../use-reports'
import { closeTheYear, printReport } from './annual-acts'
import { AnnualLine } from './annual-line'

/** The yearly report: every figure with its rule, its records or its source; closing, corrections, printing. */
export function AnnualView({ data, year, onPick }: { readonly data: ReportData; readonly year: number; readonly onPick: (picked: PickedRecords) => void }): ReactNode {
  const services = useServices()
  const words = useMessages()
  const { annual } = words.reports
  const toast = useToast()
  const [isClosing, setClosing] = useState(false)
  const [hinders, setHinders] = useState<readonly string[]>([])
  const report = useMemo(() => annualReport(data.source, { year, calendar: data.calendar }, data.entries), [data, year])
  const closed = data.closed.find((one) => one.year === year) ?? null
  const stated = closed === null ? report : statedReport(closed, report)
  const refusals = refusePrinting(stated)
  const tell = (text: string | null): void => (text === null ? undefined : toast.say(text))
  const failed = (error: unknown): void => toast.say(wordsOfError(error))
  const print = (): void => void printReport(services, { report: stated, closed, issuer: data.unit, issuedOn: services.clock.today(), isYearKnown: data.calendar.knows(year) }, words).then(tell, failed)
  const close = (): void => {
    setClosing(false)
    closeTheYear(services, report).then((why) => (why === null ? toast.say(annual.closed(year)) : setHinders(why)), failed)
  }
  return (
    <>
      <div className="hs-annual-head">
        <p className="hs-quiet" role="status">{closed === null ? annual.open(refusals.length) : annual.closedBy(officialDate(closed.closedOn), closed.closedBy, closed.corrections.length)}</p>
        {closed === null && <Button disabled={refusals.length > 0} onClick={() => setClosing(true)}>{annual.close}</Button>}
        <Button type="primary" disabled={refusals.length > 0} onClick={print}>{annual.print}</Button>
      </div>
      {hinders.length > 0 && <Alert type="error" role="alert" closable title={hinders.join('')} />}
      <AnnualTable report={stated} closed={closed} changes={closed === null ? [] : laterChanges(closed, report)} onPick={onPick} />
      <Modal open={isClosing} title={annual.closeTitle(year)} okText={annual.close} cancelText={words.shell.cancel} onOk={close} onCancel={() => setClosing(false)}>
        <p>{annual.closeBody(year)}</p>
      </Modal>
    </>
  )
}

interface AnnualTableProps {
  readonly report: AnnualReport
  readonly closed: ClosedYear | null
  /** What the records say now otherwise than when the year was closed. */
  readonly changes: ReturnType<typeof laterChanges>
  readonly onPick: (picked: PickedRecords) => void
}

function AnnualTable({ report, closed, changes, onPick }: AnnualTableProps): ReactNode {
  const { reports: { annual } } = useMessages()
  return (
    <table className="hs-annual">
      <caption>{annual.caption}</caption>
      <thead><tr>{annual.columns.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {report.lines.map((line, index) => (
          <AnnualLine
            key={line.id} ordinal={index + 1} line={line} year={report.year} closed={closed} change={changes.find(({ figure }) => figure === line.id) ?? null}
            onOpen={(title, records) => onPick({ title, records })}
          />
        ))}
      </tbody>
    </table>
  )
}
