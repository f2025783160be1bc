import { Editor } from '@tiptap/react'
import { closeHistory, redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Node as DocNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { OpinionChapter } from '../../../../shared/opinion/opinion'
import { PartKeeper } from './part-keeper'
import { FROM_STORE, reconcile } from './reconcile'
import type { Sheet, SheetEntry } from './sheet'
import { addEntry, enterAt, entryAround, entryBeside, findEntry, moveEntry, moveEntryTo, removeEntry } from './sheet-frame'
import { sheetExtensions } from './sheet-extensions'
import { searchFor, searchOf } from './sheet-find'
import { charactersIn, keyOf, partAt, partsOf, placesOf, sheetContent, textOfPart } from './sheet-nodes'
import type { SheetHooks, SheetState } from './sheet-state'
import { insertPlain, readCursor } from './sheet-typing'
import type { SheetActs } from './sheet-views'

const START: SheetState = { current: null, canUndo: false, canRedo: false, characters: 0, conflicts: [], found: { query: '', at: 0, count: 0 }, displays: new Map() }
/** Counting every letter of a long opinion can wait until the hand rests. */
const COUNT_AFTER_MS = 250

/** The one editor of an opinion. It shows a `Sheet`, tells what a person changes of it, and takes in what is stored. */
export class SheetEditor {
  private readonly editor: Editor
  private readonly keeper: PartKeeper
  private readonly listeners = new Set<() => void>()
  private readonly displays = new Map<string, HTMLElement>()
  private state: SheetState = START
  private sheet: Sheet
  private framesUnderWay = 0
  /** Sheets of reads up to this one may not know yet what a person moved since. */
  private staleUpTo = 0
  private read = 0
  private countTimer: ReturnType<typeof setTimeout> | undefined
  private hasEnded = false
  private head = 0

  constructor(host: HTMLElement, sheet: Sheet, private readonly hooks: SheetHooks) {
    this.sheet = sheet
    this.keeper = new PartKeeper((key) => hooks.targetOf(key), (conflicts) => this.tell({ conflicts }))
    const acts: SheetActs = { ...hooks.acts, remove: (id) => this.remove(id) }
    this.editor = new Editor({
      element: host, injectCSS: false, enableInputRules: false, enablePasteRules: false, content: sheetContent(sheet),
      extensions: sheetExtensions(acts, hooks.words, (what, dom) => this.displays.set(what, dom)),
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': hooks.label, class: 'hs-sheet' }, handleKeyDown: (view, event) => !view.composing && !event.isComposing && event.keyCode !== 229 && this.pressed(event) },
      onTransaction: ({ transaction }) => this.changed(transaction),
      onBlur: () => this.leave(this.editor.state.selection.head),
    })
    for (const { node } of partsOf(this.editor.state.doc)) {
      const [key, text] = [keyOf(node), textOfPart(node)]
      this.keeper.hears(key, text, text)
      this.showText(key, this.keeper.recover(key, text))
    }
    this.editor.view.dom.addEventListener('compositionend', () => setTimeout(() => this.catchUp()))
    this.tell({ displays: new Map(this.displays) })
    this.count()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly snapshot = (): SheetState => this.state

  /** Shows what the store held at the read of this number. What is being typed, composed or moved stays until it is stored itself. */
  show(sheet: Sheet, read: number): void {
    this.sheet = sheet
    this.read = read
    this.catchUp()
  }

  private catchUp(): void {
    if (this.hasEnded || this.framesUnderWay > 0 || this.read <= this.staleUpTo || this.editor.view.composing) return
    readCursor(this.editor.view)
    const { state, view, schema } = this.editor
    const tr = reconcile(state, schema.nodeFromJSON(sheetContent(this.sheet)), (key, stored, shown) => this.keeper.hears(key, stored, shown))
    if (tr !== null) view.dispatch(tr)
  }

  private changed(transaction: Transaction): void {
    if (this.hasEnded) return
    const { before, doc } = transaction
    const from = partAt(before, Math.min(this.head, before.content.size))
    this.head = transaction.selection.head
    const to = partAt(doc, this.head)
    if (from !== null && (to === null || keyOf(from.node) !== keyOf(to.node))) this.keeper.left(keyOf(from.node))
    if (transaction.docChanged && transaction.getMeta(FROM_STORE) !== true) this.typed(before, doc)
    if (transaction.docChanged) this.count()
    const { query, at, places } = searchOf(this.editor.state)
    this.tell({ current: entryAround(doc, this.head), canUndo: undoDepth(this.editor.state) > 0, canRedo: redoDepth(this.editor.state) > 0, found: { query, at, count: places.length } })
  }

  private typed(before: DocNode, after: DocNode): void {
    const known = new Map(partsOf(before).map(({ node }) => [keyOf(node), node]))
    for (const { node } of partsOf(after)) {
      const old = known.get(keyOf(node))
      if (old !== undefined && old !== node && textOfPart(old) !== textOfPart(node)) this.keeper.typed(keyOf(node), textOfPart(node), textOfPart(old))
    }
    const [was, is] = [placesOf(before), placesOf(after)]
    if (was.length === is.length && was.every((place, index) => place.id === is[index]!.id && place.chapter === is[index]!.chapter)) return
    this.framesUnderWay += 1
    void this.hooks.onFrame(is, was).then((staleUpTo) => {
      this.framesUnderWay -= 1
      // Where it could not be stored, what is stored is shown again.
      this.staleUpTo = staleUpTo ?? this.staleUpTo
      this.catchUp()
    })
  }

  private leave(pos: number): void {
    const part = partAt(this.editor.state.doc, pos)
    if (part !== null) this.keeper.left(keyOf(part.node))
  }

  private tell(change: Partial<SheetState>): void {
    const next = { ...this.state, ...change }
    const keys = Object.keys(change) as (keyof SheetState)[]
    if (keys.every((key) => isAlike(this.state[key], next[key]))) return
    this.state = next
    for (const listener of this.listeners) listener()
  }

  private count(): void {
    clearTimeout(this.countTimer)
    this.countTimer = setTimeout(() => {
      if (this.hasEnded) return
      this.tell({ characters: charactersIn(this.editor.state.doc) })
    }, COUNT_AFTER_MS)
  }

  private pressed(event: KeyboardEvent): boolean {
    const { current } = this.state
    if (!event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1
      if (event.shiftKey) this.move(by)
      else this.step(by)
      return true
    }
    if (event.key === 'Enter' && current?.kind === 'item' && this.hooks.acts.goTo !== null) {
      this.hooks.acts.goTo(current.id)
      return true
    }
    return false
  }

  /** Puts words where the cursor is, as if they had been typed; lines become paragraphs. The clause library writes through it. */
  insertAtCursor(text: string): void {
    insertPlain(this.editor.view, text)
    this.editor.view.focus()
  }

  undo(): void {
    this.editor.chain().undo().focus().run()
  }

  redo(): void {
    this.editor.chain().redo().focus().run()
  }

  /** Searches, and goes to the place number `at`, counted round. */
  find(query: string, at: number): void {
    this.editor.view.dispatch(searchFor(this.editor.state, query, at))
    if (query !== '') this.reveal()
  }

  /** The cursor into the first text of the next entry, or the one before. */
  step(by: 1 | -1): void {
    const next = entryBeside(this.editor.state, by)
    if (next !== null) this.dispatch(enterAt(this.editor.state, next.pos))
  }

  /** The cursor into the first text of an entry. */
  goTo(id: string): void {
    const entry = findEntry(this.editor.state.doc, id)
    if (entry !== null) this.dispatch(enterAt(this.editor.state, entry.pos))
  }

  /** The current entry one place up or down; beyond the end of its chapter, into the next one. */
  move(by: 1 | -1): void {
    if (this.state.current !== null) this.dispatch(moveEntry(this.editor.state, this.state.current.id, by))
  }

  /** The current entry to the end of another chapter. */
  moveTo(chapter: OpinionChapter): void {
    if (this.state.current !== null) this.dispatch(moveEntryTo(this.editor.state, this.state.current.id, chapter, 'last'))
  }

  /** Takes an entry out of the sheet. Undo puts it back. */
  remove(id: string): void {
    this.dispatch(removeEntry(this.editor.state, id))
  }

  /** Adds an entry at the end of `chapter`, or behind the one with the cursor; the cursor goes into its first text. */
  add(entry: SheetEntry, chapter: OpinionChapter | null): void {
    this.dispatch(addEntry(this.editor.state, entry, chapter, this.state.current?.id ?? null))
  }

  private dispatch(tr: Transaction | null): void {
    if (tr === null) return
    // What is done to an item is undone by itself, not together with what was typed just before.
    this.editor.view.dispatch(closeHistory(tr))
    this.editor.view.focus()
    this.reveal()
  }

  /** The text with the cursor into view. What is far off has its true height only once it is near: it is looked for again. */
  private reveal(): void {
    const { view } = this.editor
    const { node } = view.domAtPos(view.state.selection.from)
    const text = (node instanceof Element ? node : node.parentElement)?.closest('.hs-sheet-part, .hs-passage')
    text?.scrollIntoView({ block: 'nearest' })
    requestAnimationFrame(() => text?.scrollIntoView({ block: 'nearest' }))
  }

  keepMine(key: string): void {
    this.keeper.keepMine(key)
  }

  takeTheirs(key: string): void {
    this.showText(key, this.keeper.takeTheirs(key))
  }

  private showText(key: string, text: string | null): void {
    const { view, state, schema } = this.editor
    const part = partsOf(state.doc).find(({ node }) => keyOf(node) === key)
    if (text === null || part === undefined) return
    const lines = text.split('\n').map((line) => schema.nodes['paragraph']!.create(null, line === '' ? [] : [schema.text(line)]))
    view.dispatch(state.tr.replaceWith(part.pos + 1, part.pos + 1 + part.node.content.size, lines).setMeta(FROM_STORE, true).setMeta('addToHistory', false))
  }

  /** Stores what was typed at once; call it when the page may go away. */
  flush(): Promise<void> {
    return this.keeper.flush()
  }

  end(): void {
    void this.keeper.flush()
    this.hasEnded = true
    clearTimeout(this.countTimer)
    this.editor.destroy()
  }
}

function isAlike(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && !(a instanceof Map) && JSON.stringify(a) === JSON.stringify(b))
}
