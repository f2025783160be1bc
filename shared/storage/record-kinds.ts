import type { Answer } from '../checklist/answer'
import type { Conclusion } from '../opinion/opinion'
import { unitId, type RecordId, type Sha256 } from '../core/ids'
import type { Fen } from '../core/money'
import type { LocalDate } from '../core/local-date'
import type { SourceFormat } from '../document/contract-document'
import type { ImportWarning } from '../import/import-error'
import type { ContractType } from '../law/contract-type'
import type { DoubtfulFact } from '../facts/doubtful-facts'
import type { Intake } from '../facts/intake'
import type { AgreedPeriod } from '../facts/agreed-periods'
import type { PlannedPayment } from '../facts/payment-plan'
import type { IntakeSuggestion } from '../facts/suggest-intake'
import type { ReviewerView } from '../findings/compare-reviewers'
import type { FindingDecision, Remark } from '../findings/decided-finding'
import type { ReviewResult } from '../findings/finding'
import type { FindingCounts } from '../findings/open-counts'
import { LAST_PUBLISHED_YEAR, PUBLISHED_CALENDAR } from '../law/calendar'
import { ALL_REGISTERS } from '../registers/all-registers'
import { indexesOf } from '../registers/register-indexes'
import { derivedId } from './derived-id'
import { EXCHANGE_KINDS } from './exchange-records'
import { MADE_DOCUMENT_KINDS } from './made-document-kinds'
import { NUMBER_KINDS } from './number-records'
import { REPORT_KINDS } from './report-records'
import type { IndexDeclaration, IndexValue, StoredRecord } from './store'

export type { OpinionFields, IssuedOpinionFields, CounselOpinionFields, ItemAnswerFields } from './opinion-records'

/** Where a matter stands: under review, opinion being written, opinion letter exported. */
export type MatterState = 'reviewing' | 'drafting' | 'issued'

/** One contract under review (kind `matter`). */
export interface MatterFields {
  /** HS-2026-0012; unique. */
  readonly number: string
  readonly title: string
  readonly types: readonly ContractType[]
  readonly parties: readonly { readonly role: string; readonly name: string }[]
  readonly amountFen: Fen | null
  /** Which of title, parties and amount were read from a picture with doubt; absent where none. */
  readonly doubtful?: readonly DoubtfulFact[]
  readonly state: MatterState
  readonly currentVersion: RecordId
  readonly versionCount: number
  /** Findings of the current version neither adopted nor dismissed. */
  readonly open: FindingCounts
  readonly intake: Intake
  readonly createdOn: LocalDate
  /** ISO date-time of the last change. */
  readonly updatedAt: string
}

/** One imported file of a matter (kind `version`). */
export interface VersionFields {
  readonly matter: RecordId
  /** From 1. */
  readonly ordinal: number
  readonly fileName: string
  readonly fileSha: Sha256
  readonly fileBytes: number
  /** Blob of the `ContractDocument` as UTF-8 JSON. */
  readonly documentSha: Sha256
  /** Blob of the `RecognisedPage`s as UTF-8 JSON, a person's corrections in them; absent where no page was recognised. */
  readonly recognisedSha?: Sha256
  /** Blob of the DOCX another program made of the file, which is what was read; absent where the file itself was read. */
  readonly convertedSha?: Sha256
  readonly format: SourceFormat
  readonly pages: number | null
  readonly characters: number
  readonly clauses: number
  readonly warnings: readonly ImportWarning[]
  readonly importedAt: string
  readonly facts: FactsSummary
  readonly review: ReviewResult
}

