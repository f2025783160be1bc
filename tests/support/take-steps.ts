import { parseLocalDate, type LocalDate } from '../../shared/core/local-date'
import { applyTransition, type TransitionRefusal } from '../../shared/registers/apply-transition'
import type { RegisterDefinition } from '../../shared/registers/definition'
import type { Fields } from '../../shared/registers/field'
import type { Role } from '../../shared/registers/role'

/** A day written in a test. */
export const day = (text: string): LocalDate => parseLocalDate(text)!

/** One step of a test: transition, role, person, day, fields entered with it, reason. */
export type TestStep = readonly [transition: string, role: Role, person: string, on: string, changes?: Fields, reason?: string]

/** Takes one step; the fields after it, or the refusal. */
export function takeStep(register: RegisterDefinition, fields: Fields, step: TestStep): { readonly fields: Fields; readonly refusal: TransitionRefusal | null } {
  const [transition, role, person, on, changes = {}, reason = ''] = step
  const result = applyTransition({ process: register.process!, fields: register.fields }, fields, {
    transition, actor: { id: person, name: person, role }, on: day(on), at: `${on}T09:00:00+08:00`, reason, changes,
  })
  return result.ok ? { fields: result.value, refusal: null } : { fields, refusal: result.error }
}

/** Takes all steps; throws with the sentence of the first that is refused. */
export function takeSteps(register: RegisterDefinition, fields: Fields, ...steps: readonly TestStep[]): Fields {
  return steps.reduce((current, step) => {
    const taken = takeStep(register, current, step)
    if (taken.refusal !== null) throw new Error(`${step[0]}: ${taken.refusal.message}`)
    return taken.fields
  }, fields)
}

/** The sentence with which a step is refused; null when it is taken. */
export function refusalOf(register: RegisterDefinition, fields: Fields, step: TestStep): string | null {
  return takeStep(register, fields, step).refusal?.message ?? null
}
