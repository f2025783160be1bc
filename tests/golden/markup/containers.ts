import { NAMESPACES, num, p, r, relationship, type DocxSource } from '../../support/docx-package'

/** Where a clause may stand in a file; each makes a whole document around the runs of one clause. */
export interface Container {
  readonly name: string
  readonly make: (runs: string) => DocxSource
}

const before = p('服务合同', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="44"/>') + p('甲方：云溪市机关事务管理局')
const after = p('（以下无正文）') + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
const inBody = (inner: string): DocxSource => ({ body: before + inner + after })
const paragraph = (runs: string, properties = ''): string => `<w:p w:rsidR="00A1B2C3">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
const cell = (inner: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
const table = (...cells: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid>${cells.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
const control = (inner: string): string => `<w:sdt><w:sdtPr><w:alias w:val="条款"/><w:id w:val="991"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const story = (root: string, inner: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${inner}</w:${root}>`
const margin = (root: 'hdr' | 'ftr', kind: 'header' | 'footer') => (runs: string): DocxSource => ({
  body: `${before}${p('正文')}<w:sectPr><w:${kind}Reference w:type="default" r:id="rIdM" xmlns:r="${OFFICE}"/></w:sectPr>`,
  relationships: relationship('rIdM', kind, `${kind}1.xml`), parts: { [`word/${kind}1.xml`]: story(root, paragraph(runs)) },
})
const note = (kind: 'footnote' | 'endnote') => (runs: string): DocxSource => ({
  body: `${before}<w:p>${r('正文')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="2"/></w:r></w:p>${after}`,
  [`${kind}s`]: `<w:${kind} w:id="2"><w:p><w:r><w:${kind}Ref/></w:r>${runs}</w:p></w:${kind}>`,
})
const box = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>${r('框外文字')}</w:p>`

export const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

export const CONTAINERS: readonly Container[] = [
  { name: '正文', make: (runs) => inBody(paragraph(runs)) },
  { name: '自动编号', make: (runs) => ({ ...inBody(p('总则', num(1)) + paragraph(runs, num(1)) + p('附则', num(1))), numbering: NUMBERING }) },
  { name: '两级编号', make: (runs) => ({ ...inBody(p('总则', num(1)) + paragraph(runs, num(1, 1)) + p('次款', num(1, 1))), numbering: NUMBERING }) },
  { name: '表格', make: (runs) => inBody(table(p('条款'), paragraph(runs)) + p('表后')) },
  { name: '嵌套表格', make: (runs) => inBody(table(p('外'), table(paragraph(runs)) + p('')) + p('表后')) },
  { name: '单元格多段', make: (runs) => inBody(table(p('首段') + paragraph(runs) + p('末段'), p('右')) + p('表后')) },
  { name: '页眉', make: margin('hdr', 'header') },
  { name: '页脚', make: margin('ftr', 'footer') },
  { name: '脚注', make: note('footnote') },
  { name: '尾注', make: note('endnote') },
  { name: '文本框', make: (runs) => inBody(box(paragraph(runs))) },
  { name: '块控件', make: (runs) => inBody(control(paragraph(runs))) },
  { name: '行内控件', make: (runs) => inBody(paragraph(`${r('前：')}${control(runs)}${r('（完）')}`)) },
  { name: '超链接', make: (runs) => ({ ...inBody(paragraph(`${r('见')}<w:hyperlink r:id="rIdL">${runs}</w:hyperlink>${r('（完）')}`)), relationships: relationship('rIdL', 'hyperlink', 'https://example.org', true) }) },
  { name: '简单域', make: (runs) => inBody(paragraph(`${r('前：')}<w:fldSimple w:instr=" DOCPROPERTY 条款 ">${runs}</w:fldSimple>${r('（完）')}`)) },
  {
    name: '复杂域',
    make: (runs) => inBody(paragraph(
      `${r('前：')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('（完）')}`,
    )),
  },
  { name: '书签与拼写标记', make: (runs) => inBody(paragraph(`<w:bookmarkStart w:id="41" w:name="_Toc1"/><w:proofErr w:type="spellStart"/>${runs}<w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="41"/>`)) },
  { name: '智能标记', make: (runs) => inBody(paragraph(`<w:smartTag w:uri="urn:x" w:element="date">${runs}</w:smartTag>`)) },
]

/** A clause cut into runs of one to seven characters, with different looks, as word processors leave them. */
export function oddRuns(text: string, seed: number): string {
  const looks = ['', '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>', '<w:b/>', '<w:color w:val="FF0000"/>', '<w:lang w:eastAsia="zh-CN"/>']
  const signs = [...text]
  let xml = ''
  for (let at = 0, piece = 0; at < signs.length; piece += 1) {
    const length = 1 + ((seed * 5 + piece * 3) % 7)
    xml += r(signs.slice(at, at + length).join('').replace(/&/g, '&amp;'), looks[(seed + piece) % looks.length])
    if ((seed + piece) % 4 === 1) xml += '<w:proofErr w:type="gramStart"/>'
    at += length
  }
  return xml
}
