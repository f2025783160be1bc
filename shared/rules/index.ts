// Written by scripts/generate-rules.mjs; do not edit.
import { consistentWordsAndFigures as amt001 } from './amounts/amt-001-consistent-words-and-figures'
import { requireStandardCapitalWriting as amt002 } from './amounts/amt-002-require-standard-capital-writing'
import { consistentContractPrice as amt003 } from './amounts/amt-003-consistent-contract-price'
import { consistentRowProducts as amt004 } from './amounts/amt-004-consistent-row-products'
import { consistentSumOfItems as amt005 } from './amounts/amt-005-consistent-sum-of-items'
import { consistentTaxArithmetic as amt006 } from './amounts/amt-006-consistent-tax-arithmetic'
import { requireInvoiceTerms as amt007 } from './amounts/amt-007-require-invoice-terms'
import { completeInstalments as amt008 } from './amounts/amt-008-complete-instalments'
import { consistentUnitAndMagnitude as amt009 } from './amounts/amt-009-consistent-unit-and-magnitude'
import { limitOfficePremises as ast001 } from './assets/ast-001-limit-office-premises'
import { requireAssetProcedure as ast002 } from './assets/ast-002-require-asset-procedure'
import { limitOfficialVehicles as ast003 } from './assets/ast-003-limit-official-vehicles'
import { noBlanks as blk001 } from './wording/blk-001-no-blanks'
import { noPlaceholders as blk002 } from './wording/blk-002-no-placeholders'
import { noReservedInterpretation as cls001 } from './standard-terms/cls-001-no-reserved-interpretation'
import { noDeemedAcceptance as cls002 } from './standard-terms/cls-002-no-deemed-acceptance'
import { noIllegalSubcontracting as con001 } from './construction/con-001-no-illegal-subcontracting'
import { limitWarrantyPeriods as con002 } from './construction/con-002-limit-warranty-periods'
import { requireWageSafeguards as con003 } from './construction/con-003-require-wage-safeguards'
import { noParallelContracts as con004 } from './construction/con-004-no-parallel-contracts'
import { consistentDates as dat001 } from './dates/dat-001-consistent-dates'
import { requireTimelySigning as dat002 } from './dates/dat-002-require-timely-signing'
import { noAutomaticRenewal as dat003 } from './dates/dat-003-no-automatic-renewal'
import { limitTerm as dat004 } from './dates/dat-004-limit-term'
import { noArbitrationBesideLitigation as dis001 } from './disputes/dis-001-no-arbitration-beside-litigation'
import { requireNamedArbitrationInstitution as dis002 } from './disputes/dis-002-require-named-arbitration-institution'
import { requireExclusiveJurisdiction as dis003 } from './disputes/dis-003-require-exclusive-jurisdiction'
import { requireConnectedCourt as dis004 } from './disputes/dis-004-require-connected-court'
import { noArbitrationOfAdministrativeAgreement as dis005 } from './disputes/dis-005-no-arbitration-of-administrative-agreement'
import { noForeignLawOrForum as dis006 } from './disputes/dis-006-no-foreign-law-or-forum'
import { limitDonations as don001 } from './finance/don-001-limit-donations'
import { limitLavishSpending as fin001 } from './finance/fin-001-limit-lavish-spending'
import { noHiddenDebt as fin002 } from './finance/fin-002-no-hidden-debt'
import { noDeviationFromAward as gpr001 } from './procurement/gpr-001-no-deviation-from-award'
import { limitSupplements as gpr002 } from './procurement/gpr-002-limit-supplements'
import { requireTimelyPublication as gpr003 } from './procurement/gpr-003-require-timely-publication'
import { noGifts as gpr004 } from './procurement/gpr-004-no-gifts'
import { requireJointConsortium as gpr005 } from './procurement/gpr-005-require-joint-consortium'
import { noSplitting as gpr006 } from './procurement/gpr-006-no-splitting'
import { limitDeposit as gua001 } from './guarantees/gua-001-limit-deposit'
import { noMixedDeposit as gua002 } from './guarantees/gua-002-no-mixed-deposit'
import { limitPerformanceBond as gua003 } from './guarantees/gua-003-limit-performance-bond'
import { limitBidBond as gua004 } from './guarantees/gua-004-limit-bid-bond'
import { limitQualityRetention as gua005 } from './guarantees/gua-005-limit-quality-retention'
import { requireFairBonds as gua006 } from './guarantees/gua-006-require-fair-bonds'
import { noPublicGuarantor as gua007 } from './guarantees/gua-007-no-public-guarantor'
import { requireIpOwnership as its001 } from './information/its-001-require-ip-ownership'
import { requirePersonalInformationTerms as its002 } from './information/its-002-require-personal-information-terms'
import { requireDataSecurityTerms as its003 } from './information/its-003-require-data-security-terms'
import { limitTerm as lea001 } from './leases/lea-001-limit-term'
import { requireBalancedLiability as lia001 } from './liability/lia-001-require-balanced-liability'
import { limitLiquidatedDamages as lia002 } from './liability/lia-002-limit-liquidated-damages'
import { noVoidExclusion as lia003 } from './liability/lia-003-no-void-exclusion'
import { requireGeneralClauses as mis001 } from './completeness/mis-001-require-general-clauses'
import { requireTypeClauses as mis002 } from './completeness/mis-002-require-type-clauses'
import { requireEnergySavingTerms as mis003 } from './completeness/mis-003-require-energy-saving-terms'
import { limitPaymentTerm as pay001 } from './payment/pay-001-limit-payment-term'
import { noPayWhenPaid as pay002 } from './payment/pay-002-no-pay-when-paid'
import { noAuditAsSettlement as pay003 } from './payment/pay-003-no-audit-as-settlement'
import { noInternalProcessAsExcuse as pay004 } from './payment/pay-004-no-internal-process-as-excuse'
import { requireAcceptancePeriod as pay005 } from './payment/pay-005-require-acceptance-period'
import { noForcedNoncashPayment as pay006 } from './payment/pay-006-no-forced-noncash-payment'
import { limitAdvanceAndProgressRatios as pay007 } from './payment/pay-007-limit-advance-and-progress-ratios'
import { noContractorPrefinancing as pay008 } from './payment/pay-008-no-contractor-prefinancing'
import { consistentPartyNames as pty001 } from './parties/pty-001-consistent-party-names'
import { requireValidCreditCode as pty002 } from './parties/pty-002-require-valid-credit-code'
import { noInternalBodyAsParty as pty003 } from './parties/pty-003-no-internal-body-as-party'
import { requireValidResidentId as pty004 } from './parties/pty-004-require-valid-resident-id'
import { consistentPayeeAccount as pty005 } from './parties/pty-005-consistent-payee-account'
import { requirePartyParticulars as pty006 } from './parties/pty-006-require-party-particulars'
import { consistentRoles as pty007 } from './parties/pty-007-consistent-roles'
import { requireAuthorityAndLicences as pty008 } from './parties/pty-008-require-authority-and-licences'
import { requireConfidentiality as sec001 } from './information/sec-001-require-confidentiality'
import { requireSignatureElements as sgn001 } from './signing/sgn-001-require-signature-elements'
import { consistentEffectiveness as sgn002 } from './signing/sgn-002-consistent-effectiveness'
import { consistentClauseNumbers as str001 } from './structure/str-001-consistent-clause-numbers'
import { consistentCrossReferences as str002 } from './structure/str-002-consistent-cross-references'
import { consistentAnnexes as str003 } from './structure/str-003-consistent-annexes'
import { consistentDefinitions as str004 } from './structure/str-004-consistent-definitions'
import { requirePrecedence as str005 } from './structure/str-005-require-precedence'
import { consistentCopies as str006 } from './structure/str-006-consistent-copies'
import { requireEmploymentSeparation as svc001 } from './services/svc-001-require-employment-separation'
import { requireSafetyDuties as svc002 } from './services/svc-002-require-safety-duties'
import { noUnilateralChange as ter001 } from './termination/ter-001-no-unilateral-change'
import { requireTerminationMechanics as ter002 } from './termination/ter-002-require-termination-mechanics'
import { noVagueTerms as txt001 } from './wording/txt-001-no-vague-terms'
import { noRepealedLaw as txt002 } from './wording/txt-002-no-repealed-law'
import { clearPeriods as txt003 } from './wording/txt-003-clear-periods'
import { seamlessTiers as txt004 } from './wording/txt-004-seamless-tiers'
import type { Rule } from './rule'

