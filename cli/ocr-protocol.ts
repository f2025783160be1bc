import type { RecognisedPage } from '../shared/import/decode-ocr/recognised-page'

/** What the recognition thread is asked for. `pages` are one-based; null asks for all. */
export interface OcrRequest {
  readonly path: string
  readonly pages: readonly number[] | null
}

/** What it answers: every page as it is done (null where it could not be drawn), then one of the others. */
export type OcrMessage =
  | { readonly kind: 'page'; readonly page: RecognisedPage | null; readonly done: number; readonly total: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
