// Written by scripts/generate-rules.mjs; do not edit.
import { noArbitrationBesideLitigation } from './disputes/dis-001-no-arbitration-beside-litigation'
import { requireNamedArbitrationInstitution } from './disputes/dis-002-require-named-arbitration-institution'
import type { Rule } from './rule'

/** Every rule of the pack, sorted by id. */
export const rules: readonly Rule[] = [
  noArbitrationBesideLitigation,
  requireNamedArbitrationInstitution,
]
