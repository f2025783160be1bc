import { splitBlock } from '@tiptap/pm/commands'
import { Fragment, Slice, type Schema } from '@tiptap/pm/model'
import { AllSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { plainParagraphs } from '../../../../shared/opinion/plain-paragraphs'
import { FRAME, FROM_STORE } from './reconcile'
import { isSameFrame, partAt, partsOf } from './sheet-nodes'

/**
 * Typing in a sheet: words may be typed, pasted and deleted anywhere, but no stroke of a key takes away an item or a
 * field. A selection over several parts empties the words it covers and leaves the parts.
 */
export function sheetTyping(): Plugin {
  return new Plugin({
    filterTransaction: (tr, state) =>
      !tr.docChanged || tr.getMeta(FRAME) === true || tr.getMeta(FROM_STORE) === true || tr.getMeta('history$') !== undefined || isSameFrame(state.doc, tr.doc),
    props: {
      handleKeyDown: (view, event) => !isComposing(view, event) && pressed(view, event),
      handleTextInput: (view, _from, _to, text) => {
        if (isAll(view.state)) return true
        const cleared = clearCovered(view.state)
        if (cleared === null) return false
        view.dispatch(cleared.insertText(text))
        return true
      },
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (text === '') return false
        if (!isAll(view.state)) insertPlain(view, text)
        return true
      },
      handleDOMEvents: {
        cut: (view, event) => {
          const cleared = clearCovered(view.state)
          if (cleared === null) return isAll(view.state)
          event.preventDefault()
          event.clipboardData?.setData('text/plain', coveredText(view.state))
          view.dispatch(cleared)
          return true
        },
        // The first key an input method takes: the words it will replace are emptied before it begins to compose.
        keydown: (view, event) => {
          if (event.keyCode !== 229 || view.composing) return false
          const cleared = clearCovered(view.state)
          if (cleared !== null) view.dispatch(cleared)
          return false
        },
      },
      transformPasted: (slice, view) => plainSlice(view.state.schema, slice.content.textBetween(0, slice.content.size, '\n')),
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
    },
  })
}

function isComposing(view: EditorView, event: KeyboardEvent): boolean {
  return view.composing || event.isComposing || event.keyCode === 229
}

/**
 * Takes in where the cursor is on the page. The browser tells of it a moment after it moved; whoever acts on the cursor
 * before that would act on where it was, and a change from elsewhere would pull it back.
 */
export function readCursor(view: EditorView): void {
  const shown = view.dom.ownerDocument.getSelection()
  if (!view.hasFocus() || shown === null || shown.anchorNode === null || shown.focusNode === null) return
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return
  const { selection, doc } = view.state
  const [anchor, head] = [view.posAtDOM(shown.anchorNode, shown.anchorOffset), view.posAtDOM(shown.focusNode, shown.focusOffset)]
  if (anchor === selection.anchor && head === selection.head) return
  const read = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!read.eq(selection)) view.dispatch(view.state.tr.setSelection(read))
}

function pressed(view: EditorView, event: KeyboardEvent): boolean {
  readCursor(view)
  const { state } = view
  const mod = event.ctrlKey || event.metaKey
  if (mod && event.key.toLowerCase() === 'a') return selectAll(view)
  if (mod || event.altKey) return false
  if (isAll(state)) return event.key === 'Enter' || event.key === 'Backspace' || event.key === 'Delete'
  if (event.key === 'Enter') return enter(view)
  if (event.key !== 'Backspace' && event.key !== 'Delete') return false
  const cleared = clearCovered(state)
  if (cleared !== null) view.dispatch(cleared)
  return cleared !== null
}

/** The whole opinion is selected only to be copied: nobody means to write over all of it with one key. */
function isAll(state: EditorState): boolean {
  return state.selection instanceof AllSelection
}

/** First the words of the part, then all. */
function selectAll(view: EditorView): boolean {
  const { selection, doc } = view.state
  const part = partAt(doc, selection.head)
  if (part !== null && part.node.textContent === '') return true
  const isPartSelected = part === null || (selection.from <= part.start + 1 && selection.to >= part.end - 1)
  view.dispatch(view.state.tr.setSelection(isPartSelected ? new AllSelection(doc) : TextSelection.between(doc.resolve(part.start + 1), doc.resolve(part.end - 1))))
  return true
}

function enter(view: EditorView): boolean {
  const cleared = clearCovered(view.state)
  if (cleared !== null) view.dispatch(cleared)
  const part = partAt(view.state.doc, view.state.selection.head)
  if (part?.node.attrs['isLine'] === true) {
    const next = partsOf(view.state.doc).find(({ pos }) => pos >= part.end)
    if (next !== undefined) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, next.pos + 2)).scrollIntoView())
    return true
  }
  return splitBlock(view.state, view.dispatch)
}

/** Where the selection reaches over several parts: their covered words gone, the cursor at the first. Null where it does not. */
function clearCovered(state: EditorState): Transaction | null {
  const { from, to, empty } = state.selection
  if (empty || isAll(state)) return null
  const covered = partsOf(state.doc).filter(({ node, pos }) => pos < to && pos + node.nodeSize > from)
  if (covered.length < 2) return null
  const tr = state.tr
  for (const { node, pos } of covered.toReversed()) {
    const [start, end] = [Math.max(from, pos + 2), Math.min(to, pos + node.nodeSize - 2)]
    if (start < end) tr.delete(start, end)
  }
  const first = covered[0]
  if (first !== undefined) tr.setSelection(TextSelection.create(tr.doc, Math.max(from, first.pos + 2)))
  return tr
}

function coveredText(state: EditorState): string {
  const { from, to } = state.selection
  return state.doc.textBetween(from, to, '\n')
}

/** Puts words in the place of the selection, one paragraph per line; in a part of one line they stand in one. */
export function insertPlain(view: EditorView, text: string): void {
  const cleared = clearCovered(view.state)
  if (cleared !== null) view.dispatch(cleared)
  const { state } = view
  const lines = plainParagraphs(text)
  if (lines.length === 0) return
  const part = partAt(state.doc, state.selection.head)
  const isLine = part?.node.attrs['isLine'] === true
  const tr = lines.length === 1 || isLine ? state.tr.insertText(lines.join(' ')) : state.tr.replaceSelection(plainSlice(state.schema, lines.join('\n')))
  view.dispatch(tr.scrollIntoView())
}

function plainSlice(schema: Schema, text: string): Slice {
  const paragraphs = plainParagraphs(text).map((line) => schema.nodes['paragraph']!.create(null, schema.text(line)))
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1)
}
