import { estimatePages } from './estimate-pages'
import { textOf, type Letter, type LetterParagraph } from './letter'
import { widthOf } from './official-writing'

/** What the check found (documents.md 3.6). */
export type LetterProblemCode =
  | 'no-body-on-first-page' | 'title-shape' | 'heading-order' | 'annex-names' | 'date-writing' | 'number-writing' | 'number-kind'
  | 'lone-signature' | 'no-issuer' | 'page-note' | 'unfinished'

/** One thing to mend before the letter is issued; `message` is plain Chinese and says what to do. */
export interface LetterProblem {
  readonly code: LetterProblemCode
  readonly message: string
}

/** Checks a letter against documents.md 3.6; an empty list means nothing was found. Forms have no body and pass. */
export function selfCheckLetter(letter: Letter): readonly LetterProblem[] {
  const paragraphs = letter.sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'paragraph')
  return [
    ...checkFirstPage(letter), ...checkTitle(paragraphs), ...checkHeadings(letter), ...checkAnnexes(letter), ...checkDates(paragraphs, letter), ...checkNumber(letter),
    ...checkSignature(letter, paragraphs), ...checkWords(paragraphs),
  ]
}

function isForm(letter: Letter): boolean {
  return letter.sections[0]?.blocks.every((block) => block.kind === 'table' || block.role !== 'issuer') ?? true
}

function checkFirstPage(letter: Letter): readonly LetterProblem[] {
  if (isForm(letter)) return []
  const isShown = estimatePages(letter).some(({ block, first }) => first === 0 && block.kind === 'paragraph' && block.role === 'body')
  return isShown ? [] : [{ code: 'no-body-on-first-page', message: '首页没有正文：标题或主送单位过长，请精简，或把主送单位移至版记。' }]
}

function checkTitle(paragraphs: readonly LetterParagraph[]): readonly LetterProblem[] {
  return paragraphs.filter(({ role }) => role === 'title' || role === 'annex-title').flatMap((title): readonly LetterProblem[] => {
    const widths = textOf(title).split('\n').map(widthOf)
    const isTooWide = widths.some((width) => width > 20)
    const isHourglass = widths.some((width, index) => index > 0 && index < widths.length - 1 && width < widths[index - 1]! && width < widths[index + 1]!)
    return isTooWide || isHourglass ? [{ code: 'title-shape', message: `标题“${textOf(title).replaceAll('\n', '').slice(0, 20)}…”的回行应为梯形或菱形，每行不超过20字。` }] : []
  })
}

const FIRST = /^([一二三四五六七八九十]+)、/
const SECOND = /^（([一二三四五六七八九十]+)）/
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十']

/** 一、二、三 without gap, and （一）（二） beginning again under each. */
function checkHeadings(letter: Letter): readonly LetterProblem[] {
  let first = 0
  let second = 0
  const problems: LetterProblem[] = []
  for (const block of letter.sections[0]?.blocks ?? []) {
    if (block.kind === 'table' || (block.role !== 'heading-1' && block.role !== 'heading-2')) continue
    const text = textOf(block)
    const isFirst = block.role === 'heading-1'
    const expected = ORDINALS[isFirst ? first : second]
    if ((isFirst ? FIRST : SECOND).exec(text)?.[1] !== expected) problems.push({ code: 'heading-order', message: `层次序数不连续：“${text.slice(0, 16)}”处应为${isFirst ? `“${expected}、”` : `“（${expected}）”`}。` })
    if (isFirst) {
      first += 1
      second = 0
    } else second += 1
  }
  return problems
}

