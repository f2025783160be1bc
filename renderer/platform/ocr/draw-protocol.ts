import type { DrawnPage } from '../../../shared/import/decode-ocr/read-recognition'

/** What the page asks of the drawing thread: `open` once, then one `draw` at a time. */
export type DrawRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly kind: 'draw'; readonly page: number }

/** A page drawn at the size at which it is recognised, as PNG. */
export interface PagePicture {
  readonly place: DrawnPage
  readonly picture: Blob
}

/** What the thread answers, one answer to each request. */
export type DrawMessage =
  | { readonly kind: 'opened'; readonly count: number }
  | { readonly kind: 'drawn'; readonly drawn: PagePicture }
  | { readonly kind: 'broke'; readonly detail: string }
