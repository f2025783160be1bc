import type { RecordId } from '../core/ids'
import { fail, ok, type Result } from '../core/result'
import type { ChosenPath, ContractPath } from '../registers/contract-path'
import { CONTRACTS, FROM_REVIEW } from '../registers/contracts'
import { describeChanges } from '../registers/describe-changes'
import { codesOf, textOf, type Fields } from '../registers/field'
import { ACTS } from './acts'
import type { ContractStanding } from './contract-standing'
import type { Act, Store } from './store'

/** The stricter first. */
const STRICTNESS: readonly ContractPath[] = ['P1', 'P2', 'P3']

/**
 * The path a person may take over for a contract: that of the rules (documents 11.1) where another is entered. The path of a
 * contract under review follows from its review; only the sum of its kind can make it stricter. Null where there is none to take.
 */
export function offeredPath(fields: Fields, { path, isBySum }: Pick<ContractStanding, 'path' | 'isBySum'>): ContractPath | null {
  const entered = textOf(fields, 'path') as ContractPath | ''
  if (entered === '' || entered === path.path || path.isProvisional) return null
  const isStricter = STRICTNESS.indexOf(path.path) < STRICTNESS.indexOf(entered)
  return !isReviewed(fields) || (isBySum && isStricter) ? path.path : null
}

/**
 * Enters the path of the rules in a contract's line, its arithmetic as the reason. In one that follows from a review the sum of
 * its kind is marked instead, from which the review takes its path. A refusal changes nothing.
 */
export function takePath(store: Store, act: Omit<Act, 'action' | 'subject' | 'reason' | 'changes'>, contract: RecordId, given: { readonly fields: Fields; readonly path: ChosenPath }): Promise<Result<Fields, string>> {
  const withPath = (fields: Fields): Fields => (isReviewed(fields) ? { ...fields, reviewMatters: [...new Set([...codesOf(fields, 'reviewMatters'), 'split'])] } : { ...fields, path: given.path.path })
  const changes = describeChanges(CONTRACTS, given.fields, withPath(given.fields))
  return store.transact({ ...act, action: ACTS.editRegistered, subject: contract, reason: given.path.because, changes }, async (transaction) => {
    const stored = await transaction.read<Fields>(contract)
    if (stored === null || stored.body.deleted) return fail('没有找到这份合同的台账登记。')
    const fields = withPath(stored.body.fields)
    await transaction.put({ ...stored, body: { ...stored.body, fields } })
    return ok(fields)
  })
}

function isReviewed(fields: Fields): boolean {
  return codesOf(fields, FROM_REVIEW).includes('path')
}
