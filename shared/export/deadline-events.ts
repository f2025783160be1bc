import { daysBetween } from '../core/local-date'
import { checkpointsOf, ESCALATE_TO, explainReminders } from '../registers/reminder'
import type { ExplainedDeadline } from '../registers/track-deadlines'
import type { CalendarEvent } from './write-ics'

/** Open deadlines as events of a calendar, with the arithmetic in the description and the `people` who hear of it when it passes; done ones are left out. */
export function deadlineEvents(deadlines: readonly ExplainedDeadline[], people: readonly string[] = ESCALATE_TO): readonly CalendarEvent[] {
  return deadlines.filter(({ doneOn }) => doneOn === null).map((deadline) => ({
    uid: deadline.id,
    day: deadline.due,
    summary: deadline.title,
    description: [...deadline.lines, ...explainReminders(deadline, people).slice(1), ...(deadline.responsible === '' ? [] : [`责任人：${deadline.responsible}`])].join('\n'),
    remindDays: checkpointsOf(deadline).map((day) => daysBetween(day, deadline.due)),
  }))
}
