import { Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { addMonths, partsOf, type LocalDate } from '../../../shared/core/local-date'
import type { RecordId } from '../../../shared/core/ids'
import { isWorkingDay, weekdayName } from '../../../shared/law/calendar'
import { isHearing } from '../../../shared/registers/hearings'
import { firstOfMonth, weeksOfMonth } from '../../../shared/core/month-grid'
import { wordsOfError } from '../../../shared/core/words-of-error'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import { useDeadlines, useMessages, useServices } from '../../services'
import { Modal } from '../../ui/modal'
import { useToast } from '../../ui/toast'
import './hearing-calendar.css'

/** 开庭日程: the hearings of all cases by month; each opens its case, and they go out as a calendar file. */
export function HearingCalendar({ onOpen }: { readonly onOpen: (record: RecordId) => void }): ReactNode {
  const { relations: { hearings: words } } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.title}</Button>
      {isOpen && <CalendarDialog onOpen={(record) => { setOpen(false); onOpen(record) }} onClose={() => setOpen(false)} />}
    </>
  )
}

function CalendarDialog({ onOpen, onClose }: { readonly onOpen: (record: RecordId) => void; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { relations: { hearings: words }, shell } = useMessages()
  const toast = useToast()
  const snapshot = useDeadlines()
  const { deadlines: book } = services
  const [month, setMonth] = useState<LocalDate>(() => firstOfMonth(services.clock.today()))
  useEffect(() => book.reachAll(), [book])
  const hearings = (snapshot?.deadlines ?? []).filter(isHearing)
  const inMonth = hearings.filter(({ due }) => due.startsWith(month.slice(0, 7)))
  const { year, month: number } = partsOf(month)
  const save = async (): Promise<void> => {
    const [{ writeIcs }, { deadlineEvents }] = await Promise.all([import('../../../shared/export/write-ics'), import('../../../shared/export/deadline-events')])
    const bytes = writeIcs(deadlineEvents(hearings.filter(({ withheld }) => withheld === null)), words.title, services.clock.now())
    const saved = await services.desktop.saveFile({ suggestedName: `${words.fileName}${services.clock.today()}.ics`, filters: [{ name: 'ICS', extensions: ['ics'] }], bytes })
    if (saved.ok) toast.say(words.saved(saved.value))
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }
  return (
    <Modal
      open centered title={words.title} width={960} onCancel={onClose}
      footer={[<Button key="ics" disabled={hearings.length === 0} onClick={() => void save().catch((error: unknown) => toast.say(wordsOfError(error)))}>{words.ics}</Button>, <Button key="close" onClick={onClose}>{shell.close}</Button>]}
    >
      <div className="hs-hearings-head">
        <Button size="small" onClick={() => setMonth(addMonths(month, -1))}>{words.before}</Button>
        <h3 aria-live="polite">{words.month(year, number)}</h3>
        <Button size="small" onClick={() => setMonth(addMonths(month, 1))}>{words.after}</Button>
        <Button size="small" type="text" onClick={() => setMonth(firstOfMonth(services.clock.today()))}>{words.thisMonth}</Button>
        <span className="hs-quiet" role="status">{words.count(inMonth.length, hearings.length)}</span>
      </div>
      {snapshot !== null && <Month month={month} hearings={inMonth} today={snapshot.today} isFree={(day) => !isWorkingDay(snapshot.office.calendar, day)} onOpen={onOpen} />}
    </Modal>
  )
}

/** What is to be done begins with its hour: 9:30 comes before 14:00, and what has none after them. */
const BY_HOUR = new Intl.Collator('zh-Hans-CN', { numeric: true })

interface MonthProps {
  readonly month: LocalDate
  readonly hearings: readonly OpenDeadline[]
  readonly today: LocalDate
  readonly isFree: (day: LocalDate) => boolean
  readonly onOpen: (record: RecordId) => void
}

function Month({ month, hearings, today, isFree, onOpen }: MonthProps): ReactNode {
  const { relations: { hearings: words } } = useMessages()
  const weeks = weeksOfMonth(month)
  const onDay = (day: LocalDate): readonly OpenDeadline[] => hearings.filter(({ due }) => due === day).toSorted((a, b) => BY_HOUR.compare(a.task, b.task))
  const shape = (day: LocalDate): string => [day === today ? 'hs-hearings-today' : '', isFree(day) ? 'hs-hearings-free' : '', day.slice(0, 7) === month.slice(0, 7) ? '' : 'hs-hearings-other'].filter((part) => part !== '').join(' ')
  return (
    <table className="hs-hearings" aria-label={words.title}>
      <thead><tr>{weeks[0]!.map((day) => <th key={day} scope="col">{weekdayName(day)}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={shape(day)}>
                <time dateTime={day}>{partsOf(day).day}</time>
                {onDay(day).map((hearing) => <button key={hearing.id} type="button" className="hs-hearing" title={`${hearing.task} ${hearing.about}`} onClick={() => onOpen(hearing.record)}><b>{hearing.task}</b> {hearing.about}</button>)}
                {onDay(day).length > 1 && <span className="hs-hearings-clash">{words.clash(onDay(day).length)}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
