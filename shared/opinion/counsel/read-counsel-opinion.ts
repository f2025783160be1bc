import { localDateOf, type LocalDate } from '../../core/local-date'
import type { Clause, ContractDocument } from '../../document/contract-document'
import { HAN_NUMBER_CHARACTERS, readHanInteger } from '../../facts/han-numbers'
import type { Conclusion } from '../opinion'
import type { CounselItem, CounselVoice } from './counsel-voice'

const SAYS = /法律分析|法律意见|审查意见|具体意见|修改意见|修改建议|主要问题|法律风险|风险提示|存在的?问题|意见(?:和|及|与)建议|分析意见/
const FRAME = /委托|出具依据|基本情况|合同概况|材料|文件清单|假设|限制|前提|结论|声明|附件|事实|法律依据|审查依据/
const CONCLUSION = /结论|综合意见|总体意见/
/** Parts of one item: a numbered list of these is not a list of items. */
const PART_OF_ITEM = /^(?:问题|依据|法律依据|分析|理由|风险|后果|法律风险|建议|修改建议|修改意见|意见)(?:[：:]|$)/
const CITED = /《[^《》\n]{2,60}》(?:第[一二三四五六七八九十百千零\d]{1,9}条(?:之[一二三])?(?:第[一二三四五六七八九十\d]{1,3}[款项]){0,2}[、，和及]?){0,20}/g

/**
 * Counsel's opinion from the document it was read into. Items are the numbered clauses below the headings that speak of
 * problems and opinions; without such headings, every numbered clause that does not belong to the frame of a legal
 * opinion; without numbers, the whole text as one. Nothing is reworded.
 */
