import type { LocalDate } from '../core/local-date'
import type { Span } from '../core/span'
import { wordsOfError } from '../core/words-of-error'
import type { ContractDocument } from '../document/contract-document'
import { cutDocument, type CutDocument } from '../document/cut-document'
import { findClauseAt } from '../document/find-clause'
import { extractFacts } from '../facts/extract-facts'
import type { Facts } from '../facts/facts'
import type { Intake } from '../facts/intake'
import { isMostlyForeign } from '../facts/language'
import { isReadableAt } from '../facts/readable'
import { findUnderlining } from '../facts/underlining'
import { PUBLISHED_CALENDAR, withHolidayYears } from '../law/calendar'
import type { DatedValue } from '../law/dated-value'
import { basisOnDay } from '../law/find-version'
import type { BasisOnDay, LegalBasis } from '../law/statute'
import { isRuleForTypes, typesThatCount } from '../rules/applicable-types'
import { DEFAULT_SETTINGS, parameterOn, severityFor, type OfficeSettings } from '../rules/office-settings'
import type { Problem, Rule, RuleContext } from '../rules/rule'
import { stampRulePack } from '../rules/rule-pack'
import type { ReviewResult } from './finding'
import { mergeWithinClauses, type PlacedProblem } from './merge-problems'
import { preferSpecialConditions } from './special-conditions'
import { stampFindings, type RawFinding } from './stamp-findings'
import { WatchedIntake } from './watch-intake'
import { weighAlternatives } from './weigh-alternatives'

/** What one review needs; everything is given, nothing is looked up. */
export interface ReviewInput {
  readonly document: ContractDocument
  readonly facts: Facts
  readonly intake: Intake
  readonly rules: readonly Rule[]
  readonly today: LocalDate
  readonly settings?: OfficeSettings
}

/**
 * Runs the rules over one document. Same input, same result. A rule whose law was not in force on the day of signing
 * (today while unsigned) or whose types do not fit is not applicable; a rule that throws or quotes a place outside the
 * text is named in `failed` and the others still run.
 */
export function reviewDocument(input: ReviewInput): ReviewResult {
  const { intake, rules, today, settings = DEFAULT_SETTINGS } = input
  const { document, facts, placeOf } = readWithoutUnderlining(input, settings)
  const lawDay = facts.signedOn ?? intake.signDate ?? today
  const watched = new WatchedIntake(intake)
  const context: RuleContext = {
    document, facts, intake: watched.intake, lawDay, today,
    types: typesThatCount(facts, intake),
    parameter: <T>(dated: DatedValue<T>) => parameterOn(settings, dated, lawDay),
    words: settings.words,
    calendar: withHolidayYears(PUBLISHED_CALENDAR, settings.holidays),
  }
  // Of a paper that is no contract, unless the office says it is one, only what counts and compares is told.
  const isOther = facts.isOtherPaper && (intake.type ?? []).length === 0
  const countsOnly = isOther || isMostlyForeign(facts.normalized)
  const raw: RawFinding[] = []
  const passed: string[] = []
  const notApplicable: string[] = []
  const failed: { ruleId: string; message: string }[] = []
  const switchedOff: { ruleId: string; reason: string }[] = []
  for (const rule of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const reason = settings.off[rule.id]
    if (reason !== undefined) {
      switchedOff.push({ ruleId: rule.id, reason })
      continue
    }
    watched.readFor(rule.id)
    const outcome = countsOnly && rule.readsAnyLanguage !== true ? 'not-applicable' : runRule(rule, context, settings)
    if (outcome === 'not-applicable') notApplicable.push(rule.id)
    else if ('message' in outcome) failed.push({ ruleId: rule.id, message: outcome.message })
    else if (outcome.found.length === 0) passed.push(rule.id)
    else raw.push(...outcome.found)
  }
  return {
    rulePack: stampRulePack(rules, settings),
    findings: stampFindings(input.document, raw, placeOf),
    passed, notApplicable, failed, switchedOff,
    intakeReads: watched.reads(),
  }
}

/**
 * What the rules read: a form as its reader reads it, without the underlining around what was filled in. What they find is
 * quoted from the whole text.
 */
function readWithoutUnderlining({ document, facts, intake }: ReviewInput, settings: OfficeSettings): CutDocument & { readonly facts: Facts } {
  const underlining = findUnderlining(facts)
  if (underlining.length === 0) return { document, facts, placeOf: (span) => span }
  const cut = cutDocument(document, underlining)
  return { ...cut, facts: extractFacts(cut.document, intake, settings.words.units) }
}

type Outcome = 'not-applicable' | { readonly message: string } | { readonly found: readonly RawFinding[] }

function runRule(rule: Rule, context: RuleContext, settings: OfficeSettings): Outcome {
  if (!isRuleForTypes(rule, context.types)) return 'not-applicable'
  const inForce = basesOnDay(rule.basis, context.lawDay)
  if (inForce.length === 0) return 'not-applicable'
  try {
    const answer = rule.check(context)
    if (answer === 'not-applicable') return 'not-applicable'
    const placed = placeProblems(rule, [...answer], context, settings)
    const problems = preferSpecialConditions(context.document, rule.mergesWithinClause === true ? mergeWithinClauses(placed) : placed)
    return {
      found: problems.flatMap(({ problem, severity, clauseId }) => {
        const basis = problem.basis === undefined ? inForce : basesOnDay(problem.basis, context.lawDay)
        // A limb whose own law was not yet, or no longer, in force on the law day is no problem of that day.
        return basis.length === 0 ? [] : [{ rule, problem, severity, clauseId, basis }]
      }),
    }
  } catch (error) {
    // One broken rule must not cost the office the other eighty-eight: it is named in the result.
    return { message: wordsOfError(error) }
  }
}

function basesOnDay(bases: readonly LegalBasis[], day: LocalDate): readonly BasisOnDay[] {
  return bases.flatMap((basis) => basisOnDay(basis, day) ?? [])
}

/** Checks every span, drops what stands in zones or alternatives that do not count, and applies the office's severities. */
function placeProblems(rule: Rule, problems: readonly Problem[], { document, facts }: RuleContext, settings: OfficeSettings): readonly PlacedProblem[] {
  return problems.flatMap((problem): readonly PlacedProblem[] => {
    for (const span of problem.spans) checkSpan(document, span)
    const spans = rule.readsEveryZone === true ? problem.spans : problem.spans.filter((span) => isReadableAt(document, span.start))
    if (spans.length === 0 && problem.spans.length > 0) return []
    const weighed = rule.readsEveryAlternative === true ? { ...problem, spans } : weighAlternatives(facts, { ...problem, spans })
    if (weighed === null) return []
    const first = weighed.spans[0]
    return [{
      problem: weighed,
      severity: severityFor(settings, rule.id, problem.severity ?? rule.severity),
      clauseId: first === undefined ? null : (findClauseAt(document, first.start)?.id ?? null),
    }]
  })
}

function checkSpan(document: ContractDocument, { start, end }: Span): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= document.text.length
  if (!isInside) throw new Error(`quotes ${start} to ${end}, which is not a stretch of the text of ${document.text.length} units`)
}
