import type { ContractDocument } from '../document/contract-document'
import { findClauseAt } from '../document/find-clause'
import { readHanNumber } from '../import/han-number'
import { isReadableAt } from './readable'
import type { ChoiceFact } from './facts'
import { lineEnd, lineStart } from './text-lines'

type Option = ChoiceFact['options'][number]

/** Empty and ticked boxes, those of the Wingdings font (private use area) included. */
const BOX = /[□☐▢◻\uf0a8\uf06f\uf0a3](?: ?[√✓✔])?|[☑☒■🗹\uf052\uf0fe\uf0fd]|\[ ?[√✓xX] ?\]|\[ \](?= ?[\u4e00-\u9fff])/gu
const TICKED = /[☑☒■🗹√✓✔xX\uf052\uf0fe\uf0fd]/u
const CHOOSES = /(?:以下|下列|下述|如下|上述)[^。;\n]{0,16}第 {0,2}([_ ]{1,40}|[【[(] {0,8}[】\])]|[_ ]{0,20}(?:[一二三四五六七八九]|\d)[_ ]{0,20}|[【[(] {0,4}(?:[一二三四五六七八九]|\d) {0,4}[】\])]) {0,2}[种项款]|第 {0,2}([_ ]{1,40}|[_ ]{0,20}(?:[一二三四五六七八九]|\d)[_ ]{0,20}) {0,2}种(?:方式|办法|方法)/g
const SINGLE = /(?:任|择|选)(?:选|择)?其?一(?:种|项|个)?|单选|只能选|仅选|(?:以下|下列)第|(?:一|1) ?种(?:方式|办法|方案)/
const PAIRS = [['是', '否'], ['有', '无'], ['适用', '不适用'], ['同意', '不同意'], ['含', '不含'], ['需要', '不需要'], ['收取', '不收取'], ['提供', '不提供']] as const

/** Groups of boxes and numbered alternatives of one question, each option with whether it is chosen. Linear. */
export function findChoices(document: ContractDocument, normalized: string): readonly ChoiceFact[] {
  return [...findBoxes(document, normalized), ...findOrdinals(document, normalized)].sort((a, b) => a.span.start - b.span.start)
}

interface Box {
  readonly start: number
  readonly end: number
  readonly mark: string
}

function findBoxes(document: ContractDocument, text: string): ChoiceFact[] {
  const boxes = [...text.matchAll(BOX)].filter((match) => isReadableAt(document, match.index))
    .map((match): Box => ({ start: match.index, end: match.index + match[0].length, mark: match[0] }))
  const groups: Box[][] = []
  for (const box of boxes) {
    const group = groups[groups.length - 1]
    if (group !== undefined && isSameQuestion(text, group[group.length - 1]!, box)) group.push(box)
    else groups.push([box])
  }
  // ■ alone is a bullet; a question shows at least one box.
  return groups.filter((group) => group.some((box) => box.mark !== '■')).map((group) => readGroup(text, group))
}

/** Boxes of one question stand on one line without a new label between, or start consecutive lines. */
function isSameQuestion(text: string, last: Box, next: Box): boolean {
  const between = text.slice(last.end, next.start)
  const lines = between.split('\n')
  if (lines.length === 1) return !/[。;；][^。;；]{0,40}:|\t[^\t]{2,}|[\u4e00-\u9fff]{3,}: {0,4}$/.test(between)
  return lines.length === 2 && /^[ (（\d一二三四五六七八九十)）.、]{0,8}$/.test(lines[1]!) && startsLine(text, last)
}

function startsLine(text: string, box: Box): boolean {
  return /^[ (\d一二三四五六七八九十).、]{0,8}$/.test(text.slice(lineStart(text, box.start), box.start)) || text.slice(lineStart(text, box.start), box.start).includes('□')
}

function readGroup(text: string, group: readonly Box[]): ChoiceFact {
  const options = group.map((box, index): Option => {
    const isLast = index === group.length - 1
    const limit = Math.min(group[index + 1]?.start ?? text.length, lineEnd(text, box.end), box.end + 200)
    const end = isLast && index > 0 && sharesLine(text, group[index - 1]!, box) ? endOfLastOption(text, group, limit) : limit
    const words = text.slice(box.end, end).replace(/[\s。;；,、]+$/, '').trim()
    return { span: { start: box.start, end: box.start + text.slice(box.start, end).replace(/[\s。;；,、]+$/, '').length }, text: words, chosen: TICKED.test(box.mark) }
  })
  const start = group[0]!.start
  const question = questionBefore(text, start)
  const labels = options.map((option) => option.text.replace(/[。;；,、].*$/s, '').trim())
  const isPair = PAIRS.some(([yes, no]) => labels.length === 2 && labels[0] === yes && labels[1] === no)
  return { span: { start, end: options[options.length - 1]!.span.end }, options, kind: 'boxes', question, isSingle: isPair || SINGLE.test(question) }
}

