import { assert } from '../core/assert'
import { CASES } from './cases'
import { CLAUSES } from './clauses'
import { CONTRACTS } from './contracts'
import { COUNSEL } from './counsel'
import { COUNSEL_WORK } from './counsel-work'
import { DECISIONS } from './decisions'
import type { RegisterDefinition } from './definition'
import { DUTIES_DONE } from './duties-done'
import { FILINGS } from './filings'
import { DISCLOSURES, ENFORCEMENTS, LAW_MEETINGS, LEGAL_STUDY } from './legal-study'
import { POLICIES } from './policies'
import { POLICY_CLEANUPS } from './policy-cleanup'
import { STANDARDS } from './standards'
import { SUPPLIER_MATTERS } from './supplier-matters'

/** Every register of the workstation, in the order of its navigation. */
export const ALL_REGISTERS: readonly RegisterDefinition[] = [
  CONTRACTS, FILINGS, COUNSEL, COUNSEL_WORK, CASES, SUPPLIER_MATTERS, STANDARDS, POLICIES, POLICY_CLEANUPS, DECISIONS, LEGAL_STUDY, LAW_MEETINGS, DISCLOSURES, ENFORCEMENTS, DUTIES_DONE,
  CLAUSES,
]

/** Ids references may point at. */
export const REGISTER_IDS: ReadonlySet<string> = new Set(ALL_REGISTERS.map((register) => register.id))

/** The register with that id; throws for one that does not exist (a mistake of ours). */
export function registerOf(id: string): RegisterDefinition {
  const found = ALL_REGISTERS.find((register) => register.id === id)
  assert(found !== undefined, `unknown register: ${id}`)
  return found
}
