import type { ContractDocument } from '../document/contract-document'
import { findSectionAt } from '../document/find-clause'
import type { Span } from '../core/span'
import { readAnnexNumber, showAnnexNumber } from '../import/annex-number'
import { isReadable } from './readable'
import type { AnnexFact, ReferenceFact } from './facts'

const NUMBER = '([一二三四五六七八九十]{1,3}|[A-Z](?![A-Za-z\\d])|\\d{1,2}(?!\\d|\\.\\d|年|月|日|个|份|页|-\\d))'
/** 附件二, 附件2《服务标准》, 附件二:服务标准, 附表1, 附件《…》; 附件(…) alone is not a reference to one annex. */
const MENTION = new RegExp(`附(件|表|录) {0,2}(?:(?:之|第)? {0,1}${NUMBER})?((?: {0,2}[-—~至到、和及与] {0,2}(?:附[件表录])? {0,2}${NUMBER}(?![、.] ?[\\u4e00-\\u9fff]))*)( {0,2}[:(]? {0,2}《([^《》\\n]{1,40})》)?`, 'g')
const LISTED_LINE = new RegExp(`^ {0,20}(?:[(]?\\d{1,2}[).、] {0,2})?附(件|表|录) {0,2}${NUMBER} {0,2}[:、.]? {0,4}《?([^《》。;；\\n]{0,40}?)》?(?:\\([^()]{0,20}\\))? {0,4}[;；。,]?$`)
const OUTSIDE = /(?:招标|采购|投标|磋商|响应|谈判|询价)文件(?:的|中的|之|中)? {0,2}$|(?:原|主)合同(?:的|之)? {0,2}$|》(?:的|之|中的)? {0,2}$/

interface Draft {
  readonly number: number | null
  name: string
  listed: Span | null
  section: number | null
  readonly mentions: Span[]
}

/** The annexes of the contract and every reference to one, resolved to `AnnexFact.id` where the file holds the annex. */
export interface AnnexesFound {
  readonly annexes: readonly AnnexFact[]
  readonly references: readonly ReferenceFact[]
}

/**
 * Annexes by number and name: those the text refers to, those a list of annexes names, and those the file holds as
 * sections. 附表 and 附录 count as annexes of their own kind. Linear.
 */
export function findAnnexes(document: ContractDocument, normalized: string): AnnexesFound {
  const drafts = new Map<string, Draft>()
  const draftFor = (kind: string, number: number | null, name: string): Draft => {
    const key = number === null ? `${kind}:${foldTitle(name)}` : `${kind}:${number}`
    const known = drafts.get(key) ?? { number, name, listed: null, section: null, mentions: [] }
    if (known.name === '') known.name = name
    drafts.set(key, known)
    return known
  }
  document.sections.forEach((section, index) => {
    if (section.kind !== 'annex') return
    const { kind, name } = readHeading(section.title)
    const draft = draftFor(kind, section.annexNumber, name)
    // Headings in a row with nothing below them are a list of annexes, not annexes.
    const isList = isHeadingOnly(document, index) && (isHeadingOnly(document, index - 1) || isHeadingOnly(document, index + 1))
    if (isList) draft.listed ??= { start: section.start, end: section.start + document.text.slice(section.start, section.end).trimEnd().length }
    else draft.section ??= index
  })
  const listed = new Set<number>()
  for (const paragraph of document.paragraphs) {
    const match = paragraph.end - paragraph.start > 90 ? null : LISTED_LINE.exec(normalized.slice(paragraph.start, paragraph.end))
    const section = document.sections[paragraph.section]
    if (match === null || section === undefined || !isReadable(section.kind) || section.kind === 'annex') continue
    listed.add(paragraph.start)
    draftFor(match[1]!, readAnnexNumber(match[2]!), match[3]!.trim()).listed ??= { start: paragraph.start, end: paragraph.end }
  }
  for (const { kind, number, name, span } of listedTogether(document, normalized)) {
    const draft = draftFor(kind, number, name)
    draft.listed ??= span
    // 附件: before the list is no reference of its own.
    listed.add(span.start)
  }
  return resolve(drafts, readMentions(document, normalized, draftFor, listed))
}

function resolve(drafts: ReadonlyMap<string, Draft>, references: ReturnType<typeof readMentions>): AnnexesFound {
  return {
    annexes: [...drafts].map(([key, draft]): AnnexFact => ({ id: idOf(key, draft), ...draft })),
    references: references.map(({ key, ...reference }) => {
      const draft = drafts.get(key)
      return Object.assign(reference, { resolved: draft === undefined || draft.section === null ? null : idOf(key, draft) })
    }),
  }
}

