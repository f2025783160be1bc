import type { LocalDate } from '../core/local-date'

/** How far the text of an act was checked: read in full text, seen quoted on a public page, or not read (from knowledge). */
export type Verification = 'full-text' | 'web' | 'from-knowledge'

/** One version of an act and the days it is or was in force. */
export interface StatuteVersion {
  /** As people name it: 2023修正, 法释〔2024〕11号. */
  readonly name: string
  readonly effectiveFrom: LocalDate
  /** First day it is no longer in force; null while it is. */
  readonly repealedOn: LocalDate | null
  readonly verification: Verification
  /** Where it was read: LRB, FLK, JL, WEB or the reason it was not. */
  readonly source: string
  /** True when this version gave articles new numbers: older numbers are then read from `SUCCESSIONS` alone. */
  readonly renumbers?: boolean
}

/** An act, interpretation, regulation or policy document a finding may rest on. */
export interface Statute {
  /** Short name used in rules and on screen: 民法典, 采购条例. Unique. */
  readonly id: string
  /** Full title with document number, as an opinion letter lists it. */
  readonly title: string
  /** Oldest first, without gaps that matter to us. */
  readonly versions: readonly StatuteVersion[]
  /** What replaced it, when it was repealed; null otherwise. */
  readonly replacedBy: string | null
}

/** One article a rule rests on. */
export interface LegalBasis {
  /** `Statute.id`. */
  readonly act: string
  /** As cited: 第586条, 第470条第1款第5项; '' when the act as a whole is meant. */
  readonly article: string
  /** Whether this article's words were read. */
  readonly verification: Verification
  /** What the article contributes, in a few words; '' if plain. */
  readonly note: string
}

/** A basis as it stood on the day that counts. */
export interface BasisOnDay extends LegalBasis {
  /** Full title of the act. */
  readonly title: string
  /** The version in force that day, with its first day: `2020-05-28通过，2021-01-01起施行`. */
  readonly version: string
}
