import { textOf, type Letter, type LetterBlock, type LetterCell, type LetterParagraph, type LetterTable } from '../letters/letter'
import { widthOf } from '../letters/official-writing'
import { PAGE } from '../letters/page'

/** The letter as plain text: 28 full-width columns, indents and offsets as on the page, tables with ｜ between cells. */
export function writeText(letter: Letter): string {
  const lines: string[] = []
  if (letter.head !== null) {
    const { mark, number, marginal, signer } = letter.head
    lines.push(...(marginal ?? []))
    if (mark !== '') lines.push(centred(mark))
    if (number !== '') lines.push(letter.head.form === 'letter' && mark !== '' ? rightAligned(number, 0) : centred(number))
    if (signer !== undefined) lines.push(rightAligned(`签发人：${signer}`, 1))
    lines.push('')
  }
  letter.sections.forEach((section, index) => {
    if (index > 0) lines.push('', '')
    for (const block of section.blocks) lines.push(...blockLines(block))
  })
  if (letter.imprint !== null) {
    const { copies, printer, printedOn } = letter.imprint
    if (copies !== '') lines.push('', `抄送：${copies.replace(/。$/, '')}。`)
    if (printer !== '' && letter.head?.form !== 'letter') lines.push(`${printer}　${printedOn}印发`)
  }
  return `${lines.join('\n').replace(/\n{4,}/g, '\n\n\n').trimEnd()}\n`
}

function blockLines(block: LetterBlock): readonly string[] {
  if (block.kind === 'table') return tableLines(block)
  const blank = Array.from({ length: Math.round(block.linesBefore ?? 0) }, () => '')
  return [...blank, ...paragraphLines(block)]
}

function paragraphLines(block: LetterParagraph): readonly string[] {
  const text = textOf(block)
  if (block.align === 'center') return text.split('\n').map(centred)
  if (block.align === 'right') return [rightAligned(text, block.right ?? 0)]
  const indent = (block.firstLine ?? 0) + (block.left ?? 0) - (block.hanging ?? 0)
  return [`${blanks(indent)}${text}`]
}

function tableLines(table: LetterTable): readonly string[] {
  const cellText = (cell: string | LetterCell): string => {
    if (typeof cell === 'string') return onOneLine(cell, '；')
    return onOneLine(cell.text, cell.isLabel === true ? '' : '；')
  }
  const rows = table.rows.map((row) => row.map(cellText).join('｜'))
  return ['', ...(table.header.length === 0 ? [] : [table.header.join('｜')]), ...rows, '']
}

function onOneLine(text: string, between: string): string {
  return text.split('\n').map((line) => line.trim()).join(between)
}

function centred(text: string): string {
  return `${blanks((PAGE.charactersPerLine - widthOf(text)) / 2)}${text}`
}

function rightAligned(text: string, right: number): string {
  return `${blanks(PAGE.charactersPerLine - right - widthOf(text))}${text}`
}

/** Full-width spaces, the only ones that keep their width among Chinese characters. */
function blanks(count: number): string {
  return '　'.repeat(Math.max(0, Math.round(count)))
}
