import { Extension, type AnyExtension } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { sheetFind } from './sheet-find'
import { ChapterNode, DisplayNode, GoneNode, ItemNode, PartNode, PassageNode, SheetNode } from './sheet-nodes'
import { sheetTyping } from './sheet-typing'
import { ChapterView, DisplayView, GoneView, ItemView, PartView, PassageView, type SheetActs, type SheetViewWords } from './sheet-views'

/** Paragraphs, words, undo and redo; an official text has no bold, no lists and no links of its own. */
const kit = StarterKit.configure({
  document: false, blockquote: false, bold: false, bulletList: false, code: false, codeBlock: false, dropcursor: false, gapcursor: false, hardBreak: false,
  heading: false, horizontalRule: false, italic: false, link: false, listItem: false, listKeymap: false, orderedList: false, strike: false, underline: false, trailingNode: false,
})

/** What the editor of an opinion is made of. */
export function sheetExtensions(acts: SheetActs, words: SheetViewWords, onDisplay: (what: string, dom: HTMLElement) => void): AnyExtension[] {
  return [
    SheetNode,
    PartNode.extend({ addNodeView: () => ({ node }) => new PartView(node) }),
    ItemNode.extend({ addNodeView: () => ({ node }) => new ItemView(node, acts, words) }),
    PassageNode.extend({ addNodeView: () => ({ node }) => new PassageView(node, acts, words) }),
    GoneNode.extend({ addNodeView: () => ({ node }) => new GoneView(node, acts, words) }),
    ChapterNode.extend({ addNodeView: () => ({ node }) => new ChapterView(node) }),
    DisplayNode.extend({ addNodeView: () => ({ node }) => new DisplayView(node, onDisplay) }),
    kit,
    Extension.create({ name: 'sheet', addProseMirrorPlugins: () => [sheetTyping(), sheetFind()] }),
  ]
}
