import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type * as PdfjsModule from 'pdfjs-dist'
import type { PdfEngine } from '../shared/import/decode-pdf/pdf-engine'

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

/** Reads character maps and fonts for pdf.js and notes every one that cannot be had: its words would be missing silently. */
function dataReader(missing: string[]): object {
  return class {
    constructor(private readonly folders: Readonly<Record<string, string | null>>) {}

    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      try {
        return new Uint8Array(await readFile((this.folders[kind] ?? '') + filename))
      } catch (error) {
        missing.push(filename)
        throw error
      }
    }
  }
}

/** Loads pdf.js for Node: the legacy build, with what it needs and Node 20 lacks. */
export async function preparePdfjs(): Promise<typeof PdfjsModule> {
  const constructor = Promise as unknown as { withResolvers?: unknown }
  constructor.withResolvers ??= withResolvers
  const buffer = ArrayBuffer.prototype as unknown as { transferToFixedLength?: unknown }
  buffer.transferToFixedLength ??= transferToFixedLength
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Makes pdf.js ready for the importer, with its character maps and fonts from the installed package: words only. */
export async function loadPdfEngine(): Promise<PdfEngine> {
  const pdfjs = await preparePdfjs()
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (name: string): string => join(root, name) + sep
  return {
    operators: pdfjs.OPS,
    open(bytes) {
      const missing: string[] = []
      const task = pdfjs.getDocument({
        // pdf.js takes its bytes away from the caller, so it gets a copy.
        data: bytes.slice(),
        cMapUrl: folder('cmaps'),
        cMapPacked: true,
        standardFontDataUrl: folder('standard_fonts'),
        wasmUrl: folder('wasm'),
        iccUrl: folder('iccs'),
        BinaryDataFactory: dataReader(missing),
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
