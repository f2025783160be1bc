// Written by scripts/generate-rules.mjs; do not edit.
import { consistentWordsAndFigures } from './amounts/amt-001-consistent-words-and-figures'
import { consistentContractPrice } from './amounts/amt-003-consistent-contract-price'
import { consistentTaxArithmetic } from './amounts/amt-006-consistent-tax-arithmetic'
import { noArbitrationBesideLitigation } from './disputes/dis-001-no-arbitration-beside-litigation'
import { requireNamedArbitrationInstitution } from './disputes/dis-002-require-named-arbitration-institution'
import { noPayWhenPaid } from './payment/pay-002-no-pay-when-paid'
import { noRepealedLaw } from './wording/txt-002-no-repealed-law'
import type { Rule } from './rule'

/** Every rule of the pack, sorted by id. */
export const rules: readonly Rule[] = [
  consistentWordsAndFigures,
  consistentContractPrice,
  consistentTaxArithmetic,
  noArbitrationBesideLitigation,
  requireNamedArbitrationInstitution,
  noPayWhenPaid,
  noRepealedLaw,
]
