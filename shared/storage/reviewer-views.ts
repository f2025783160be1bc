import type { RecordId } from '../core/ids'
import type { ReviewerView } from '../findings/compare-reviewers'
import { derivedId } from './derived-id'
import { CONCLUSION_VIEW, newRecord, type FindingStateFields, type ReviewerViewFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** Keeps what a reviewer says now in the place of what they said before. */
export async function keepReviewerView(transaction: StoreTransaction, fields: ReviewerViewFields): Promise<void> {
  const id = derivedId('reviewer-view', fields.matter, fields.reviewer, fields.findingId)
  const known = await transaction.read<ReviewerViewFields>(id)
  await transaction.put(known === null ? newRecord(id, 'reviewer-view', fields) : { ...known, body: { ...known.body, fields } })
}

/**
 * Keeps a decision as its reviewer's view. What somebody else had decided under an older program, which kept no views, is
 * first kept as theirs, so that a second reviewer's decision never takes away the first one's word.
 */
export async function keepDecision(transaction: StoreTransaction, version: RecordId, before: FindingStateFields | null, after: FindingStateFields): Promise<void> {
  const viewOf = ({ matter, findingId, decision, reason, regrade, decidedAt, decidedBy }: FindingStateFields): ReviewerViewFields => (
    { matter, version, reviewer: decidedBy, findingId, decision, reason, regrade: regrade ?? null, at: decidedAt }
  )
  if (before !== null && before.decidedBy !== after.decidedBy && before.settled === undefined) {
    const known = await transaction.read(derivedId('reviewer-view', before.matter, before.decidedBy, before.findingId))
    if (known === null) await keepReviewerView(transaction, viewOf(before))
  }
  await keepReviewerView(transaction, viewOf(after))
}

/** What every reviewer of a matter said. */
export interface ReviewerRecords {
  readonly views: readonly ReviewerView[]
  readonly conclusions: readonly ReviewerViewFields[]
  /** When the differences of a finding were last settled, by finding. */
  readonly settledAt: ReadonlyMap<string, string>
}

/**
 * Everything the reviewers of a matter said. Decisions of older programs have no view of their own: they count as said by
 * who made them.
 */
export async function readReviewers(store: Store, matter: RecordId): Promise<ReviewerRecords> {
  const [lines, stateLines] = await Promise.all([
    store.list({ kind: 'reviewer-view', index: 'matter', equals: matter }), store.list({ kind: 'finding-state', index: 'matter', equals: matter }),
  ])
  const kept = lines.map(({ fields }) => fields as unknown as ReviewerViewFields)
  const states = stateLines.map(({ fields }) => fields as unknown as FindingStateFields)
  const spoken = new Set(kept.map(({ findingId }) => findingId))
  const older = states.filter(({ findingId, settled }) => !spoken.has(findingId) && settled === undefined)
    .map(({ findingId, decision, reason, regrade, decidedAt, decidedBy }): ReviewerView => ({ reviewer: decidedBy, findingId, decision, reason, regrade: regrade ?? null, at: decidedAt }))
  return {
    views: [...kept.filter(({ findingId }) => findingId !== CONCLUSION_VIEW), ...older],
    conclusions: kept.filter(({ findingId }) => findingId === CONCLUSION_VIEW),
    settledAt: new Map(states.flatMap(({ findingId, settled }) => (settled === undefined ? [] : [[findingId, settled.at] as const]))),
  }
}
