import type { Clause, ContractDocument } from '../document/contract-document'
import { findClauseAt } from '../document/find-clause'
import { lastStartingAtOrBefore, type Span } from '../core/span'
import { readHanNumber } from '../import/han-number'
import { contractAt, isReadableAt } from './readable'
import { indexClauses, type ClauseIndex } from './clause-index'
import { writeHanNumber } from './write-han-number'
import { isExternalReference } from './external-reference'
import type { ReferenceFact } from './facts'

const NUMBER = '(?:[一二三四五六七八九十百零两]{1,7}|\\d{1,3}(?:\\.\\d{1,3}){0,4})'
const LIST = `${NUMBER}(?: {0,2}(?:、|,|和|及|或|至|到|-|~|—) {0,2}第? {0,2}${NUMBER}){0,6}`
/** 第七条第二款第(三)项; 第3.2条; 第八、九条; 第二章; a number may have spaces around it. */
const ORDINAL = new RegExp(
  `第 {0,3}(${LIST}) {0,3}(条(?!件|款)|款(?!项)|项(?!目)|章(?!程)|节(?![能假])|部分|编)(?: ?之[一二三四五])?((?: {0,2}(?:的 {0,2})?第? {0,2}\\(? {0,2}${NUMBER} {0,2}\\)? {0,2}[款项目点])*)`, 'g',
)
/** 本合同3.2条, 按5.1款: a decimal number without 第. */
const BARE_DECIMAL = /(?:本(?:合同|协议)|按照?|依据?|依照|根据|见|上述|前述|符合|违反|约定的?|与|及|和|或|、) {0,2}(\d{1,2}(?:\.\d{1,2}){1,3}) {0,2}(条|款|项)/g
const RELATIVE = /(?<![之此以目提])前[一二两三]?(?:款|条(?![件款例])|项(?!目))|(?<!以)上一?(?:款|条(?![件款例]))/g

/** References to clauses, resolved against the clause tree. Annex references are found by `findAnnexes`. Linear. */
export function findReferences(document: ContractDocument, normalized: string): readonly ReferenceFact[] {
  const index = indexClauses(document)
  const inline = inlineHeadings(normalized)
  const found: ReferenceFact[] = []
  let chain: { end: number; external: boolean } | null = null
  for (const match of normalized.matchAll(ORDINAL)) {
    if (isLabel(document, match.index) || isInlineHeading(normalized, match) || !isReadableAt(document, match.index)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    // 《民法典》第五百八十五条、第五百八十六条: what follows an external article by a comma is external too.
    const linked: boolean = chain !== null && /^\s{0,2}(?:[、,和及与或至到]|以及|或者|并|的?规定[、和及以]{0,2})?\s{0,2}$/.test(normalized.slice(chain.end, span.start)) && chain.external
    const external: boolean = linked || isExternalReference(normalized, span.start, span.end) || pointsIntoParts(document, normalized, span.start)
    chain = { end: span.end, external }
    for (const number of splitList(match[1]!)) found.push(makeReference(document, { index, inline }, span, match, number, external))
  }
  for (const match of normalized.matchAll(BARE_DECIMAL)) {
    const start = match.index + match[0].indexOf(match[1]!)
    const span = { start, end: match.index + match[0].length }
    if (isLabel(document, start) || !isReadableAt(document, start)) continue
    const path = match[1]!.split('.').map(Number)
    const external = isExternalReference(normalized, match.index, span.end)
    const target = external ? undefined : index.byPath(contractAt(document, start), path)[0]
    found.push({ span, target: 'clause', label: normalized.slice(start, span.end), path, resolved: target?.id ?? null, external })
  }
  for (const match of normalized.matchAll(RELATIVE)) {
    if (!isReadableAt(document, match.index)) continue
    found.push(relativeReference(document, index, normalized, match))
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** True when the offset lies in the printed number of a clause: a heading is no reference to itself. */
function isLabel(document: ContractDocument, offset: number): boolean {
  const clause = document.clauses[lastStartingAtOrBefore(document.clauses, offset)]
  return clause !== undefined && offset < clause.heading.start + clause.label.length
}

/** …承担。 第八条:支付办法 — an article whose number was typed within a line. */
function isInlineHeading(text: string, match: RegExpExecArray): boolean {
  if (match[2] !== '条' || (match[3] ?? '') !== '') return false
  const before = text.slice(Math.max(0, match.index - 12), match.index)
  return /(?:[。;；:]|^|\n|  ) *$/.test(before) && /^ {0,2}(?::|  )| [\u4e00-\u9fff]{2,8}[。: ]/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 14))
}

/** Numbers of the articles that were typed within a line; they exist though the clause tree does not know them. */
function inlineHeadings(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(ORDINAL)].filter((match) => isInlineHeading(text, match)).map((match) => readNumber(match[1]!)))
}

