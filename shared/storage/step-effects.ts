import { applyPublishedCleanup } from './policy-cleanups'
import type { StepEffects } from './register-records'

/** Steps of one register that write into another. */
export const STEP_EFFECTS: StepEffects = {
  // A published clean-up changes the documents it is about (documents 8).
  'policy-cleanup.publish': applyPublishedCleanup,
}
