import { formatNumber } from '../decode-docx/number-format'
import type { RawBlock } from '../raw-document'
import { ByteCursor, readPlc } from './byte-cursor'
import { NUMBER_FORMATS } from './list-tables'

/** One footnote or endnote: where its sign stands in the main text and where its words stand in the story of notes. */
export interface WordNote {
  readonly id: string
  readonly kind: 'footnote' | 'endnote'
  readonly reference: number
  readonly start: number
  readonly end: number
  /** Its number as Word prints it; null where the author typed a sign of their own. */
  readonly sign: { readonly text: string; readonly value: number } | null
}

/** How the notes of one kind are numbered. */
export interface NoteNumbering {
  /** Name of ST_NumberFormat. */
  readonly format: string
  readonly first: number
}

/** As Word numbers notes unless told otherwise. */
const PLAIN_NUMBERING: Readonly<Record<WordNote['kind'], NoteNumbering>> = { footnote: { format: 'decimal', first: 1 }, endnote: { format: 'lowerRoman', first: 1 } }

/**
 * Reads the numbering of notes from the document properties (Dop, [MS-DOC] 2.7): first numbers from DopBase (2.7.2),
 * formats from Dop2000 (2.7.5), which shorter ones lack. Numbers that begin again on each page or in each section are
 * counted on: where a page ends is not in the file.
 */
export function readNoteNumbering(properties: Uint8Array | null, kind: WordNote['kind']): NoteNumbering {
  const plain = PLAIN_NUMBERING[kind]
  if (properties === null || properties.length < 54) return plain
  const first = new ByteCursor(properties, kind === 'footnote' ? 2 : 52).u16() >>> 2
  const format = properties.length < 496 ? undefined : NUMBER_FORMATS[new ByteCursor(properties, kind === 'footnote' ? 492 : 494).u16()]
  return { format: format ?? plain.format, first: first === 0 ? plain.first : first }
}

/** Reads the places of notes (PlcffndRef and PlcffndTxt, [MS-DOC] 2.8.17, 2.8.18; for endnotes 2.8.14, 2.8.15). */
export function readWordNotes(references: Uint8Array | null, texts: Uint8Array | null, kind: WordNote['kind'], numbering: NoteNumbering): WordNote[] {
  const places = readPlc(references, 2)
  const { positions } = readPlc(texts, 0)
  const notes: WordNote[] = []
  let value = numbering.first - 1
  for (let index = 0; index < places.count && index + 1 < positions.length; index += 1) {
    const isAutomatic = new ByteCursor(places.entry(index)).u16() !== 0
    if (isAutomatic) value += 1
    const text = formatNumber(value, numbering.format)
    notes.push({ id: `${kind}-${index}`, kind, reference: places.positions[index]!, start: positions[index]!, end: positions[index + 1]!, sign: isAutomatic ? { text, value } : null })
  }
  return notes
}

/** Marks the paragraphs of a note as its own and prints its sign before the first of them. */
export function labelNote(note: WordNote, blocks: readonly RawBlock[]): RawBlock[] {
  let { sign } = note
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block
    const number = block.number ?? (sign === null ? null : { text: sign.text, gap: ' ' as const, level: 0, values: [sign.value], list: note.kind })
    sign = null
    // The sign in the note is followed by a tab or a space of its own.
    return Object.assign(block, { number, note: note.id })
  })
}
