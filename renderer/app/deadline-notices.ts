import type { LocalDate } from '../../shared/core/local-date'
import { ESCALATE_TO, remindersOn, type Reminder, type TrackedDeadline } from '../../shared/registers/reminder'

/** Which deadlines this machine was told of, and on which day; yesterday's are forgotten. */
export interface ToldToday {
  readonly day: string
  readonly ids: readonly string[]
}

export const NOBODY_TOLD: ToldToday = { day: '', ids: [] }

/**
 * The reminders to show now: overdue, due today or within three days once a day each; an earlier checkpoint (the first
 * day, half-way, ten days before) on its own day only. `told` is what to remember after showing them.
 */
export function noticesNow(deadlines: readonly TrackedDeadline[], today: LocalDate, told: ToldToday, people: readonly string[] = ESCALATE_TO): { readonly fresh: readonly Reminder[]; readonly told: ToldToday } {
  const known = new Set(told.day === today ? told.ids : [])
  const fresh = remindersOn(deadlines, today, people).filter(({ deadline, urgency, key }) => !known.has(deadline.id) && (urgency !== 'running' || key === `${deadline.id}@${today}`))
  return { fresh, told: { day: today, ids: [...known, ...fresh.map(({ deadline }) => deadline.id)] } }
}