/** 附件说明 names each annex as the annex's own title does, in the same order. */
function checkAnnexes(letter: Letter): readonly LetterProblem[] {
  const names = (letter.sections[0]?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' && block.role === 'attachment' ? [annexName(textOf(block))] : []))
  const pages = letter.sections.slice(1).map((section) => {
    const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph')
    const text = (role: LetterParagraph['role']): string => textOf(paragraphs.find((block) => block.role === role) ?? { kind: 'paragraph', role, align: 'left', runs: [] }).replaceAll('\n', '')
    return { label: text('annex-label'), title: text('annex-title') }
  })
  return pages.flatMap(({ label, title }, index): readonly LetterProblem[] => {
    const expected = names.length > 1 ? `附件${index + 1}` : '附件'
    if (label !== expected) return [{ code: 'annex-names', message: `附件页左上角应标“${expected}”，现为“${label}”。` }]
    return names[index] === title ? [] : [{ code: 'annex-names', message: `附件说明中的名称“${names[index] ?? '（缺）'}”与附件标题“${title}”不一致，请改为相同。` }]
  })
}

function annexName(text: string): string {
  return text.replace(/^附件：/, '').replace(/^\d+\./, '')
}

/** 成文日期 and dates in the running text: no leading zeros, year, month and day in full. */
function checkDates(paragraphs: readonly LetterParagraph[], letter: Letter): readonly LetterProblem[] {
  const problems = paragraphs.flatMap((block): readonly LetterProblem[] => {
    const found = /\d{4}年(?:0\d月\d{1,2}日|\d{1,2}月0\d日)/.exec(textOf(block))
    return found === null ? [] : [{ code: 'date-writing', message: `日期“${found[0]}”的月、日不编虚位，应写为“${found[0].replace(/([年月])0/g, '$1')}”。` }]
  })
  const dates = paragraphs.filter(({ role }) => role === 'date').map(textOf)
  const isOpen = dates.some((date) => !/^\d{4}年\d{1,2}月\d{1,2}日$/.test(date))
  const missing: readonly LetterProblem[] = isOpen || (dates.length === 0 && !isForm(letter)) ? [{ code: 'date-writing', message: '成文日期没有填写完整，请写明年、月、日。' }] : []
  return [...problems, ...missing]
}

/** 发文字号: angled brackets, full year, no 第, no leading zeros; a law firm's letter bears no authority's number. */
function checkNumber(letter: Letter): readonly LetterProblem[] {
  const number = letter.head?.number ?? ''
  if (number === '') return []
  const isFirm = /律师事务所/.test(letter.author)
  if (isFirm) return /机.{0,6}〔/.test(number) ? [{ code: 'number-kind', message: `“${number}”像行政机关发文字号；律师事务所的法律意见书应使用本所编号。` }] : []
  if (/[[［【(（]\d{4}[\]］】)）]/.test(number)) return [{ code: 'number-writing', message: `发文字号“${number}”的年份应使用六角括号〔〕。` }]
  if (!/〔\d{4}〕/.test(number)) return [{ code: 'number-writing', message: `发文字号“${number}”缺少用六角括号标注的四位年份，如〔2026〕。` }]
  if (/〕第/.test(number)) return [{ code: 'number-writing', message: `发文字号“${number}”的序号前不加“第”字。` }]
  return /〕0/.test(number) ? [{ code: 'number-writing', message: `发文字号“${number}”的序号不编虚位，应写为“${number.replace(/〕0+/, '〕')}”。` }] : []
}

/** Signature and date on a page with text, an issuer to seal for, and a signature kept with the text before it. */
function checkSignature(letter: Letter, paragraphs: readonly LetterParagraph[]): readonly LetterProblem[] {
  if (isForm(letter)) return []
  const issuers = paragraphs.filter(({ role }) => role === 'issuer').map(textOf)
  if (issuers.some((name) => /^（.*）$|未提供/.test(name.trim()) || name.trim() === '')) return [{ code: 'no-issuer', message: '没有填写署名单位，不得出现空白印章；请填写出具单位。' }]
  const places = estimatePages(letter)
  const at = places.findIndex(({ block }) => block.kind === 'paragraph' && block.role === 'issuer')
  const before = places[at - 1]
  const date = places.find(({ block }) => block.kind === 'paragraph' && block.role === 'date')
  if (before === undefined || date === undefined) return []
  const isKept = before.block.kind === 'paragraph' && before.block.keepWithNext === true
  if (!isKept && before.last < date.last) return [{ code: 'lone-signature', message: '署名和成文日期单独成页：请调整行距、字距，使其与正文同页，不得标注“此页无正文”。' }]
  return []
}

function checkWords(paragraphs: readonly LetterParagraph[]): readonly LetterProblem[] {
  const text = paragraphs.map(textOf).join('\n')
  return [
    ...(/此页无正文/.test(text) ? [{ code: 'page-note', message: '不得使用“此页无正文”；请调整行距、字距使署名与正文同页。' } as const] : []),
    ...(/（尚未作出结论）|尚未作出结论/.test(text) ? [{ code: 'unfinished', message: '尚未作出审查结论，不能出具。' } as const] : []),
  ]
}

