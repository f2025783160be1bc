import type { Span } from '../core/span'
import type { Origin } from './origin'

/**
 * A place in a contract that outlives the text it was made in: described several ways and found again in a re-import,
 * a twin in another format or a new version.
 */
export interface Anchor {
  /** Where it was when the anchor was made. */
  readonly span: Span
  /** The exact words; '' for a place between words. */
  readonly quote: string
  /** True when these words stood nowhere else in the document. */
  readonly isOnlyOccurrence: boolean
  /** Up to 32 units before and after the quote. */
  readonly before: string
  readonly after: string
  /** Labels of the clause and its parents, outermost first: ['第七条', '（二）']. */
  readonly clausePath: readonly string[]
  readonly origin: Origin | null
}
