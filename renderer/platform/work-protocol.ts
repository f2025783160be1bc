import type { LocalDate } from '../../shared/core/local-date'
import type { Intake } from '../../shared/facts/intake'
import type { RulePackStamp } from '../../shared/findings/finding'
import type { ImportError } from '../../shared/import/import-error'
import type { Change } from '../../shared/markup/compare'
import type { Opinion } from '../../shared/opinion/opinion'
import type { ImportOutcome, ImportRequest, ReviewOutcome, WorkStage } from '../services'

/** The office's rule settings as stored; the worker reads and checks them, so that the page need not carry the reader. */
interface StoredSettings {
  readonly settings: unknown
}

/** What the page asks of the worker; one request at a time. */
export type WorkRequest =
  | ({ readonly kind: 'import' } & StoredSettings & ImportRequest)
  | ({ readonly kind: 'review'; readonly documentJson: Uint8Array; readonly intake: Intake; readonly today: LocalDate } & StoredSettings)
  | { readonly kind: 'letter'; readonly opinion: Opinion }
  | { readonly kind: 'compare'; readonly oldJson: Uint8Array; readonly newJson: Uint8Array }
  | ({ readonly kind: 'pack' } & StoredSettings)

/** What the worker answers; `stage` any number of times, then exactly one of the others. */
export type WorkMessage =
  | { readonly kind: 'stage'; readonly stage: WorkStage }
  | { readonly kind: 'imported'; readonly outcome: ImportOutcome }
  | { readonly kind: 'reviewed'; readonly outcome: ReviewOutcome }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'compared'; readonly changes: readonly Change[] }
  | { readonly kind: 'stamped'; readonly stamp: RulePackStamp }
  | { readonly kind: 'unsettled'; readonly faults: readonly string[] }
  | { readonly kind: 'refused'; readonly error: ImportError }
  | { readonly kind: 'broke'; readonly detail: string }
