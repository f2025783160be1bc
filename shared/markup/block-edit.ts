/** Rows, tables and paragraphs that come or go as wholes. Paragraphs are told by their indexes in the old document. */
export type BlockEdit =
  | { readonly kind: 'delete-row'; readonly paragraphs: readonly number[] }
  | { readonly kind: 'insert-row'; readonly paragraph: number; readonly side: 'before' | 'after'; readonly columns: number; readonly cells: readonly NewCell[] }
  | { readonly kind: 'insert-blocks'; readonly anchor: BlockAnchor; readonly blocks: readonly NewBlock[] }

/** Where blocks go in: beside a paragraph, or beside the table it stands in. */
export interface BlockAnchor {
  readonly paragraph: number
  readonly at: 'before-paragraph' | 'after-paragraph' | 'before-table' | 'after-table'
}

/** A block to be put in. */
export type NewBlock = NewParagraph | NewTable

/** A paragraph that looks like `model`, and is numbered by its list where that is; null: like plain text. */
export interface NewParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly model: number | null
}

/** A table that looks like the one `model` stands in; null: with plain borders. */
export interface NewTable {
  readonly kind: 'table'
  /** Width of its grid. */
  readonly columns: number
  readonly rows: readonly (readonly NewCell[])[]
  readonly model: number | null
}

/** A cell of a new row, those that continue a cell above included. */
export interface NewCell {
  /** Zero-based place in the grid, and how many columns it takes. */
  readonly column: number
  readonly span: number
  readonly merge: 'none' | 'restart' | 'continue'
  readonly paragraphs: readonly CellParagraph[]
}

export interface CellParagraph {
  readonly text: string
  /** True when the new version numbers it by a list: the list of the cell it is modelled on then counts it. */
  readonly isNumbered: boolean
}
