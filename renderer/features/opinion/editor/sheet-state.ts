import type { DraftTarget } from '../../../ui/kept-text'
import type { PartConflict } from './part-keeper'
import type { SheetPlace } from './sheet'
import type { SheetActs, SheetViewWords } from './sheet-views'

/** What the page shows beside the sheet. */
export interface SheetState {
  /** The item or passage with the cursor. */
  readonly current: { readonly id: string; readonly kind: 'item' | 'passage' } | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Letters and signs of every text, blanks left out. */
  readonly characters: number
  readonly conflicts: readonly PartConflict[]
  readonly found: { readonly query: string; readonly at: number; readonly count: number }
  readonly displays: ReadonlyMap<string, HTMLElement>
}

/** What the editor asks of its page. */
export interface SheetHooks {
  readonly label: string
  readonly words: SheetViewWords
  readonly acts: Omit<SheetActs, 'remove'>
  readonly targetOf: (key: string) => DraftTarget
  /** A person changed which entries there are or where they stand; `before` is how it was. Once it is stored, the number of the last read that may not know it; null where it could not be stored. */
  readonly onFrame: (now: readonly SheetPlace[], before: readonly SheetPlace[]) => Promise<number | null>
}
