import { OFFICIAL_FONTS, type FontSet } from '../letters/fonts'
import type { Imprint, Letter, LetterBlock, LetterCell, LetterHead, LetterParagraph, LetterSection, LetterTable, Run } from '../letters/letter'
import { CHARACTER, MM, PAGE, SIZE, markSize, strokeEdges } from '../letters/page'
import { letterCss } from './write-html-css'

const LINE = PAGE.linePitch / 20
const CHARACTER_POINTS = CHARACTER / 20

/**
 * The letter as one HTML document for printing to PDF: size, margins, lines, page numbers, 版头 and 版记 as in the DOCX.
 * All words are escaped; the document has no script and asks for nothing from outside.
 */
export function writeHtml(letter: Letter, options: { readonly fonts?: FontSet } = {}): string {
  const fonts = options.fonts ?? OFFICIAL_FONTS
  const isCover = letter.head?.form === 'letter' && letter.head.mark !== ''
  const sections = letter.sections.map((section, index) => sectionHtml(section, index === 0 ? headHtml(letter.head) : '', index === 0 && isCover))
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(letter.title)}</title><style>${letterCss(fonts)}</style></head>
<body>${sections.join('\n')}${imprintHtml(letter)}</body></html>
`
}

function sectionHtml(section: LetterSection, head: string, isCover: boolean): string {
  // The letter form's lines are wider than the type area: its pages have narrower margins, and its text is set in.
  return `<section class="${section.orientation}${isCover ? ' cover' : ''}">${head}${section.blocks.map(blockHtml).join('\n')}</section>`
}

function headHtml(head: LetterHead | null): string {
  if (head === null) return ''
  const marginal = (head.marginal ?? []).map((note) => `<p${/^\d+$/.test(note) ? '' : ' class="heiti"'}>${escape(note)}</p>`)
  if (head.form === 'letter' && head.mark !== '') return letterHeadHtml(head, marginal)
  if (head.mark === '') return `${marginal.join('')}${head.number === '' ? '' : `<p class="bare-number">${escape(head.number)}</p>`}`
  const points = markSize(head.mark, MM.typeWidth)
  const above = `calc(${(MM.markBelowTypeArea + strokeEdges(points).rise).toFixed(2)}mm - ${marginal.length * LINE}pt)`
  const mark = `<p class="mark" style="font-size:${points}pt;padding-top:${above}"><span class="set">${escape(head.mark)}</span></p>`
  const signer = head.signer === undefined ? '' : `<span class="set">签发人：<span class="kaiti">${escape(head.signer)}</span></span>`
  const number = head.number === '' ? '' : `<p class="number${signer === '' ? '' : ' signed-number'}"><span class="set">${escape(head.number)}</span>${signer}</p>`
  return `${marginal.join('')}${mark}${number}<div class="rule"></div>`
}

function letterHeadHtml(head: LetterHead, marginal: readonly string[]): string {
  const points = markSize(head.mark, MM.letterRuleLength)
  const { rise, gap } = strokeEdges(points)
  const first = (head.marginal ?? [])[0] ?? ''
  return `<p class="mark letter-mark" style="font-size:${points}pt;padding-top:${rise.toFixed(2)}mm"><span class="set">${escape(head.mark)}</span></p>` +
    `<div class="double-rule" style="margin-top:${(MM.letterRuleBelowMark - gap).toFixed(2)}mm"></div>` +
    `<p class="letter-number"><span class="set${/^\d+$/.test(first) ? '' : ' heiti'}">${escape(first)}</span><span class="set">${escape(head.number)}</span></p>${marginal.slice(1).join('')}`
}

function blockHtml(block: LetterBlock): string {
  return block.kind === 'paragraph' ? paragraphHtml(block) : tableHtml(block)
}

function paragraphHtml(block: LetterParagraph): string {
  const style = [
    `text-align:${block.align}`,
    ...(block.firstLine === undefined && block.hanging === undefined ? [] : [`text-indent:${points(((block.firstLine ?? 0) - (block.hanging ?? 0)) * CHARACTER_POINTS)}`]),
    ...(block.left === undefined ? [] : [`padding-left:${points(block.left * CHARACTER_POINTS)}`]),
    ...(block.right === undefined ? [] : [`padding-right:${points(block.right * CHARACTER_POINTS)}`]),
    ...(block.linesBefore === undefined ? [] : [`padding-top:${points(block.linesBefore * LINE)}`]),
    ...(block.linesAfter === undefined ? [] : [`padding-bottom:${points(block.linesAfter * LINE)}`]),
    ...(block.startsPage === true ? ['break-before:page'] : []),
    ...(block.lineHeight === undefined ? [] : [`line-height:${block.lineHeight}pt`]),
  ].join(';')
  return `<p${block.keepWithNext === true ? ' class="keep"' : ''} style="${style}">${block.runs.map(runHtml).join('')}</p>`
}

function runHtml(run: Run): string {
  const text = escape(run.text).replaceAll('\n', '<br>')
  if (run.face === 'fangsong' && run.size === SIZE.three) return text
  const large = run.size === SIZE.three ? '' : ' large'
  return `<span class="${run.face}${large}" style="font-size:${run.size}pt">${text}</span>`
}

function tableHtml(table: LetterTable): string {
  const columns = table.columns.map((width) => `<col style="width:${width}mm">`).join('')
  const header = table.header.length === 0 ? '' : `<thead><tr>${table.header.map((text) => `<th>${escape(text)}</th>`).join('')}</tr></thead>`
  const rows = table.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')
  const width = table.columns.reduce((sum, column) => sum + column, 0)
  return `<table style="font-size:${table.size}pt;width:${width}mm"><colgroup>${columns}</colgroup>${header}<tbody>${rows}</tbody></table>`
}

function cellHtml(cell: string | LetterCell): string {
  if (typeof cell === 'string') return `<td>${escape(cell)}</td>`
  const tag = cell.isLabel === true ? 'th' : 'td'
  const span = cell.columnSpan === undefined ? '' : ` colspan="${cell.columnSpan}"`
  const height = cell.height === undefined ? '' : ` style="height:${cell.height}mm"`
  return `<${tag}${span}${height}>${escape(cell.text)}</${tag}>`
}

function imprintHtml(letter: Letter): string {
  const { imprint } = letter
  const isLetter = letter.head?.form === 'letter'
  const lines = imprint === null ? [] : imprintLines(imprint, isLetter)
  return lines.length === 0 ? '' : `<section class="imprint-page"><div class="imprint${isLetter ? ' plain' : ''}">${lines.join('')}</div></section>`
}

function imprintLines(imprint: Imprint, isLetter: boolean): readonly string[] {
  const copies = imprint.copies === '' ? [] : [`<p class="copies">抄送：${escape(imprint.copies.replace(/。$/, ''))}。</p>`]
  const printed = isLetter || imprint.printer === '' ? [] : [`<p class="printed"><span>${escape(imprint.printer)}</span><span>${escape(imprint.printedOn)}印发</span></p>`]
  return [...copies, ...printed]
}

function points(value: number): string {
  return `${value.toFixed(2)}pt`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
