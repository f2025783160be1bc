import { assert } from '../core/assert'
import { ADMINISTRATION_STATUTES } from './statutes/administration'
import { CIVIL_STATUTES } from './statutes/civil'
import { CONSTRUCTION_STATUTES } from './statutes/construction'
import { INFORMATION_STATUTES } from './statutes/information'
import { PROCEDURE_STATUTES } from './statutes/procedure'
import { PROCUREMENT_STATUTES } from './statutes/procurement'
import type { Statute } from './statute'

/** Every act the program knows, in force or repealed (review-rules.md section 1). */
export const STATUTES: readonly Statute[] = [
  ...CIVIL_STATUTES,
  ...PROCEDURE_STATUTES,
  ...PROCUREMENT_STATUTES,
  ...CONSTRUCTION_STATUTES,
  ...ADMINISTRATION_STATUTES,
  ...INFORMATION_STATUTES,
]

const BY_ID = new Map(STATUTES.map((statute) => [statute.id, statute]))
assert(BY_ID.size === STATUTES.length, 'two statutes share an id')

/** The act of that short name, or null. */
export function findStatute(id: string): Statute | null {
  return BY_ID.get(id) ?? null
}
