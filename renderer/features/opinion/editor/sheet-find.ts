import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node as DocNode } from '@tiptap/pm/model'

/** What is searched for, where it stands and which place is looked at. */
export interface SheetSearch {
  readonly query: string
  readonly at: number
  readonly places: readonly { readonly from: number; readonly to: number }[]
}

const KEY = new PluginKey<SheetSearch>('sheet-find')
const NOTHING: SheetSearch = { query: '', at: 0, places: [] }
const MOST = 1000

/** Marks every place of the words searched for; they are found again when the sheet changes. */
export function sheetFind(): Plugin<SheetSearch> {
  return new Plugin<SheetSearch>({
    key: KEY,
    state: {
      init: () => NOTHING,
      apply: (tr, before) => {
        const wish = tr.getMeta(KEY) as Pick<SheetSearch, 'query' | 'at'> | undefined
        if (wish === undefined && (before.query === '' || !tr.docChanged)) return before
        const { query, at } = wish ?? before
        const places = findPlaces(tr.doc, query)
        return { query, places, at: places.length === 0 ? 0 : ((at % places.length) + places.length) % places.length }
      },
    },
    props: {
      decorations: (state) => {
        const { places, at } = searchOf(state)
        return DecorationSet.create(state.doc, places.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === at ? 'hs-found hs-found-here' : 'hs-found' })))
      },
    },
  })
}

export function searchOf(state: EditorState): SheetSearch {
  return KEY.getState(state) ?? NOTHING
}

/** Searches for `query` and goes to its place number `at`, counted round. */
export function searchFor(state: EditorState, query: string, at: number): Transaction {
  const tr = state.tr.setMeta(KEY, { query, at })
  const places = findPlaces(state.doc, query)
  const place = places.length === 0 ? undefined : places[((at % places.length) + places.length) % places.length]
  return place === undefined ? tr : tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView()
}

function findPlaces(doc: DocNode, query: string): SheetSearch['places'] {
  if (query === '') return []
  const places: { from: number; to: number }[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return places.length < MOST
    const text = node.textContent
    for (let at = text.indexOf(query); at !== -1 && places.length < MOST; at = text.indexOf(query, at + query.length)) places.push({ from: pos + 1 + at, to: pos + 1 + at + query.length })
    return false
  })
  return places
}
