import { Node, type JSONContent } from '@tiptap/react'
import type { Node as DocNode } from '@tiptap/pm/model'
import type { OpinionChapter } from '../../../../shared/opinion/opinion'
import type { ItemFace, Sheet, SheetEntry, SheetPart, SheetPlace } from './sheet'

/** The whole sheet. Its blocks never change places; only chapters change what they hold. */
export const SheetNode = Node.create({ name: 'doc', topNode: true, content: '(part | display | chapter)+' })

const plain = (name: string, keys: readonly string[], spec: Parameters<typeof Node.create>[0] = {}): Node =>
  Node.create({
    name, selectable: false, draggable: false,
    addAttributes: () => Object.fromEntries(keys.map((key) => [key, { default: null, rendered: false }])),
    renderHTML: () => (spec !== undefined && 'content' in spec ? ['div', { 'data-sheet': name }, 0] : ['div', { 'data-sheet': name }]),
    ...spec,
  })

/** One text: lines of plain words under a key. */
export const PartNode = plain('part', ['key', 'label', 'name', 'lead', 'placeholder', 'isLine'], { content: 'paragraph+', isolating: true, defining: true })
export const ItemNode = plain('item', ['id', 'face'], { content: 'part part part part', isolating: true })
export const PassageNode = plain('passage', ['id'], { content: 'part', isolating: true })
export const GoneNode = plain('gone', ['id', 'face'], { atom: true })
export const ChapterNode = plain('chapter', ['chapter', 'title'], { content: '(item | passage | gone)*', isolating: true })
export const DisplayNode = plain('display', ['what'], { atom: true })

/** The sheet as the editor's document. */
export function sheetContent(sheet: Sheet): JSONContent {
  return {
    type: 'doc',
    content: sheet.map((block): JSONContent => {
      if (block.kind === 'part') return partContent(block.part)
      if (block.kind === 'display') return { type: 'display', attrs: { what: block.what } }
      return { type: 'chapter', attrs: { chapter: block.chapter, title: block.title }, content: block.entries.map(entryContent) }
    }),
  }
}

function entryContent(entry: SheetEntry): JSONContent {
  switch (entry.kind) {
    case 'item': return { type: 'item', attrs: { id: entry.id, face: entry.face }, content: entry.parts.map(partContent) }
    case 'passage': return { type: 'passage', attrs: { id: entry.id }, content: [partContent(entry.part)] }
    case 'gone': return { type: 'gone', attrs: { id: entry.id, face: entry.face } }
  }
}

function partContent({ text, ...attrs }: SheetPart): JSONContent {
  return { type: 'part', attrs, content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })) }
}

/** The words of a part, one line per paragraph. */
export function textOfPart(part: DocNode): string {
  const lines: string[] = []
  part.forEach((paragraph) => lines.push(paragraph.textContent))
  return lines.join('\n')
}

export function keyOf(part: DocNode): string {
  return String(part.attrs['key'])
}

export function idOf(entry: DocNode): string {
  return String(entry.attrs['id'])
}

export function faceOf(entry: DocNode): ItemFace {
  return entry.attrs['face'] as ItemFace
}

/** Every part with its place, in order. */
export function partsOf(doc: DocNode): readonly { readonly node: DocNode; readonly pos: number }[] {
  const found: { readonly node: DocNode; readonly pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'part') found.push({ node, pos })
    return node.type.name !== 'part'
  })
  return found
}

/** Items and passages with their chapters, in order; what is gone is not among them. */
export function placesOf(doc: DocNode): readonly SheetPlace[] {
  const places: SheetPlace[] = []
  doc.forEach((block) => {
    if (block.type.name !== 'chapter') return
    block.forEach((entry) => {
      if (entry.type.name !== 'gone') places.push({ id: idOf(entry), chapter: block.attrs['chapter'] as OpinionChapter })
    })
  })
  return places
}

/** True where both have the same blocks, entries and parts, whatever their words. Linear, and quick where little differs. */
export function isSameFrame(a: DocNode, b: DocNode): boolean {
  if (a === b) return true
  if (a.type !== b.type || a.attrs['id'] !== b.attrs['id'] || a.attrs['key'] !== b.attrs['key']) return false
  if (a.type.name === 'part') return true
  if (a.childCount !== b.childCount) return false
  for (let index = 0; index < a.childCount; index += 1) if (!isSameFrame(a.child(index), b.child(index))) return false
  return true
}

/** Letters and signs of every text, blanks left out. */
export function charactersIn(doc: DocNode): number {
  return partsOf(doc).reduce((sum, { node }) => sum + [...textOfPart(node).replace(/\s+/g, '')].length, 0)
}

/** The part with the place, if there is one. */
export function partAt(doc: DocNode, pos: number): { readonly node: DocNode; readonly start: number; readonly end: number } | null {
  const at = doc.resolve(pos)
  for (let depth = at.depth; depth > 0; depth -= 1) {
    if (at.node(depth).type.name === 'part') return { node: at.node(depth), start: at.start(depth), end: at.end(depth) }
  }
  return null
}
