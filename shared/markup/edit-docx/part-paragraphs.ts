import type { Span } from '../../core/span'
import type { XmlSource } from './xml-source'

/** A `w:p` of a part. Its index is its place among all of them, as `Origin` counts. */
export interface ParagraphPlace extends Span {
  /** End of the start tag; equal to `end` for `<w:p/>`. */
  readonly openEnd: number
  /** Offset of the element it stands in. */
  readonly container: number
  readonly containerName: string
  /** Offset of the innermost table row it stands in; -1 outside tables. */
  readonly row: number
  /** Offset of the innermost table it stands in; -1 outside tables. */
  readonly table: number
  /** Fields open where it begins, outermost first: true once their result has begun. */
  readonly openFields: readonly boolean[]
  /** True inside a control that still shows its prompt. */
  readonly isPrompt: boolean
  /** Inside one branch of an `mc:AlternateContent`: which alternative, which branch, and the place in it. */
  readonly branch: Branch | null
}

/** Branches of one alternative hold the same paragraphs for programs of different age (ECMA-376 Part 3, 7.5). */
export interface Branch {
  /** Offsets of the alternative and of its branch. */
  readonly alternative: number
  readonly start: number
  /** How many paragraphs stand before it in the branch. */
  readonly ordinal: number
}

/** Every `w:p` of a part in document order. One pass over the tags, linear. */
export function findParagraphs(source: XmlSource): readonly ParagraphPlace[] {
  const places: { -readonly [Key in keyof ParagraphPlace]: ParagraphPlace[Key] }[] = []
  const stack: { raw: string; name: string; start: number; place: number; paragraphs: number; prompts: boolean }[] = []
  const fields: boolean[] = []
  for (let tag = source.nextTag(0); tag !== null; tag = source.nextTag(tag.end)) {
    if (tag.kind === 'close') {
      const top = stack.pop()
      if (top === undefined || top.raw !== tag.raw) throw source.damaged()
      if (top.place !== -1) places[top.place]!.end = tag.end
      continue
    }
    const name = source.nameOf(tag.raw)
    let place = -1
    if (name === 'w:p') {
      const parent = stack.at(-1)
      place = places.push({ start: tag.start, end: tag.end, openEnd: tag.end, container: parent?.start ?? -1, containerName: parent?.name ?? '', row: innermost(stack, 'w:tr'), table: innermost(stack, 'w:tbl'), openFields: [...fields], isPrompt: stack.some(({ prompts }) => prompts), branch: branchOf(stack) }) - 1
    } else if (name === 'w:fldChar') followField(fields, source.attribute({ start: tag.start, openEnd: tag.end }, 'w:fldCharType'))
    if (name === 'w:showingPlcHdr' && isOn(source.attribute({ start: tag.start, openEnd: tag.end }, 'w:val'))) {
      const control = stack.findLast((level) => level.name === 'w:sdt')
      if (control !== undefined) control.prompts = true
    }
    if (tag.kind === 'open') stack.push({ raw: tag.raw, name, start: tag.start, place, paragraphs: 0, prompts: false })
  }
  if (stack.length > 0) throw source.damaged()
  return places
}

/** Offset of the innermost element of that name around, text boxes not left; -1 where there is none. */
function innermost(stack: readonly { readonly name: string; readonly start: number }[], name: string): number {
  const found = stack.findLast((level) => level.name === name || level.name === 'w:txbxContent' || level.name === 'w:body')
  return found?.name === name ? found.start : -1
}

/** Value of an on/off property (ECMA-376 Part 1, 17.17.4); without one it is on. */
export function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off)$/.test(value)
}

/** The innermost branch that is open; counts the paragraph in it. */
function branchOf(stack: readonly { readonly name: string; readonly start: number; paragraphs: number }[]): Branch | null {
  const index = stack.findLastIndex(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback')
  const branch = stack[index]
  const alternative = stack[index - 1]
  if (branch === undefined || alternative === undefined) return null
  branch.paragraphs += 1
  return { alternative: alternative.start, start: branch.start, ordinal: branch.paragraphs - 1 }
}

/** Paragraphs of the other branches that say the same in the same bytes. */
export function twinsOf(source: XmlSource, places: readonly ParagraphPlace[], index: number): readonly ParagraphPlace[] {
  const { branch, start, end } = places[index]!
  if (branch === null) return []
  const words = source.text.slice(start, end)
  return places.filter((other) => (
    other.branch !== null && other.branch.alternative === branch.alternative && other.branch.start !== branch.start &&
    other.branch.ordinal === branch.ordinal && source.text.slice(other.start, other.end) === words
  ))
}

/** Keeps account of open fields; the same rules as the reader (`FieldStack`). */
export function followField(fields: boolean[], type: string | null): void {
  if (type === 'begin') fields.push(false)
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true
  else if (type === 'end') fields.pop()
}

/** What may stand between two paragraphs without keeping them apart. */
const MARKERS = /^(?:bookmark(?:Start|End)|comment(?:RangeStart|RangeEnd)|proofErr|perm(?:Start|End)|move(?:From|To)Range(?:Start|End))$/

/** Index of the paragraph that directly follows in the same container, or null: the two may be joined. */
export function nextSibling(source: XmlSource, places: readonly ParagraphPlace[], index: number): number | null {
  const place = places[index]!
  let next = index + 1
  while (next < places.length && places[next]!.start < place.end) next += 1
  const sibling = places[next]
  if (sibling === undefined || sibling.container !== place.container) return null
  for (let tag = source.nextTag(place.end); tag !== null && tag.start < sibling.start; tag = source.nextTag(tag.end)) {
    if (!MARKERS.test(source.nameOf(tag.raw).replace('w:', ''))) return null
  }
  return next
}