interface Listed {
  readonly kind: string
  readonly number: number
  readonly name: string
  readonly span: Span
}

const LIST = /^ {0,20}(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、] {0,2})?(?:本?(?:合同|协议)(?:的)?)?附(件|表|录)(?:清单|目录|如下|包括|有)? {0,2}: {0,4}/
const ITEM = /(?:^|[;；,，。 \t])\(?(\d{1,2})[).、] {0,2}(?!\d)《?([^;；,，。.、:《》\n\t]{2,40}?)》?(?:\([^()]{0,20}\))?(?=[;；,，。 \t]|$)/g
const LONGEST_LIST = 400

/** 附件：1.服务清单；2.报价表。: a list of annexes in one paragraph, numbered from 1. */
function listedTogether(document: ContractDocument, normalized: string): readonly Listed[] {
  return document.paragraphs.flatMap(({ start, end, section }): readonly Listed[] => {
    const kind = document.sections[section]?.kind
    if (end - start > LONGEST_LIST || kind === undefined || !isReadable(kind) || kind === 'annex') return []
    const words = normalized.slice(start, end)
    const lead = LIST.exec(words)
    if (lead === null) return []
    const from = start + lead[0].length
    const items = [...words.slice(lead[0].length).matchAll(ITEM)].map((match): Listed => {
      const at = from + match.index + match[0].search(/[\d(]/)
      return { kind: lead[1]!, number: Number(match[1]), name: match[2]!.trim(), span: { start: at, end: from + match.index + match[0].length } }
    })
    return items.length >= 2 && items.every(({ number }, index) => number === index + 1) ? items : []
  })
}

function isHeadingOnly(document: ContractDocument, index: number): boolean {
  const section = document.sections[index]
  return section?.kind === 'annex' && document.text.slice(section.start, section.end).trim() === section.title.trim()
}

/** Two writings of one annex title read alike: 《》, spaces and numbers of editions left out. */
export function foldTitle(name: string): string {
  return name.replace(/[《》\s（）()“”"]/g, '')
}

function idOf(key: string, draft: Draft): string {
  const kind = key.slice(0, 1) === '件' ? 'annex' : key.slice(0, 1) === '表' ? 'schedule' : 'appendix'
  return `${kind}:${draft.number ?? (foldTitle(draft.name) || 'unnamed')}`
}

function readHeading(title: string): { kind: string; name: string } {
  const match = /^附[ \u3000]{0,4}([件表录]?)[ \u3000]{0,2}(?:[一二三四五六七八九十零]{1,3}|[\d０-９]{1,2}|[A-Z](?![A-Za-z\d]))?[ \u3000]{0,4}[:：、.．]?[ \u3000]{0,40}(.*)$/.exec(title.trim())
  return { kind: match?.[1] || '件', name: (match?.[2] ?? title).replace(/[《》]/g, '').trim() }
}

type KeyedReference = ReferenceFact & { readonly key: string }

function readMentions(
  document: ContractDocument, text: string, draftFor: (kind: string, number: number | null, name: string) => Draft, listed: ReadonlySet<number>,
): KeyedReference[] {
  const references: KeyedReference[] = []
  for (const match of text.matchAll(MENTION)) {
    const section = findSectionAt(document, match.index)
    if (section === null || !isReadable(section.kind) || isHeading(document, section, match.index) || listed.has(match.index)) continue
    const external = OUTSIDE.test(text.slice(Math.max(0, match.index - 24), match.index))
    const name = match[6] ?? ''
    const numbers = [match[2], ...(match[3] ?? '').matchAll(/[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z]/g)].map((part) => (part === undefined ? null : readAnnexNumber(typeof part === 'string' ? part : part[0])))
    const isOne = numbers.length === 1
    for (const number of numbers) {
      if (number === null && name === '') continue
      const span = { start: match.index, end: match.index + match[0].trimEnd().length }
      const key = number === null ? `${match[1]}:${foldTitle(name)}` : `${match[1]}:${number}`
      if (!external) draftFor(match[1]!, number, isOne ? name : '').mentions.push(span)
      references.push({
        span, target: 'annex', label: number === null || isOne ? match[0].trim() : `附${match[1]}${showAnnexNumber(number)}`, path: number === null ? [] : [number], resolved: null, external, key,
      })
    }
  }
  return references
}

/** True where an annex's own heading stands. */
function isHeading(document: ContractDocument, section: { readonly kind: string; readonly start: number; readonly title: string }, offset: number): boolean {
  return section.kind === 'annex' && document.text.slice(section.start, offset).trim() === ''
}
