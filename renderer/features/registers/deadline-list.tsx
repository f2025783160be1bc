import { Popover } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { daysBetween } from '../../../shared/core/local-date'
import type { RecordDeadline, RegisterDefinition } from '../../../shared/registers/definition'
import type { Fields } from '../../../shared/registers/field'
import { useMessages, useServices } from '../../services'
import { useOfficeCalendar } from './use-office-calendar'

/** The last days of a record, open ones first; each opens how it was computed. */
export function DeadlineList({ register, fields }: { readonly register: RegisterDefinition; readonly fields: Fields }): ReactNode {
  const { registers: words } = useMessages()
  const calendar = useOfficeCalendar()
  const deadlines = useMemo(() => register.deadlines(fields, calendar).toSorted((a, b) => order(a).localeCompare(order(b))), [register, fields, calendar])
  if (deadlines.length === 0) return null
  return (
    <section className="hs-record-group">
      <h3>{words.deadlines}</h3>
      <ul className="hs-deadlines">{deadlines.map((deadline) => <DeadlineLine key={deadline.id} deadline={deadline} />)}</ul>
    </section>
  )
}

function order({ doneOn, due }: RecordDeadline): string {
  return `${doneOn === null ? 0 : 1}${due ?? '9999'}`
}

function DeadlineLine({ deadline }: { readonly deadline: RecordDeadline }): ReactNode {
  const { registers: words } = useMessages()
  const { clock } = useServices()
  const { due, doneOn, title, lines } = deadline
  const left = due === null ? null : daysBetween(clock.today(), due)
  const how = <div className="hs-how">{lines.map((line) => <p key={line}>{line}</p>)}</div>
  return (
    <li className={doneOn !== null ? 'hs-done' : left !== null && left < 0 ? 'hs-overdue' : ''}>
      <Popover trigger="click" title={words.howComputed} content={how}>
        <button type="button" className="hs-due">{due ?? words.notRunning}</button>
      </Popover>
      <span className="hs-due-title">{title}</span>
      <span className="hs-due-left">{doneOn !== null ? words.doneOn(doneOn) : left === null ? '' : left < 0 ? words.overdue(-left) : words.daysLeft(left)}</span>
    </li>
  )
}
