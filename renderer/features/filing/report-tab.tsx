import { Alert, Button, Checkbox, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages, useServices } from '../../services'
import { EmptyState } from '../../ui/empty-state'
import { useToast } from '../../ui/toast'
import { useSubmit } from '../../ui/use-submit'
import { ExchangeList } from './exchange-list'
import { exportReport } from './filing-acts'
import type { FilingDesk } from './use-filing'

interface ToReportProps {
  /** The register one came from. */
  readonly register: string
  readonly desk: FilingDesk
  readonly onOpen: (register: string, id: RecordId) => void
}

/** 报送: chooses records to file and writes them into one signed package for the bureau; what was sent stands below. */
export function ReportTab({ register, desk, onOpen, onKeys }: ToReportProps & { readonly onKeys: () => void }): ReactNode {
  const { filing: words } = useMessages()
  if (desk.key === null || desk.known.length === 0) return <EmptyState sentence={desk.key === null ? words.noKeys : words.noBureauKey} action={<Button type="primary" onClick={onKeys}>{words.toKeys}</Button>} />
  const sent = desk.exchanges.filter(({ direction, kind }) => direction === 'sent' && kind === 'report')
  return (
    <>
      <ToReport register={register} desk={desk} onOpen={onOpen} />
      <section aria-labelledby="hs-sent">
        <h2 id="hs-sent">{words.sent}</h2>
        <ExchangeList exchanges={sent} empty={words.nothingSent} />
      </section>
    </>
  )
}

function ToReport({ register, desk, onOpen }: ToReportProps): ReactNode {
  const services = useServices()
  const messages = useMessages()
  const { filing: words } = messages
  const toast = useToast()
  const [chosen, setChosen] = useState<readonly RecordId[] | null>(null)
  const [to, setTo] = useState<string | null>(null)
  // At first everything of the register one came from that has not been reported, or was sent back.
  const picked = (chosen ?? desk.reportable.filter((line) => !line.isReported && line.filed.register.id === register).map(({ id }) => id)).filter((id) => desk.reportable.some((line) => line.id === id))
  const bureau = to ?? desk.known[0]?.name ?? ''
  const { refusal, isRunning, submit } = useSubmit(async () => {
    const done = await exportReport(services, { ourName: desk.ourName, to: bureau, records: picked }, messages)
    if (!done.ok) return done.error
    setChosen([])
    toast.say(done.value === null ? words.kept : words.reported(done.value))
    return null
  })
  return (
    <section aria-labelledby="hs-to-report">
      <h2 id="hs-to-report">{words.toReport}</h2>
      {desk.reportable.length === 0
        ? <p className="hs-quiet">{words.nothingToReport}</p>
        : <ReportableLines lines={desk.reportable} picked={picked} onPick={setChosen} onOpen={onOpen} />}
      <div className="hs-filing-act">
        <label htmlFor="hs-bureau">{words.to}</label>
        <Select id="hs-bureau" aria-label={words.to} value={bureau} onChange={setTo} options={desk.known.map(({ name }) => ({ value: name, label: name }))} style={{ minWidth: 240 }} />
        <Button type="primary" loading={isRunning} disabled={picked.length === 0 || bureau === ''} onClick={submit}>{words.export(picked.length)}</Button>
      </div>
      {refusal !== null && <Alert type="error" role="alert" showIcon title={refusal} />}
    </section>
  )
}

interface ReportableLinesProps {
  readonly lines: FilingDesk['reportable']
  readonly picked: readonly RecordId[]
  readonly onPick: (picked: readonly RecordId[]) => void
  readonly onOpen: (register: string, id: RecordId) => void
}

function ReportableLines({ lines, picked, onPick, onOpen }: ReportableLinesProps): ReactNode {
  const { filing: words } = useMessages()
  return (
    <ul className="hs-filing-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <Checkbox checked={picked.includes(line.id)} onChange={(event) => onPick(event.target.checked ? [...picked, line.id] : picked.filter((id) => id !== line.id))}>{line.title}</Checkbox>
          <span className="hs-quiet">{line.filed.register.title}</span>
          <span className="hs-quiet">{line.unit}</span>
          <span className="hs-number">{line.since}</span>
          <span className={line.isBack ? 'hs-filing-back' : 'hs-quiet'}>{line.stateTitle}</span>
          <Button size="small" type="text" onClick={() => onOpen(line.filed.register.id, line.id)} aria-label={`${words.open} ${line.title}`}>{words.open}</Button>
          {line.asked !== '' && <p className="hs-filing-asked hs-quiet">{line.due !== '' && <strong>{words.dueBy(line.due)}　</strong>}{line.asked}</p>}
        </li>
      ))}
    </ul>
  )
}
