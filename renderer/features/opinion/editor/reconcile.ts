import type { Node as DocNode } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { idOf, isSameFrame, keyOf, partAt, partsOf, textOfPart } from './sheet-nodes'

/** Marks a transaction that brings in what is stored; it is not a person's and undo passes over it. */
export const FROM_STORE = 'from-store'
/** Marks a person's change to which items and passages there are and where they stand. */
export const FRAME = 'frame'

/**
 * Brings the document up to what is stored, changing as little as can be. `takes` decides, for a part whose words differ,
 * whether the stored ones are shown. Null where nothing differs.
 */
export function reconcile(state: EditorState, target: DocNode, takes: (key: string, stored: string, shown: string) => boolean): Transaction | null {
  const tr = state.tr
  if (!isSameFrame(state.doc, target)) reconcileFrame(tr, target)
  const shown = new Map(partsOf(tr.doc).map((part) => [keyOf(part.node), part]))
  for (const { node } of partsOf(target)) {
    const here = shown.get(keyOf(node))
    if (here === undefined) continue
    const [stored, current] = [textOfPart(node), textOfPart(here.node)]
    const at = tr.mapping.slice(frameSteps(tr)).map(here.pos)
    if (takes(keyOf(node), stored, current) && stored !== current) tr.replaceWith(at + 1, at + 1 + here.node.content.size, node.content)
  }
  reconcileFaces(tr, target)
  if (tr.docChanged) keepCursor(state, tr)
  return tr.docChanged ? tr.setMeta(FROM_STORE, true).setMeta('addToHistory', false) : null
}

/** The cursor stays in the part it was in, where that is still there, though its words or its place changed. */
function keepCursor(state: EditorState, tr: Transaction): void {
  const was = partAt(state.doc, state.selection.head)
  const is = partAt(tr.doc, tr.selection.head)
  if (was === null || (is !== null && keyOf(is.node) === keyOf(was.node))) return
  const part = partsOf(tr.doc).find(({ node }) => keyOf(node) === keyOf(was.node))
  if (part === undefined) return
  const offset = Math.min(state.selection.head - was.start, part.node.content.size)
  tr.setSelection(TextSelection.near(tr.doc.resolve(part.pos + 1 + offset), -1))
}

const FRAME_STEPS = 'frame-steps'

function frameSteps(tr: Transaction): number {
  return (tr.getMeta(FRAME_STEPS) as number | undefined) ?? 0
}

/** Replaces, in each chapter, the shortest run of entries that differ; an entry that only moved keeps its words. */
function reconcileFrame(tr: Transaction, target: DocNode): void {
  const known = new Map<string, DocNode>()
  tr.doc.descendants((node) => {
    if (node.type.name === 'item' || node.type.name === 'passage') known.set(idOf(node), node)
    return node.type.name === 'doc' || node.type.name === 'chapter'
  })
  const before = tr.doc
  before.forEach((block, offset, index) => {
    const wanted = target.maybeChild(index)
    if (block.type.name !== 'chapter' || wanted === null || wanted.type !== block.type || isSameFrame(block, wanted)) return
    let first = 0
    while (first < block.childCount && first < wanted.childCount && isSameFrame(block.child(first), wanted.child(first))) first += 1
    let tail = 0
    while (tail < block.childCount - first && tail < wanted.childCount - first && isSameFrame(block.child(block.childCount - 1 - tail), wanted.child(wanted.childCount - 1 - tail))) tail += 1
    const sizeOf = (node: DocNode, from: number, to: number): number => {
      let size = 0
      for (let child = from; child < to; child += 1) size += node.child(child).nodeSize
      return size
    }
    const start = offset + 1 + sizeOf(block, 0, first)
    const end = start + sizeOf(block, first, block.childCount - tail)
    const nodes: DocNode[] = []
    for (let child = first; child < wanted.childCount - tail; child += 1) {
      const own = wanted.child(child)
      nodes.push(known.get(idOf(own)) ?? own)
    }
    tr.replaceWith(tr.mapping.map(start, -1), tr.mapping.map(end), nodes)
  })
  tr.setMeta(FRAME_STEPS, tr.steps.length)
}

function reconcileFaces(tr: Transaction, target: DocNode): void {
  const walk = (here: DocNode, there: DocNode, pos: number): void => {
    if (here !== tr.doc && JSON.stringify(here.attrs) !== JSON.stringify(there.attrs)) tr.setNodeMarkup(pos, null, there.attrs)
    if (here.type.name === 'part') return
    here.forEach((child, offset, index) => {
      const other = there.maybeChild(index)
      if (other !== null && other.type === child.type) walk(child, other, pos + 1 + offset)
    })
  }
  // Attributes change no sizes, so the places of one walk stay right throughout.
  walk(tr.doc, target, -1)
}
