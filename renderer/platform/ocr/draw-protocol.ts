import type { HowDrawn, PagePicture } from '../../../shared/import/decode-ocr/draw-picture'

/** What the page asks of the drawing thread: `open` once, then one `draw` at a time. */
export type DrawRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly kind: 'draw'; readonly page: number; readonly how: HowDrawn }

/** What the thread answers, one answer to each request. */
export type DrawMessage =
  | { readonly kind: 'opened'; readonly count: number }
  | { readonly kind: 'drawn'; readonly drawn: PagePicture<Blob> }
  | { readonly kind: 'broke'; readonly detail: string }
