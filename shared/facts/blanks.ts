import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { isReadableAt } from './readable'
import type { BlankFact, ParticularFact, PartyFact } from './facts'
import { lineEnd, lineStart } from './text-lines'

type Form = BlankFact['form']
interface Found extends Span {
  readonly form: Form
}

const UNIT = '(?:年|月|日|元|%|份|万元|平方米|工作日|天|个月|㎡|小时|页)'
const PATTERNS: readonly (readonly [Form, RegExp])[] = [
  ['line', /_{2,}/g],
  ['brackets', /【[ _]*】|［[ _]*］(?![中内])|\[[ _]{1,}\]|\([ _]{2,}\)|《[ _]*》|\{\{[^{}\n]{0,60}\}\}/g],
  ['spaces', new RegExp(`(?<=[^\\s\\d_:一二三四五六七八九十零]) {2,}(?=${UNIT})|(?<=[:于自至]) {1,}(?=年 {0,12}月)|(?<=第) {2,}(?=条)|(?<=[年]) {1,}(?=月 {1,}日)|(?<=月) {1,}(?=日)`, 'g')],
  ['spaces', /…{2,}(?=元|日|%)|\.{6,}(?=元|日|%)/g],
  ['ordinal', /(?<=第) +(?=种|项方式)/g],
]
/** What may stand between two parts of one blank: ____年__月__日, ____拾____万元. */
const BETWEEN = /^(?: |[年月日时分秒亿千仟百佰拾十万元角分整币种至起止自到()¥/\-—~]){0,5}$/
/** A value set into a line: __30__日, ___/___; the lines around it are only its underlining. */
const SET_IN = /^ {0,4}(?:(?=[^_]{0,60}[\dA-Za-z零一二三四五六七八九壹贰叁肆伍陆柒捌玖])[\dA-Za-z零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟][\dA-Za-z.,%@:/\- 零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟元整]{0,40}|\/|无|不适用|——?|-) {0,4}$/

/**
 * Places left to be filled in, each once: the parts of one date or amount are one blank, and so are lines that follow
 * each other. Underlining around a value that was filled in is no blank; / and 无 count as filled. Linear.
 */
export function findBlanks(
  document: ContractDocument, normalized: string, particulars: readonly ParticularFact[], parties: readonly PartyFact[],
): readonly BlankFact[] {
  const filled = filledSpans(particulars, parties)
  const found = collect(document, normalized)
  const open = found.filter((blank, index) => !isUnderlining(normalized, found, index) && !isBesideValue(blank, filled) && isReadableAt(document, blank.start))
  return merge(normalized, open).map((blank) => ({
    span: { start: blank.start, end: blank.end },
    about: describe(normalized, blank),
    isFilledElsewhere: isNamedElsewhere(normalized, blank, parties),
    form: isOrdinal(normalized, blank) ? 'ordinal' : blank.form,
  }))
}

function collect(document: ContractDocument, text: string): Found[] {
  const found: Found[] = PATTERNS.flatMap(([form, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, form })))
  for (const mark of document.marks) {
    if (mark.kind === 'blank') found.push({ start: mark.start, end: Math.max(mark.end, mark.start), form: mark.from === 'content-control' || mark.from === 'form-field' ? 'control' : 'line' })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Found[] = []
  for (const blank of found) {
    const last = kept[kept.length - 1]
    if (last === undefined || blank.start >= last.end) kept.push(blank)
  }
  return kept
}

/** True for a line directly before or after a set-in value whose other side is a line as well. */
function isUnderlining(text: string, found: readonly Found[], index: number): boolean {
  const blank = found[index]!
  if (blank.form !== 'line') return false
  const setIn = (from: Found | undefined, to: Found | undefined): boolean =>
    from !== undefined && to !== undefined && from.form === 'line' && to.form === 'line' && to.start - from.end <= 48 && SET_IN.test(text.slice(from.end, to.start))
  return setIn(blank, found[index + 1]) || setIn(found[index - 1], blank)
}

/** Stretches around filled-in names and particulars, in order, where underscores are padding. */
function filledSpans(particulars: readonly ParticularFact[], parties: readonly PartyFact[]): readonly Span[] {
  const spans = particulars.filter((particular) => particular.value !== '')
    .map((particular) => ({ start: Math.min(particular.labelSpan.end, particular.span.start), end: particular.span.end }))
  for (const party of parties) {
    if (party.name !== '' && party.nameSpan !== null) spans.push({ start: Math.min(party.span.start, party.nameSpan.start), end: party.nameSpan.end })
  }
  return spans.sort((a, b) => a.start - b.start)
}

function isBesideValue(blank: Found, filled: readonly Span[]): boolean {
  let low = 0
  let high = filled.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (filled[middle]!.start <= blank.start) low = middle + 1
    else high = middle
  }
  const before = filled[low - 1]
  return before !== undefined && blank.start <= before.end + 1 && blank.form === 'line'
}

function merge(text: string, blanks: readonly Found[]): Found[] {
  const merged: Found[] = []
  for (const blank of blanks) {
    const last = merged[merged.length - 1]
    const gap = last === undefined ? null : text.slice(last.end, blank.start)
    if (last !== undefined && gap !== null && (BETWEEN.test(gap) || /^\s{0,12}$/.test(gap))) merged[merged.length - 1] = { ...last, end: blank.end }
    else merged.push(blank)
  }
  return merged
}

function isOrdinal(text: string, blank: Found): boolean {
  return /第 {0,2}$/.test(text.slice(Math.max(0, blank.start - 3), blank.start)) && /^ {0,2}(?:种|项|款|条)/.test(text.slice(blank.end, blank.end + 4))
}

/** The words of its line around the blank, the blank shown as a line: 每日按____%支付违约金. */
function describe(text: string, blank: Span): string {
  const from = Math.max(lineStart(text, blank.start), blank.start - 40)
  const before = text.slice(from, blank.start)
  const cut = Math.max(...[...'。;；,、\t'].map((sign) => before.lastIndexOf(sign))) + 1
  const after = text.slice(blank.end, Math.min(lineEnd(text, blank.end), blank.end + 16)).split(/[。;；,、_:]/)[0]!
  const words = before.slice(cut).replace(/_+/g, '').trim().replace(/^第[一二三四五六七八九十百零\d]{1,6}条 */, '')
  return `${words.slice(-24)}____${/^ {0,2}[\u4e00-\u9fff]{2,10}:/.test(text.slice(blank.end, blank.end + 14)) ? '' : after.trim()}`
}

function isNamedElsewhere(text: string, blank: Span, parties: readonly PartyFact[]): boolean {
  const before = text.slice(Math.max(0, blank.start - 14), blank.start).replace(/[\s:]+$/, '')
  return parties.some((party) => party.name !== '' && party.aliases.some((alias) => before.endsWith(alias)))
}
