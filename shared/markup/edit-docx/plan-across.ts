import type { Span } from '../../core/span'
import { comparableText } from '../../document/comparable-text'
import type { ContractDocument } from '../../document/contract-document'
import { BLANK_SIGN, type ComparableLine, signAcross } from '../compare/comparable-lines'
import { diffText, type TextChange } from '../diff-text'
import type { EditableText } from '../editable-text'

/** Changes of one paragraph, to be marked; places count in the editable text of the old document. */
export interface AcrossEdit {
  readonly span: Span
  readonly words: string
  readonly changes: readonly TextChange[]
}

/** Words as both formats share them, and where each sign stands: `at` -1 in an automatic number, which moves by itself. */
interface Signs {
  readonly text: string
  readonly places: readonly { readonly paragraph: number; readonly at: number }[]
}

/**
 * What of the old lines a file of another format says differently, in its words. Room, width, line breaks and blanks to be
 * filled in are the format's own and stay as they are; a blank that was filled in gives way to what stands there now.
 */
export function changesAcross(text: EditableText, olds: readonly ComparableLine[], next: { readonly document: ContractDocument; readonly lines: readonly ComparableLine[] }, terms: readonly string[]): readonly AcrossEdit[] {
  const from = oldSigns(text, olds)
  const to = newSigns(next.document, next.lines)
  const found = new Map<number, TextChange[]>()
  let [end, at] = [0, 0]
  for (const marked of diffText(from.text, to.text, terms)) {
    const first = at + marked.start - end
    at = first + marked.insert.length
    end = marked.end
    const { change, skipped } = asInsertion(from.text, marked)
    const insert = change.insert === '' ? '' : wordsBetween(next.document.text, to.places[first + skipped]!.at, to.places[first + skipped + change.insert.length - 1]!.at + 1)
    for (const { paragraph, change: placed } of place(text, from, change, insert)) found.set(paragraph, [...(found.get(paragraph) ?? []), placed])
  }
  return [...found].map(([paragraph, changes]) => {
    const span = { start: text.paragraphs[paragraph]!.start, end: text.paragraphs[paragraph]!.end }
    return { span, words: text.text.slice(span.start, span.end), changes }
  })
}

/** 元 that becomes 五百元 had 五百 put in before it, where a blank may stand; `skipped` signs of the new words are the old ones. */
function asInsertion(text: string, change: TextChange): { readonly change: TextChange; readonly skipped: number } {
  const { start, end, insert } = change
  const gone = text.slice(start, end)
  if (gone === '' || insert.length <= gone.length) return { change, skipped: 0 }
  if (insert.endsWith(gone)) return { change: { start, end: start, insert: insert.slice(0, -gone.length) }, skipped: 0 }
  return insert.startsWith(gone) ? { change: { start: end, end, insert: insert.slice(gone.length) }, skipped: gone.length } : { change, skipped: 0 }
}

/** A change of signs as changes of the text: one for each paragraph it touches, the new words in the first. */
function place(text: EditableText, { places }: Signs, { start, end }: TextChange, insert: string): readonly { readonly paragraph: number; readonly change: TextChange }[] {
  const taken = places.slice(start, end).filter(({ at }) => at !== -1)
  if (taken.length === 0) return insert === '' ? [] : placeBetween(text, places[start - 1], places[start], insert)
  const paragraphs = [...new Set(taken.map(({ paragraph }) => paragraph))]
  return paragraphs.map((paragraph, index) => {
    const own = taken.filter((one) => one.paragraph === paragraph)
    return { paragraph, change: { start: own[0]!.at, end: own.at(-1)!.at + 1, insert: index === 0 ? insert : '' } }
  })
}

function placeBetween(text: EditableText, before: Signs['places'][number] | undefined, after: Signs['places'][number] | undefined, insert: string): readonly { readonly paragraph: number; readonly change: TextChange }[] {
  const [behind, ahead] = [before?.at === -1 ? undefined : before, after?.at === -1 ? undefined : after]
  const beside = behind ?? ahead
  // Signs of an automatic number alone: it follows from what stands before it.
  if (beside === undefined) return []
  const { paragraph } = beside
  const own = text.paragraphs[paragraph]!
  const start = behind === undefined ? (before?.paragraph === paragraph ? own.start : ahead!.at) : behind.at + 1
  const stop = ahead?.paragraph === paragraph ? ahead.at : own.end
  const isBlank = text.text.slice(start, stop).includes(BLANK_SIGN)
  return [{ paragraph, change: { start, end: isBlank ? stop : start, insert } }]
}

function oldSigns(text: EditableText, lines: readonly ComparableLine[]): Signs {
  return join(lines.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => {
    const { start, end, number } = text.paragraphs[paragraph]!
    return { paragraph, words: number + text.text.slice(start, end), at: start - number.length, from: number.length }
  })))
}

function newSigns({ text, paragraphs: all }: ContractDocument, lines: readonly ComparableLine[]): Signs {
  return join(lines.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => {
    const { start, end } = all[paragraph]!
    return { paragraph, words: text.slice(start, end), at: start, from: 0 }
  })))
}

/** `from`: signs before it belong to an automatic number. */
function join(pieces: readonly { readonly paragraph: number; readonly words: string; readonly at: number; readonly from: number }[]): Signs {
  const signs: string[] = []
  const places: { paragraph: number; at: number }[] = []
  for (const { paragraph, words, at, from } of pieces) {
    const { text, offsets } = comparableText(words)
    for (let index = 0; index < text.length; index += 1) {
      const sign = signAcross(text[index]!)
      if (sign === '') continue
      signs.push(sign)
      places.push({ paragraph, at: offsets[index]! < from ? -1 : at + offsets[index]! })
    }
  }
  return { text: signs.join(''), places }
}

/** Words of the other file without the room its pages put between them. */
function wordsBetween(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/(?<=[^\u0000-\u007f])\s{1,1000}|\s{1,1000}(?=[^\u0000-\u007f])/g, '').replace(/\s{1,1000}/g, ' ')
}
