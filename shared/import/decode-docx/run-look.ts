import type { MarkAuthor } from '../../document/mark'
import type { TrackedChange } from './run-properties'
import type { SymbolFont } from './symbol-fonts'

/** How the words of a run stand on the page. */
export interface RunLook {
  readonly hidden: boolean
  readonly underline: 'none' | 'all' | 'words'
  readonly bold: boolean
  /** Half points. */
  readonly size: number
  readonly highlight: string | null
  readonly inserted: TrackedChange | null
  readonly deleted: TrackedChange | null
  readonly changed: MarkAuthor | null
}

/** Nothing special. */
export const PLAIN_LOOK: RunLook = { hidden: false, underline: 'none', bold: false, size: 0, highlight: null, inserted: null, deleted: null, changed: null }

/** How a run is read: its look, and the symbol font its characters are codes of. */
export interface Run {
  readonly look: RunLook
  readonly symbolFont: SymbolFont | null
}
