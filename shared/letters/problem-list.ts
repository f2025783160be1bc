import { CHAPTER_TITLES, type Opinion, type OpinionItem } from '../opinion/opinion'
import { SIZE, type LetterBlock, type LetterSection } from './page'

/** Words for the three grades (documents.md 2.6). */
export const GRADES = { 'must-fix': '应当修改', 'should-fix': '建议修改', remind: '提示' } as const

const HEADER = ['序号', '条款位置', '原文摘录', '问题及风险', '依据', '等级', '修改建议（建议条款）', '承办处室采纳情况', '复核结论']
/** Millimetres; together the 225 mm of a landscape type area. */
const COLUMNS = [11, 20, 40, 46, 32, 15, 37, 13, 11]

/** D3: 问题清单及修改建议表, landscape, header row repeated (documents.md 2.11). */
export function problemListSection(opinion: Opinion): LetterSection {
  const blocks: LetterBlock[] = [
    { kind: 'paragraph', align: 'left', runs: [{ text: '附件1', face: 'heiti', size: SIZE.three }] },
    { kind: 'paragraph', align: 'center', linesBefore: 1, lineHeight: 30, runs: [{ text: '问题清单及修改建议表', face: 'title', size: SIZE.two }] },
    { kind: 'table', columns: COLUMNS, header: HEADER, rows: opinion.items.map(tableRow), size: SIZE.five },
  ]
  return { orientation: 'landscape', blocks, isFirstPageNumbered: true }
}

function tableRow(item: OpinionItem, index: number): readonly string[] {
  return [
    String(index + 1),
    item.clause === '' ? '全文' : item.clause,
    excerpt(item.quote),
    `【${CHAPTER_TITLES[item.chapter]}】${item.problem}${item.risk}`,
    item.basis.map((basis) => `《${basis.act}》${basis.article}`).join('；'),
    GRADES[item.severity],
    item.suggestion,
    '',
    '',
  ]
}

/** Long quotations are cut in the middle of nothing: 90 characters and an ellipsis, the place says where to read on. */
function excerpt(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, 90)}……`
}
