import { Button, Popover } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { daysBetween, type LocalDate } from '../../../../shared/core/local-date'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { unknownYears } from '../../../../shared/law/calendar'
import { canComplete, taskDoneBy } from '../../../../shared/registers/complete-task'
import { contractTasks } from '../../../../shared/registers/contract-tasks'
import type { RecordDeadline } from '../../../../shared/registers/definition'
import type { Fields } from '../../../../shared/registers/field'
import { ACTS } from '../../../../shared/storage/acts'
import { contractRecordId } from '../../../../shared/storage/contract-record'
import { markTask } from '../../../../shared/storage/mark-task'
import { readOfficeCalendar } from '../../../../shared/storage/office-calendar'
import type { Messages } from '../../../messages/messages'
import { actOf, useMessages, useServices } from '../../../services'
import { TaskList, type TaskLine } from '../../../ui/task-list'
import { useToast } from '../../../ui/toast'
import { useLive } from '../../../ui/use-live'

/** What is to be done after signing (documents 11.4), at the contract's desk; not there while the contract has no tasks. */
export function TasksButton({ matter }: { readonly matter: RecordId }): ReactNode {
  const { store, clock } = useServices()
  const { tasks: words, deadlines, shell } = useMessages()
  const tick = useTick(matter)
  const [isOpen, setOpen] = useState(false)
  const today = clock.today()
  const live = useLive(store, ['contract', 'setting'], `tasks ${matter}`, async () => {
    const [record, office] = await Promise.all([store.read<Fields>(contractRecordId(matter)), readOfficeCalendar(store)])
    return record === null || record.body.deleted ? null : { fields: record.body.fields, tasks: contractTasks(record.body.fields, office.calendar), calendar: office.calendar }
  })
  if (live.error !== null) throw live.error
  if (live.value === null) return null
  const { fields, tasks, calendar } = live.value
  const ticked = tasks.filter(({ id }) => canComplete(id))
  if (ticked.length === 0) return null
  const open = ticked.filter(({ doneOn }) => doneOn === null)
  const missing = unknownYears(calendar, open.flatMap(({ due }) => (due === null || due < today ? [] : [due])))
  const isLate = open.some(({ due }) => due !== null && due < today)
  return (
    <Popover
      trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen}
      content={
        <div className="hs-tasks-popover" role="dialog" aria-label={words.title}>
          <h3>{words.title}</h3>
          {missing.length > 0 && <p className="hs-provisional">{deadlines.missingYears(missing.join('、'))}</p>}
          <TaskList
            label={words.title} today={today} onTick={(id, on) => tick(tasks.find((task) => task.id === id)!, on)} tasks={inOrder(ticked).map((task) => lineOf(task, fields, today, words, deadlines))}
            words={{ done: words.done, undo: words.undo, on: words.on, how: deadlines.how, howNamed: deadlines.howNamed, cancel: shell.cancel }}
          />
        </div>
      }
    >
      <Button size="small" className={`hs-state${isLate ? ' hs-overdue' : ''}`} aria-haspopup="dialog" aria-expanded={isOpen}>{words.button(open.length)}</Button>
    </Popover>
  )
}

/** Marks a task done on a day, or open again (null); both can be undone. */
function useTick(matter: RecordId): (task: RecordDeadline, on: LocalDate | null) => void {
  const services = useServices()
  const { tasks: words, shell } = useMessages()
  const toast = useToast()
  const tick = async (task: RecordDeadline, on: LocalDate | null): Promise<void> => {
    const act = actOf(services, on === null ? ACTS.reopenTask : ACTS.completeTask, matter, task.title)
    const marked = await markTask(services.store, act, contractRecordId(matter), task.id, on === null ? null : { on, by: services.person().name })
    if (!marked.ok) return toast.say(marked.error)
    if (on === null) toast.say(words.unmarked(task.title))
    else toast.undoable(words.marked(task.title), shell.undo, () => run(task, null))
  }
  const run = (task: RecordDeadline, on: LocalDate | null): void => void tick(task, on).catch((error: unknown) => toast.say(wordsOfError(error)))
  return run
}

/** Open ones by last day, then the done ones. */
function inOrder(tasks: readonly RecordDeadline[]): readonly RecordDeadline[] {
  const key = ({ doneOn, due }: RecordDeadline): string => `${doneOn === null ? 0 : 1}${due ?? '9999'}`
  return tasks.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function lineOf({ id, title, due, lines, doneOn, isAwaited = false }: RecordDeadline, fields: Fields, today: LocalDate, words: Messages['tasks'], deadlines: Messages['deadlines']): TaskLine {
  const left = due === null ? null : daysBetween(today, due)
  const note = doneOn !== null ? words.doneOn(doneOn, taskDoneBy(fields, id)) : left === null ? '' : left < 0 ? deadlines.overdueBy(-left) : left === 0 ? deadlines.leftToday : deadlines.left(left)
  return { id, title, due: due ?? (isAwaited ? words.notBegun : '—'), lines, note, isDone: doneOn !== null, isOverdue: doneOn === null && left !== null && left < 0, canTick: true }
}