/** The few facts forms and lists show; the whole set stays in the worker. */
export interface FactsSummary {
  readonly title: string
  readonly isContract: boolean
  readonly types: readonly { readonly type: ContractType; readonly confidence: number; readonly because: string }[]
  /** `creditCode` is absent where the contract names none (or none that can be one), and in what was read before this was kept. */
  readonly parties: readonly { readonly role: string; readonly name: string; readonly isOurs: boolean | null; readonly creditCode?: string }[]
  readonly totalAmount: { readonly fen: Fen; readonly quote: string } | null
  readonly signedOn: LocalDate | null
  /** Which of them were read from a picture with doubt; absent where none. */
  readonly doubtful?: readonly DoubtfulFact[]
  /** Numbers of the standards it cites, in one way of writing, each once; absent in what was read before this was kept. */
  readonly standards?: readonly string[]
  /** What the contract's own words say about intake facts; absent in what was reviewed before this was kept. */
  readonly suggestions?: readonly IntakeSuggestion[]
  /** The payments the contract tells, where they add up; absent in what was read before this was kept. */
  readonly payments?: readonly PlannedPayment[]
  /** The periods it tells for what is to be done after signing, with their sentences; absent in what was read before this was kept. */
  readonly periods?: readonly AgreedPeriod[]
}

/** What a person decided about a finding (kind `finding-state`). */
export interface FindingStateFields extends FindingDecision {
  readonly matter: RecordId
  readonly decidedAt: string
  readonly decidedBy: string
  /** ISO date-time at which the wording was last typed. */
  readonly wordedAt?: string
  /** Who settled what reviewers had decided otherwise, and when (ISO date-time); absent where nobody did. */
  readonly settled?: { readonly by: string; readonly at: string }
}

/**
 * What one reviewer said last of one finding, or as conclusion (kind `reviewer-view`): one record per matter, reviewer and
 * finding, so that two reviewers never write the same record, on one machine or two. What counts is the finding's state;
 * this keeps whose word it was.
 */
export interface ReviewerViewFields extends ReviewerView {
  readonly matter: RecordId
  readonly version: RecordId
  /** Given where `findingId` is `CONCLUSION_VIEW`. */
  readonly conclusion?: Conclusion | null
}

/** Stands for the finding in the view that holds a reviewer's conclusion. */
export const CONCLUSION_VIEW = 'conclusion'

/** A remark on the text (kind `annotation`). */
export interface AnnotationFields extends Remark {
  readonly matter: RecordId
  /** `item` (and absent): a finding of one's own; `note`: for the office itself; `question`: to the handling office. Only items are findings. */
  readonly purpose?: 'item' | 'note' | 'question'
  /** What was said to it since, oldest first. */
  readonly thread?: readonly { readonly by: string; readonly at: string; readonly text: string }[]
  readonly createdAt: string
  readonly createdBy: string
  /** Given where this holds what is answered (in `thread`) to a comment that is in the file: whose it is and what it says, and whether it counts as settled. */
  readonly answers?: { readonly author: string; readonly text: string; readonly settled: boolean }
}

/** One item of a human checklist (kind `checklist-answer`). `option` is '' until an answer was accepted. */
export interface ChecklistAnswerFields extends Answer {
  readonly matter: RecordId
  readonly itemId: string
  /** The option a person chose and that still lacks a reason or a quotation; '' otherwise. */
  readonly pending: string
  readonly answeredAt: string
  readonly answeredBy: string
}

/** A value of the office's own set-up (kind `setting`). */
export interface SettingFields {
  readonly key: string
  readonly value: unknown
}

/** The one `setting` record that holds the `OfficeSettings` of the rules, under the key `rules`. */
export const RULE_SETTINGS: RecordId = derivedId('setting', 'rules')

/** The unit of records made on a machine that belongs to no office server. */
export const LOCAL_UNIT = unitId('local')

/** A record as it is first written. */
export function newRecord<F>(id: RecordId, kind: string, fields: F): StoredRecord<F> {
  return { id, kind, unit: LOCAL_UNIT, body: { fields, deleted: false, conflicts: {} } }
}

const text = (key: string) => (fields: Readonly<Record<string, unknown>>): IndexValue | undefined => {
  const value = fields[key]
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** The rules that found something in a version, so that reports count findings without loading reviews. */
function foundRules(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { findings = [] } = (fields['review'] ?? {}) as Partial<ReviewResult>
  return [...new Set(findings.filter(({ status }) => status !== 'insufficient').map(({ ruleId }) => ruleId))]
}

/** How a party's name is looked up: width folded, without spaces. */
export function partyKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}

