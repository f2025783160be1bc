import type { Sha256 } from '../core/ids'
import type { Letter } from '../letters/letter'

/** One file of a package: stored, or a document written when the package is. */
export type MaterialFile =
  | { readonly kind: 'stored'; readonly name: string; readonly sha256: Sha256 }
  | { readonly kind: 'written'; readonly name: string; readonly letter: Letter }

/** One place of a package, in the order the authority asks for. */
export interface MaterialSlot {
  readonly title: string
  readonly files: readonly MaterialFile[]
  /** What is missing in it; null when it is complete or not asked for. */
  readonly missing: string | null
}

/** What a package of a record would hold. */
export interface MaterialPlan {
  readonly title: string
  readonly number: string
  readonly slots: readonly MaterialSlot[]
}
