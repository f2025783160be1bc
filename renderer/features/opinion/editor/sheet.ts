import type { Severity } from '../../../../shared/rules/rule'
import type { OpinionChapter } from '../../../../shared/opinion/opinion'

/**
 * What the editor of an opinion shows, as data: a fixed frame of fields and chapters with items and passages between.
 * Texts are named by the key under which they are stored; everything else is shown and not typed.
 */
export type Sheet = readonly SheetBlock[]

export type SheetBlock =
  | { readonly kind: 'part'; readonly part: SheetPart }
  | { readonly kind: 'display'; readonly what: 'basics' | 'bases' }
  | { readonly kind: 'chapter'; readonly chapter: OpinionChapter; readonly title: string; readonly entries: readonly SheetEntry[] }

export type SheetEntry =
  | { readonly kind: 'item'; readonly id: string; readonly face: ItemFace; readonly parts: readonly SheetPart[] }
  | { readonly kind: 'passage'; readonly id: string; readonly part: SheetPart }
  | { readonly kind: 'gone'; readonly id: string; readonly face: ItemFace }

/** One text a person types. */
export interface SheetPart {
  readonly key: string
  /** Printed before the text. */
  readonly label: string
  /** Names the text for who cannot see where it stands. */
  readonly name: string
  readonly text: string
  /** Shown before the text and not typed: the bases a rule cites. */
  readonly lead: string
  readonly placeholder: string
  /** One line alone: a name. */
  readonly isLine: boolean
}

/** What stands above the four parts of an item. */
export interface ItemFace {
  readonly name: string
  readonly severity: Severity
  readonly grade: string
  readonly clause: string
  readonly quote: string
  /** Where it comes from or what became of it, in words; '' for nothing to say. */
  readonly note: string
  readonly hasPlace: boolean
  readonly canRemove: boolean
}

/** An item or passage and its chapter, in the order of the sheet. */
export interface SheetPlace {
  readonly id: string
  readonly chapter: OpinionChapter
}
