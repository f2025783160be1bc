import { daysBetween, type LocalDate } from '../core/local-date'
import { unknownYears, workingDaysBetween, type WorkCalendar } from '../law/calendar'
import { countPeriod, type CountedPeriod } from './period'
import { OFFICE_RULE } from './define-deadline'
import type { Fields } from './field'
import { stateOf, stepsOf, type Clock, type Process } from './process'

/** How long a record took: all of it, the part others had it, and our own. */
export interface ProcessTime {
  /** Day the clock first ran; null while it has not. */
  readonly from: LocalDate | null
  /** Day it ended; null while the process goes on. */
  readonly to: LocalDate | null
  /** Working days and calendar days from `from` to `to` (or today). */
  readonly wholeWorkingDays: number
  readonly wholeDays: number
  /** Working days and calendar days the clock stood. */
  readonly stoodWorkingDays: number
  readonly stoodDays: number
  /** Working days that count as ours: whole less stood. */
  readonly ownWorkingDays: number
  /** Years in it whose holidays nobody has entered: their working days go by weekends alone. */
  readonly unknownYears: readonly number[]
}

interface Stretch {
  readonly clock: Clock
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Times of a record from its steps; both figures, with and without the time the clock stood, are kept apart. */
export function processTime(process: Process, fields: Fields, today: LocalDate, calendar: WorkCalendar): ProcessTime {
  const stretches = stretchesOf(process, fields, today)
  const counted = stretches.filter((stretch) => stretch.clock !== 'off')
  const first = counted[0]
  if (first === undefined) return { from: null, to: null, wholeWorkingDays: 0, wholeDays: 0, stoodWorkingDays: 0, stoodDays: 0, ownWorkingDays: 0, unknownYears: [] }
  const isEnded = stretches.at(-1)!.clock === 'off'
  let whole = 0
  let wholeDays = 0
  let stood = 0
  let stoodDays = 0
  for (const { clock, from, to } of counted) {
    const working = workingDaysBetween(calendar, from, to)
    whole += working
    wholeDays += daysBetween(from, to)
    if (clock === 'stands') {
      stood += working
      stoodDays += daysBetween(from, to)
    }
  }
  return { from: first.from, to: isEnded ? counted.at(-1)!.to : null, wholeWorkingDays: whole, wholeDays, stoodWorkingDays: stood, stoodDays, ownWorkingDays: whole - stood, unknownYears: unknownYears(calendar, counted.flatMap(({ from, to }) => [from, to])) }
}

function stretchesOf(process: Process, fields: Fields, today: LocalDate): readonly Stretch[] {
  const steps = stepsOf(fields)
  const clocks = new Map(process.states.map((one) => [one.id, one.clock]))
  return steps.map((step, index) => ({ clock: clocks.get(step.to) ?? 'off', from: step.on, to: steps[index + 1]?.on ?? (step.on > today ? step.on : today) }))
}

/** The last day a record may stay in its present state; null where the state has no limit or was never entered. */
export function stateDue(process: Process, fields: Fields, calendar: WorkCalendar): { readonly title: string; readonly start: LocalDate; readonly counted: CountedPeriod } | null {
  const current = process.states.find((one) => one.id === stateOf(process, fields))
  const entered = stepsOf(fields).at(-1)
  if (current === undefined || current.limit === null || entered === undefined) return null
  const law = { ...OFFICE_RULE, firstDay: current.limitSource }
  return { title: current.title, start: entered.on, counted: countPeriod({ day: entered.on, event: `进入“${current.title}”` }, current.limit, law, calendar) }
}
