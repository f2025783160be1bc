import type { Result } from '../core/result'
import type { Sha256 } from '../core/ids'
import type { ContractDocument } from '../document/contract-document'
import type { ImportError, ImportWarning } from './import-error'
import type { ImportLimits } from './import-limits'

/** What the host lends the importer: the PDF engine differs between Node and browsers. */
export interface ImportTools {
  readonly limits: ImportLimits
  /** Loads pdf.js with its character maps and fonts set up for this host. Called only for PDF files. */
  readonly loadPdfEngine: () => Promise<unknown>
}

/** A file read: the document and everything that has to be said about the reading. */
export interface Imported {
  readonly sha256: Sha256
  readonly document: ContractDocument
  readonly warnings: readonly ImportWarning[]
}

/** Reads one file. `name` is used only to notice an extension that does not fit the content. */
export type ImportContract = (bytes: Uint8Array, name: string, tools: ImportTools) => Promise<Result<Imported, ImportError>>
