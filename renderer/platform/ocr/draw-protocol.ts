import type { DrawnPage } from '../../../shared/import/decode-ocr/read-recognition'
import type { Turn } from '../../../shared/import/decode-ocr/recognised-page'

/** What the page asks of the drawing thread: `open` once, then one `draw` at a time. */
export type DrawRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly kind: 'draw'; readonly page: number; readonly how: Drawn }

/** How a page is drawn: turned clockwise; for recognition, the lines on it are taken out and noted, and a piece of it may do. */
export interface Drawn {
  readonly turn: Turn
  readonly purpose: 'show' | 'read' | 'try'
}

/** A page drawn at the size at which it is recognised, as PNG. */
export interface PagePicture {
  readonly place: DrawnPage
  readonly picture: Blob
  /** The same with its red ink, where it has some. */
  readonly redPicture?: Blob
}

/** What the thread answers, one answer to each request. */
export type DrawMessage =
  | { readonly kind: 'opened'; readonly count: number }
  | { readonly kind: 'drawn'; readonly drawn: PagePicture }
  | { readonly kind: 'broke'; readonly detail: string }
