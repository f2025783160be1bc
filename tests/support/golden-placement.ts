/** Where the labelled words of a contract stand in the reading text of its file. */
import type { GoldenContract, Label } from './golden-source'

/** A label with where its words stand in the reading text; null for one about the whole contract. */
export interface Target extends Label {
  readonly contract: string
  readonly span: { readonly start: number; readonly end: number } | null
  readonly words: string
}

/** Layout, not words: a reader may join lines, and shows underlined space as underscores. */
const LAYOUT = /[\s_]/

/** The targets of all labels. Words are found by their signs; layout between them may differ. Throws when words are not there. */
export function placeTargets(contract: GoldenContract, text: string): readonly Target[] {
  const targets: Target[] = contract.missing.map((label) => ({ ...label, contract: contract.name, span: null }))
  const offsets = offsetsOfSigns(text)
  const signs = signsOf(text)
  let cursor = 0
  for (const block of contract.blocks) {
    if (block.kind === 'paragraph' && block.style === 'header') continue
    for (const piece of block.kind === 'row' ? block.cells : [block]) {
      const own = signsOf(piece.text)
      const at = signs.indexOf(own, cursor)
      if (at === -1) throw new Error(`${contract.name}: not in the reading text: ${piece.text}`)
      cursor = at + own.length
      for (const { start, end, ...label } of piece.labels) {
        const before = at + signsOf(piece.text.slice(0, start)).length
        const after = at + signsOf(piece.text.slice(0, end)).length
        // What the reader may lay out otherwise at an edge of the label belongs to it: a label may be a blank alone.
        const opens = LAYOUT.test(piece.text[start]!)
        const closes = LAYOUT.test(piece.text[end - 1]!)
        const span = { start: opens ? (offsets[before - 1] ?? -1) + 1 : offsets[before]!, end: closes ? (offsets[after] ?? text.length) : offsets[after - 1]! + 1 }
        targets.push({ ...label, contract: contract.name, span, words: piece.text.slice(start, end) })
      }
    }
  }
  return targets
}

function offsetsOfSigns(text: string): readonly number[] {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += 1) if (!LAYOUT.test(text[at]!)) offsets.push(at)
  return offsets
}

const signsOf = (text: string): string => text.replace(/[\s_]+/g, '')
