import type { Span } from '../core/span'
import { overlaps } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { findSectionAt } from '../document/find-clause'
import { isReadable } from './readable'
import { lineEnd, lineStart } from './text-lines'
import { valueSpan } from './particulars'
import { isRoleWord, WIDE_ROLE_PATTERN } from './role-words'

/** One place where the text ties a role word to a name (or to a line left blank). */
export interface PartyMention {
  readonly span: Span
  /** Role word as printed first, spaces left out. */
  readonly role: string
  /** Further words that mean the same side: 采购人 beside 甲方, and 以下简称 names. */
  readonly aliases: readonly string[]
  /** '' where left blank. */
  readonly name: string
  readonly nameSpan: Span | null
  readonly zone: 'body' | 'signature' | 'annex'
  readonly contract: number
  /** Index of the first unit of its line; mentions of one line are laid side by side. */
  readonly line: number
}

const BRACKETS = '(?:\\([^()\\n]{0,40}\\) {0,4}){0,3}'
/** 甲方(采购人): — also in the signature block: 甲方(盖章): */
const LABEL = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${WIDE_ROLE_PATTERN}) {0,8}(${BRACKETS})(?:单位)?(?:名称|全称|姓名)? {0,6}(${BRACKETS})(?:盖章|签字|签章)?:`, 'g',
)
/** 甲方(公章) without colon, alone or beside another; 甲方 alone on its line. */
const SEAL = new RegExp(`(?<![\\u4e00-\\u9fff])(${WIDE_ROLE_PATTERN}) {0,8}(\\([^()\\n]{0,12}[章字名]\\))(?!:)`, 'g')
/** 云溪市青禾公司(以下简称甲方) */
const SHORT_FOR = new RegExp(
  `\\((?:以下|下文|下)?(?:简称|统称|称)(?:为|作)?[: ]{0,2}["“”‘'「]?(${WIDE_ROLE_PATTERN})["“”’'」]?(?:[、,或/]["“]?[^()\\n]{1,12})?\\)`, 'g',
)
const NOT_A_NAME = /^(应|须|负责|有权|不得|必须|提供|承担|保证|根据|是指|系指|指|为|按|在|\d{1,2}[.、]|\(?[一二三四五六七八九十]+[)、]|违约|同意)/
const LONGEST_NAME = 48

/** Every mention of a side with its name, in reading order. Linear. */
export function findPartyMentions(document: ContractDocument, text: string): readonly PartyMention[] {
  const labels = labelMentions(document, text)
  const taken = labels.map((mention) => mention.span)
  const others = [...shortForMentions(document, text), ...sealMentions(document, text), ...cellMentions(document, text)]
    .filter((mention) => !taken.some((span) => overlaps(span, mention.span)))
  return [...labels, ...others].sort((a, b) => a.span.start - b.span.start)
}

function labelMentions(document: ContractDocument, text: string): PartyMention[] {
  const matches = [...text.matchAll(LABEL)]
  const mentions: PartyMention[] = []
  matches.forEach((match, index) => {
    const after = match.index + match[0].length
    const next = Math.min(matches[index + 1]?.index ?? text.length, lineEnd(text, after))
    const nameSpan = cutName(text, after, next) ?? nameBeside(text, after, next)
    if (nameSpan === 'not-a-name') return
    const mention = makeMention(document, text, match.index, match[1]!, nameSpan, `${match[2]}${match[3]}`, after)
    if (mention !== null) mentions.push(mention)
  })
  return mentions
}

function makeMention(
  document: ContractDocument, text: string, start: number, roleWord: string, nameSpan: Span | null, brackets: string, end: number,
): PartyMention | null {
  const section = findSectionAt(document, start)
  if (section !== null && !isReadable(section.kind)) return null
  const role = roleWord.replace(/ /g, '')
  const trailing = nameSpan === null ? '' : text.slice(nameSpan.end, lineEnd(text, nameSpan.end))
  return {
    role,
    span: { start, end: Math.max(nameSpan?.end ?? end, end) },
    aliases: aliasesIn(`${brackets}${/^ {0,4}\(/.test(trailing) ? trailing.slice(0, 60) : ''}`).filter((alias) => alias !== role),
    name: nameSpan === null ? '' : text.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    zone: section?.kind === 'signature' ? 'signature' : section?.kind === 'annex' ? 'annex' : 'body',
    contract: section?.contract ?? 0,
    line: lineStart(text, start),
  }
}

/** Words in the brackets beside a role that stand for the same side. */
function aliasesIn(brackets: string): string[] {
  const aliases: string[] = []
  for (const match of brackets.matchAll(/\(([^()]{1,40})\)/g)) {
    const words = match[1]!.replace(/ /g, '')
    const short = /(?:简称|统称|称)(?:为|作)?:?(.{1,24})$/.exec(words)
    for (const word of (short?.[1] ?? words).split(/[、,或/]|"\s?"/)) {
      const bare = word.replace(/["“”‘’'「」]/g, '').replace(/^(以下|下)?(简称|称)为?/, '')
      if (bare !== '' && (short !== null ? bare.length <= 12 : isRoleWord(bare))) aliases.push(bare)
    }
  }
  return [...new Set(aliases)]
}

/** The name after a label; null where blank; 'not-a-name' where a sentence follows instead. */
function cutName(text: string, from: number, to: number): Span | null | 'not-a-name' {
  const span = valueSpan(text, from, to)
  let { start, end } = span
  const comma = text.slice(start, end).search(/[,、]/)
  if (comma !== -1 && end - start > 12 && /[。,、;；]/.test(text.slice(start, end)) && end - start > LONGEST_NAME) return 'not-a-name'
  const words = text.slice(start, end)
  if (words === '') return null
  if (NOT_A_NAME.test(words)) return 'not-a-name'
  const bracket = words.search(/ {0,4}\((以下|下|简称|称|盖章|公章|签|章|"|“)/)
  if (bracket > 0) end = start + bracket
  else if (bracket === 0) return null
  const label = text.slice(start, end).search(/ +(法定代表人|地址|住所|联系人|电话|统一社会信用代码|身份证)/)
  if (label > 0) end = start + label
  if (/^[{[【<].{0,40}[}\]】>]$/.test(text.slice(start, end))) return null
  if (end - start > LONGEST_NAME) return 'not-a-name'
  return { start, end }
}

/** Where a label fills its cell or its line: the name in the cell beside it, or alone on the next line. */
function nameBeside(text: string, after: number, next: number): Span | null {
  if (text[next] === '\t') {
    const span = cutName(text, next + 1, lineEnd(text, next + 1))
    return span === 'not-a-name' || span === null || isRoleWord(text.slice(span.start, span.end)) ? null : span
  }
  if (text[next] !== '\n' || text.slice(after, next).trim() !== '') return null
  const span = cutName(text, next + 1, lineEnd(text, next + 1))
  if (span === null || span === 'not-a-name') return null
  return /(公司|局|厅|院|中心|馆|处|所|校|学|协会|集团|厂|店|社|部|委员会|政府|银行)$/.test(text.slice(span.start, span.end)) ? span : null
}

function shortForMentions(document: ContractDocument, text: string): PartyMention[] {
  const mentions: PartyMention[] = []
  for (const match of text.matchAll(SHORT_FOR)) {
    const line = Math.max(lineStart(text, match.index), match.index - 60)
    const before = text.slice(line, match.index)
    const cut = /[,:;。；、"“](?!.*[,:;。；、"“])/.exec(before)
    const from = cut === null ? 0 : cut.index + 1
    const words = before.slice(from).replace(/^\s*(由|与|和|及|同|是|为|本合同由)/, (lead) => ' '.repeat(lead.length))
    const name = words.trim().replace(/^_+|_+$/g, '').trim()
    const roleBefore = isRoleWord(name) ? name : null
    const start = line + from + words.search(/[^ ]|$/)
    const at = name === '' ? -1 : text.indexOf(name, start)
    const nameSpan = roleBefore !== null ? restOfLine(text, match.index + match[0].length)
      : at === -1 ? null : { start: at, end: at + name.length }
    const mention = makeMention(document, text, start, roleBefore ?? match[1]!, nameSpan, match[0], match.index + match[0].length)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}

function restOfLine(text: string, from: number): Span | null {
  const span = cutName(text, from, lineEnd(text, from))
  return span === 'not-a-name' ? null : span
}

function sealMentions(document: ContractDocument, text: string): PartyMention[] {
  const mentions: PartyMention[] = []
  for (const match of text.matchAll(SEAL)) {
    const end = match.index + match[0].length
    const mention = makeMention(document, text, match.index, match[1]!, null, '', end)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}

/** Table form: a cell that is nothing but a role word, with the name in the cell beside it; or a lone role line. */
function cellMentions(document: ContractDocument, text: string): PartyMention[] {
  const mentions: PartyMention[] = []
  for (const paragraph of document.paragraphs) {
    if (paragraph.end - paragraph.start > 30) continue
    const words = text.slice(paragraph.start, paragraph.end)
    const match = /^([^()]{2,12})((?:\([^()]{1,20}\))?)$/.exec(words.replace(/ /g, ''))
    if (match === null || !isRoleWord(match[1]!)) continue
    const beside = text[paragraph.end] === '\t' ? nameBeside(text, paragraph.end, paragraph.end) : null
    const mention = makeMention(document, text, paragraph.start, match[1]!, beside, match[2]!, paragraph.end)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}
