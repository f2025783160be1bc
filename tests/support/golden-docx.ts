/** Writes a labelled contract as a Word file: automatic numbers, real tables, underlined blanks, a page header. */
import type { BlockStyle, GoldenBlock, GoldenContract, GoldenText } from './golden-source'
import { docxPackage, num, r, relationship, NAMESPACES } from './docx-package'

const UNDERLINED = '<w:u w:val="single"/>'
const LEVEL: Partial<Record<BlockStyle, number>> = { 'level-0': 0, 'level-1': 1, 'level-2': 2 }

/** How a contract is laid out: paragraph after paragraph, or every clause of the first level in a borderless cell of its own. */
export type GoldenLayout = 'flow' | 'cell-per-clause'

/** The DOCX of a contract; the same bytes for the same contract. */
export function goldenDocx(contract: GoldenContract, layout: GoldenLayout = 'flow'): Uint8Array {
  const header = contract.blocks.find((block) => block.kind === 'paragraph' && block.style === 'header')
  const section = header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId-header"/>'
  return docxPackage({
    body: `${layout === 'flow' ? bodyOf(contract.blocks) : cellsOf(contract.blocks)}<w:sectPr>${section}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
    numbering: numberingOf(contract.numbering),
    ...(header === undefined || header.kind !== 'paragraph' ? {} : {
      parts: { 'word/header1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr ${NAMESPACES}><w:p>${runs(header)}</w:p></w:hdr>` },
      relationships: relationship('rId-header', 'header', 'header1.xml'),
    }),
  })
}

/** One column without borders, a row for the head and for each clause; a table within a clause stands in its cell. */
function cellsOf(blocks: readonly GoldenBlock[]): string {
  const groups: GoldenBlock[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'paragraph' && (block.style === 'level-0' || block.style === 'annex')) groups.push([])
    groups.at(-1)!.push(block)
  }
  // A cell ends with a paragraph (ECMA-376-1, 17.4.65): an empty one after a table.
  const rows = groups.map((group) => `<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${bodyOf(group)}${group.at(-1)?.kind === 'row' ? '<w:p/>' : ''}</w:tc></w:tr>`)
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${rows.join('')}</w:tbl><w:p/>`
}

function bodyOf(blocks: readonly GoldenBlock[]): string {
  let body = ''
  let rows: (readonly GoldenText[])[] = []
  const closeTable = (): void => {
    if (rows.length > 0) body += table(rows)
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === 'row') {
      rows.push(block.cells)
      continue
    }
    closeTable()
    if (block.style !== 'header') body += paragraph(block.style, block)
  }
  closeTable()
  return body
}

function paragraph(style: BlockStyle, text: GoldenText): string {
  const level = LEVEL[style]
  if (level !== undefined) return `<w:p><w:pPr>${num(1, level)}</w:pPr>${runs(text, level === 0 ? '<w:b/>' : '')}</w:p>`
  if (style === 'title') return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${runs(text, '<w:b/><w:sz w:val="36"/>')}</w:p>`
  if (style === 'annex') return `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${runs(text, '<w:b/><w:sz w:val="28"/>')}</w:p>`
  return `<w:p><w:pPr><w:ind w:firstLine="480"/></w:pPr>${runs(text)}</w:p>`
}

/** Underscores become underlined spaces, as Word users make blanks; the reading text shows one underscore for each. */
function runs({ text, underlined = [] }: GoldenText, properties = ''): string {
  let xml = ''
  let read = 0
  for (const { start, end } of underlined) {
    xml += plainRuns(text.slice(read, start), properties) + r(escape(text.slice(start, end)), properties + UNDERLINED)
    read = end
  }
  return xml + plainRuns(text.slice(read), properties)
}

function plainRuns(text: string, properties: string): string {
  return text.split(/(_+)/).filter((piece) => piece !== '').map((piece) => (
    piece.startsWith('_') ? r(' '.repeat(piece.length), properties + UNDERLINED) : r(escape(piece), properties)
  )).join('')
}

function table(rows: readonly (readonly GoldenText[])[]): string {
  const cell = (text: GoldenText): string => `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p>${runs(text)}</w:p></w:tc>`
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