export function readCounselOpinion(document: ContractDocument): CounselVoice {
  const { text } = document
  const conclusion = document.clauses.find((clause) => clause.depth === 0 && CONCLUSION.test(headingOf(document, clause)))
  const conclusionText = conclusion === undefined ? '' : withoutSignature(bodyOf(document, conclusion))
  return {
    firm: lastMatch(text, /[\u4e00-\u9fff（）()]{2,30}律师事务所/g).replace(/^(?:致|由|受|经|和|与)/, ''),
    lawyers: [...new Set([...text.matchAll(/律师[：:][ \u3000]{0,4}([\u4e00-\u9fff·]{2,6})/g)].map((match) => match[1]!.replace(/[（(].*$/, '')))],
    number: ownNumber(text), issuedOn: lastDate(text),
    conclusion: conclusionIn(conclusionText), conclusionText,
    items: readItems(document),
  }
}

function readItems(document: ContractDocument): readonly CounselItem[] {
  const top = document.clauses.filter((clause) => clause.parent === null && document.sections[clause.section]?.kind !== 'toc')
  const speaking = top.filter((clause) => SAYS.test(headingOf(document, clause)) && !CONCLUSION.test(headingOf(document, clause)))
  const childrenOf = childIndex(document.clauses)
  const found = speaking.length > 0
    ? speaking.flatMap((clause) => splitBelow(document, clause, childrenOf))
    : top.filter((clause) => !FRAME.test(headingOf(document, clause))).flatMap((clause) => split(document, clause, childrenOf))
  if (found.length > 0) return found.map((clause) => itemOf(document, clause))
  const body = document.text.trim()
  return body === '' ? [] : [{ id: '1', label: '', title: '', text: body, clause: clauseIn(body) }]
}

function childIndex(clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> {
  const index = new Map<string, Clause[]>()
  for (const clause of clauses) if (clause.parent !== null) index.set(clause.parent, [...(index.get(clause.parent) ?? []), clause])
  return index
}

/** The items below a heading; the heading itself where nothing is numbered below it. */
function splitBelow(document: ContractDocument, clause: Clause, childrenOf: ReadonlyMap<string, readonly Clause[]>): readonly Clause[] {
  const children = childrenOf.get(clause.id) ?? []
  if (children.length === 0) return bodyOf(document, clause) === '' ? [] : [clause]
  return children.flatMap((child) => split(document, child, childrenOf))
}

/** A clause that only titles what is numbered below it gives its items; any other is one item with all below it. */
function split(document: ContractDocument, clause: Clause, childrenOf: ReadonlyMap<string, readonly Clause[]>): readonly Clause[] {
  const children = childrenOf.get(clause.id) ?? []
  const isTitle = children.length > 0 && clause.title !== '' && document.text.slice(clause.heading.end, children[0]!.start).trim() === ''
  const isOneItem = children.some((child) => PART_OF_ITEM.test(wordsOf(document, child)))
  return isTitle && !isOneItem ? children.flatMap((child) => split(document, child, childrenOf)) : [clause]
}

function itemOf(document: ContractDocument, clause: Clause): CounselItem {
  const text = wordsOf(document, clause)
  return { id: clause.id, label: clause.label, title: clause.title, text, clause: clauseIn(text) }
}

/** The clause's words with everything below it, its number left out; one paragraph per line. */
function wordsOf(document: ContractDocument, clause: Clause): string {
  const words = document.text.slice(clause.start, clause.end).trim()
  return lines(words.startsWith(clause.label) ? words.slice(clause.label.length) : words).replace(/^[、.．:：\s]{1,3}/, '')
}

function bodyOf(document: ContractDocument, clause: Clause): string {
  const below = lines(document.text.slice(clause.heading.end, clause.end))
  return below === '' && clause.title === '' ? wordsOf(document, clause) : below
}

const SIGNED = /^(?:(?:承办|经办)?律师[：:]|[\u4e00-\u9fff（）()]{2,30}律师事务所(?:（盖章）)?$|[\d〇○零一二三四五六七八九]{4}年[^。]{2,8}日$)/

/** A conclusion that ends the letter is followed by name and day. */
function withoutSignature(text: string): string {
  const all = text.split('\n')
  const end = all.findIndex((line) => SIGNED.test(line))
  return (end === -1 ? all : all.slice(0, end)).join('\n')
}

function headingOf(document: ContractDocument, clause: Clause): string {
  return document.text.slice(clause.heading.start, clause.heading.end).slice(0, 40)
}

function lines(text: string): string {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n')
}

/** The first clause of the contract that is named: articles of acts are not. */
function clauseIn(text: string): string {
  return /第[一二三四五六七八九十百\d]{1,6}条/.exec(text.replace(CITED, ''))?.[0] ?? ''
}

function conclusionIn(text: string): Conclusion | null {
  if (/(?:不同意|不建议|不宜|不应当?)签(?:订|署)/.test(text)) return 'disagree'
  if (/退回|补充(?:相关)?材料后/.test(text)) return 'return-for-materials'
  if (/(?:修改|完善|调整|补充)[^。\n]{0,24}(?:后|的基础上|前提下)[^。\n]{0,16}签(?:订|署)/.test(text)) return 'agree-after-changes'
  return /(?:同意|可以|可|建议)签(?:订|署)/.test(text) ? 'agree' : null
}

const HEAD_LINES = 12
/** 衡平法意〔2026〕第12号, （2026）云平律顾字第12号, 衡平意字[2026]012号: a year in brackets in a line that is little else. */
const NUMBER_LINE = /^(?:(?:编号|文号|案号)[：:][ \u3000]{0,2})?([\u4e00-\u9fffA-Za-z]{0,16}[〔[［（(【]\d{4}[〕\]］）)】][\u4e00-\u9fffA-Za-z-]{0,16}\d{1,6}号(?:-\d{1,3})?)$/
const DATED_CODE = /^(?:编号|文号)[：:][ \u3000]{0,2}([A-Za-z0-9\u4e00-\u9fff〔〕()（）-]{3,40})$/

/** The number in the head of counsel's letter, as printed without blanks; '' where none stands there. */
function ownNumber(text: string): string {
  for (const line of text.split('\n', HEAD_LINES)) {
    const bare = line.replace(/[ \u3000\t]/g, '')
    const found = NUMBER_LINE.exec(bare) ?? DATED_CODE.exec(bare)
    if (found !== null) return found[1]!
  }
  return ''
}

function lastMatch(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)].at(-1)?.[0] ?? ''
}

const NUMBER = `\\d{1,4}|[${HAN_NUMBER_CHARACTERS}]{1,6}`
const DATE = new RegExp(`(\\d{4}|[${HAN_NUMBER_CHARACTERS}○]{4})年(${NUMBER})月(${NUMBER})日`, 'g')

/** The last full date, which is where a letter bears its own; null for none that exists. */
function lastDate(text: string): LocalDate | null {
  const match = [...text.matchAll(DATE)].at(-1)
  if (match === undefined) return null
  const [year, month, day] = match.slice(1).map((words) => (/^\d/.test(words) ? Number(words) : (readHanInteger(words.replaceAll('○', '〇'))?.value ?? 0)))
  return localDateOf(year!, month!, day!)
}
