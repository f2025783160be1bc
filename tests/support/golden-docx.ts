/** Writes a labelled contract as a Word file: automatic numbers, real tables, underlined blanks, a page header. */
import type { BlockStyle, GoldenBlock, GoldenContract } from './golden-source'
import { docxPackage, num, r, relationship, NAMESPACES } from './docx-package'

const UNDERLINED = '<w:u w:val="single"/>'
const LEVEL: Partial<Record<BlockStyle, number>> = { 'level-0': 0, 'level-1': 1, 'level-2': 2 }

/** The DOCX of a contract; the same bytes for the same contract. */
export function goldenDocx(contract: GoldenContract): Uint8Array {
  const header = contract.blocks.find((block) => block.kind === 'paragraph' && block.style === 'header')
  const section = header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId-header"/>'
  return docxPackage({
    body: `${bodyOf(contract.blocks)}<w:sectPr>${section}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
    numbering: numberingOf(contract.numbering),
    ...(header === undefined || header.kind !== 'paragraph' ? {} : {
      parts: { 'word/header1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr ${NAMESPACES}><w:p>${runs(header.text)}</w:p></w:hdr>` },
      relationships: relationship('rId-header', 'header', 'header1.xml'),
    }),
  })
}

function bodyOf(blocks: readonly GoldenBlock[]): string {
  let body = ''
  let rows: (readonly string[])[] = []
  const closeTable = (): void => {
    if (rows.length > 0) body += table(rows)
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === 'row') {
      rows.push(block.cells.map(({ text }) => text))
      continue
    }
    closeTable()
    if (block.style !== 'header') body += paragraph(block.style, block.text)
  }
  closeTable()
  return body
}

function paragraph(style: BlockStyle, text: string): string {
  const level = LEVEL[style]
  if (level !== undefined) return `<w:p><w:pPr>${num(1, level)}</w:pPr>${runs(text, level === 0 ? '<w:b/>' : '')}</w:p>`
  if (style === 'title') return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runs(text, '<w:b/><w:sz w:val="36"/>')}</w:p>`
  if (style === 'annex') return `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${runs(text, '<w:b/><w:sz w:val="28"/>')}</w:p>`
  return `<w:p><w:pPr><w:ind w:firstLine="480"/></w:pPr>${runs(text)}</w:p>`
}

/** Underscores become underlined spaces, as Word users make blanks; the reading text shows one underscore for each. */
function runs(text: string, properties = ''): string {
  return text.split(/(_+)/).filter((piece) => piece !== '').map((piece) => (
    piece.startsWith('_') ? r(' '.repeat(piece.length), properties + UNDERLINED) : r(escape(piece), properties)
  )).join('')
}

function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p>${runs(text)}</w:p></w:tc>`
  const columns = Math.max(...rows.map((row) => row.length))
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>${
    rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function numberingOf(kind: GoldenContract['numbering']): string {
  const first = { article: ['chineseCountingThousand', '第%1条'], han: ['chineseCountingThousand', '%1、'], decimal: ['decimal', '%1.'] }[kind]
  const second = kind === 'han' ? ['chineseCountingThousand', '（%2）'] : ['decimal', '%1.%2']
  const level = (index: number, [format, text]: readonly string[], isLegal = false): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${isLegal ? '<w:isLgl/>' : ''}<w:suff w:val="space"/><w:lvlText w:val="${text}"/></w:lvl>`
  return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, first)}${level(1, second, kind === 'article')}${
    level(2, ['decimal', '（%3）'])}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
