import type { Span } from '../core/span'
import type { BasisOnDay } from '../law/statute'
import type { ProblemStatus, Severity } from '../rules/rule'
import type { Intake } from '../facts/intake'
import type { IntakeReads } from './watch-intake'

/** A quotation and where it stands; `quote` is exactly the reading text's slice. */
export interface Quotation extends Span {
  readonly quote: string
}

/** A problem stamped with its rule, law and identity. */
export interface Finding {
  /** Stable across versions of a contract: made from the rule, the clause's words and the quotation, not from offsets. */
  readonly id: string
  readonly ruleId: string
  readonly title: string
  readonly status: ProblemStatus
  readonly severity: Severity
  /** How people name the place: 第七条, 附件一, 签署区; '' for the whole contract. */
  readonly clause: string
  readonly clauseId: string | null
  readonly spans: readonly Quotation[]
  readonly computed: string | null
  readonly basis: readonly BasisOnDay[]
  readonly opinion: string
  readonly amendment: string | null
  readonly missing: readonly (keyof Intake)[]
}

/** Identity of the rules, parameters and law that made a set of findings. */
export interface RulePackStamp {
  readonly version: string
  readonly sha256: string
}

/** What one run over one document says. */
export interface ReviewResult {
  readonly rulePack: RulePackStamp
  /** In reading order; findings about the whole contract last. */
  readonly findings: readonly Finding[]
  readonly passed: readonly string[]
  readonly notApplicable: readonly string[]
  /** Rules that threw: named, the others still ran. */
  readonly failed: readonly { readonly ruleId: string; readonly message: string }[]
  /** Rules the office switched off, with its reason. */
  readonly switchedOff: readonly { readonly ruleId: string; readonly reason: string }[]
  /** Which rules looked at which intake facts; absent in what was reviewed before this was kept. */
  readonly intakeReads?: IntakeReads
}
