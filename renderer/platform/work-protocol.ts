import type { Result } from '../../shared/core/result'
import type { RulePackStamp } from '../../shared/findings/finding'
import type { ImportError } from '../../shared/import/import-error'
import type { Letter } from '../../shared/letters/letter'
import type { Consent, MarkupError, RedlineAuthor } from '../../shared/markup/edit'
import type { MarkedOriginal } from '../../shared/markup/mark-original'
import type { JudgedChange } from '../../shared/markup/unasked-changes'
import type { Opinion } from '../../shared/opinion/opinion'
import type { CompareRequest, FileToRead, ImportOutcome, ImportRequest, MarkedDifferences, MarkRequest, ReadOutcome, ReviewOutcome, ReviewRequest, ScanReport, VersionPair, WorkStage } from '../services'

/** The office's rule settings as stored; the worker reads and checks them, so that the page need not carry the reader. */
interface StoredSettings {
  readonly settings: unknown
}

/** What the page asks of the worker; one request at a time. */
export type WorkRequest =
  | ({ readonly kind: 'import' } & StoredSettings & ImportRequest)
  | ({ readonly kind: 'read' } & FileToRead)
  | ({ readonly kind: 'review' } & StoredSettings & ReviewRequest)
  | { readonly kind: 'letter'; readonly opinion: Opinion }
  | { readonly kind: 'document'; readonly letter: Letter; readonly template: Uint8Array | null }
  | { readonly kind: 'check-template'; readonly bytes: Uint8Array }
  | ({ readonly kind: 'compare' } & CompareRequest)
  | ({ readonly kind: 'compare-scan'; readonly names: { readonly old: string; readonly next: string; readonly author: string } } & VersionPair)
  | ({ readonly kind: 'mark-differences'; readonly bytes: Uint8Array; readonly consents: readonly Consent[] } & VersionPair & RedlineAuthor)
  | ({ readonly kind: 'mark' } & MarkRequest)
  | ({ readonly kind: 'pack' } & StoredSettings)

/** What the worker answers; `stage` any number of times, then exactly one of the others. */
export type WorkMessage =
  | { readonly kind: 'stage'; readonly stage: WorkStage }
  | { readonly kind: 'imported'; readonly outcome: ImportOutcome }
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'reviewed'; readonly outcome: ReviewOutcome }
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly warnings?: readonly string[] }
  | { readonly kind: 'template-checked'; readonly faults: readonly string[] }
  | { readonly kind: 'compared'; readonly changes: readonly JudgedChange[] }
  | { readonly kind: 'scan-compared'; readonly report: ScanReport | null }
  | { readonly kind: 'differences-marked'; readonly marked: Result<MarkedDifferences, MarkupError> }
  | { readonly kind: 'marked'; readonly marked: Result<MarkedOriginal, MarkupError> }
  | { readonly kind: 'stamped'; readonly stamp: RulePackStamp }
  | { readonly kind: 'unsettled'; readonly faults: readonly string[] }
  | { readonly kind: 'refused'; readonly error: ImportError }
  | { readonly kind: 'broke'; readonly detail: string }
