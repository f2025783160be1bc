/** Reads a test package and shows the outcome in forms a test can compare at a glance. */
import { decodeDocx } from '../../shared/import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import type { ImportLimits } from '../../shared/import/import-limits'
import type { RawBlock, RawDocument, RawParagraph } from '../../shared/import/raw-document'
import type { DocumentMark } from '../../shared/document/mark'
import { docxPackage, type DocxSource } from './docx-package'

/** The document; throws when it is refused. */
export function readDocx(source: DocxSource | Uint8Array): RawDocument {
  const result = decodeDocx(source instanceof Uint8Array ? source : docxPackage(source), DEFAULT_LIMITS)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** The code of the refusal, or `ok`. */
export function refusalOf(source: DocxSource | Uint8Array, limits: Partial<ImportLimits> = {}): string {
  const result = decodeDocx(source instanceof Uint8Array ? source : docxPackage(source), { ...DEFAULT_LIMITS, ...limits })
  return result.ok ? 'ok' : result.error.code
}

/** All paragraphs in reading order, those in cells included. */
export function paragraphsOf(blocks: readonly RawBlock[]): readonly RawParagraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => paragraphsOf(cell.blocks))))
}

/** Each paragraph as it is printed: number, gap, text. */
export function linesOf(source: DocxSource | Uint8Array): readonly string[] {
  return paragraphsOf(readDocx(source).blocks).map(({ number, text }) => (number === null ? text : number.text + number.gap + text))
}

/** Marks of one kind over all paragraphs, each with the words it covers. */
export function marksOf<Kind extends DocumentMark['kind']>(source: DocxSource, kind: Kind): readonly (Extract<DocumentMark, { kind: Kind }> & { readonly words: string })[] {
  const found: (Extract<DocumentMark, { kind: Kind }> & { readonly words: string })[] = []
  for (const { text, marks } of paragraphsOf(readDocx(source).blocks)) {
    for (const mark of marks) if (isKind(mark, kind)) found.push({ ...mark, words: text.slice(mark.start, mark.end) })
  }
  return found
}

function isKind<Kind extends DocumentMark['kind']>(mark: DocumentMark, kind: Kind): mark is Extract<DocumentMark, { kind: Kind }> {
  return mark.kind === kind
}
