import type { Fen } from '../shared/core/money'
import { sliceOf, type Span } from '../shared/core/span'
import type { ContractDocument } from '../shared/document/contract-document'
import { doubtCheck } from '../shared/document/doubtful-spans'
import { doubtfulFacts, type DoubtfulFact } from '../shared/facts/doubtful-facts'
import type { Facts } from '../shared/facts/facts'
import type { Finding, ReviewResult, RulePackStamp } from '../shared/findings/finding'
import type { Imported } from '../shared/import/import-contract'
import type { ImportReport } from '../shared/import/inspect-report'
import type { ImportWarning } from '../shared/import/import-error'

/** What `hengshen review --json` prints for one file (DESIGN section 4). Keys keep their order: the bytes are compared. */
export interface ReviewOutput {
  readonly file: string
  readonly sha256: string
  readonly rulePack: RulePackStamp
  readonly import: {
    readonly format: string
    readonly pages: number | null
    readonly characters: number
    readonly clauses: number
    readonly warnings: readonly ImportWarning[]
  }
  readonly facts: FactsOutput
  readonly findings: readonly FindingOutput[]
  readonly passed: readonly string[]
  readonly notApplicable: readonly string[]
  /** Rules that failed to run: named, never silently left out. */
  readonly failed: ReviewResult['failed']
  /** Rules the office's settings switch off, with the reason; absent where none. */
  readonly switchedOff?: ReviewResult['switchedOff']
}

/** The facts offices script against; every quotation is an exact slice of the reading text. */
export interface FactsOutput {
  readonly title: string
  readonly isContract: boolean
  readonly types: readonly string[]
  readonly parties: readonly { readonly role: string; readonly name: string; readonly creditCode: string | null; readonly isOurs: boolean | null }[]
  readonly totalAmount: { readonly fen: Fen | null; readonly quote: string } | null
  readonly signedOn: string | null
  readonly amounts: readonly { readonly fen: Fen | null; readonly quote: string; readonly label: string; readonly doubtful?: true }[]
  readonly dates: readonly { readonly date: string | null; readonly quote: string; readonly label: string; readonly doubtful?: true }[]
  /** Of title, parties, amount and signing: which were read from a picture with doubt; absent where none. */
  readonly doubtful?: readonly DoubtfulFact[]
}

/** One finding as printed; `start` and `end` count UTF-16 units in what `hengshen text` prints. */
export interface FindingOutput {
  readonly id: string
  readonly ruleId: string
  readonly title: string
  readonly status: Finding['status']
  readonly severity: Finding['severity']
  readonly clause: string
  readonly spans: readonly { readonly quote: string; readonly start: number; readonly end: number }[]
  readonly computed: string | null
  readonly basis: readonly { readonly act: string; readonly article: string; readonly version: string; readonly title: string; readonly verification: string }[]
  readonly opinion: string
  readonly amendment: string | null
  readonly missing: readonly string[]
}

/** What `hengshen text --json` prints. */
export interface TextOutput {
  readonly file: string
  readonly sha256: string
  readonly warnings: readonly ImportWarning[]
  /** 文书体检: revisions, comments, hidden words, people's names, what was not read and why. */
  readonly report: ImportReport
  readonly document: ContractDocument
}

/** Shapes one review for printing. */
export function reviewOutput(file: string, imported: Imported, facts: Facts, result: ReviewResult): ReviewOutput {
  const { document } = imported
  return {
    file,
    sha256: imported.sha256,
    rulePack: result.rulePack,
    import: {
      format: document.format,
      pages: document.properties.pages,
      characters: document.text.length,
      clauses: document.clauses.length,
      warnings: imported.warnings,
    },
    facts: factsOutput(document, facts),
    findings: result.findings.map(findingOutput),
    passed: result.passed,
    notApplicable: result.notApplicable,
    failed: result.failed,
    ...(result.switchedOff.length === 0 ? {} : { switchedOff: result.switchedOff }),
  }
}

function factsOutput(document: ContractDocument, facts: Facts): FactsOutput {
  const quote = (fact: { readonly span: Span }): string => sliceOf(document.text, fact.span)
  const isDoubtful = doubtCheck(document)
  const doubt = (fact: { readonly span: Span }): { doubtful?: true } => (isDoubtful(fact.span) ? { doubtful: true } : {})
  const doubtful = doubtfulFacts(document, facts)
  return {
    title: facts.title,
    isContract: facts.isContract,
    types: facts.types.map(({ type }) => type),
    parties: facts.parties.map(({ role, name, creditCode, isOurs }) => ({ role, name, creditCode, isOurs })),
    totalAmount: facts.totalAmount === null ? null : { fen: facts.totalAmount.fen, quote: quote(facts.totalAmount) },
    signedOn: facts.signedOn,
    amounts: facts.amounts.map((fact) => ({ fen: fact.fen, quote: quote(fact), label: fact.label, ...doubt(fact) })),
    dates: facts.dates.map((fact) => ({ date: fact.date, quote: quote(fact), label: fact.label, ...doubt(fact) })),
    ...(doubtful.length === 0 ? {} : { doubtful }),
  }
}

function findingOutput(finding: Finding): FindingOutput {
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    title: finding.title,
    status: finding.status,
    severity: finding.severity,
    clause: finding.clause,
    spans: finding.spans.map(({ quote, start, end }) => ({ quote, start, end })),
    computed: finding.computed,
    basis: finding.basis.map(({ act, article, version, title, verification }) => ({ act, article, version, title, verification })),
    opinion: finding.opinion,
    amendment: finding.amendment,
    missing: finding.missing,
  }
}