function partyNames(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { parties = [] } = fields as Partial<MatterFields>
  return [...new Set(parties.map(({ name }) => partyKey(name)).filter((name) => name !== ''))]
}

/** Indexes and list fields of every record kind the workstation stores. */
export const RECORD_KINDS: readonly IndexDeclaration[] = [
  {
    kind: 'matter',
    version: 3,
    indexes: { number: text('number'), state: text('state'), updatedAt: text('updatedAt'), party: partyNames },
    summary: ['number', 'title', 'types', 'parties', 'amountFen', 'doubtful', 'state', 'currentVersion', 'versionCount', 'open', 'createdOn', 'updatedAt'],
  },
  {
    kind: 'version',
    version: 2,
    indexes: { matter: text('matter'), fileSha: text('fileSha'), rule: foundRules },
    summary: ['matter', 'ordinal', 'fileName', 'fileSha', 'format', 'pages', 'importedAt'],
  },
  {
    kind: 'finding-state',
    version: 3,
    indexes: { matter: text('matter') },
    summary: ['matter', 'findingId', 'decision', 'reason', 'wording', 'regrade', 'decidedAt', 'decidedBy', 'settled'],
  },
  { kind: 'reviewer-view', version: 1, indexes: { matter: text('matter') }, summary: ['matter', 'version', 'reviewer', 'findingId', 'decision', 'reason', 'regrade', 'conclusion', 'at'] },
  {
    kind: 'annotation',
    version: 3,
    indexes: { matter: text('matter') },
    summary: ['matter', 'quote', 'before', 'after', 'severity', 'opinion', 'amendment', 'anchor', 'purpose', 'thread', 'createdAt', 'createdBy', 'answers'],
  },
  {
    kind: 'checklist-answer',
    version: 1,
    indexes: { matter: text('matter') },
    summary: ['matter', 'itemId', 'option', 'pending', 'reason', 'quotations', 'answeredAt', 'answeredBy'],
  },
  { kind: 'opinion', version: 1, indexes: { matter: text('matter') }, summary: ['matter', 'conclusion', 'updatedAt', 'exported'] },
  {
    kind: 'issued-opinion',
    version: 1,
    indexes: { matter: text('matter'), number: text('number') },
    summary: ['matter', 'ordinal', 'number', 'letterSha', 'signatories', 'issuedOn', 'issuedAt', 'replaces', 'because'],
  },
  {
    kind: 'counsel-opinion',
    version: 2,
    indexes: { matter: text('matter'), fileSha: text('fileSha'), registerNumber: text('registerNumber') },
    summary: ['matter', 'firm', 'lawyers', 'issuedOn', 'conclusion', 'fileName', 'fileSha', 'registerNumber', 'importedAt'],
  },
  {
    kind: 'item-answer',
    version: 2,
    indexes: { matter: text('matter'), issue: text('issue'), ruleId: text('ruleId') },
    summary: ['matter', 'issue', 'itemId', 'ruleId', 'counsel', 'answer', 'reason', 'signedOffBy', 'answeredAt', 'answeredBy'],
  },
  ...ALL_REGISTERS.map((register) => indexesOf(register, PUBLISHED_CALENDAR, LAST_PUBLISHED_YEAR - 2000)),
  { kind: 'register-export', version: 1, indexes: { register: text('register'), at: text('at') }, summary: ['register', 'rows', 'format', 'purpose', 'fileName', 'by', 'at'] },
  ...EXCHANGE_KINDS,
  ...REPORT_KINDS,
  ...MADE_DOCUMENT_KINDS,
  ...NUMBER_KINDS,
  { kind: 'setting-change', version: 1, indexes: { at: text('at') }, summary: ['by', 'at', 'reason', 'kind', 'target', 'before', 'after'] },
  { kind: 'setting', version: 1, indexes: { key: text('key') }, summary: ['key', 'value'] },
]
