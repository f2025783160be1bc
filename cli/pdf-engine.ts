import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { types } from 'node:util'
import type * as PdfjsModule from 'pdfjs-dist'
import type { PdfEngine } from '../shared/import/decode-pdf/pdf-engine'
import { pdfDataIn, wordsOnlyEngine, type PdfData } from '../shared/import/decode-pdf/words-only'

/** `Promise.withResolvers`, which pdf.js 6 needs and Node 20 lacks (Node 22 has it). */
function withResolvers(this: PromiseConstructor): unknown {
  let resolve: unknown
  let reject: unknown
  const promise = new this((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

/** `ArrayBuffer.prototype.transferToFixedLength`, likewise; without it pdf.js breaks off a page's drawing without a word. */
function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const copy = new Uint8Array(length)
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return copy.buffer
}

/**
 * pdf.js abandons promises and refuses them later (a broken cross-reference entry nobody waits for any more). A browser only
 * notes that; Node would end the thread and blame the file it reads by then. Exceptions of pdf.js are no native errors.
 */
function noteAbandoned(reason: unknown): void {
  if (types.isNativeError(reason)) throw reason
}

/** Loads pdf.js for Node: the legacy build, with what it needs and Node 20 lacks. */
export async function preparePdfjs(): Promise<typeof PdfjsModule> {
  if (!process.listeners('unhandledRejection').includes(noteAbandoned)) process.on('unhandledRejection', noteAbandoned)
  const constructor = Promise as unknown as { withResolvers?: unknown }
  constructor.withResolvers ??= withResolvers
  const buffer = ArrayBuffer.prototype as unknown as { transferToFixedLength?: unknown }
  buffer.transferToFixedLength ??= transferToFixedLength
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Where the installed package keeps pdf.js's data. */
export function pdfDataFolders(): PdfData {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return pdfDataIn((name) => join(root, name) + sep)
}

/** Makes pdf.js ready for the importer, with its character maps and fonts from the installed package. */
export async function loadPdfEngine(): Promise<PdfEngine> {
  return wordsOnlyEngine(await preparePdfjs(), pdfDataFolders(), async (address) => new Uint8Array(await readFile(address)))
}
