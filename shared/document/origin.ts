/** A rectangle on a page in PDF points (1/72 inch), origin at the top left of the page as it is shown. */
export interface PageBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Where in the file a paragraph or table came from.
 * - `package`: the part's name and the zero-based index of the `w:p` (or `w:tbl`) among all in that part, in document order.
 * - `page`: one-based page number and box.
 * - `line`: zero-based line of a text file.
 * - `binary`: character position in the old .doc's text stream.
 */
export type Origin =
  | { readonly kind: 'package'; readonly part: string; readonly index: number }
  | { readonly kind: 'page'; readonly page: number; readonly box: PageBox }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'binary'; readonly position: number }
