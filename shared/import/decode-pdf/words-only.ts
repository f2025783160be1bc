import type { PdfEngine, PdfFile, PdfOperators } from './pdf-engine'

/** What every host's build of pdf.js exports that the importer needs. */
export interface PdfjsBuild {
  readonly OPS: PdfOperators
  getDocument(options: object): { readonly promise: Promise<PdfFile>; destroy(): Promise<void> }
}

/** Where pdf.js finds its character maps, fonts and decoders, as its own options name them. */
export interface PdfData {
  readonly cMapUrl: string
  readonly cMapPacked: true
  readonly standardFontDataUrl: string
  readonly wasmUrl: string
  readonly iccUrl: string
}

/** The data below one folder each; `folder` gives an address that ends in a slash, as pdf.js demands. */
export function pdfDataIn(folder: (name: string) => string): PdfData {
  return { cMapUrl: folder('cmaps'), cMapPacked: true, standardFontDataUrl: folder('standard_fonts'), wasmUrl: folder('wasm'), iccUrl: folder('iccs') }
}

/** Reads one piece of pdf.js's data at an address; rejects when it cannot be had. */
export type ReadPdfData = (address: string) => Promise<Uint8Array>

/**
 * Makes a build of pdf.js ready for the importer: words only, nothing drawn, nothing run. One setting for every host, so
 * that a file reads the same everywhere.
 */
export function wordsOnlyEngine(pdfjs: PdfjsBuild, data: PdfData, readData: ReadPdfData): PdfEngine {
  return {
    operators: pdfjs.OPS,
    open(bytes) {
      const missing: string[] = []
      const task = pdfjs.getDocument({
        // pdf.js takes its bytes away from the caller, so it gets a copy.
        data: bytes.slice(),
        ...data,
        BinaryDataFactory: dataReader(readData, missing),
        useWorkerFetch: false,
        // Only words are read: pictures are never decoded, fonts never drawn, forms never calculated.
        maxImageSize: 1,
        disableFontFace: true,
        useSystemFonts: false,
        // Names of fonts: a tick box is a letter of Wingdings.
        fontExtraProperties: true,
        enableXfa: false,
        verbosity: 0,
      })
      return { file: task.promise, missingData: () => missing, close: () => task.destroy() }
    },
  }
}

/** Reads character maps and fonts for pdf.js and notes every one that cannot be had: its words would be missing silently. */
function dataReader(readData: ReadPdfData, missing: string[]): object {
  return class {
    constructor(private readonly folders: Readonly<Record<string, string | null>>) {}

    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      try {
        return await readData((this.folders[kind] ?? '') + filename)
      } catch (error) {
        missing.push(filename)
        throw error
      }
    }
  }
}
