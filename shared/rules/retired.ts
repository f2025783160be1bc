/** Ids of rules that no longer exist and may never be used again: old opinions still name them. */
export const RETIRED_RULE_IDS: readonly string[] = []
