import { assert } from '../core/assert'
import type { DeadlineRule } from './deadline'
import { ADMINISTRATIVE_REVIEW_DEADLINES } from './deadlines/administrative-review'
import { LITIGATION_DEADLINES } from './deadlines/litigation'
import { OTHER_DEADLINES } from './deadlines/other-procedures'

/** Every statutory deadline the registers use, in the order of documents 6.2. */
export const STATUTORY_DEADLINES: readonly DeadlineRule[] = [
  ...ADMINISTRATIVE_REVIEW_DEADLINES, ...LITIGATION_DEADLINES, ...OTHER_DEADLINES,
]

const BY_ID = new Map(STATUTORY_DEADLINES.map((rule) => [rule.id, rule]))

/** The deadline with that id; throws for an id nobody defined (a mistake of ours). */
export function statutoryDeadline(id: string): DeadlineRule {
  const rule = BY_ID.get(id)
  assert(rule !== undefined, `unknown deadline: ${id}`)
  return rule
}
