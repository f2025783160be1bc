import type { RecordId, Sha256 } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import type { IndexDeclaration, IndexValue } from './store'

/** A document made from a record of a register, or counsel's opinion on a matter (kind `made-document`). Written once; making it again is a further one. */
export interface MadeDocumentFields {
  /** Id of the register; `matter` for a contract under review. */
  readonly register: string
  readonly record: RecordId
  /** Id of the register letter: filing-form. */
  readonly letter: string
  readonly title: string
  /** Number it bears; '' for those without. */
  readonly number: string
  /** Answers to its questions, offered again the next time. */
  readonly answers: Readonly<Record<string, string>>
  readonly fileSha: Sha256
  /** The letter as it was written, JSON, for paper and text; absent where another office made it or an earlier program did. */
  readonly letterSha?: Sha256
  readonly madeOn: LocalDate
  /** ISO date-time. */
  readonly madeAt: string
  readonly madeBy: string
}

const text = (key: string) => (fields: Readonly<Record<string, unknown>>): IndexValue | undefined => (typeof fields[key] === 'string' ? fields[key] : undefined)

/** A package of materials that left the program (kind `material-package`): what it was, not its bytes. */
export interface MaterialPackageFields {
  readonly record: RecordId
  readonly title: string
  /** Name it was saved under. */
  readonly fileName: string
  /** Of the ZIP; of the list of hashes in it where it was written as a folder. */
  readonly sha256: string
  readonly files: number
  /** What it lacked. */
  readonly missing: readonly string[]
  /** ISO date-time. */
  readonly at: string
  readonly by: string
}

/** Index and list fields of documents made from records. */
export const MADE_DOCUMENT_KINDS: readonly IndexDeclaration[] = [
  { kind: 'made-document', version: 2, indexes: { record: text('record'), number: text('number') }, summary: ['register', 'record', 'letter', 'title', 'number', 'answers', 'fileSha', 'letterSha', 'madeOn', 'madeAt', 'madeBy'] },
  { kind: 'material-package', version: 1, indexes: { record: text('record') }, summary: ['record', 'title', 'fileName', 'sha256', 'files', 'missing', 'at', 'by'] },
]
