/** Tests of one rule in contract sentences: «…» marks where a finding must point. */
import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../../shared/core/local-date'
import { extractFacts } from '../../shared/facts/extract-facts'
import type { Intake } from '../../shared/facts/intake'
import type { Finding } from '../../shared/findings/finding'
import { reviewDocument } from '../../shared/findings/run-rules'
import type { ContractType } from '../../shared/law/contract-type'
import type { OfficeSettings } from '../../shared/rules/office-settings'
import type { ProblemStatus, Rule, Severity } from '../../shared/rules/rule'
import { documentFromText } from './document-from-text'

/** What a case may set; a case's own settings go over those of the whole test. */
export interface CaseOptions {
  readonly intake?: Intake
  /** Types the contract counts as; left out: the rule's first type. */
  readonly types?: readonly ContractType[]
  /** The day of the review; also the law day while the text names no day of signing. Left out: 2026-11-16. */
  readonly today?: string
  readonly settings?: OfficeSettings
}

/** A case: the text, or the text with settings and what every finding must say. */
export type RuleCase =
  | string
  | (CaseOptions & {
      readonly text: string
      readonly severity?: Severity
      readonly status?: ProblemStatus
      /** Words the first finding's opinion must hold. */
      readonly opinion?: string
      /** Words the first finding's computation must hold. */
      readonly computed?: string
      /** Act and article (仲裁法第27条) that must be among the first finding's bases. */
      readonly basis?: string
    })

/** The cases of one rule. Names say what the case is about. */
export interface RuleCases extends CaseOptions {
  /** No finding at all. */
  readonly clean: Readonly<Record<string, RuleCase>>
  /** At least one finding; the marks are exactly what the findings quote first, or all they quote. No marks: nothing quoted. */
  readonly flagged: Readonly<Record<string, RuleCase>>
  /** Near the line: with marks it must be flagged there, without it must be clean. */
  readonly boundary?: Readonly<Record<string, RuleCase>>
  /** Only 信息不足 findings, at least one; marks as above. */
  readonly insufficient?: Readonly<Record<string, RuleCase>>
}

/** Registers one test per case. */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(`${rule.id} ${rule.title}`, () => {
    for (const [name, entry] of Object.entries(cases.clean)) {
      it(`passes: ${name}`, () => expect(summaries(review(rule, cases, entry))).toEqual([]))
    }
    for (const [name, entry] of Object.entries(cases.flagged)) it(`flags: ${name}`, () => expectFlagged(rule, cases, entry))
    for (const [name, entry] of Object.entries(cases.boundary ?? {})) {
      if (textOf(entry).includes('«')) it(`flags at the line: ${name}`, () => expectFlagged(rule, cases, entry))
      else it(`passes at the line: ${name}`, () => expect(summaries(review(rule, cases, entry))).toEqual([]))
    }
    for (const [name, entry] of Object.entries(cases.insufficient ?? {})) {
      it(`lacks facts: ${name}`, () => {
        const findings = expectFlagged(rule, cases, entry)
        expect(findings.map(({ status }) => status)).toEqual(findings.map(() => 'insufficient'))
        expect(findings.every(({ missing }) => missing.length > 0)).toBe(true)
      })
    }
  })
}

function expectFlagged(rule: Rule, cases: RuleCases, entry: RuleCase): readonly Finding[] {
  // Marks are looked up in the reading text: rows of a table are written there in another way than in the test.
  const { marks } = readMarks(documentFromText(textOf(entry)).text)
  const findings = review(rule, cases, entry)
  expect(findings.length, 'findings').toBeGreaterThan(0)
  const first = findings.flatMap(({ spans }) => spans.slice(0, 1))
  const all = findings.flatMap(({ spans }) => spans)
  expect(first.length === marks.length ? places(first) : places(all)).toEqual(places(marks))
  if (typeof entry === 'string') return findings
  if (entry.severity !== undefined) expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => entry.severity))
  if (entry.status !== undefined) expect(findings.map(({ status }) => status)).toEqual(findings.map(() => entry.status))
  if (entry.opinion !== undefined) expect(findings[0]!.opinion).toContain(entry.opinion)
  if (entry.computed !== undefined) expect(findings[0]!.computed).toContain(entry.computed)
  if (entry.basis !== undefined) expect(findings[0]!.basis.map(({ act, article }) => `${act}${article}`)).toContain(entry.basis)
  return findings
}

interface Marked {
  readonly start: number
  readonly quote: string
}

/** Places in reading order as `offset:words`, each once. */
function places(marked: readonly Marked[]): readonly string[] {
  const sorted = marked.toSorted((a, b) => a.start - b.start || a.quote.length - b.quote.length)
  return [...new Set(sorted.map(({ start, quote }) => `${start}:${quote}`))]
}

/** The text without marks, and what stood between them. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Marked[] } {
  const marks: Marked[] = []
  let text = ''
  for (const piece of marked.split('«')) {
    const end = piece.indexOf('»')
    if (end >= 0) marks.push({ start: text.length, quote: piece.slice(0, end) })
    text += end >= 0 ? piece.slice(0, end) + piece.slice(end + 1) : piece
  }
  return { text, marks }
}

function review(rule: Rule, cases: CaseOptions, entry: RuleCase): readonly Finding[] {
  const own: CaseOptions = typeof entry === 'string' ? {} : entry
  const types = own.types ?? cases.types ?? (rule.types === 'all' ? ['GEN'] : rule.types.slice(0, 1))
  const intake: Intake = { type: types, ...cases.intake, ...own.intake }
  const today = parseLocalDate(own.today ?? cases.today ?? '2026-11-16')
  if (today === null) throw new Error('today is not a day')
  const settings = own.settings ?? cases.settings
  const document = documentFromText(readMarks(textOf(entry)).text)
  const facts = extractFacts(document, intake)
  const result = reviewDocument({ document, facts, intake, rules: [rule], today, ...(settings === undefined ? {} : { settings }) })
  expect(result.failed).toEqual([])
  return result.findings
}

function textOf(entry: RuleCase): string {
  return typeof entry === 'string' ? entry : entry.text
}

function summaries(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, status, opinion, spans }) => `${severity} ${status} ${opinion} 「${spans.map(({ quote }) => quote).join('」「')}」`)
}
