import type * as PdfjsModule from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the query asks the bundler for the file's address, not for the module
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PdfEngine } from '../../shared/import/decode-pdf/pdf-engine'

/** pdf.js as its package exports it, for views that draw pages. */
export type Pdfjs = typeof PdfjsModule

/** Loads pdf.js for the browser with its worker. The module is fetched only when first asked for. */
export async function loadPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs
}

/** Addresses of pdf.js's data, which the set-up puts beside the page; each ends in a slash, as pdf.js demands. */
export function pdfDataUrls(base = defaultBase()): { cMapUrl: string; cMapPacked: true; standardFontDataUrl: string; wasmUrl: string; iccUrl: string } {
  const folder = (name: string): string => new URL(`${name}/`, base).href
  return { cMapUrl: folder('cmaps'), cMapPacked: true, standardFontDataUrl: folder('standard_fonts'), wasmUrl: folder('wasm'), iccUrl: folder('iccs') }
}

function defaultBase(): URL {
  // In a worker the script stands in a folder of its own; the data stand beside the page.
  return typeof document === 'undefined' ? new URL('../pdfjs/', self.location.href) : new URL('pdfjs/', document.baseURI)
}

/** Fetches character maps and fonts for pdf.js and notes every one that cannot be had: its words would be missing silently. */
function dataReader(missing: string[]): object {
  return class {
    constructor(private readonly folders: Readonly<Record<string, string | null>>) {}

    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const answer = await fetch((this.folders[kind] ?? '') + filename).catch(() => null)
      if (answer === null || !answer.ok) {
        missing.push(filename)
        throw new Error(`no such data: ${filename}`)
      }
      return new Uint8Array(await answer.arrayBuffer())
    }
  }
}

/** Makes pdf.js ready for the importer: words only, nothing drawn, nothing run. */
export async function loadPdfEngine(data = pdfDataUrls()): Promise<PdfEngine> {
  const pdfjs = await loadPdfjs()
  return {
    operators: pdfjs.OPS,
    open(bytes) {
      const missing: string[] = []
      const task = pdfjs.getDocument({
        // pdf.js takes its bytes away from the caller, so it gets a copy.
        data: bytes.slice(),
        ...data,
        BinaryDataFactory: dataReader(missing),
        useWorkerFetch: false,
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
