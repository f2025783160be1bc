// Written by scripts/generate-rules.mjs; do not edit.
import { consistentWordsAndFigures } from './amounts/amt-001-consistent-words-and-figures'
import { consistentContractPrice } from './amounts/amt-003-consistent-contract-price'
import { consistentSumOfItems } from './amounts/amt-005-consistent-sum-of-items'
import { consistentTaxArithmetic } from './amounts/amt-006-consistent-tax-arithmetic'
import { completeInstalments } from './amounts/amt-008-complete-instalments'
import { noBlanks } from './wording/blk-001-no-blanks'
import { noArbitrationBesideLitigation } from './disputes/dis-001-no-arbitration-beside-litigation'
import { requireNamedArbitrationInstitution } from './disputes/dis-002-require-named-arbitration-institution'
import { requireExclusiveJurisdiction } from './disputes/dis-003-require-exclusive-jurisdiction'
import { requireConnectedCourt } from './disputes/dis-004-require-connected-court'
import { noArbitrationOfAdministrativeAgreement } from './disputes/dis-005-no-arbitration-of-administrative-agreement'
import { noForeignLawOrForum } from './disputes/dis-006-no-foreign-law-or-forum'
import { noPayWhenPaid } from './payment/pay-002-no-pay-when-paid'
import { consistentPartyNames } from './parties/pty-001-consistent-party-names'
import { requireValidCreditCode } from './parties/pty-002-require-valid-credit-code'
import { requireValidResidentId } from './parties/pty-004-require-valid-resident-id'
import { noRepealedLaw } from './wording/txt-002-no-repealed-law'
import type { Rule } from './rule'

/** Every rule of the pack, sorted by id. */
export const rules: readonly Rule[] = [
  consistentWordsAndFigures,
  consistentContractPrice,
  consistentSumOfItems,
  consistentTaxArithmetic,
  completeInstalments,
  noBlanks,
  noArbitrationBesideLitigation,
  requireNamedArbitrationInstitution,
  requireExclusiveJurisdiction,
  requireConnectedCourt,
  noArbitrationOfAdministrativeAgreement,
  noForeignLawOrForum,
  noPayWhenPaid,
  consistentPartyNames,
  requireValidCreditCode,
  requireValidResidentId,
  noRepealedLaw,
]
