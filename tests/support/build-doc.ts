import { buildCompoundFile } from './build-compound-file'

/** A stretch of a paragraph with modifications of its characters (sprms as bytes). */
export interface DocRun {
  readonly text: string
  readonly sprms?: readonly number[]
}

/** A paragraph of a test document. */
export interface DocParagraph {
  readonly runs: readonly DocRun[]
  /** Modifications of the paragraph (sprms as bytes). */
  readonly sprms?: readonly number[]
  /** Its mark; a carriage return when absent, `\u0007` for the end of a cell or row. */
  readonly mark?: string
  /** Modifications of the mark itself. */
  readonly markSprms?: readonly number[]
}

/** What goes into a test document. */
export interface DocParts {
  readonly main: readonly DocParagraph[]
  readonly footnotes?: readonly DocParagraph[]
  readonly headers?: readonly DocParagraph[]
  readonly comments?: readonly DocParagraph[]
  /** Structures of the table stream by their index among the FIB's pairs ([MS-DOC] 2.5.6). */
  readonly structures?: Readonly<Record<number, readonly number[]>>
  /** Bits set in the FIB's flags, 0x100 for encryption. */
  readonly flags?: number
  /** Counts characters wrongly, as a damaged file would. */
  readonly extraCount?: number
  /** Text as one byte a character (Latin only). */
  readonly isNarrow?: boolean
}

/** One paragraph of plain text. */
export function paragraph(text: string, sprms: readonly number[] = []): DocParagraph {
  return { runs: [{ text }], sprms }
}

/** Little-endian bytes of 16-bit and 32-bit numbers. */
export const u16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff]
/** See `u16`. */
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

const TEXT_AT = 1024

/** Makes a Word 97 document with one piece of text and one property page per run and paragraph. For tests. */
export function buildDoc(parts: DocParts): Uint8Array {
  const stories = [parts.main, parts.footnotes ?? [], parts.headers ?? [], [], parts.comments ?? []]
  const paragraphs = stories.flat()
  const size = parts.isNarrow === true ? 1 : 2
  let text = ''
  const characterRuns: Run[] = []
  const paragraphRuns: Run[] = []
  for (const { runs, sprms = [], mark = '\r', markSprms = [] } of paragraphs) {
    const start = text.length
    for (const run of [...runs, { text: mark, sprms: markSprms }]) {
      characterRuns.push({ start: text.length, end: text.length + run.text.length, sprms: run.sprms ?? [] })
      text += run.text
    }
    paragraphRuns.push({ start, end: text.length, sprms })
  }
  const textEnd = Math.ceil((TEXT_AT + text.length * size) / 512) * 512
  const pages = [...paragraphRuns.map((run) => page(run, size, 'paragraph')), ...characterRuns.filter((run) => run.end > run.start).map((run) => page(run, size, 'character'))]
  const stream = new Uint8Array(Math.max(4096, textEnd + pages.length * 512))
  stream.set(textBytes(text, size), TEXT_AT)
  for (const [index, bytes] of pages.entries()) stream.set(bytes, textEnd + index * 512)
  const firstPage = textEnd / 512
  const structures: Record<number, readonly number[]> = {
    13: plc(paragraphRuns, size, firstPage),
    12: plc(characterRuns.filter((run) => run.end > run.start), size, firstPage + paragraphRuns.length),
    33: [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(size === 1 ? 0x40000000 | (TEXT_AT * 2) : TEXT_AT), ...u16(0)],
    ...parts.structures,
  }
  const table = writeFib(stream, structures, stories.map(countCharacters), parts)
  return buildCompoundFile({ WordDocument: stream, '0Table': table })
}

function countCharacters(story: readonly DocParagraph[]): number {
  return story.reduce((sum, { runs, mark = '\r' }) => sum + mark.length + runs.reduce((length, run) => length + run.text.length, 0), 0)
}

interface Run {
  readonly start: number
  readonly end: number
  readonly sprms: readonly number[]
}

function textBytes(text: string, size: number): number[] {
  return [...text].flatMap((sign) => (size === 1 ? [sign.charCodeAt(0)] : u16(sign.charCodeAt(0))))
}

function page(run: Run, size: number, kind: 'paragraph' | 'character'): Uint8Array {
  const bytes = new Uint8Array(512)
  bytes.set([...u32(TEXT_AT + run.start * size), ...u32(TEXT_AT + run.end * size)])
  bytes[511] = 1
  const place = 200
  bytes[8] = place
  const body = kind === 'paragraph' ? [...u16(0), ...run.sprms] : [...run.sprms]
  if (kind === 'character') bytes.set([body.length, ...body], place * 2)
  // A paragraph's length is given in words, with a zero before it when the words are whole.
  else bytes.set([0, Math.ceil(body.length / 2), ...body], place * 2)
  return bytes
}

function plc(runs: readonly Run[], size: number, firstPage: number): number[] {
  const edges = [...runs.map((run) => run.start), runs.at(-1)?.end ?? 0]
  return [...edges.flatMap((edge) => u32(TEXT_AT + edge * size)), ...runs.flatMap((_, index) => u32(firstPage + index))]
}

function writeFib(stream: Uint8Array, structures: Readonly<Record<number, readonly number[]>>, counts: readonly number[], parts: DocParts): Uint8Array {
  const view = new DataView(stream.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  view.setUint16(10, parts.flags ?? 0, true)
  view.setUint16(32, 14, true)
  view.setUint16(62, 22, true)
  for (const [index, count] of counts.entries()) view.setUint32(76 + index * 4, count + (index === 0 ? (parts.extraCount ?? 0) : 0), true)
  view.setUint16(152, 93, true)
  const table: number[] = [0, 0, 0, 0]
  for (const [index, bytes] of Object.entries(structures)) {
    view.setUint32(154 + Number(index) * 8, table.length, true)
    view.setUint32(158 + Number(index) * 8, bytes.length, true)
    table.push(...bytes)
  }
  return Uint8Array.from(table)
}
