import type { ContractType } from '../law/contract-type'
import type { OptionSet } from './options'

/** Who answers an item first: the office in charge fills in for itself, the legal office examines. */
export type Examiner = '承办处室' | '法制机构'

/** One question a person must answer. */
export interface ChecklistItem {
  /** `GEN-01`, `CON-C13`. */
  readonly id: string
  /** ★: no opinion is issued while it is open. */
  readonly starred: boolean
  readonly who: Examiner
  readonly question: string
  /** What to look at. */
  readonly lookAt: string
  /** Ids of the automatic rules whose findings bear on it. */
  readonly rules: readonly string[]
  readonly options: OptionSet
}

/** Items under one heading; `onlyFor` limits them to contracts of these types. */
export interface ChecklistTopic {
  readonly topic: string
  readonly onlyFor?: readonly ContractType[]
  readonly items: readonly ChecklistItem[]
}

/** One of the eight checklists. */
export interface Checklist {
  readonly code: string
  readonly title: string
  /** Contract types it is for; GEN: every contract. */
  readonly types: readonly ContractType[]
  readonly topics: readonly ChecklistTopic[]
}

/** An item of our own data; not starred and examined by the legal office unless said. */
export function item(
  id: string, question: string, lookAt: string, rules: readonly string[], options: OptionSet,
  marks: { readonly starred?: boolean; readonly who?: Examiner } = {},
): ChecklistItem {
  return { id, question, lookAt, rules, options, starred: marks.starred ?? false, who: marks.who ?? '法制机构' }
}
