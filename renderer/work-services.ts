import type { Sha256 } from '../shared/core/ids'
import type { LocalDate } from '../shared/core/local-date'
import type { Result } from '../shared/core/result'
import type { Intake } from '../shared/facts/intake'
import type { ReviewResult, RulePackStamp } from '../shared/findings/finding'
import type { RecognisedPage, Turn } from '../shared/import/decode-ocr/recognised-page'
import type { ImportError, ImportWarning } from '../shared/import/import-error'
import type { SourceFormat } from '../shared/document/contract-document'
import type { ContractType } from '../shared/law/contract-type'
import type { Letter } from '../shared/letters/letter'
import type { ScanComparison } from '../shared/markup/compare-scan/compare-scan'
import type { Consent, MarkupError, RedlineAuthor } from '../shared/markup/edit'
import type { UnmarkedChange } from '../shared/markup/edit-docx/plan-comparison'
import type { MarkedOpinion, MarkedOriginal } from '../shared/markup/mark-original'
import type { AdoptedOpinion, ApprovedVersion, JudgedChange } from '../shared/markup/unasked-changes'
import type { Opinion } from '../shared/opinion/opinion'
import type { ImportError as SheetError, SheetImport } from '../shared/registers/import-sheet'
import type { CalendarSettings } from '../shared/rules/office-work-calendar'
import type { OfficeTemplate } from '../shared/registers/office-template'
import type { RegisterRecord } from '../shared/registers/sheet'
import type { FactsSummary } from '../shared/storage/record-kinds'

/** How far a piece of work off the UI thread has come. */
export type WorkStage = 'starting' | 'converting' | 'reading' | 'recognising' | 'facts' | 'checking' | 'writing'

/** Why work off the UI thread gave no result. */
export type WorkFailure =
  | { readonly kind: 'import'; readonly error: ImportError }
  | { readonly kind: 'cancelled' }
  /** The stored rule settings cannot be read; checking without them would leave out what the office ordered. */
  | { readonly kind: 'settings'; readonly faults: readonly string[] }
  | { readonly kind: 'timeout'; readonly stage: WorkStage; readonly seconds: number }
  | { readonly kind: 'died'; readonly stage: WorkStage; readonly detail: string }

/** What one review run says, with the facts the screens show. */
export interface ReviewOutcome {
  readonly facts: FactsSummary
  readonly result: ReviewResult
}

/** A file read and reviewed. `documentJson` is the `ContractDocument` as UTF-8 JSON, ready to store as a blob. */
export interface ImportOutcome extends ReviewOutcome {
  readonly fileSha: Sha256
  readonly documentJson: Uint8Array
  readonly warnings: readonly ImportWarning[]
  readonly format: SourceFormat
  readonly pages: number | null
  readonly characters: number
  readonly clauses: number
  /** Pages that are pictures and were not read; recognition could add them. */
  readonly pagesWithoutText: readonly number[]
}

export interface WorkOptions {
  readonly onProgress?: (stage: WorkStage) => void
  readonly signal?: AbortSignal
}

/** A file to read; `recognised` holds the words of its pages that are pictures. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
  readonly recognised?: readonly RecognisedPage[]
}

/** A file to read and check. */
export interface ImportRequest extends FileToRead {
  readonly intake: Intake
  readonly today: LocalDate
  /** What a further version is measured against: changes nobody asked for become findings. */
  readonly approved?: ApprovedVersion
}

/** A file read without being checked: its document as UTF-8 JSON, and the kinds of contract it seems to be, the surest first. */
export interface ReadOutcome {
  readonly fileSha: Sha256
  readonly documentJson: Uint8Array
  readonly types: readonly ContractType[]
}

/** A version to be checked again. */
export interface ReviewRequest {
  readonly documentJson: Uint8Array
  readonly intake: Intake
  readonly today: LocalDate
  readonly approved?: ApprovedVersion
}

/** Two versions, and what was adopted about the older one. */
export interface CompareRequest {
  readonly oldJson: Uint8Array
  readonly newJson: Uint8Array
  readonly adopted: readonly AdoptedOpinion[]
}

/** Two versions as they were read, in UTF-8 JSON. */
export interface VersionPair {
  readonly oldJson: Uint8Array
  readonly newJson: Uint8Array
}

/** A signed scan beside the approved text, with what the screen and the printed table say of it. */
export interface ScanReport {
  readonly comparison: ScanComparison
  /** The clauses of the approved text each page bears, in the order of the pages. */
  readonly places: readonly string[]
  readonly letter: Letter
}

/** The older DOCX with the differences to the newer version marked, and the words of those that could not be. */
export interface MarkedDifferences {
  readonly bytes: Uint8Array
  readonly changes: number
  readonly unmarked: readonly UnmarkedChange[]
}

/** An original to be marked: the bytes that were read, what they were read into, and what is to be set on it. */
export interface MarkRequest extends RedlineAuthor {
  readonly bytes: Uint8Array
  readonly documentJson: Uint8Array
  readonly opinions: readonly MarkedOpinion[]
  readonly consents: readonly Consent[]
}