function sharesLine(text: string, last: Box, next: Box): boolean {
  return !text.slice(last.end, next.start).includes('\n')
}

/**
 * Where the last of several alternatives on one line ends: at the sentence's end or a new label, and at a comma where
 * the alternatives before it hold none (□含税 □不含税,合同总价为…: the price belongs to neither).
 */
function endOfLastOption(text: string, group: readonly Box[], limit: number): number {
  const { end: start } = group[group.length - 1]!
  const words = text.slice(start, limit)
  const hasCommas = /[,，]/.test(text.slice(group[0]!.end, group[group.length - 1]!.start).replace(/[,，、;；\s]+(?=[□☐▢◻☑☒■]|$)/g, ''))
  const stop = words.search(hasCommas ? /[。;；]|[\t ]{1,8}[\u4e00-\u9fff]{2,10}[:：]/ : /[,，。;；]|[\t ]{1,8}[\u4e00-\u9fff]{2,10}[:：]/)
  return stop < 1 ? limit : start + stop
}

function questionBefore(text: string, start: number): string {
  const line = text.slice(Math.max(lineStart(text, start), start - 60), start)
  const cut = Math.max(line.lastIndexOf('。'), line.lastIndexOf(';'), line.lastIndexOf('；'), line.lastIndexOf('\t')) + 1
  const words = line.slice(cut).trim()
  if (words.length > 1 || lineStart(text, start) === 0) return words.slice(-40)
  const before = lineStart(text, start) - 1
  return text.slice(Math.max(lineStart(text, before), before - 40), before).trim()
}

/** 按以下第__种方式: the alternatives are what is numbered 1, 2, … after it in the same clause. */
function findOrdinals(document: ContractDocument, text: string): ChoiceFact[] {
  const found: ChoiceFact[] = []
  for (const match of text.matchAll(CHOOSES)) {
    if (!isReadableAt(document, match.index)) continue
    const end = match.index + match[0].length
    const words = (match[1] ?? match[2] ?? '').replace(/[_ 【】[\]()]/g, '')
    const chosen = words === '' ? null : /^\d/.test(words) ? Number(words) : readHanNumber(words)
    const limit = Math.min(findClauseAt(document, match.index)?.end ?? text.length, end + 1500)
    const options = numberedAfter(text, end, limit, chosen)
    // 第一种方式 with nothing to choose from is a name, not a question.
    if (options.length < 2 && chosen !== null) continue
    const span = { start: match.index, end }
    found.push({ span, options, kind: 'ordinal', question: text.slice(Math.max(lineStart(text, match.index), end - 40), end).trim(), isSingle: true })
  }
  return found
}

const ITEM = /(?:^|[\n:;；。 ])[ ]{0,8}(?:\( {0,2}([一二三四五六七八九]|\d) {0,2}\)|([一二三四五六七八九]|\d) ?[、.)](?!\d)|第([一二三四五六七八九])种[^。;\n]{0,8}:|([①-⑨]))/g

function numberedAfter(text: string, from: number, limit: number, chosen: number | null): Option[] {
  const starts: { at: number; number: number }[] = []
  ITEM.lastIndex = from
  let style = -1
  for (let match = ITEM.exec(text); match !== null && match.index < limit; match = ITEM.exec(text)) {
    const which = [1, 2, 3, 4].find((group) => match![group] !== undefined)!
    const words = match[which]!
    const number = which === 4 ? words.charCodeAt(0) - 0x245f : /\d/.test(words) ? Number(words) : (readHanNumber(words) ?? 0)
    if (number === starts.length + 1 && (style === -1 || style === which)) {
      starts.push({ at: match.index + match[0].search(/[^\n:;；。 ]/), number })
      style = which
    } else if (number === 1) break
    ITEM.lastIndex = match.index + Math.max(match[0].length - 1, 1)
  }
  return starts.map(({ at, number }, index) => {
    const end = starts[index + 1]?.at ?? Math.min(lineEnd(text, at), limit)
    const words = text.slice(at, end).trimEnd()
    return { span: { start: at, end: at + words.length }, text: words.slice(0, 200), chosen: chosen === number }
  })
}
