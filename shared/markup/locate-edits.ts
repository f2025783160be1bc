import { overlaps, type Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import type { BlockEdit } from './block-edit'
import { diffText, type TextChange } from './diff-text'
import { MarkupFailure, nameEdit, type CommentThread, type NamedItem, type RedlineEdit, type RedlineItem } from './edit'
import { isAnswer, type LocatedAnswer } from './locate-answers'
import { editableText, paragraphAt, toEditable, type EditableText } from './editable-text'
import { withoutTypedNumbers } from './typed-numbers'

/** An edit whose words were found; spans count in the editable text. */
export interface LocatedEdit {
  /** From 1. */
  readonly number: number
  readonly span: Span
  readonly changes: readonly TextChange[]
  readonly comment: string | null
  /** Absent: a comment by the author of the marks, without answers. */
  readonly thread?: CommentThread
  /** Whole rows, tables or paragraphs that come or go; `changes` then says the same in the text. */
  readonly block?: BlockEdit
}

/** The edits of one document in reading order, and the text they count in. */
export interface LocatedEdits {
  readonly text: EditableText
  readonly edits: readonly LocatedEdit[]
  readonly answers?: readonly LocatedAnswer[]
}

/**
 * Finds the words of every edit and works out the least change. Throws `MarkupFailure`: `empty-find`, `not-found`,
 * `ambiguous`, `overlap`, `automatic-number`, `characters`.
 */
export function locateEdits(document: ContractDocument, edits: readonly RedlineItem[], terms: readonly string[]): LocatedEdits {
  if (edits.length === 0) throw new MarkupFailure('no-edits', '没有给出任何修改；请至少写一条 {"find","replace"} 或 {"replyTo","reply"}。')
  const text = editableText(document)
  const located = edits.flatMap((edit, index) => (isAnswer(edit) ? [] : [locateEdit(document, text, edits, index + 1, edit, terms)]))
  located.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  refuseOverlaps(edits, located)
  return { text, edits: located }
}

function locateEdit(document: ContractDocument, text: EditableText, edits: readonly NamedItem[], number: number, edit: RedlineEdit, terms: readonly string[]): LocatedEdit {
  const find = unifyBreaks(edit.find)
  const replace = unifyBreaks(edit.replace)
  if (find === '') throw new MarkupFailure('empty-find', `第 ${number} 处修改没有写要查找的文字（find 为空）；请写明原文。`, [number])
  for (const words of [replace, edit.comment ?? '']) {
    if (UNWRITABLE.test(words)) throw new MarkupFailure('characters', `${nameEdit(edits, number)}含有 Word 文档不能保存的控制字符，请删去后再试。`, [number])
  }
  const comment = edit.comment === undefined || edit.comment.trim() === '' ? null : unifyBreaks(edit.comment)
  const places = placesOf(text.text, find)
  const { span, words } = places.length > 0
    ? { span: chooseOne(places, { ...edit, find }, edits, number), words: replace }
    : locateWithNumbers(document, text, { ...edit, find }, replace, edits, number)
  const wanted = withoutTypedNumbers(words, text, Math.max(0, paragraphAt(text, span.start)))
  const changes = find === replace ? [] : diffText(text.text.slice(span.start, span.end), wanted, terms).map((change) => shift(change, span.start))
  return { number, span, changes, comment }
}

/** What XML 1.0 cannot hold (production 2), lone halves of pairs included. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

function unifyBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function shift({ start, end, insert }: TextChange, by: number): TextChange {
  return { start: start + by, end: end + by, insert }
}

/** Every place, none overlapping the one before. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}

function chooseOne(places: readonly number[], { find, occurrence }: RedlineEdit, edits: readonly NamedItem[], number: number): Span {
  if (occurrence === undefined && places.length > 1) {
    throw new MarkupFailure('ambiguous', `${nameEdit(edits, number)}的文字在文件中出现 ${places.length} 次；请把 find 写得更长，或用 occurrence 指明是第几次。`, [number])
  }
  const start = places[(occurrence ?? 1) - 1]
  if (start === undefined) {
    throw new MarkupFailure('not-found', `${nameEdit(edits, number)}的文字在文件中只出现 ${places.length} 次，没有第 ${occurrence} 次；请改正 occurrence。`, [number])
  }
  return { start, end: start + find.length }
}

/** The words as printed, automatic numbers included; the same numbers are then left out of the replacement. */
function locateWithNumbers(document: ContractDocument, text: EditableText, edit: RedlineEdit, replace: string, edits: readonly NamedItem[], number: number): { span: Span; words: string } {
  const places = placesOf(document.text, edit.find)
  if (places.length === 0) {
    throw new MarkupFailure('not-found', `${nameEdit(edits, number)}的文字在文件中找不到；请从“hengshen text”打印的文字中原样复制（含标点和空格）。`, [number])
  }
  const printed = chooseOne(places, edit, edits, number)
  const span = { start: toEditable(text, printed.start), end: toEditable(text, printed.end) }
  const numbers = text.paragraphs
    .filter(({ paragraph }) => paragraph.numberLength > 0 && paragraph.start < printed.end && paragraph.start + paragraph.numberLength > printed.start)
    .map(({ paragraph }) => document.text.slice(Math.max(paragraph.start, printed.start), Math.min(paragraph.start + paragraph.numberLength, printed.end)))
  return { span, words: withoutNumbers(replace, numbers, edits, number) }
}

/** Takes the printed numbers, in their order, from the lines they begin. */
function withoutNumbers(replace: string, numbers: readonly string[], edits: readonly NamedItem[], number: number): string {
  if (replace === '') return ''
  const waiting = [...numbers]
  const lines = replace.split('\n').map((line) => {
    const next = waiting.findIndex((label) => line.startsWith(label))
    if (next === -1) return line
    const [label] = waiting.splice(next, 1)
    return line.slice(label!.length)
  })
  if (waiting.length > 0 && lines.length >= numbers.length) {
    throw new MarkupFailure('automatic-number', `${nameEdit(edits, number)}要改动自动编号“${waiting[0]!.trim()}”；编号由 Word 自动生成，会随条款增删自行变化，请在 find 和 replace 中都不写编号。`, [number])
  }
  return lines.join('\n')
}

/** Two edits may touch but not share words; a mere comment may stand on words that another edit changes. */
function refuseOverlaps(edits: readonly NamedItem[], located: readonly LocatedEdit[]): void {
  let widest: LocatedEdit | null = null
  for (const edit of located) {
    if (edit.changes.length === 0) continue
    if (widest !== null && overlaps(widest.span, edit.span)) {
      const pair = [widest.number, edit.number].toSorted((a, b) => a - b)
      throw new MarkupFailure('overlap', `${nameEdit(edits, pair[0]!)}与${nameEdit(edits, pair[1]!)}改的是同一段文字，无法同时标注；请合并成一处。`, pair)
    }
    if (widest === null || edit.span.end > widest.span.end) widest = edit
  }
}
