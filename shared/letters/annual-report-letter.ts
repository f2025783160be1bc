import { officialDate, type LocalDate } from '../core/local-date'
import type { AnnualReport, ClosedYear } from '../reports/annual-report'
import { reportSentences, reportTable } from '../reports/report-text'
import { titleParagraph } from './annex'
import { bodyParagraph, heading, plain, type Letter, type LetterBlock } from './letter'
import { maskLetter } from './mask-personal'
import { textOrGap } from './official-writing'
import { keepLast } from './opinion-letter'
import { SIZE } from './page'
import { signatureBlocks } from './signature'

/** What the printed yearly report says beside its figures. */
export interface AnnualLetter {
  readonly report: AnnualReport
  /** Null while the year is open; the figures are then those of the day of printing. */
  readonly closed: ClosedYear | null
  readonly issuer: string
  readonly issuedOn: LocalDate
  /** Whether the holidays of the year are known; figures in working days are provisional otherwise. */
  readonly isYearKnown: boolean
}

/** Millimetres; together the 156 mm of the type area. */
const COLUMNS = [12, 52, 22, 14, 56]

/**
 * D9: the figures of the yearly report on building a government under law: text, table, and under the table the counting
 * rule of every figure. The caller has asked `refusePrinting` before.
 */
export function annualReportLetter({ report, closed, issuer, issuedOn, isYearKnown }: AnnualLetter): Letter {
  const title = `${report.year}年度法治政府建设工作情况统计`
  const { header, rows, notes } = reportTable(report, closed)
  const standing = closed === null ? `截至${report.year}年12月31日的数据尚未关账，以下数字为打印当日台账记录的统计结果` : `本年度数据已于${officialDate(closed.closedOn)}关账，更正情况列于表后`
  const blocks: LetterBlock[] = [
    titleParagraph(title),
    bodyParagraph(`${report.year}年度，${textOrGap(issuer)}法治政府建设有关工作情况统计如下。${standing}。各项数字的统计口径见表后说明。`, { linesBefore: 1 }),
    heading('一、工作情况', 1),
    ...reportSentences(report).map((sentence) => bodyParagraph(sentence)),
    heading('二、统计表', 1),
    { kind: 'table', columns: COLUMNS, header, rows, size: SIZE.smallFour },
    heading('三、统计口径、数据来源及更正', 1),
    ...keepLast([...notes, ...(isYearKnown ? [] : [`${report.year}年的放假安排尚未收录，按工作日计算的数字只按周六、周日推算，须在录入后复核。`])].map(note)),
    ...signatureBlocks({ names: [textOrGap(issuer)], date: issuedOn, isSealed: true }),
  ]
  return maskLetter({ title, author: issuer, head: null, sections: [{ orientation: 'portrait', blocks }], imprint: null })
}

function note(text: string): LetterBlock {
  return bodyParagraph('', { role: 'note', lineHeight: 22, runs: [{ ...plain(text), size: SIZE.four }] })
}
