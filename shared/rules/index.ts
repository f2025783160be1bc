// Written by scripts/generate-rules.mjs; do not edit.
import { consistentWordsAndFigures } from './amounts/amt-001-consistent-words-and-figures'
import { requireStandardCapitalWriting } from './amounts/amt-002-require-standard-capital-writing'
import { consistentContractPrice } from './amounts/amt-003-consistent-contract-price'
import { consistentRowProducts } from './amounts/amt-004-consistent-row-products'
import { consistentSumOfItems } from './amounts/amt-005-consistent-sum-of-items'
import { consistentTaxArithmetic } from './amounts/amt-006-consistent-tax-arithmetic'
import { requireInvoiceTerms } from './amounts/amt-007-require-invoice-terms'
import { completeInstalments } from './amounts/amt-008-complete-instalments'
import { consistentUnitAndMagnitude } from './amounts/amt-009-consistent-unit-and-magnitude'
import { noBlanks } from './wording/blk-001-no-blanks'
import { consistentDates } from './dates/dat-001-consistent-dates'
import { noAutomaticRenewal } from './dates/dat-003-no-automatic-renewal'
import { noArbitrationBesideLitigation } from './disputes/dis-001-no-arbitration-beside-litigation'
import { requireNamedArbitrationInstitution } from './disputes/dis-002-require-named-arbitration-institution'
import { requireExclusiveJurisdiction } from './disputes/dis-003-require-exclusive-jurisdiction'
import { requireConnectedCourt } from './disputes/dis-004-require-connected-court'
import { noArbitrationOfAdministrativeAgreement } from './disputes/dis-005-no-arbitration-of-administrative-agreement'
import { noForeignLawOrForum } from './disputes/dis-006-no-foreign-law-or-forum'
import { limitDeposit } from './guarantees/gua-001-limit-deposit'
import { limitPerformanceBond } from './guarantees/gua-003-limit-performance-bond'
import { limitQualityRetention } from './guarantees/gua-005-limit-quality-retention'
import { limitTerm } from './leases/lea-001-limit-term'
import { limitPaymentTerm } from './payment/pay-001-limit-payment-term'
import { noPayWhenPaid } from './payment/pay-002-no-pay-when-paid'
import { noAuditAsSettlement } from './payment/pay-003-no-audit-as-settlement'
import { noInternalProcessAsExcuse } from './payment/pay-004-no-internal-process-as-excuse'
import { requireAcceptancePeriod } from './payment/pay-005-require-acceptance-period'
import { noForcedNoncashPayment } from './payment/pay-006-no-forced-noncash-payment'
import { limitAdvanceAndProgressRatios } from './payment/pay-007-limit-advance-and-progress-ratios'
import { noContractorPrefinancing } from './payment/pay-008-no-contractor-prefinancing'
import { consistentPartyNames } from './parties/pty-001-consistent-party-names'
import { requireValidCreditCode } from './parties/pty-002-require-valid-credit-code'
import { noInternalBodyAsParty } from './parties/pty-003-no-internal-body-as-party'
import { requireValidResidentId } from './parties/pty-004-require-valid-resident-id'
import { consistentPayeeAccount } from './parties/pty-005-consistent-payee-account'
import { requirePartyParticulars } from './parties/pty-006-require-party-particulars'
import { consistentRoles } from './parties/pty-007-consistent-roles'
import { consistentClauseNumbers } from './structure/str-001-consistent-clause-numbers'
import { consistentCrossReferences } from './structure/str-002-consistent-cross-references'
import { consistentAnnexes } from './structure/str-003-consistent-annexes'
import { noUnilateralChange } from './termination/ter-001-no-unilateral-change'
import { requireTerminationMechanics } from './termination/ter-002-require-termination-mechanics'
import { noRepealedLaw } from './wording/txt-002-no-repealed-law'
import type { Rule } from './rule'

/** Every rule of the pack, sorted by id. */
export const rules: readonly Rule[] = [
  consistentWordsAndFigures,
  requireStandardCapitalWriting,
  consistentContractPrice,
  consistentRowProducts,
  consistentSumOfItems,
  consistentTaxArithmetic,
  requireInvoiceTerms,
  completeInstalments,
  consistentUnitAndMagnitude,
  noBlanks,
  consistentDates,
  noAutomaticRenewal,
  noArbitrationBesideLitigation,
  requireNamedArbitrationInstitution,
  requireExclusiveJurisdiction,
  requireConnectedCourt,
  noArbitrationOfAdministrativeAgreement,
  noForeignLawOrForum,
  limitDeposit,
  limitPerformanceBond,
  limitQualityRetention,
  limitTerm,
  limitPaymentTerm,
  noPayWhenPaid,
  noAuditAsSettlement,
  noInternalProcessAsExcuse,
  requireAcceptancePeriod,
  noForcedNoncashPayment,
  limitAdvanceAndProgressRatios,
  noContractorPrefinancing,
  consistentPartyNames,
  requireValidCreditCode,
  noInternalBodyAsParty,
  requireValidResidentId,
  consistentPayeeAccount,
  requirePartyParticulars,
  consistentRoles,
  consistentClauseNumbers,
  consistentCrossReferences,
  consistentAnnexes,
  noUnilateralChange,
  requireTerminationMechanics,
  noRepealedLaw,
]
