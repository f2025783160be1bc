import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { LocalDate } from '../../shared/core/local-date'
import { ComputedDate } from './computed-date'
import { DateField } from './date-field'

/** One task as a list shows it, in words of the screen. */
export interface TaskLine {
  readonly id: string
  readonly title: string
  /** The last day, or what stands for it while nobody can say. */
  readonly due: string
  readonly lines: readonly string[]
  /** 剩 3 日, or by whom and when it was done. */
  readonly note: string
  readonly isDone: boolean
  readonly isOverdue: boolean
  /** Whether it is ticked off here; steps of a process are not. */
  readonly canTick: boolean
}

export interface TaskListProps {
  readonly label: string
  readonly tasks: readonly TaskLine[]
  /** The day proposed as the day it was done. */
  readonly today: LocalDate
  readonly words: { readonly done: string; readonly undo: string; readonly on: string; readonly how: string; readonly howNamed: (date: string) => string; readonly cancel: string }
  readonly onTick: (id: string, on: LocalDate | null) => void
}

/** Tasks with their last days, each of which opens how it was computed; done ones stay below with their day and may be taken back. */
export function TaskList({ label, tasks, today, words, onTick }: TaskListProps): ReactNode {
  const [ticking, setTicking] = useState<string | null>(null)
  return (
    <ul className="hs-tasks" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id} className={task.isDone ? 'hs-done' : ''}>
          <ComputedDate date={task.due} lines={task.lines} title={words.how} label={words.howNamed(task.due)} isUrgent={task.isOverdue} />
          <span className="hs-task-title" title={task.title}>{task.title}</span>
          <span className={task.isOverdue ? 'hs-task-overdue' : 'hs-quiet'}>{task.note}</span>
          {task.canTick && (task.isDone
            ? <Button size="small" type="text" aria-label={`${words.undo} ${task.title}`} onClick={() => onTick(task.id, null)}>{words.undo}</Button>
            : <Button size="small" aria-label={`${words.done} ${task.title}`} aria-expanded={ticking === task.id} onClick={() => setTicking(ticking === task.id ? null : task.id)}>{words.done}</Button>)}
          {ticking === task.id && !task.isDone && (
            <TickForm words={words} today={today} onCancel={() => setTicking(null)} onDone={(on) => {
              setTicking(null)
              onTick(task.id, on)
            }} />
          )}
        </li>
      ))}
    </ul>
  )
}

function TickForm({ words, today, onDone, onCancel }: { readonly words: TaskListProps['words']; readonly today: LocalDate; readonly onDone: (on: LocalDate) => void; readonly onCancel: () => void }): ReactNode {
  const [on, setOn] = useState<LocalDate | ''>(today)
  // What is done was done today or before.
  const isPossible = on !== '' && on <= today
  return (
    <span className="hs-task-tick">
      <span className="hs-quiet">{words.on}</span>
      <DateField isSmall label={words.on} value={on} isWrong={!isPossible} onChange={setOn} onUnreadable={() => setOn('')} onEnter={(day) => day <= today && onDone(day)} />
      <Button size="small" type="primary" disabled={!isPossible} onClick={() => isPossible && onDone(on)}>{words.done}</Button>
      <Button size="small" type="text" onClick={onCancel}>{words.cancel}</Button>
    </span>
  )
}
