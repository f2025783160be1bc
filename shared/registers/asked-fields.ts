import { fieldOf, type RegisterWithProcess } from './definition'
import { isBlank, type Field, type Fields } from './field'
import { stepsOf, type Transition } from './process'

/** Values that belong to the occasion, not to the matter: a second publication has a day of its own. */
const OF_THE_OCCASION: ReadonlySet<string> = new Set(['date', 'choice'])

/**
 * The fields a step asks for when it is taken: what it needs and nobody entered, and days and choices an earlier step
 * needed too, which would otherwise pass for those of this one (published again, reviewed again, heard again).
 */
export function fieldsAskedBy(register: RegisterWithProcess, step: Transition, fields: Fields): readonly Field[] {
  const taken = new Set(stepsOf(fields).map(({ transition }) => transition))
  const neededBefore = new Set(register.process.transitions.filter(({ id }) => taken.has(id)).flatMap(({ needs }) => needs))
  return step.needs.map((id) => fieldOf(register, id)).filter((field) => isBlank(fields[field.id]) || (neededBefore.has(field.id) && OF_THE_OCCASION.has(field.type.kind)))
}
