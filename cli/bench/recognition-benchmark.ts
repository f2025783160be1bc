import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTree } from '../../shared/import/build-tree'
import { decodeOcr } from '../../shared/import/decode-ocr/decode-ocr'
import { recogniseFile } from '../ocr'
import { compareReading, type ReadingScore } from './compare-reading'
import { scannedPages } from './scanned-pages'

/** One kind of page with its score. */
export interface RecognitionLine extends ReadingScore {
  readonly kind: string
  readonly tables: number
}

/** Reads pages of our own, drawn as scans, with the program's own recognition; null where no Chinese font is installed. */
export async function benchRecognition(onPage: (line: RecognitionLine, text: string) => void): Promise<readonly RecognitionLine[] | null> {
  const pages = scannedPages()
  if (pages === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-bench-'))
  try {
    const lines: RecognitionLine[] = []
    for (const { kind, truth, png } of pages) {
      const path = join(folder, 'page.png')
      await writeFile(path, png)
      const recognised = await recogniseFile({ path, pages: null }, () => undefined)
      if (!recognised.ok) throw new Error(recognised.error.message)
      const document = buildTree(decodeOcr(recognised.value))
      const line = { kind, ...compareReading(truth, document), tables: document.tables.length }
      lines.push(line)
      onPage(line, document.text)
    }
    return lines
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