/** Reading, facts and rules with the office's settings, off the UI thread. A worker that dies or overruns is ended, and the failure names it. */
export interface ReviewWorker {
  importFile(
    request: ImportRequest,
    options?: WorkOptions,
  ): Promise<Result<ImportOutcome, WorkFailure>>
  /** Reads a file that is no contract to be reviewed: clauses to keep, counsel's opinion. */
  readFile(file: FileToRead, options?: WorkOptions): Promise<Result<ReadOutcome, WorkFailure>>
  review(
    request: ReviewRequest,
    options?: WorkOptions,
  ): Promise<Result<ReviewOutcome, WorkFailure>>
  /** Version and hash of the rules this program checks with, the office's settings counted in. */
  rulePack(): Promise<Result<RulePackStamp, WorkFailure>>
  /** The differences between two versions, in the order of the newer one. */
  compare(request: CompareRequest, options?: WorkOptions): Promise<Result<readonly JudgedChange[], WorkFailure>>
  /** Pages and words of a signed scan (the newer version) against the approved text; null where it has no pages. */
  compareScan(request: VersionPair & { readonly names: { readonly old: string; readonly next: string; readonly author: string } }, options?: WorkOptions): Promise<Result<ScanReport | null, WorkFailure>>
  /** Marks in the older DOCX (`bytes`) what the newer version says differently, as tracked changes. */
  markDifferences(request: VersionPair & RedlineAuthor & { readonly bytes: Uint8Array; readonly consents: readonly Consent[] }, options?: WorkOptions): Promise<Result<Result<MarkedDifferences, MarkupError>, WorkFailure>>
  /** A checked copy of the original with opinions in it, or why there is none; see `markOriginal`. */
  mark(request: MarkRequest, options?: WorkOptions): Promise<Result<Result<MarkedOriginal, MarkupError>, WorkFailure>>
  /** The opinion letter (D1 with D3 annexed) as DOCX. */
  writeLetter(opinion: Opinion, options?: WorkOptions): Promise<Result<Uint8Array, WorkFailure>>
  /** Any letter or form as DOCX. */
  writeDocument(letter: Letter, options?: WorkOptions): Promise<Result<Uint8Array, WorkFailure>>
  /** Any letter in the office's own DOCX, with what of it the template has no place for. */
  fillTemplate(letter: Letter, template: Uint8Array, options?: WorkOptions): Promise<Result<{ readonly bytes: Uint8Array; readonly warnings: readonly string[] }, WorkFailure>>
  /** What is wrong with an office's DOCX as a template, in Chinese; empty when it may be used. */
  checkTemplate(bytes: Uint8Array, options?: WorkOptions): Promise<Result<readonly string[], WorkFailure>>
}

export interface ScanOptions {
  /** Told before the first page and after each. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** The pages of a file as pictures, drawn in a thread that lives until `end`. */
export interface PagePictures {
  readonly count: number
  /** One-based, turned clockwise as it was recognised; rejects where the page cannot be drawn. */
  draw(page: number, turn: Turn): Promise<Blob>
  end(): void
}

/** Recognises words on pages that are pictures, in workers of the page's own; nothing leaves the machine. */
export interface ScanReader {
  /** Pages that cannot be drawn are left out. `pages` are one-based; null means all. Files take turns. */
  recognise(bytes: Uint8Array, pages: readonly number[] | null, options?: ScanOptions): Promise<Result<readonly RecognisedPage[], WorkFailure>>
  /** Rejects where the file cannot be opened. */
  openPictures(bytes: Uint8Array): Promise<PagePictures>
}

/** Records to write into a sheet, by blocks as they are read, and how references in them are named. */
export interface SheetBlock {
  readonly records: readonly RegisterRecord[]
  readonly names: readonly (readonly [id: string, name: string])[]
}

/** A sheet to write: all columns of the register where none are named. */
export interface SheetOrder {
  readonly register: string
  readonly template: OfficeTemplate | null
  readonly columns: readonly string[] | null
  readonly format: 'xlsx' | 'csv'
  /** What the office counts by. */
  readonly office: CalendarSettings
  readonly total: number
  readonly blocks: () => AsyncIterable<SheetBlock>
}

/** Why no sheet came out or in; `message` is a Chinese sentence. */
export interface SheetFailure {
  readonly code: string
  readonly message: string
}

export interface SheetOptions {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** A workbook of which one sheet is to be read into a register. */
export interface WorkbookToRead {
  readonly register: string
  readonly template: OfficeTemplate | null
  readonly bytes: Uint8Array
  /** Name of the sheet to read; null for the first visible one. */
  readonly sheet: string | null
  /** What the office counts by. */
  readonly office: CalendarSettings
  /** Finds the record that a cell of a reference names; null for none. */
  readonly resolve: (register: string, text: string) => Promise<string | null>
}

/** One sheet of a workbook, read and checked, and which it is. */
export interface ReadWorkbook {
  readonly result: SheetImport
  /** Name of the sheet that was read. */
  readonly sheet: string
  /** Names of all that may be read, in the workbook's order, this one among them. */
  readonly sheets: readonly string[]
}

/** Writing and reading of registers as sheets, off the UI thread. Ending a job ends its thread. */
export interface SheetWorker {
  /** The file, and how many records were left out because they may not be exported. */
  write(order: SheetOrder, options?: SheetOptions): Promise<Result<{ readonly bytes: Uint8Array; readonly withheld: number }, SheetFailure>>
  read(order: WorkbookToRead, options?: SheetOptions): Promise<Result<ReadWorkbook, SheetFailure>>
  /** The empty sheet a register is imported from. */
  template(register: string, template: OfficeTemplate | null): Promise<Result<Uint8Array, SheetFailure>>
  /** The row-by-row error sheet of a refused import. */
  errors(errors: readonly SheetError[]): Promise<Result<Uint8Array, SheetFailure>>
}
