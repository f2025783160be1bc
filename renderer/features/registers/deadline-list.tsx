import { useMemo, type ReactNode } from 'react'
import { daysBetween, type LocalDate } from '../../../shared/core/local-date'
import type { RecordId } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { unknownYears } from '../../../shared/law/calendar'
import { canComplete, taskDoneBy } from '../../../shared/registers/complete-task'
import { CONTRACTS } from '../../../shared/registers/contracts'
import type { RecordDeadline, RegisterDefinition } from '../../../shared/registers/definition'
import type { Fields } from '../../../shared/registers/field'
import { explainReminders } from '../../../shared/registers/reminder'
import { ACTS } from '../../../shared/storage/acts'
import { markTask } from '../../../shared/storage/mark-task'
import { actOf, useDeadlines, useMessages, useServices } from '../../services'
import { TaskList, type TaskLine } from '../../ui/task-list'
import { useToast } from '../../ui/toast'
import { useOfficeCalendar } from './use-office-calendar'

/** The last days of a record, open ones first; each opens how it was computed, and the tasks of a contract are ticked off here. */
export function DeadlineList({ register, id, fields, isVoided }: { readonly register: RegisterDefinition; readonly id: RecordId; readonly fields: Fields; readonly isVoided: boolean }): ReactNode {
  const { registers: words, tasks, deadlines: dates, shell } = useMessages()
  const services = useServices()
  const toast = useToast()
  const calendar = useOfficeCalendar()
  const people = useDeadlines()?.people
  const deadlines = useMemo(() => register.deadlines(fields, calendar).toSorted((a, b) => order(a).localeCompare(order(b))), [register, fields, calendar])
  const today = services.clock.today()
  if (deadlines.length === 0) return null
  const tick = async (task: RecordDeadline, on: LocalDate | null): Promise<void> => {
    const act = actOf(services, on === null ? ACTS.reopenTask : ACTS.completeTask, id, task.title)
    const marked = await markTask(services.store, act, id, task.id, on === null ? null : { on, by: services.person().name })
    if (!marked.ok) return toast.say(marked.error)
    if (on === null) toast.say(tasks.unmarked(task.title))
    else toast.undoable(tasks.marked(task.title), shell.undo, () => void tick(task, null))
  }
  const missing = unknownYears(calendar, deadlines.flatMap(({ due, doneOn }) => (due === null || doneOn !== null || due < today ? [] : [due])))
  const lineOf = (deadline: RecordDeadline): TaskLine => {
    const { due, doneOn, title, lines, isAwaited = false, holder = 'ours' } = deadline
    const isOurs = holder === 'ours'
    const left = due === null ? null : daysBetween(today, due)
    const by = taskDoneBy(fields, deadline.id)
    return {
      id: deadline.id, title, due: due ?? (isAwaited ? words.notBegun : words.notRunning), lines: due === null || doneOn !== null ? lines : [...lines, ...explainReminders({ ...deadline, due, responsible: '' }, people)], isDone: doneOn !== null, isOverdue: isOurs && doneOn === null && left !== null && left < 0,
      canTick: !isVoided && register.id === CONTRACTS.id && canComplete(deadline.id),
      note: doneOn !== null ? (by === '' ? words.doneOn(doneOn) : tasks.doneOn(doneOn, by)) : left === null ? '' : !isOurs ? dates.notOurs[holder] : left < 0 ? dates.overdueBy(-left) : left === 0 ? dates.leftToday : dates.left(left),
    }
  }
  return (
    <section className="hs-record-group">
      <h3>{words.deadlines}</h3>
      {missing.length > 0 && <p className="hs-provisional">{dates.missingYears(missing.join('、'))}</p>}
      <TaskList
        label={words.deadlines} today={today} tasks={deadlines.map(lineOf)} onTick={(task, on) => void tick(deadlines.find((one) => one.id === task)!, on).catch((error: unknown) => toast.say(wordsOfError(error)))}
        words={{ done: tasks.done, undo: tasks.undo, on: tasks.on, how: dates.how, howNamed: dates.howNamed, cancel: shell.cancel }}
      />
    </section>
  )
}

function order({ doneOn, due }: RecordDeadline): string {
  return `${doneOn === null ? 0 : 1}${due ?? '9999'}`
}
