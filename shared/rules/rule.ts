import type { LocalDate } from '../core/local-date'
import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import type { WorkCalendar } from '../law/calendar'
import type { ContractType } from '../law/contract-type'
import type { DatedValue } from '../law/dated-value'
import type { LegalBasis } from '../law/statute'
import type { Facts } from '../facts/facts'
import type { Intake } from '../facts/intake'
import type { OfficeWords } from './office-words'

/** 必改、建议、提示 (review-rules.md 0.8). */
export type Severity = 'must-fix' | 'should-fix' | 'remind'

/** 命中、疑似、信息不足. Passing and not applicable are lists of rule ids, not problems. */
export type ProblemStatus = 'hit' | 'suspected' | 'insufficient'

/** Everything a rule may look at. Rules are pure: same context, same problems. */
export interface RuleContext {
  readonly document: ContractDocument
  readonly facts: Facts
  readonly intake: Intake
  /** The contract types that count: the intake's if given, else the recognised ones. Always holds GEN. */
  readonly types: ReadonlySet<ContractType>
  /** The day whose law counts: the day of signing, or today while unsigned. */
  readonly lawDay: LocalDate
  readonly today: LocalDate
  /** Value of a parameter on `lawDay` with the office's own settings applied; null when nobody entered one. */
  readonly parameter: <T>(dated: DatedValue<T>) => T | null
  /** The office's own words, institutions and units. */
  readonly words: OfficeWords
  /** Which days people work on, the office's own years in place of the published ones. */
  readonly calendar: WorkCalendar
}

/** One thing wrong, as a rule reports it. */
export interface Problem {
  readonly status: ProblemStatus
  /** Left out: the rule's own severity. */
  readonly severity?: Severity
  /** Where; the first is where the mark stands. Empty only for something missing from the whole contract. */
  readonly spans: readonly Span[]
  /** The arithmetic in full (30%+60%+5%=95%≠100%), or null where there is none. */
  readonly computed: string | null
  /** What is wrong, ready for the opinion letter, in Chinese with figures filled in. */
  readonly opinion: string
  /** Suggested clause, or null when the right wording depends on facts the office must supply. */
  readonly amendment: string | null
  /** Left out: the rule's own basis. Given: only these (a rule with several limbs cites the one that applies). */
  readonly basis?: readonly LegalBasis[]
  /** Intake keys whose absence left the question open; only with `insufficient`. */
  readonly missing?: readonly (keyof Intake)[]
}

/** One automatic check. One file per rule; the id is the catalogue's and never changes meaning. */
export interface Rule {
  /** `AMT-001`. */
  readonly id: string
  /** The catalogue's Chinese title. */
  readonly title: string
  readonly severity: Severity
  /** Types it applies to, or 'all'. */
  readonly types: readonly ContractType[] | 'all'
  /** At least one; a rule whose every basis was out of force on the law day does not run. */
  readonly basis: readonly LegalBasis[]
  /** Parameters it reads, so that the pack's hash and the settings screen know them. */
  readonly parameters: readonly DatedValue<unknown>[]
  /** Counts up when the rule's answers change; part of the pack's hash. */
  readonly version: number
  /** True: several problems of equal severity and status in one clause become one finding (review-rules.md 0.7 S5). */
  readonly mergesWithinClause?: boolean
  /** True: the rule also looks at contents, guide, header and footer; problems there are otherwise dropped (0.1.4). */
  readonly readsEveryZone?: boolean
  /**
   * True: the rule weighs alternatives (□, 以下第__种方式) itself. Otherwise what it finds in an alternative that was not
   * chosen is dropped, and where nothing is chosen yet it is suspected (0.7 S4).
   */
  readonly readsEveryAlternative?: boolean
  /** True: the rule counts and compares, whatever the language; the others say nothing of a text mostly not in Chinese or of a paper that is no contract. */
  readonly readsAnyLanguage?: boolean
  /** Yields what is wrong; nothing when the contract passes. `'not-applicable'` when its question does not arise. */
  readonly check: (context: RuleContext) => Iterable<Problem> | 'not-applicable'
}
