/**
 * The part of pdf.js the importer uses, described by structure: `shared/` may not know which build a host loads.
 * Numbers and names are those of pdf.js 6 (`PDFDocumentProxy`, `PDFPageProxy`).
 */

/** pdf.js made ready by the host: character maps and standard fonts at hand, scripting off. */
export interface PdfEngine {
  /** Numbers of the drawing operators by name (pdf.js `OPS`). */
  readonly operators: PdfOperators
  /** Starts reading; `bytes` stay the caller's and are not changed. */
  open(bytes: Uint8Array): PdfOpening
}

/** Numbers of the drawing operators by name. */
export type PdfOperators = Readonly<Record<string, number>>

/** The drawing operators of a page, in order, each with its operands. */
export interface PdfOperatorList {
  readonly fnArray: ArrayLike<number>
  readonly argsArray: ArrayLike<unknown>
}

/** A file being opened. */
export interface PdfOpening {
  /** Rejects with pdf.js's own exceptions (`PasswordException`, `InvalidPDFException`, …), told apart by `name`. */
  readonly file: Promise<PdfFile>
  /** Names of character maps and fonts that were asked for and could not be loaded; text set in them is missing. */
  missingData(): readonly string[]
  /** Frees the worker's copy. Safe to call in any state. */
  close(): Promise<void>
}

/** An opened file. */
export interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ readonly info: object }>
  getAttachments(): Promise<unknown>
  hasJSActions(): Promise<boolean>
  getJSActions(): Promise<unknown>
  /** What the maker allows, as numbers of permission bits; null where nothing is restricted. */
  getPermissions(): Promise<Iterable<number> | null>
  /** What was entered and is to be written by `saveDocument`; keys of new annotations begin with `pdfjs_internal_editor_`. */
  readonly annotationStorage: { setValue(key: string, value: object): void }
  /** The file with an incremental update after its last byte (ISO 32000-1, 7.5.6) that holds what was entered. */
  saveDocument(): Promise<Uint8Array>
}

/** A page. */
export interface PdfPage {
  /** Left, bottom, right, top of what is shown, in points. */
  readonly view: readonly number[]
  getViewport(options: { scale: number }): PdfViewport
  getTextContent(): Promise<PdfTextContent>
  getOperatorList(): Promise<PdfOperatorList>
  /** Form fields, remarks and links of the page. */
  getAnnotations(): Promise<readonly object[]>
  /** What drawing has loaded, fonts among it, by internal name; filled once `getOperatorList` has ended. */
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown }
  cleanup(): unknown
}

/** The page as it is shown: `transform` maps the file's space to points from the top left corner. */
export interface PdfViewport {
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
}

/** The words of one page. `items` also holds marks of structure without `str`; they are passed over. */
export interface PdfTextContent {
  readonly items: readonly object[]
  readonly styles: Readonly<Record<string, PdfTextStyle>>
}

/** What is known of a font by its internal name. */
export interface PdfTextStyle {
  readonly vertical: boolean
  readonly ascent: number
  readonly descent: number
}

/** A piece of text as pdf.js puts it out. */
export interface PdfTextItem {
  readonly str: string
  readonly transform: readonly number[]
  /** Advance along the writing direction; unreliable for items that are only white space. */
  readonly width: number
  readonly height: number
  readonly fontName: string
}
