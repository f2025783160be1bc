import type { Span } from '../core/span'
import { overlaps } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { findSectionAt } from '../document/find-clause'
import { cutName, isFormWording, isPartyName, looksLikeRole, nameBeside } from './party-name'
import { isReadable } from './readable'
import { isRoleWord, ROLE_PATTERN, WIDE_ROLE_PATTERN } from './role-words'
import { lineEnd, lineStart } from './text-lines'

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
const QUOTES = '["“”‘’\'「」]?'
/** 甲方(采购人): — also in the signature block: 甲方(盖章): */
const LABEL = labelPattern(WIDE_ROLE_PATTERN)
/** 甲方(公章) without colon, alone or beside another. */
const SEAL = new RegExp(`(?<![\\u4e00-\\u9fff])(${WIDE_ROLE_PATTERN}) {0,8}\\([^()\\n]{0,12}[章印字名]\\)(?!:)`, 'g')
/** (以下简称甲方), (简称“甲方”), ,以下简称甲方, 云溪市青禾公司(甲方) */
const SHORT_FOR = new RegExp(
  `(?:[,(] {0,2}(?:以下|下文|下)(?:简称|统称|称)?|\\((?:简称|称))?(?:为|作)?[: ]{0,2}${QUOTES}(${WIDE_ROLE_PATTERN})${QUOTES}\\)?`, 'g',
)
const SHORT_FOR_LEAD = /^[,(] {0,2}(?:以下|下文|下|简称|称)/
const LATER_ROLE = new RegExp(`^[^:,;。]{0,90}\\((?:以下|下文|下)?(?:简称|称)(?:为)?[: ]{0,2}${QUOTES}(${WIDE_ROLE_PATTERN})${QUOTES}\\)`)
const TRAILING = new RegExp(`^[ _]{0,60}[,(] {0,2}(?:以下|下文|下)?(?:简称|统称|称)(?:为|作)?[: ]{0,2}${QUOTES}([^()"“”‘’\\n,;；。]{1,24})`)

function labelPattern(roles: string): RegExp {
  return new RegExp(`(?<![\\u4e00-\\u9fff])(${roles}) {0,8}(${BRACKETS})(?:单位)?(?:名称|全称|姓名)? {0,6}(${BRACKETS})(?:盖章|签字|签章)?:`, 'g')
}

/** Every mention of a side with its name, in reading order. Linear. */
export function findPartyMentions(document: ContractDocument, text: string): readonly PartyMention[] {
  const named = shortForMentions(document, text)
  const labels = labelMentions(document, text, ownRoles(named))
  const others = [...named, ...sealMentions(document, text), ...loneMentions(document, text)]
    .sort((a, b) => a.span.start - b.span.start)
  let next = 0
  const free = others.filter((mention) => {
    while (next < labels.length && labels[next]!.span.end <= mention.span.start) next += 1
    return labels[next] === undefined || !overlaps(labels[next]!.span, mention.span)
  })
  return [...labels, ...free].sort((a, b) => a.span.start - b.span.start)
}

/** Roles only this contract has (承担单位______,以下简称乙方); they label columns of its signature block as well. */
function ownRoles(mentions: readonly PartyMention[]): readonly string[] {
  return [...new Set(mentions.map(({ role }) => role).filter((role) => !isRoleWord(role)))].slice(0, 8)
}

function labelMentions(document: ContractDocument, text: string, own: readonly string[]): PartyMention[] {
  const matches = [...text.matchAll(own.length === 0 ? LABEL : labelPattern(`${own.join('|')}|${WIDE_ROLE_PATTERN}`))]
  const mentions: PartyMention[] = []
  matches.forEach((match, index) => {
    const after = match.index + match[0].length
    const next = Math.min(matches[index + 1]?.index ?? text.length, lineEnd(text, after))
    const cut = cutName(text, after, next)
    if (cut === 'not-a-name') return
    const mention = makeMention(document, text, { start: match.index, end: after }, match[1]!, cut ?? nameBeside(text, after), `${match[2]}${match[3]}`)
    if (mention !== null) mentions.push(mention)
  })
  return mentions
}

/** 委托方:云溪市档案馆(甲方): a role in brackets behind the name is no part of it. */
const OWN_ROLE = new RegExp(` ?\\((?:${ROLE_PATTERN})\\)$`)

function makeMention(
  document: ContractDocument, text: string, span: Span, roleWord: string, found: Span | null, brackets: string,
): PartyMention | null {
  const section = findSectionAt(document, span.start)
  if (section !== null && !isReadable(section.kind)) return null
  const role = roleWord.replace(/ /g, '')
  const own = found === null ? '' : (OWN_ROLE.exec(text.slice(found.start, found.end))?.[0] ?? '')
  const bare = found === null ? null : trimBrackets(text, { start: found.start, end: found.end - own.length })
  const words = bare === null ? '' : text.slice(bare.start, bare.end)
  // 乙方:需货单位 names a role, not a name.
  const nameSpan = looksLikeRole(words) ? null : bare
  const from = found?.end ?? span.end
  const aliases = [...aliasesIn(brackets), ...aliasesIn(own.trim()), ...aliasAfter(text, from), ...(words !== '' && nameSpan === null ? [words] : [])]
  return {
    role, nameSpan,
    span: { start: span.start, end: Math.max(nameSpan?.end ?? span.end, span.end) },
    aliases: [...new Set(aliases)].filter((alias) => alias !== role),
    name: nameSpan === null ? '' : words,
    zone: section?.kind === 'signature' ? 'signature' : section?.kind === 'annex' ? 'annex' : 'body',
    contract: section?.contract ?? 0,
    line: lineStart(text, span.start),
  }
}

/** Leaves out a bracket that is not closed within the name; null for a name that is nothing but a remark in brackets. */
function trimBrackets(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  if (words.startsWith('(') || isFormWording(words)) return null
  const open = words.lastIndexOf('(')
  return open > 0 && words.indexOf(')', open) === -1 ? { start: span.start, end: span.start + words.slice(0, open).trimEnd().length } : span
}

function aliasAfter(text: string, from: number): string[] {
  const rest = text.slice(from, Math.min(lineEnd(text, from), from + 120))
  const match = TRAILING.exec(rest)
  if (match !== null) return [match[1]!.replace(/ /g, '')]
  // 出让方:中华人民共和国____省(自治区)____市土地局(以下简称甲方)
  const later = LATER_ROLE.exec(rest)
  return later === null ? [] : [later[1]!.replace(/ /g, '')]
}

/** Words in the brackets beside a role that stand for the same side. */
function aliasesIn(brackets: string): string[] {
  const aliases: string[] = []
  for (const match of brackets.matchAll(/\(([^()]{1,40})\)/g)) {
    const words = match[1]!.replace(/ /g, '')
    const short = /(?:简称|统称|以下称|下称)(?:为|作)?:?(.{1,24})$/.exec(words)
    for (const word of (short?.[1] ?? words).split(/[、,或/]/)) {
      const bare = word.replace(/["“”‘’'「」]/g, '').replace(/^(以下|下)?(简称|称)为?/, '')
      if (bare !== '' && (short !== null ? bare.length <= 12 : looksLikeRole(bare))) aliases.push(bare)
    }
  }
  return aliases
}

function shortForMentions(document: ContractDocument, text: string): PartyMention[] {
  const mentions: PartyMention[] = []
  for (const match of text.matchAll(SHORT_FOR)) {
    const bracketed = text[match.index - 1] === '(' && text[match.index + match[0].length - 1] === ')'
    if (!SHORT_FOR_LEAD.test(match[0]) && !bracketed) continue
    const mention = readShortFor(document, text, match, bracketed)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}

/** Reads what stands before (以下简称甲方): a name, a role with a blank, or a blank alone. */
function readShortFor(document: ContractDocument, text: string, match: RegExpExecArray, bracketed: boolean): PartyMention | null {
  const end = match.index + match[0].length
  const before = bracketed ? match.index - 1 : match.index
  const from = Math.max(lineStart(text, before), before - 80)
  const line = text.slice(from, before)
  const lead = /(?:.*(?:[,:;。；、"“”\t]|\)(?=[与和及]))|^) *(?:由|与|和|及|同|以|本合同由)?/.exec(line)?.[0].length ?? 0
  const raw = line.slice(lead)
  const name = raw.replace(/^[ _]+|[ _]+$/g, '')
  const start = from + lead + Math.max(raw.indexOf(name), 0)
  const described = !looksLikeRole(name) && !isPartyName(name) ? describedName(text, before) : null
  if (described !== null) return makeMention(document, text, { start: described.start, end }, match[1]!, described, '')
  const span = { start, end }
  if (looksLikeRole(name)) {
    const cut = cutName(text, /^ {0,4}:/.test(text.slice(end, end + 5)) ? text.indexOf(':', end) + 1 : end, lineEnd(text, end))
    return makeMention(document, text, span, name, cut === 'not-a-name' ? null : cut, `(以下简称${match[1]})`)
  }
  if (bracketed && !isPartyName(name)) return null
  const isBlank = name === '' || name.includes('_') || (raw.trimEnd().endsWith('_') && !isPartyName(name)) || /为一方$|为另一方$/.test(name)
  if (!isBlank && (/合同|协议|项目|鉴于|根据|条款|[是的按向]/.test(name) || name.length > 40)) return null
  return makeMention(document, text, span, match[1]!, isBlank || isFormWording(name) ? null : { start, end: start + name.length }, '')
}

const DESCRIBED = /^ *(?:\(?[一二三四五六七八九十\dA-Z]{1,3}[)、.] *)?(?:由|与|和)? *([\u4e00-\u9fffA-Za-z0-9()·]{4,40}?),(?=[^。;\n]{0,300}$)/

/** (1)云溪市青禾公司,一家依据中国法律设立的公司,其住所位于…(下称“甲方”): the name that begins the line, when its description leads on to the alias. */
function describedName(text: string, before: number): Span | null {
  const from = Math.max(lineStart(text, before), before - 360)
  const line = text.slice(from, before)
  const match = DESCRIBED.exec(line)
  if (match === null || !isPartyName(match[1]!) || /\((?:以下|下文|下)?(?:简称|称)/.test(line) || !/一家|系|住所|地址|设立|注册|存续|代码|法定代表人/.test(line.slice(match[0].length))) return null
  const start = from + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}

function sealMentions(document: ContractDocument, text: string): PartyMention[] {
  return [...text.matchAll(SEAL)].flatMap((match) => {
    const mention = makeMention(document, text, { start: match.index, end: match.index + match[0].length }, match[1]!, null, '')
    return mention === null ? [] : [mention]
  })
}

/** A cell or line that is nothing but a role word, with the name in the cell beside it. */
function loneMentions(document: ContractDocument, text: string): PartyMention[] {
  const mentions: PartyMention[] = []
  for (const paragraph of document.paragraphs) {
    if (paragraph.end - paragraph.start > 30) continue
    const match = /^([^()]{2,12})((?:\([^()]{1,20}\))?)$/.exec(text.slice(paragraph.start, paragraph.end).replace(/ /g, ''))
    if (match === null || !isRoleWord(match[1]!)) continue
    const beside = text[paragraph.end] === '\t' ? nameBeside(text, paragraph.end) : null
    const mention = makeMention(document, text, paragraph, match[1]!, beside, match[2]!)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}
