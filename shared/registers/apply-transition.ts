import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { isBlank, type Field, type Fields } from './field'
import { stateOf, stateTitle, stepsOf, type Process, type Step, type Transition } from './process'
import { ROLES, type Actor } from './role'

/** Who takes which step, when and why, and what the step keeps beside; `changes` are the fields entered with it. */
export interface TransitionRequest extends Pick<Step, 'broughtBy' | 'given'> {
  readonly transition: string
  readonly actor: Actor
  readonly on: LocalDate
  /** ISO date-time. */
  readonly at: string
  readonly reason: string
  readonly changes: Fields
}

/** Why a step was refused. `message` is one Chinese sentence; `fields` are those still to fill. */
export interface TransitionRefusal {
  readonly code: 'unknown' | 'wrong-state' | 'wrong-role' | 'same-person' | 'no-reason' | 'missing-fields' | 'guard'
  readonly message: string
  readonly fields: readonly string[]
}

/** What applies a step needs of a register. */
export interface WithProcess {
  readonly process: Process
  readonly fields: readonly Field[]
}

/**
 * Takes a step: the fields with its changes, the new state and the step added to the trail; or why not. Nothing of the
 * changes is kept when the step is refused.
 */
export function applyTransition(register: WithProcess, fields: Fields, request: TransitionRequest): Result<Fields, TransitionRefusal> {
  const { process } = register
  const step = process.transitions.find((one) => one.id === request.transition)
  if (step === undefined) return refuse('unknown', `没有“${request.transition}”这个步骤。`)
  const from = stateOf(process, fields)
  const changed: Fields = { ...fields, ...request.changes, state: from, steps: stepsOf(fields) }
  const refusal = refuseStep(register, step, from, changed, request)
  if (refusal !== null) return fail(refusal)
  const { actor, on, at, reason, broughtBy, given } = request
  const kept = { ...(broughtBy === undefined ? {} : { broughtBy }), ...(given === undefined ? {} : { given }) }
  const taken: Step = { transition: step.id, from, to: step.to, actor: actor.id, actorName: actor.name, role: actor.role, on, at, reason, ...kept }
  return ok({ ...changed, state: step.to, steps: [...stepsOf(fields), taken] })
}

function refuseStep(register: WithProcess, step: Transition, from: string, fields: Fields, request: TransitionRequest): TransitionRefusal | null {
  const { actor } = request
  if (!step.from.includes(from)) return refusalOf('wrong-state', `当前状态是“${stateTitle(register.process, from)}”，不能“${step.title}”。`)
  if (!step.who.includes(actor.role)) return refusalOf('wrong-role', `“${step.title}”由${step.who.map((role) => ROLES[role]).join('、')}办理。`)
  const same = stepsOf(fields).find((taken) => step.notBy.includes(taken.transition) && taken.actor === actor.id)
  if (same !== undefined) return refusalOf('same-person', samePersonMessage(register.process, step, same, actor))
  if (step.needsReason && request.reason.trim() === '') return refusalOf('no-reason', `“${step.title}”须写明理由。`)
  const asked = request.reason.trim() === '' ? (step.reasonWhen?.(fields) ?? null) : null
  if (asked !== null) return refusalOf('no-reason', asked)
  const missing = step.needs.filter((id) => isBlank(fields[id]))
  if (missing.length > 0) {
    const labels = missing.map((id) => register.fields.find((field) => field.id === id)?.label ?? id)
    return { code: 'missing-fields', message: `“${step.title}”前请先填写：${labels.join('、')}。`, fields: missing }
  }
  const guarded = step.guard === null ? null : step.guard(fields, { on: request.on })
  return guarded === null ? null : refusalOf('guard', guarded)
}

function samePersonMessage(process: Process, step: Transition, same: Step, actor: Actor): string {
  const earlier = process.transitions.find((one) => one.id === same.transition)?.title ?? same.transition
  return `${actor.name}已办理“${earlier}”，按职责分离不得再办理“${step.title}”，请由他人办理。`
}

function refusalOf(code: TransitionRefusal['code'], message: string): TransitionRefusal {
  return { code, message, fields: [] }
}

function refuse(code: TransitionRefusal['code'], message: string): Result<never, TransitionRefusal> {
  return fail(refusalOf(code, message))
}

/** The steps an actor could take now, each with the sentence why not yet, or null when it may be taken. */
export function openTransitions(register: WithProcess, fields: Fields, actor: Actor, on: LocalDate): readonly { readonly transition: Transition; readonly refusal: TransitionRefusal | null }[] {
  const from = stateOf(register.process, fields)
  return register.process.transitions
    .filter((step) => step.from.includes(from) && step.who.includes(actor.role))
    .map((step) => {
      // The reason is asked for when the step is taken; it keeps no step from being offered.
      const request: TransitionRequest = { transition: step.id, actor, on, at: '', reason: '（待填）', changes: {} }
      const refusal = refuseStep(register, step, from, { ...fields, steps: stepsOf(fields) }, request)
      // What filling in the step's fields does not change is said before anybody fills them in.
      const guarded = refusal?.code === 'missing-fields' ? (step.guard?.(fields, { on }) ?? null) : null
      return { transition: step, refusal: guarded === null ? refusal : refusalOf('guard', guarded) }
    })
}
