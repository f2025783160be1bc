import type { RawBlock, RawNumber } from '../raw-document'
import { type DocxReading, type NoteReference, Story } from './docx-reading'
import { formatNumber } from './number-format'
import { readStory } from './read-blocks'

/** Reads the notes of one kind that the text refers to, in the order of their signs, into `blocks`. */
export function readNotes(reading: DocxReading, part: string, kind: NoteReference['kind'], format: string, blocks: RawBlock[]): void {
  const order = new Map<string, number>()
  for (const note of reading.notes) if (note.kind === kind && !order.has(note.id)) order.set(note.id, order.size + 1)
  const cursor = order.size === 0 ? null : reading.container.open(part)
  if (cursor === null || !cursor.enterRoot()) return
  const story = new Story(reading, cursor, part, kind)
  const notes: { readonly order: number; readonly blocks: readonly RawBlock[] }[] = []
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name !== `w:${kind}`) continue
    const id = cursor.attribute('w:id') ?? ''
    const position = order.get(id)
    if (position === undefined) continue
    const content: RawBlock[] = []
    readStory(story, cursor.depth, content)
    labelNote(content, `${kind}-${id}`, kind, position, format)
    notes.push({ order: position, blocks: content })
  }
  for (const note of notes.sort((a, b) => a.order - b.order)) for (const block of note.blocks) blocks.push(block)
}

/** Says which note the paragraphs belong to, and prints the note's sign before the first. */
function labelNote(blocks: readonly RawBlock[], note: string, kind: string, position: number, format: string): void {
  let number: RawNumber | null = { text: formatNumber(position, format) || String(position), gap: ' ', level: 0, values: [position], list: kind }
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    Object.assign(block, number !== null && block.number === null ? { note, number } : { note })
    number = null
  }
}
