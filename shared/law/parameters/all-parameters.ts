import type { DatedValue } from '../dated-value'
import * as guarantees from './guarantees'
import * as liability from './liability'
import * as officeDays from './office-days'
import * as payment from './payment'
import * as policyYears from './policy-years'
import * as procurement from './procurement'
import * as tax from './tax'
import * as terms from './terms'

/** Every parameter an office can see and set, in the order of the settings screen; keys are unique. */
export const ALL_PARAMETERS: readonly DatedValue<number>[] = [payment, guarantees, liability, procurement, terms, tax, officeDays, policyYears].flatMap((chapter) =>
  Object.values<DatedValue<number>>(chapter),
)
