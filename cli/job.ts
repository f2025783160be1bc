import type { LetterStyle } from './letter-style'
import type { LocalDate } from '../shared/core/local-date'
import type { Intake } from '../shared/facts/intake'
import type { RecognisedPage } from '../shared/import/decode-ocr/recognised-page'
import type { ContractDocument } from '../shared/document/contract-document'
import type { RedlineReport } from '../shared/markup/edit-docx/redline-docx'
import type { Consent, RedlineAuthor, RedlineItem } from '../shared/markup/edit'
import type { OfficeSettings } from '../shared/rules/office-settings'
import type { ReviewOutput, TextOutput } from './output'

/** Work for one file, done in a worker thread so that a bad file can be ended. */
export type Job =
  | { readonly kind: 'review'; readonly path: string; readonly name: string; readonly intake: Intake; readonly today: LocalDate; readonly letter: boolean; readonly letterStyle?: LetterStyle; readonly marked: boolean; readonly consents?: readonly Consent[]; readonly settings?: OfficeSettings; readonly recognised?: readonly RecognisedPage[] }
  | { readonly kind: 'text'; readonly path: string; readonly name: string; readonly today: LocalDate; readonly recognised?: readonly RecognisedPage[] }
  | RedlineJob
  | MarkComparisonJob

/** Edits to be written into a DOCX as tracked changes. */
export interface RedlineJob {
  readonly kind: 'redline'
  readonly path: string
  readonly name: string
  readonly edits: readonly RedlineItem[]
  readonly by: RedlineAuthor
  readonly consents: readonly Consent[]
}

/** The differences to another version, to be marked in the old DOCX at `path`. */
export interface MarkComparisonJob {
  readonly kind: 'mark-comparison'
  readonly path: string
  readonly name: string
  readonly next: ContractDocument
  readonly by: RedlineAuthor
  readonly consents: readonly Consent[]
}

/** A file the job made beside its result, e.g. the letter. */
export interface MadeFile {
  readonly suffix: string
  readonly bytes: Uint8Array
}

/** What became of a job: its output, or why the file could not be read. */
export type JobResult =
  | { readonly ok: true; readonly review?: ReviewOutput; readonly text?: TextOutput; readonly redline?: RedlineReport; readonly notes?: readonly string[]; readonly files: readonly MadeFile[]; readonly pagesWithoutText: readonly number[]; readonly milliseconds: number }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly canRecognise?: true; readonly milliseconds: number }
