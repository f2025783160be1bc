import { DECISION_REVIEW } from '../registers/decisions'
import { POLICY_REVIEW } from '../registers/policies'
import { setAsideReview } from '../registers/set-aside-review'
import { checkConflicts, conflictText } from './counsel-checks'
import { applyPublishedCleanup } from './policy-cleanups'
import type { StepEffects } from './register-records'

/** Steps that read or write other registers. */
export const STEP_EFFECTS: StepEffects = {
  // A published clean-up changes the documents it is about (documents 8).
  'policy-cleanup.publish': { after: applyPublishedCleanup },
  // A new draft is not the one that was reviewed.
  'policy.submit': { before: async (_, fields) => setAsideReview(fields, POLICY_REVIEW) },
  'decision.submit-review': { before: async (_, fields) => setAsideReview(fields, DECISION_REVIEW) },
  // Counsel is not reported on a check made earlier: contracts and cases have come since.
  'counsel.report': { before: async (store, fields) => ({ conflictFindings: conflictText(await checkConflicts(store, fields)) }) },
}
