/**
 * A contract of any length for benchmarks, split into runs the way Word and WPS split real ones: automatic numbering on
 * three levels, tables, revision ids on every run, fonts repeated on every run, a header and a footer with fields.
 * The same number of pages gives the same bytes.
 */
import { strToU8, zipSync } from 'fflate'

const CHARACTERS_PER_PAGE = 670

const SENTENCES = [
  '甲方应当自验收合格之日起三十日内，向乙方支付合同价款的百分之三十。',
  '乙方交付的服务成果应当符合本合同附件一载明的技术要求，并通过甲方组织的验收。',
  '任何一方未按照约定履行义务的，应当按日向对方支付合同总价款万分之五的违约金。',
  '因不可抗力不能履行合同的，根据不可抗力的影响，部分或者全部免除责任。',
  '合同总价款为人民币1,280,000.00元（大写：壹佰贰拾捌万元整），包含全部税费。',
  '双方因履行本合同发生争议的，应当协商解决；协商不成的，向甲方所在地人民法院提起诉讼。',
  '乙方应当在每月10日前提交上月服务报告，甲方应当在5个工作日内书面确认。',
  '未经甲方书面同意，乙方不得将本合同项下的权利义务转让给第三人。',
]

const RUN_FONTS = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/>'
const RUN_PROPERTIES = `<w:rPr>${RUN_FONTS}<w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%3）"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Body Text"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560"/></w:pPr></w:style>'

/**
 * A DOCX of about `pages` pages (670 characters each, 150 pages = 100,000 characters). `alter` may change the words of a
 * paragraph, to make another version of the same contract.
 */
export function bigDocx(pages: number, alter: (text: string, index: number) => string = (text) => text): Uint8Array {
  const body: string[] = ['<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>云溪市机关后勤服务合同</w:t></w:r></w:p>']
  const target = pages * CHARACTERS_PER_PAGE
  let written = 0
  for (let index = 0; written < target; index += 1) {
    const part = index % 40 === 39 ? table(index) : paragraph(index, alter)
    body.push(part.xml)
    written += part.characters
  }
  return wrapBody(body.join(''))
}

/** A DOCX of one paragraph per text, in runs split as above. */
export function clausesDocx(texts: readonly string[]): Uint8Array {
  return wrapBody(texts.map((text, index) => `<w:p>${runs(text, index)}</w:p>`).join(''))
}

function wrapBody(body: string): Uint8Array {
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:footerReference w:type="default" r:id="rIdF"/></w:sectPr>'
  const fixed = new Date(Date.UTC(2026, 0, 1, 12))
  const files = Object.fromEntries(Object.entries(packageParts(body + section)).map(([name, xml]) => [name, [strToU8(xml), { mtime: fixed }] as const]))
  return zipSync(files as Parameters<typeof zipSync>[0], { level: 6 })
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

function packageParts(body: string): Record<string, string> {
  const root = (name: string, content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${W}" xmlns:r="${OFFICE}">${content}</w:${name}>`
  const link = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const links = (content: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': links(link('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': links(
      link('rIdS', 'styles', 'styles.xml') + link('rIdN', 'numbering', 'numbering.xml') + link('rIdH', 'header', 'header1.xml') + link('rIdF', 'footer', 'footer1.xml'),
    ),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', STYLES),
    'word/numbering.xml': root('numbering', NUMBERING),
    'word/header1.xml': root('hdr', '<w:p><w:r><w:t>云溪市机关事务管理局</w:t></w:r></w:p>'),
    'word/footer1.xml': root('ftr', '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'),
  }
}

interface Piece {
  readonly xml: string
  readonly characters: number
}

function paragraph(index: number, alter: (text: string, index: number) => string): Piece {
  const level = index % 8 === 0 ? 0 : index % 3 === 0 ? 2 : 1
  const original = level === 0 ? '服务内容与标准' : sentence(index) + (index % 2 === 0 ? sentence(index * 5 + 3) : '')
  const text = alter(original, index)
  const style = level === 0 ? '1' : 'a3'
  const xml =
    `<w:p w:rsidR="00A3${hex(index)}" w:rsidRDefault="00B7${hex(index)}"><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>` +
    `<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/>${RUN_PROPERTIES}</w:pPr>` +
    `<w:bookmarkStart w:id="${index}" w:name="_Toc${index}"/>${runs(text, index)}<w:bookmarkEnd w:id="${index}"/></w:p>`
  return { xml, characters: original.length }
}

function sentence(seed: number): string {
  return SENTENCES[seed % SENTENCES.length]!
}

/** Runs of 4 to 15 characters: what spell checking, pinyin input and pasted digits leave behind. */
function runs(text: string, seed: number): string {
  let xml = ''
  let at = 0
  for (let piece = 0; at < text.length; piece += 1) {
    const length = 4 + ((seed * 7 + piece * 5) % 12)
    xml += `<w:r w:rsidRPr="00C1${hex(seed)}">${RUN_PROPERTIES}<w:t>${text.slice(at, at + length)}</w:t></w:r>`
    if (piece % 4 === 3) xml += '<w:proofErr w:type="spellStart"/>'
    at += length
  }
  return xml
}

function table(seed: number): Piece {
  let xml = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid>'
  xml += '<w:gridCol w:w="900"/><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/><w:gridCol w:w="1800"/></w:tblGrid>'
  let characters = 0
  for (let row = 0; row < 6; row += 1) {
    const cells = row === 0 ? ['序号', '服务项目', '数量', '金额（元）'] : [String(row), `保洁服务第${row}区`, String((seed + row) % 9 + 1), `${(seed * 37 + row * 113) % 9000 + 1000}.00`]
    xml += '<w:tr><w:trPr><w:trHeight w:val="480"/></w:trPr>'
    for (const cell of cells) {
      xml += `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/>${RUN_PROPERTIES}</w:pPr>${runs(cell, seed + row)}</w:p></w:tc>`
      characters += cell.length
    }
    xml += '</w:tr>'
  }
  return { xml: `${xml}</w:tbl>`, characters }
}

function hex(value: number): string {
  return (value % 0x10000).toString(16).toUpperCase().padStart(4, '0')
}
