import { CHAPTER_TITLES, type Opinion, type OpinionItem } from '../opinion/opinion'
import { annexSection, titleParagraph } from './annex'
import type { Letter, LetterSection, LetterTable } from './letter'
import { maskLetter } from './mask-personal'
import { GRADES, basisOf, excerpt } from './opinion-parts'
import { SIZE } from './page'

/** Title of D3, as the 附件说明 and the annex itself print it. */
export const PROBLEM_LIST_TITLE = '问题清单及修改建议表'

const HEADER = ['序号', '条款位置', '原文摘录', '问题及风险', '依据', '等级', '修改建议（建议条款）', '承办处室采纳情况', '复核结论']
/** Millimetres; together the 225 mm of a landscape type area. */
const COLUMNS = [11, 19, 32, 52, 27, 12, 46, 13, 13]
const LONGEST_QUOTE = 90

/** How the handling office answered a remark, and what the reviewer found; both '' until then. */
export interface ProblemAnswer {
  readonly adoption: string
  readonly recheck: string
}

/** D3: 问题清单及修改建议表 as the first of `of` annexes, landscape, header row repeated (documents.md 2.11). */
export function problemListSection(items: readonly OpinionItem[], of: number): LetterSection {
  return annexSection({ number: 1, of, title: PROBLEM_LIST_TITLE, orientation: 'landscape' }, [problemTable(items, new Map())])
}

/** D3 as a document of its own: sent to the handling office to be answered, or printed with its answers. */
export function problemListLetter(opinion: Opinion, answers: ReadonlyMap<string, ProblemAnswer> = new Map()): Letter {
  const title = `《${opinion.contractTitle === '' ? '送审合同' : opinion.contractTitle}》${PROBLEM_LIST_TITLE}`
  const blocks = [titleParagraph(title, { linesAfter: 0.5 }), problemTable(opinion.items, answers)]
  return maskLetter({ title, author: opinion.issuer, head: null, sections: [{ orientation: 'landscape', blocks }], imprint: null })
}

/** The table of D3 alone, nine columns. */
function problemTable(items: readonly OpinionItem[], answers: ReadonlyMap<string, ProblemAnswer>): LetterTable {
  return { kind: 'table', columns: COLUMNS, header: HEADER, rows: items.map((item, index) => row(item, index, answers.get(item.id))), size: SIZE.five }
}

function row(item: OpinionItem, index: number, answer: ProblemAnswer | undefined): readonly string[] {
  return [
    String(index + 1),
    item.clause === '' ? '全文' : item.clause,
    excerpt(item.quote, LONGEST_QUOTE),
    `【${CHAPTER_TITLES[item.chapter]}】${item.problem}${item.risk}`,
    basisOf(item),
    GRADES[item.severity],
    item.suggestion,
    answer?.adoption ?? '',
    answer?.recheck ?? '',
  ]
}
