import { DECISION_REVIEW } from '../registers/decisions'
import { isBlank, type Fields } from '../registers/field'
import { POLICY_REVIEW } from '../registers/policies'
import { setAsideReview } from '../registers/set-aside-review'
import { checkConflicts, conflictText } from './counsel-checks'
import { applyPublishedCleanup } from './policy-cleanups'
import type { RecordId } from '../core/ids'
import type { MatterFields, VersionFields } from './record-kinds'
import type { StepEffects } from './register-records'
import type { Store } from './store'

/** Steps that read or write other registers. */
export const STEP_EFFECTS: StepEffects = {
  // A published clean-up changes the documents it is about (documents 8).
  'policy-cleanup.publish': { after: applyPublishedCleanup },
  // A new draft is not the one that was reviewed.
  'policy.submit': { before: async (_, fields) => setAsideReview(fields, POLICY_REVIEW) },
  'decision.submit-review': { before: async (_, fields) => setAsideReview(fields, DECISION_REVIEW) },
  // The payments the signed text tells become the plan of its performance, which people go on with.
  'contract.sign': { before: plannedPayments },
  // Counsel is not reported on a check made earlier: contracts and cases have come since.
  'counsel.report': { before: async (store, fields) => ({ conflictFindings: conflictText(await checkConflicts(store, fields)) }) },
}

async function plannedPayments(store: Store, fields: Fields): Promise<Fields> {
  if (!isBlank(fields['payments']) || typeof fields['matter'] !== 'string') return {}
  const matter = await store.read<MatterFields>(fields['matter'] as RecordId)
  const version = matter === null ? null : await store.read<VersionFields>(matter.body.fields.currentVersion)
  const planned = version?.body.fields.facts.payments ?? []
  return planned.length === 0 ? {} : { payments: planned.map(({ name, fen }) => ({ name, amount: fen })) }
}