/** 通用条款第5条 and 专用条款第5条 point into this file only where it has such a part. */
function pointsIntoParts(document: ContractDocument, text: string, start: number): boolean {
  const named = /(通用|专用|一般|特殊)(?:合同)?(?:条款|条件)(?:的|中的|中|之)? {0,2}$/.exec(text.slice(Math.max(0, start - 14), start))
  return named !== null && !document.clauses.some((clause) => clause.title.includes(named[1]!))
}

/** Each number of 八、九 or 三至五; of a range only its ends. */
function splitList(list: string): readonly string[] {
  return list.split(/[、,和及或至到\-~—]/).map((part) => part.replace(/[第 ]/g, '')).filter((part) => part !== '')
}

function readNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : (readHanNumber(text) ?? NaN)
}

function makeReference(
  document: ContractDocument, known: KnownClauses, span: Span, match: RegExpExecArray, number: string, external: boolean,
): ReferenceFact {
  const { index, inline } = known
  const unit = match[2]!
  const path = number.split('.').map(readNumber)
  const tail = [...(match[3] ?? '').matchAll(/([一二三四五六七八九十百零两]{1,7}|\d{1,3}) {0,2}\)? {0,2}([款项目点])/g)]
    .map((part) => ({ number: readNumber(part[1]!), unit: part[2]! }))
  const full = [...path, ...tail.map((part) => part.number)]
  const label = match[1] === number ? match[0].trim() : `第${number}${unit}`
  const reference = { span, target: 'clause' as const, label, path: full, external }
  // No contract counts to 第五百八十五条; the law's name stands too far off to be read.
  const beyond = unit === '条' && path.length === 1 && path[0]! >= 120 && path[0]! > index.lastArticle(contractAt(document, span.start))
  if (external || beyond) return { ...reference, external: true, resolved: null }
  const resolved = resolve(document, index, span.start, unit, path, tail)
  if (resolved === null && unit === '条' && inline.has(path[0]!)) return { ...reference, resolved: findClauseAt(document, span.start)?.id ?? document.clauses[0]?.id ?? null }
  return { ...reference, resolved }
}

interface KnownClauses {
  readonly index: ClauseIndex
  readonly inline: ReadonlySet<number>
}

interface TailPart {
  readonly number: number
  readonly unit: string
}

function resolve(
  document: ContractDocument, index: ClauseIndex, at: number, unit: string, path: readonly number[], tail: readonly TailPart[],
): string | null {
  const contract = contractAt(document, at)
  const number = path[0]!
  if (unit === '章' || unit === '编' || unit === '部分' || unit === '节') return resolveChapter(index, contract, number, unit)
  if (path.length > 1) return index.byPath(contract, path)[0]?.id ?? null
  if (unit === '款' || unit === '项') return resolveWithin(document, index, at, number, unit)
  const targets = nearSection(document, at, index.byArticle(contract, number))
  if (targets.length === 0) return null
  const deep = targets.find((target) => holdsTail(document, index, target, tail))
  return deep?.id ?? null
}

/** 第二章 and 第二部分; where the contract counts 一、二、 its 第二章 may be that. */
function resolveChapter(index: ClauseIndex, contract: number, number: number, unit: string): string | null {
  const chapters = index.byChapter(contract, number)
  return (chapters[0] ?? (unit === '部分' || unit === '章' ? index.byArticle(contract, number)[0] : undefined))?.id ?? null
}

