import type { ReactNode } from 'react'
import { addDays, daysBetween } from '../../../shared/core/local-date'
import { unknownYears } from '../../../shared/law/calendar'
import { explainReminders } from '../../../shared/registers/reminder'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import { useDeadlines, useMessages } from '../../services'
import { ComputedDate } from '../../ui/computed-date'
import { SeverityMark } from '../../ui/severity-mark'
import { WarningLine } from '../../ui/warning-line'

const DAYS_AHEAD = 30
const MOST_SHOWN = 8

/** What is overdue or ends within thirty days, the most pressing first. */
export function SoonDue({ onOpen, onAll, onCalendar }: { readonly onOpen: (deadline: OpenDeadline) => void; readonly onAll: () => void; readonly onCalendar: () => void }): ReactNode {
  const { deadlines: words } = useMessages()
  const snapshot = useDeadlines()
  if (snapshot === null) return null
  const until = addDays(snapshot.today, DAYS_AHEAD)
  const soon = snapshot.deadlines.filter(({ due }) => due <= until)
  const missing = unknownYears(snapshot.office.calendar, soon.map(({ due }) => due).filter((due) => due >= snapshot.today))
  return (
    <section aria-labelledby="hs-soon">
      <h2 id="hs-soon">{words.soon}</h2>
      {snapshot.office.isUnreadable && <WarningLine text={words.unreadable} action={words.openCalendar} onAction={onCalendar} />}
      {missing.length > 0 && <WarningLine text={words.missingYears(missing.join('、'))} action={words.openCalendar} onAction={onCalendar} />}
      {soon.length === 0 ? <p className="hs-quiet">{words.soonEmpty}</p> : (
        <ul className="hs-soon">
          {soon.slice(0, MOST_SHOWN).map((deadline) => (
            <li key={deadline.id}>
              <Left days={daysBetween(snapshot.today, deadline.due)} />
              <ComputedDate date={deadline.due} lines={[...deadline.lines, ...explainReminders(deadline, snapshot.people)]} title={words.how} label={words.howNamed(deadline.due)} isUrgent={deadline.due < snapshot.today} />
              <button type="button" className="hs-soon-title" onClick={() => onOpen(deadline)}>{deadline.title}</button>
              <span className="hs-quiet">{deadline.responsible}</span>
            </li>
          ))}
        </ul>
      )}
      {soon.length > MOST_SHOWN && <button type="button" className="hs-link" onClick={onAll}>{words.soonAll(soon.length)}</button>}
    </section>
  )
}

function Left({ days }: { readonly days: number }): ReactNode {
  const { deadlines: words } = useMessages()
  if (days < 0) return <SeverityMark tone="must-fix" word={words.overdueBy(-days)} />
  if (days === 0) return <SeverityMark tone="should-fix" word={words.leftToday} />
  return days <= 3 ? <SeverityMark tone="remind" word={words.left(days)} /> : <span className="hs-quiet">{words.left(days)}</span>
}
