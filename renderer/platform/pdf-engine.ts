import type * as PdfjsModule from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the query asks the bundler for the file's address, not for the module
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PdfEngine } from '../../shared/import/decode-pdf/pdf-engine'
import { pdfDataIn, wordsOnlyEngine, type PdfData } from '../../shared/import/decode-pdf/words-only'

/** pdf.js as its package exports it, for views that draw pages. */
export type Pdfjs = typeof PdfjsModule

/** Loads pdf.js for the browser with its worker. The module is fetched only when first asked for. */
export async function loadPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs
}

/** Addresses of pdf.js's data, which the set-up puts beside the page; each ends in a slash, as pdf.js demands. */
export function pdfDataUrls(base = defaultBase()): PdfData {
  return pdfDataIn((name) => new URL(`${name}/`, base).href)
}

function defaultBase(): URL {
  // In a worker the script stands in a folder of its own; the data stand beside the page.
  return typeof document === 'undefined' ? new URL('../pdfjs/', self.location.href) : new URL('pdfjs/', document.baseURI)
}

async function fetchData(address: string): Promise<Uint8Array> {
  const answer = await fetch(address).catch(() => null)
  if (answer === null || !answer.ok) throw new Error(`no such data: ${address}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Makes pdf.js ready for the importer: words only, nothing drawn, nothing run. */
export async function loadPdfEngine(data = pdfDataUrls()): Promise<PdfEngine> {
  return wordsOnlyEngine(await loadPdfjs(), data, fetchData)
}
