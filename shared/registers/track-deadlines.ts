import type { WorkCalendar } from '../law/calendar'
import type { RegisterDefinition } from './definition'
import { fieldOf } from './definition'
import { formatValue, readField } from './format-value'
import type { TrackedDeadline } from './reminder'
import type { RegisterRecord } from './sheet'

/** A deadline of a record with how it was computed, ready for reminders, the 期限控制单 and calendars. */
export interface ExplainedDeadline extends TrackedDeadline {
  readonly register: string
  readonly record: string
  /** What must be done, without the record's name. */
  readonly task: string
  /** The record's name; '' where it has none. */
  readonly about: string
  readonly lines: readonly string[]
}

/** The last days of a record that are known, open and done; those whose clock stands have none. */
export function trackDeadlines(definition: RegisterDefinition, record: RegisterRecord, calendar: WorkCalendar): readonly ExplainedDeadline[] {
  const { id, fields } = record
  const shown = (field: string): string => {
    const definitionOf = fieldOf(definition, field)
    return formatValue(definitionOf.type, readField(definitionOf, fields))
  }
  const [name, responsible] = [shown(definition.titleField), shown(definition.responsibleField)]
  // A yearly duty is named after what must be done: it is said once.
  const aboutOf = (task: string): string => (name.endsWith(`：${task}`) ? name.slice(0, -task.length - 1) : name)
  return definition.deadlines(fields, calendar).flatMap(({ id: part, title, start, due, doneOn, remindDays, lines, holder = 'ours' }) =>
    due === null ? [] : [{ id: `${id}:${part}`, title: name === '' ? title : `${aboutOf(title)}：${title}`, start, due, doneOn, remindDays, holder, responsible, register: definition.id, record: id, task: title, about: aboutOf(title), lines }])
}
