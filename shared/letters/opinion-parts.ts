import { inTitleMarks } from '../core/title-marks'
import type { CitedAct } from '../opinion/legal-bases'
import { CHAPTER_TITLES, OPINION_CHAPTERS, type OpinionItem, type Passage, type ReviewedFile } from '../opinion/opinion'
import { bodyParagraph, heading, type LetterBlock, type LetterParagraph } from './letter'
import { maskPersonal } from './mask-personal'
import { hanOrdinal, sentence, withOfficialDays } from './official-writing'

/** Words for the three grades (documents.md 2.6). */
export const GRADES = { 'must-fix': '应当修改', 'should-fix': '建议修改', remind: '提示' } as const

/** Longest quotation printed in the running text; the annex and the contract have the rest. */
const LONGEST_QUOTE = 160

/** The acts a letter rests on, one paragraph each, with the short name the remarks use, articles and version (documents.md 2.5). */
export function basisParagraphs(acts: readonly CitedAct[]): readonly LetterParagraph[] {
  if (acts.length === 0) return [bodyParagraph('本次审查未发现需要援引具体条款提出意见的问题。')]
  return acts.map((act, index) => {
    const unchecked = act.isUnchecked ? '（条文未能核对全文，请以官方文本为准）' : ''
    const end = index === acts.length - 1 ? '。' : '；'
    const about = [withOfficialDays(act.version), act.shortTitle === '' ? '' : `以下简称${inTitleMarks(act.shortTitle)}`].filter((words) => words !== '').join('，')
    return bodyParagraph(`${index + 1}.${inTitleMarks(act.title)}${about === '' ? '' : `（${about}）`}${act.articles.join('、')}${unchecked}${end}`)
  })
}

/** Remarks and passages under the headings of their chapters, remarks numbered through; only chapters that have any are printed. */
export function remarkBlocks(items: readonly OpinionItem[], passages: readonly Passage[] = []): readonly LetterBlock[] {
  const blocks: LetterBlock[] = []
  let part = 0
  let count = 0
  for (const chapter of OPINION_CHAPTERS) {
    const own = items.filter((item) => item.chapter === chapter)
    const between = passages.filter((passage) => passage.chapter === chapter)
    if (own.length === 0 && between.length === 0) continue
    const behind = (id: string): readonly LetterBlock[] => between.filter(({ after }) => after === id).flatMap(({ text }) => textParagraphs(text))
    part += 1
    blocks.push(heading(`（${hanOrdinal(part)}）${CHAPTER_TITLES[chapter]}`, 2), ...behind(''))
    for (const item of own) {
      count += 1
      blocks.push(...remark(item, count), ...behind(item.id))
    }
  }
  return blocks
}

/** Four parts: problem with clause and words, basis, consequence, suggestion. */
function remark(item: OpinionItem, n: number): readonly LetterParagraph[] {
  const place = item.clause === '' ? '' : `${item.clause}：`
  const quote = item.quote === '' ? '' : `原文“${excerpt(item.quote, LONGEST_QUOTE)}”。`
  const basis = basisOf(item)
  const source = item.source === undefined ? '' : `本条采纳法律顾问（${item.source.name}）的意见。`
  return [
    ...textParagraphs(`${n}.【${GRADES[item.severity]}】${place}${quote}${source === '' ? item.problem : sentence(item.problem)}${source}`),
    ...(basis === '' ? [] : textParagraphs(`依据：${basis}`)),
    ...(item.risk === '' ? [] : textParagraphs(`后果或风险：${item.risk}`)),
    ...(item.suggestion === '' ? [] : textParagraphs(`修改建议：${item.suggestion}`)),
  ]
}

/** One body paragraph for every line: a forced break inside a justified paragraph would stretch the line before it. */
function textParagraphs(text: string): readonly LetterParagraph[] {
  return text.split(/\s*\n\s*/).filter((line) => line !== '').map((line) => bodyParagraph(sentence(line)))
}

/** The bases of an item with the words a person added, without full stop; '' for none. */
export function basisOf(item: OpinionItem): string {
  return [citeBases(item.basis), (item.furtherBasis?.text ?? '').trim().replace(/[。；]$/, '')].filter((part) => part !== '').join('；')
}

/** 《民法典》第510条、第511条；《政府采购法》第46条: each act once, in order of first citation. */
export function citeBases(basis: OpinionItem['basis']): string {
  const acts = new Map<string, string[]>()
  for (const one of basis) {
    const articles = acts.get(one.act) ?? []
    acts.set(one.act, articles)
    articles.push(`${one.article}${one.verification === 'from-knowledge' ? '（待核对）' : ''}`)
  }
  return [...acts].map(([act, articles]) => `${inTitleMarks(act)}${articles.join('、')}`).join('；')
}

/**
 * Words of the contract on one line, cut after `most` signs with an ellipsis; the place says where to read on. Personal
 * numbers are hidden before the cut: half a number would no longer be known for one.
 */
export function excerpt(quote: string, most: number): string {
  const signs = [...maskPersonal(quote.replace(/\s+/g, ' ').trim())]
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most).join('')}……`
}

/** Files under review with the first eight digits of their hash. */
export function fileList(files: readonly ReviewedFile[]): string {
  return files.map((file) => `${file.name}（校验值${file.sha256.slice(0, 8)}）`).join('、')
}

/** Numbered paragraphs 1. 2. 3. */
export function numbered(texts: readonly string[]): readonly LetterParagraph[] {
  return texts.map((text, index) => bodyParagraph(`${index + 1}.${sentence(text)}`))
}
