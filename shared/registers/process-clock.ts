import { daysBetween, type LocalDate } from '../core/local-date'
import { unknownYears, weekdayName, workingDaysBetween, type WorkCalendar } from '../law/calendar'
import { countPeriod, describePeriod, type CountedPeriod, type Pause, type Period } from './period'
import { OFFICE_RULE } from './define-deadline'
import { officeDays } from './office-days'
import type { Fields } from './field'
import { stateOf, stepsOf, type Clock, type GivenLimit, type Process, type State, type Step } from './process'

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

/** How long a record may stay in a state, from which day, and the last day of it. */
export interface StateDue {
  readonly title: string
  readonly start: LocalDate
  /** The limit of the state with all that was added to it. */
  readonly limit: Period
  readonly counted: CountedPeriod
}

/**
 * The last day a record may stay in its present state; null where the state has no limit or was never entered. Time asked of
 * others in between (counsel, materials) does not begin the limit anew: it goes on, without the days the clock stood. A limit
 * given with the step goes before the state's own.
 */
export function stateDue(process: Process, fields: Fields, calendar: WorkCalendar): StateDue | null {
  const current = process.states.find((one) => one.id === stateOf(process, fields))
  const stay = current === undefined ? [] : presentStay(process, current, stepsOf(fields))
  const [entered] = stay
  if (current === undefined || current.limit === null || entered === undefined) return null
  if (entered.given !== undefined) return { title: current.title, start: entered.given.from, limit: entered.given.period, counted: countGiven(entered.given, calendar) }
  const law = { ...OFFICE_RULE, firstDay: current.limitSource }
  const added = stay.flatMap((step) => process.transitions.find(({ id }) => id === step.transition)?.adds ?? [])
  const own = limitOn(current, calendar, entered.on)!
  const limit = { ...own, count: added.reduce((sum, { count }) => sum + count, own.count) }
  const counted = countPeriod({ day: entered.on, event: `进入“${current.title}”` }, limit, law, calendar, pausesIn(process, current, stay))
  const extended = added.length === 0 ? [] : [`延长：${describePeriod(own)}＋${added.map(describePeriod).join('＋')}＝${describePeriod(limit)}（${current.limitSource}）。`]
  return { title: current.title, start: entered.on, limit, counted: { ...counted, lines: [...extended, ...counted.lines] } }
}

/** The limit of a state on a day, the office's own where it entered one; null where the state has none. */
export function limitOn({ limit, limitDays }: State, calendar: WorkCalendar, on: LocalDate): Period | null {
  return limit === null || limitDays === undefined ? limit : { ...limit, count: officeDays(calendar, limitDays, on) }
}

/** The day somebody set is not counted again; where the calendar here would give another, that is said. */
function countGiven({ from, period, due, by }: GivenLimit, calendar: WorkCalendar): CountedPeriod {
  const { due: own } = countPeriod({ day: from, event: '' }, period, OFFICE_RULE, calendar)
  const differs = own === due ? [] : [`核对：按本机日历自${from}起${describePeriod(period)}应至${own}，以写明的为准，请与“${by}”核对放假安排。`]
  return { due, lines: [`届满：“${by}”${from}写明限${describePeriod(period)}，至${due}（${weekdayName(due)}）止。`, ...differs], unknownYears: [] }
}

/** The steps since the record came into its present state; one it left only to ask somebody and came back counts as not left. */
function presentStay(process: Process, current: State, steps: readonly Step[]): readonly Step[] {
  const asides = asidesOf(process, current)
  let begin = steps.length - 1
  for (let at = begin - 1; at >= 0; at -= 1) {
    if (steps[at]!.to === current.id) begin = at
    else if (!asides.has(steps[at]!.to)) break
  }
  return steps.slice(Math.max(begin, 0))
}

/** States of a running clock that lead back to this one and nowhere else, unless the process ends. */
function asidesOf(process: Process, current: State): ReadonlySet<string> {
  if (current.clock !== 'runs') return new Set()
  const goesOn = new Set(process.states.filter(({ isFinal }) => !isFinal).map(({ id }) => id))
  const leadsBack = (id: string): boolean => process.transitions.every(({ from, to }) => !from.includes(id) || !goesOn.has(to) || to === current.id)
  return new Set(process.states.filter(({ id, clock }) => id !== current.id && clock !== 'off' && leadsBack(id)).map(({ id }) => id))
}

function pausesIn(process: Process, current: State, stay: readonly Step[]): readonly Pause[] {
  const standing = new Map(process.states.filter(({ clock }) => clock === 'stands').map(({ id, title }) => [id, title]))
  return stay.flatMap(({ to, on }, index) => {
    const title = standing.get(to)
    return title === undefined || to === current.id ? [] : [{ from: on, to: stay[index + 1]?.on ?? null, reason: title }]
  })
}
