import { useMemo, type ReactNode } from 'react'
import { daysBetween, type LocalDate } from '../../../shared/core/local-date'
import { registerOf } from '../../../shared/registers/all-registers'
import { deadlineBasis } from '../../../shared/registers/deadline-basis'
import { ESCALATE_TO, escalationDay, explainReminders, nextReminder } from '../../../shared/registers/reminder'
import type { DeadlineSnapshot } from '../../../shared/storage/deadline-book'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import { useMessages } from '../../services'
import { ComputedDate } from '../../ui/computed-date'
import type { RecordColumn } from '../../ui/record-table'
import { SeverityMark, type Tone } from '../../ui/severity-mark'

/** Days before the last one from which a deadline is pressing. */
const SOON_DAYS = 3

/** Columns of the list of deadlines; days left are counted from the day of the snapshot. */
export function useDeadlineColumns(snapshot: Pick<DeadlineSnapshot, 'today' | 'people'> | null): readonly RecordColumn<OpenDeadline>[] {
  const [today, people] = [snapshot?.today ?? null, snapshot?.people ?? ESCALATE_TO]
  const { deadlines: words } = useMessages()
  return useMemo(() => [
    { key: 'left', title: words.columns.left, width: 118, cell: (row) => <DaysLeft due={row.due} today={today ?? row.due} />, sortBy: (row) => row.due },
    {
      key: 'due', title: words.columns.due, width: 112, sortBy: (row) => row.due,
      cell: (row) => <ComputedDate date={row.due} lines={[...row.lines, ...explainReminders(row, people)]} title={words.how} label={words.howNamed(row.due)} isUrgent={today !== null && row.due < today} />,
    },
    { key: 'task', title: words.columns.task, width: 232, cell: (row) => <span className="hs-cell-title" title={row.task}>{row.task}</span>, sortBy: (row) => row.task },
    { key: 'about', title: words.columns.about, width: 196, cell: (row) => <span title={row.about}>{row.about}</span>, sortBy: (row) => row.about },
    { key: 'register', title: words.columns.register, width: 128, cell: (row) => registerOf(row.register).title, sortBy: (row) => registerOf(row.register).title },
    { key: 'responsible', title: words.columns.responsible, width: 90, cell: (row) => (row.responsible === '' ? <span className="hs-quiet">—</span> : row.responsible), sortBy: (row) => row.responsible },
    { key: 'start', title: words.columns.start, width: 108, cell: (row) => <span className="hs-number">{row.start}</span>, sortBy: (row) => row.start, isHiddenAtFirst: true },
    { key: 'remind', title: words.columns.remind, width: 224, cell: (row) => <Reminding deadline={row} today={today ?? row.due} people={people.join('、')} />, sortBy: (row) => (today === null ? '' : (nextReminder(row, today) ?? '')) },
    { key: 'basis', title: words.columns.basis, width: 160, cell: (row) => <span className="hs-quiet" title={deadlineBasis(row.lines)}>{deadlineBasis(row.lines)}</span> },
  ], [words, today, people])
}

/** 逾期3日, 今日到期, 剩2日: shape, colour and word. */
function DaysLeft({ due, today }: { readonly due: LocalDate; readonly today: LocalDate }): ReactNode {
  const { deadlines: words } = useMessages()
  const days = daysBetween(today, due)
  if (days > SOON_DAYS) return <span className="hs-quiet">{words.left(days)}</span>
  const tone: Tone = days < 0 ? 'must-fix' : days === 0 ? 'should-fix' : 'remind'
  return <SeverityMark tone={tone} word={days < 0 ? words.overdueBy(-days) : days === 0 ? words.leftToday : words.left(days)} />
}

/** Whose time it is, when it reminds next, and who hears of it now that it has passed. */
function Reminding({ deadline, today, people }: { readonly deadline: OpenDeadline; readonly today: LocalDate; readonly people: string }): ReactNode {
  const { deadlines: words } = useMessages()
  const { holder = 'ours' } = deadline
  if (holder !== 'ours') return <span className="hs-quiet">{words.notOurs[holder]}</span>
  const since = escalationDay(deadline)
  if (since !== null && since <= today) return <span className="hs-quiet" title={words.escalatedSince(people, since)}>{words.escalated(people)}</span>
  const next = nextReminder(deadline, today)
  return <span className={next === today ? '' : 'hs-quiet'}>{next === null ? words.remindNoMore : next === today ? words.remindToday : words.remindNext(next)}</span>
}
