import { describeReport } from '../import/describe-report'
import type { ImportReport } from '../import/inspect-report'
import type { Letter, LetterBlock, LetterTable } from './letter'
import { titleParagraph } from './annex'
import { SIZE } from './page'

/** Millimetres; together the 156 mm of the type area. */
const COLUMNS = [40, 116]

/** 文书体检报告 as a document of its own: one table per part of the report. */
export function importReportLetter(report: ImportReport, author: string): Letter {
  const title = '文书体检报告'
  const blocks: LetterBlock[] = [titleParagraph(title, { linesAfter: 0.5 })]
  for (const { heading, rows } of describeReport(report)) {
    blocks.push({ kind: 'paragraph', role: 'heading-1', runs: [{ text: heading, face: 'heiti', size: SIZE.four }], align: 'left', linesBefore: 0.5, keepWithNext: true })
    blocks.push({ kind: 'table', columns: COLUMNS, header: [], rows: rows.map(([label, value]) => [{ text: label, isLabel: true }, value]), size: SIZE.five } satisfies LetterTable)
  }
  return { title, author, head: null, sections: [{ orientation: 'portrait', blocks }], imprint: null }
}
