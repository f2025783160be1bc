/** Writes the sample contracts of resources/samples anew: `node scripts/write-samples.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AlignmentType, BorderStyle, Document, HeadingLevel, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { SAMPLE_CONTRACTS } from './sample-contracts.mjs'

const FOLDER = join(import.meta.dirname, '../resources/samples')
const BODY = { font: { eastAsia: '宋体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' }, size: 24 }
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '444444' }

const run = (text, extra = {}) => new TextRun({ text, ...BODY, ...extra })
const paragraph = (text) => new Paragraph({ spacing: { line: 400 }, indent: { firstLine: 480 }, children: [run(text)] })
const heading = (text) => new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 160, line: 400 }, children: [run(text, { bold: true, color: '000000' })] })

function table(rows) {
  const cell = (text) => new TableCell({ children: [new Paragraph({ children: [run(text, { size: 21 })] })], borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER } })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: rows.map((row) => new TableRow({ children: row.map(cell) })) })
}

function block(line) {
  if (typeof line !== 'string') return table(line.table)
  return line.startsWith('# ') ? heading(line.slice(2)) : paragraph(line)
}

function signatures(contract) {
  const nameOf = (side) => contract.lines.find((line) => typeof line === 'string' && line.startsWith(side)).split('：')[1]
  return [
    paragraph(''),
    paragraph(`甲方（盖章）：${nameOf('甲方')}`), paragraph('授权代表（签字）：'), paragraph('日期：　　年　　月　　日'),
    paragraph(`乙方（盖章）：${nameOf('乙方')}`), paragraph('授权代表（签字）：'), paragraph('日期：　　年　　月　　日'),
  ]
}

function children(contract) {
  const title = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 300 }, children: [run(contract.title, { size: 36, bold: true })] })
  const annexes = contract.annexes.flatMap((annex) => [
    new Paragraph({ children: [new PageBreak()] }), heading(annex.title), ...(annex.table ? [table(annex.table)] : []), ...(annex.lines ?? []).map(paragraph),
  ])
  return [title, ...contract.lines.map(block), ...signatures(contract), ...annexes]
}

mkdirSync(FOLDER, { recursive: true })
for (const contract of SAMPLE_CONTRACTS) {
  const document = new Document({ creator: '衡审样例', title: contract.title, sections: [{ children: children(contract) }] })
  writeFileSync(join(FOLDER, contract.file), await Packer.toBuffer(document))
}
