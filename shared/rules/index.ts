// Written by scripts/generate-rules.mjs; do not edit.
import type { Rule } from './rule'

/** Every rule of the pack, sorted by id. */
export const rules: readonly Rule[] = []
