import type { Node as DocNode } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { OPINION_CHAPTERS, type OpinionChapter } from '../../../../shared/opinion/opinion'
import { FRAME } from './reconcile'
import type { SheetEntry } from './sheet'
import { idOf, partsOf, sheetContent } from './sheet-nodes'

/** An item or passage in the document. */
export interface PlacedEntry {
  readonly node: DocNode
  readonly pos: number
  readonly chapter: DocNode
  readonly index: number
}

/** Items and passages in order; what is gone is passed over. */
function entriesIn(doc: DocNode): readonly PlacedEntry[] {
  const found: PlacedEntry[] = []
  doc.forEach((chapter, offset) => {
    if (chapter.type.name !== 'chapter') return
    chapter.forEach((node, inner, index) => {
      if (node.type.name !== 'gone') found.push({ node, pos: offset + 1 + inner, chapter, index })
    })
  })
  return found
}

export function findEntry(doc: DocNode, id: string): PlacedEntry | null {
  return entriesIn(doc).find(({ node }) => idOf(node) === id) ?? null
}

/** The item or passage around a place. */
export function entryAround(doc: DocNode, pos: number): { readonly id: string; readonly kind: 'item' | 'passage' } | null {
  const at = doc.resolve(Math.min(pos, doc.content.size))
  for (let depth = at.depth; depth > 0; depth -= 1) {
    const node = at.node(depth)
    if (node.type.name === 'item' || node.type.name === 'passage') return { id: idOf(node), kind: node.type.name }
  }
  return null
}

/** The entry after or before the one with the cursor; from outside, the first one below. */
export function entryBeside(state: EditorState, by: 1 | -1): PlacedEntry | null {
  const entries = entriesIn(state.doc)
  const { head } = state.selection
  const here = entries.findIndex(({ pos, node }) => head > pos && head < pos + node.nodeSize)
  return (here === -1 ? entries.find(({ pos }) => pos > head) : entries[here + by]) ?? null
}

/** The cursor into the first text at or behind a place. */
export function enterAt(state: EditorState, pos: number): Transaction | null {
  return enter(state.tr, pos)
}

function enter(tr: Transaction, pos: number): Transaction | null {
  const part = partsOf(tr.doc).find((one) => one.pos >= pos)
  return part === undefined ? null : tr.setSelection(TextSelection.create(tr.doc, part.pos + 2)).scrollIntoView()
}

/** An entry one place up or down; beyond the end of its chapter, into the next one. */
export function moveEntry(state: EditorState, id: string, by: 1 | -1): Transaction | null {
  const here = findEntry(state.doc, id)
  if (here === null) return null
  const beside = here.chapter.maybeChild(here.index + by)
  if (beside !== null) return relocate(state, here, by === 1 ? here.pos + here.node.nodeSize + beside.nodeSize : here.pos - beside.nodeSize)
  const next = OPINION_CHAPTERS[OPINION_CHAPTERS.indexOf(here.chapter.attrs['chapter'] as OpinionChapter) + by]
  return next === undefined ? null : moveEntryTo(state, id, next, by === 1 ? 'first' : 'last')
}

/** An entry to the head or the end of another chapter. */
export function moveEntryTo(state: EditorState, id: string, chapter: OpinionChapter, place: 'first' | 'last'): Transaction | null {
  const here = findEntry(state.doc, id)
  const into = chapterIn(state.doc, chapter)
  if (here === null || into === null || here.chapter.attrs['chapter'] === chapter) return null
  return relocate(state, here, place === 'first' ? into.start : into.end)
}

/** The cursor stays in the entry, where it was. */
function relocate(state: EditorState, { node, pos }: PlacedEntry, to: number): Transaction {
  const offset = Math.max(0, Math.min(state.selection.head - pos, node.nodeSize - 2))
  const tr = state.tr.delete(pos, pos + node.nodeSize)
  const at = tr.mapping.map(to)
  tr.insert(at, node).setMeta(FRAME, true)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + offset))).scrollIntoView()
}

/** Without an entry. */
export function removeEntry(state: EditorState, id: string): Transaction | null {
  const entry = findEntry(state.doc, id)
  return entry === null ? null : state.tr.delete(entry.pos, entry.pos + entry.node.nodeSize).setMeta(FRAME, true)
}

/** With an entry more: at the end of `chapter`, or behind `after`, or else at the end of the rights; the cursor in it. */
export function addEntry(state: EditorState, entry: SheetEntry, chapter: OpinionChapter | null, after: string | null): Transaction | null {
  const before = after === null ? null : findEntry(state.doc, after)
  const at = chapter === null && before !== null ? before.pos + before.node.nodeSize : chapterIn(state.doc, chapter ?? 'rights')!.end
  const content = sheetContent([{ kind: 'chapter', chapter: 'rights', title: '', entries: [entry] }])
  const tr = state.tr.insert(at, state.schema.nodeFromJSON(content.content![0]!.content![0]!)).setMeta(FRAME, true)
  return enter(tr, at)
}

function chapterIn(doc: DocNode, chapter: OpinionChapter): { readonly start: number; readonly end: number } | null {
  let found: { readonly start: number; readonly end: number } | null = null
  doc.forEach((block, offset) => {
    if (block.attrs['chapter'] === chapter) found = { start: offset + 1, end: offset + 1 + block.content.size }
  })
  return found
}