/** Every rule of the pack, sorted by id. */
export const rules: readonly Rule[] = [
  amt001,
  amt002,
  amt003,
  amt004,
  amt005,
  amt006,
  amt007,
  amt008,
  amt009,
  ast001,
  ast002,
  ast003,
  blk001,
  blk002,
  cls001,
  cls002,
  con001,
  con002,
  con003,
  con004,
  dat001,
  dat002,
  dat003,
  dat004,
  dis001,
  dis002,
  dis003,
  dis004,
  dis005,
  dis006,
  don001,
  fin001,
  fin002,
  gpr001,
  gpr002,
  gpr003,
  gpr004,
  gpr005,
  gpr006,
  gua001,
  gua002,
  gua003,
  gua004,
  gua005,
  gua006,
  gua007,
  its001,
  its002,
  its003,
  lea001,
  lia001,
  lia002,
  lia003,
  mis001,
  mis002,
  mis003,
  pay001,
  pay002,
  pay003,
  pay004,
  pay005,
  pay006,
  pay007,
  pay008,
  pty001,
  pty002,
  pty003,
  pty004,
  pty005,
  pty006,
  pty007,
  pty008,
  sec001,
  sgn001,
  sgn002,
  str001,
  str002,
  str003,
  str004,
  str005,
  str006,
  svc001,
  svc002,
  ter001,
  ter002,
  txt001,
  txt002,
  txt003,
  txt004,
]