/** Clauses of the section the reference stands in first: an annex has a numbering of its own. */
function nearSection(document: ContractDocument, at: number, targets: readonly Clause[]): readonly Clause[] {
  const section = lastStartingAtOrBefore(document.sections, at)
  return [...targets].sort((a, b) => Number(b.section === section) - Number(a.section === section))
}

/** 本条第二款, or 第二款 alone: within the clause the reference stands in, or a parent of it. */
function resolveWithin(document: ContractDocument, index: ClauseIndex, at: number, number: number, unit: string): string | null {
  let clause = findClauseAt(document, at)
  while (clause !== null) {
    if (holdsTail(document, index, clause, [{ number, unit }])) return clause.id
    clause = index.parentOf(clause)
  }
  // Some contracts call their top-level clauses 款.
  return index.byArticle(contractAt(document, at), number)[0]?.id ?? null
}

/**
 * Whether an article can hold 第n款 or 第n项: a child numbered n, or at least n paragraphs of its own. Only the first
 * step of the tail is checked, and only against what is plainly countable.
 */
function holdsTail(document: ContractDocument, index: ClauseIndex, target: Clause, tail: readonly TailPart[]): boolean {
  const first = tail[0]
  if (first === undefined) return true
  if (descendants(index, target).some((clause) => clause.path[clause.path.length - 1] === first.number)) return true
  if (first.unit !== '款') return inlineItem(document, target, first.number)
  return countParagraphs(document, target) >= first.number || inlineItem(document, target, first.number)
}

function descendants(index: ClauseIndex, clause: Clause): readonly Clause[] {
  const children = index.childrenOf(clause.id)
  return [...children, ...children.flatMap((child) => index.childrenOf(child.id))]
}

function countParagraphs(document: ContractDocument, clause: Clause): number {
  let count = 0
  for (let i = Math.max(lastStartingAtOrBefore(document.paragraphs, clause.start), 0); i < document.paragraphs.length; i += 1) {
    const paragraph = document.paragraphs[i]!
    if (paragraph.start >= clause.end) break
    if (paragraph.end > paragraph.start) count += 1
  }
  return count
}

/** Items written in running text: …(一)交付;(二)验收…, 1、…;2、…. */
function inlineItem(document: ContractDocument, clause: Clause, number: number): boolean {
  const words = document.text.slice(clause.start, clause.end)
  if (!(number >= 1 && number <= 99)) return false
  const han = writeHanNumber(number)
  return new RegExp(`[（(] ?(?:${number}|${han}) ?[)）]|(?:^|[^\\d.])${number} ?[、.．)）]|[①-⑳]`).test(words)
}

function relativeReference(document: ContractDocument, index: ClauseIndex, text: string, match: RegExpExecArray): ReferenceFact {
  const span = { start: match.index, end: match.index + match[0].length }
  const clause = findClauseAt(document, span.start)
  const reference = { span, target: 'clause' as const, label: match[0], path: [], external: false }
  if (clause === null) return { ...reference, resolved: null, external: true }
  const isArticle = match[0].includes('条')
  const hasEarlier = isArticle
    ? hasClauseBefore(index, clause)
    : text.slice(clause.start, lineStartOf(document, span.start)).trim() !== '' || hasSentenceBefore(text, clause, span.start) || hasClauseBefore(index, clause)
  return { ...reference, resolved: hasEarlier ? clause.id : null }
}

function lineStartOf(document: ContractDocument, offset: number): number {
  return document.paragraphs[lastStartingAtOrBefore(document.paragraphs, offset)]?.start ?? offset
}

function hasSentenceBefore(text: string, clause: Clause, offset: number): boolean {
  return /[。;；]/.test(text.slice(clause.start, offset))
}

/** True unless the clause and all its parents are the first of their kind. */
function hasClauseBefore(index: ClauseIndex, clause: Clause): boolean {
  let current: Clause | null = clause
  while (current !== null) {
    if ((current.path[current.path.length - 1] ?? 1) > 1) return true
    current = index.parentOf(current)
  }
  return false
}
