import { registerOf } from '../../shared/registers/all-registers'
import type { RegisterDefinition } from '../../shared/registers/definition'
import type { Messages } from '../messages/messages'

/** Registers that share a place in the rail; the first is where it leads. */
export interface RegisterPlace {
  readonly id: keyof Messages['registers']['places']
  readonly registers: readonly [RegisterDefinition, ...RegisterDefinition[]]
  /** Pressed after `g`. */
  readonly letter: string
}

const place = (id: RegisterPlace['id'], letter: string, first: string, ...others: readonly string[]): RegisterPlace => ({ id, letter, registers: [registerOf(first), ...others.map(registerOf)] })

/** The places of the registers, in the order of the rail. */
export const REGISTER_PLACES: readonly RegisterPlace[] = [
  place('contract', 't', 'contract'),
  place('filing', 'f', 'filing'),
  place('counsel', 'g', 'counsel', 'counsel-work'),
  place('case', 'a', 'case', 'supplier-matter'),
  place('standard', 'z', 'standard'),
  place('policy', 'p', 'policy', 'policy-cleanup'),
  place('decision', 'j', 'decision'),
  place('study', 'x', 'legal-study', 'law-meeting', 'disclosure', 'enforcement', 'yearly-duty'),
  place('clause', 'k', 'clause'),
]

/** The registers that share a place with this one, itself among them. */
export function siblingsOf(register: RegisterDefinition): readonly RegisterDefinition[] {
  return REGISTER_PLACES.find((one) => one.registers.includes(register))?.registers ?? [register]
}
