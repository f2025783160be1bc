import type { LocalDate } from '../core/local-date'
import type { DatedValue } from '../law/dated-value'
import type { Fields } from './field'
import type { Period } from './period'
import type { Role } from './role'

/** What the clock of a process does while a record is in a state. */
export type Clock = 'runs' | 'stands' | 'off'

/** A state of a record. */
export interface State {
  readonly id: string
  readonly title: string
  /** Our own time: `stands` while others have the matter (waiting for materials), `off` before receipt and after the answer. */
  readonly clock: Clock
  /** How long a record may stay; null where nothing is said. Office defaults, not law, unless `limitSource` says so. */
  readonly limit: Period | null
  /** The office's own time limit, whose value on a day takes the place of the count of `limit`; absent where the limit is fixed. */
  readonly limitDays?: DatedValue<number>
  readonly limitSource: string
  readonly isFinal: boolean
}

/** A step from states to a state. */
export interface Transition {
  readonly id: string
  /** What the button says and the audit trail records: 退回补正. */
  readonly title: string
  readonly from: readonly string[]
  readonly to: string
  readonly who: readonly Role[]
  /** Fields that must be filled before. */
  readonly needs: readonly string[]
  /** Fields shown beside those, which may stay empty. */
  readonly offers: readonly string[]
  /** Why the step may not be taken now, in a Chinese sentence that says what to do; null when it may. Says nothing of fields the step needs while they are blank. */
  readonly guard: ((fields: Fields, request: { readonly on: LocalDate }) => string | null) | null
  readonly needsReason: boolean
  /** Why the step needs a reason as the record is, in a sentence that says so; null where it needs none. */
  readonly reasonWhen: ((fields: Fields) => string | null) | null
  /** Earlier steps whose actor may not take this one (separation of duties, documents 11.2). */
  readonly notBy: readonly string[]
  /** What the trail keeps of it, in words: 停计时段. */
  readonly keeps: string
  /** What it adds to the limit of the state it leads to, in the limit's own unit; null for nothing. */
  readonly adds: Period | null
}

/** The life of a record: its states and the steps between them. */
export interface Process {
  readonly initial: string
  readonly states: readonly State[]
  readonly transitions: readonly Transition[]
}

/** A time limit set with a step by who decided it. */
export interface GivenLimit {
  /** Day it is counted from. */
  readonly from: LocalDate
  readonly period: Period
  readonly due: LocalDate
  /** Name of the office that set it. */
  readonly by: string
}

/** One step a record took. Steps are only added. */
export interface Step {
  readonly transition: string
  readonly from: string
  readonly to: string
  readonly actor: string
  readonly actorName: string
  readonly role: Role
  readonly on: LocalDate
  /** ISO date-time. */
  readonly at: string
  readonly reason: string
  /** Id of the signed package that brought the step from another office; absent for one taken here. */
  readonly broughtBy?: string
  /** How long the record may stay in the state it came to, in place of that state's own limit; absent where that counts. */
  readonly given?: GivenLimit
}

/** What most states leave at its usual value. */
export function state(id: string, title: string, extras: Partial<Omit<State, 'id' | 'title'>> = {}): State {
  return { id, title, clock: 'off', limit: null, limitSource: '默认值，可配置', isFinal: false, ...extras }
}

/** A limit the office may set: its default count, and the parameter that holds the office's own. */
export function officeLimit(limitDays: DatedValue<number>, unit: Period['unit'] = 'working-day'): Pick<State, 'limit'> & { readonly limitDays: DatedValue<number> } {
  return { limit: { count: limitDays.entries[0]?.value ?? 0, unit }, limitDays }
}

/** What most steps leave at its usual value. */
export function transition(id: string, title: string, from: readonly string[], to: string, who: readonly Role[], extras: Partial<Pick<Transition, 'needs' | 'offers' | 'guard' | 'needsReason' | 'reasonWhen' | 'notBy' | 'keeps' | 'adds'>> = {}): Transition {
  return { id, title, from, to, who, needs: [], offers: [], guard: null, needsReason: false, reasonWhen: null, notBy: [], keeps: '', adds: null, ...extras }
}

/** The state a record is in; the initial one before its first step. */
export function stateOf(process: Process, fields: Fields): string {
  const stored = fields['state']
  return typeof stored === 'string' && process.states.some((one) => one.id === stored) ? stored : process.initial
}

/** The steps a record took, oldest first. */
export function stepsOf(fields: Fields): readonly Step[] {
  return Array.isArray(fields['steps']) ? (fields['steps'] as readonly Step[]) : []
}

/** The state's name on screen; the id itself for a state nobody defined. */
export function stateTitle(process: Process, id: string): string {
  return process.states.find((one) => one.id === id)?.title ?? id
}
