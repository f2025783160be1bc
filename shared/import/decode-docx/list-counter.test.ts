import { expect, it } from 'vitest'
import { num, p, r } from '../../../tests/support/docx-package'
import { linesOf, paragraphsOf, readDocx } from '../../../tests/support/decode-test-docx'

/** A level; `extra` stands between format and text. */
function lvl(level: number, format: string, text: string, extra = '', start = 1): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`
}
const abstract = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: number, definition: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`

const CLAUSES = abstract(0, lvl(0, 'chineseCountingThousand', '第%1条') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') + lvl(2, 'chineseCounting', '（%3）', '<w:suff w:val="nothing"/>'))

it('counts levels as the reader sees them: 第二条, 2.1, （一）', () => {
  const body = p('标的', num(1)) + p('价款', num(1)) + p('总价', num(1, 1)) + p('含税', num(1, 2)) + p('不含税', num(1, 2)) + p('单价', num(1, 1)) + p('运费', num(1, 2)) + p('期限', num(1)) + p('起算', num(1, 1))
  expect(linesOf({ body, numbering: CLAUSES + list(1, 0) })).toEqual([
    '第一条 标的', '第二条 价款', '2.1 总价', '（一）含税', '（二）不含税', '2.2 单价', '（一）运费', '第三条 期限', '3.1 起算',
  ])
})

it('gives the values of all levels and one list for paragraphs that count together', () => {
  const blocks = paragraphsOf(readDocx({ body: p('甲', num(1)) + p('乙', num(1, 1)), numbering: CLAUSES + list(1, 0) }).blocks)
  expect(blocks[1]?.number).toEqual({ text: '1.1', gap: ' ', level: 1, values: [1, 1], list: blocks[0]?.number?.list })
})

it('counts a level that was skipped from its start', () => {
  expect(linesOf({ body: p('甲', num(1, 1)) + p('乙', num(1, 1)), numbering: CLAUSES + list(1, 0) })).toEqual(['1.1 甲', '1.2 乙'])
})

it('lets two lists of one definition count on together', () => {
  expect(linesOf({ body: p('甲', num(1)) + p('乙', num(2)) + p('丙', num(1)), numbering: CLAUSES + list(1, 0) + list(2, 0) })).toEqual(['第一条 甲', '第二条 乙', '第三条 丙'])
})

it('begins anew once where a list names a new start', () => {
  const numbering = CLAUSES + list(1, 0) + list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
  const blocks = paragraphsOf(readDocx({ body: p('甲', num(1)) + p('乙', num(1)) + p('丙', num(2)) + p('丁', num(2)), numbering }).blocks)
  expect(blocks.map((block) => block.number?.text)).toEqual(['第一条', '第二条', '第一条', '第二条'])
  expect(blocks[2]?.number?.list).not.toBe(blocks[0]?.number?.list)
  expect(blocks[3]?.number?.list).toBe(blocks[2]?.number?.list)
})

it('takes a level that a list replaces', () => {
  const numbering = CLAUSES + list(1, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)', '', 3)}</w:lvlOverride>`)
  expect(linesOf({ body: p('甲', num(1)), numbering })).toEqual(['C) 甲'])
})

it('never restarts a level that says so, and restarts one only after the level it names', () => {
  const never = abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')) + list(1, 0)
  expect(linesOf({ body: p('a', num(1)) + p('b', num(1, 1)) + p('c', num(1)) + p('d', num(1, 1)), numbering: never })).toEqual(['1. a', '(1) b', '2. c', '(2) d'])
  const after = abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%2)') + lvl(2, 'decimal', '[%3]', '<w:lvlRestart w:val="1"/>')) + list(1, 0)
  const body = p('a', num(1)) + p('b', num(1, 1)) + p('c', num(1, 2)) + p('d', num(1, 1)) + p('e', num(1, 2)) + p('f', num(1)) + p('g', num(1, 2))
  expect(linesOf({ body, numbering: after })).toEqual(['1. a', '1) b', '[1] c', '2) d', '[2] e', '2. f', '[1] g'])
})

it('prints every number of a legal level in Arabic digits', () => {
  const numbering = abstract(0, lvl(0, 'upperRoman', '%1.') + lvl(1, 'lowerLetter', '%1.%2') + lvl(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')) + list(1, 0)
  expect(linesOf({ body: p('a', num(1)) + p('b', num(1, 1)) + p('c', num(1, 2)), numbering })).toEqual(['I. a', 'I.a b', '1.1.1 c'])
})

const style = (id: string, based: string, properties: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/><w:pPr>${properties}</w:pPr></w:style>`

it('numbers through a style and finds its level by the style', () => {
  const numbering = abstract(0, lvl(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>') + lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>')) + list(1, 0)
  const styles = style('H1', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('H2', 'H1', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('H2a', 'H2', '')
  const body = p('甲', '<w:pStyle w:val="H1"/>') + p('乙', '<w:pStyle w:val="H2"/>') + p('丙', '<w:pStyle w:val="H2a"/>') + p('丁', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
  expect(linesOf({ body, numbering, styles })).toEqual(['1 甲', '1.1 乙', '1.2 丙', '丁'])
})



it('follows a numbering style to the definition that has the levels', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>${lvl(0, 'decimal', '%1、')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>${list(1, 0)}${list(2, 1)}`
  const styles = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  expect(linesOf({ body: p('甲', num(2)) + p('乙', num(1)), numbering, styles })).toEqual(['1、 甲', '2、 乙'])
})

const bullet = (sign: string, after: string): string => `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/>${after}</w:lvl>`
const font = (name: string): string => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`

it('shows bullets as the sign they look like', () => {
  const numbering = abstract(0, bullet('\uf0a8', font('Wingdings'))) + abstract(1, bullet('\uf0b7', '')) + abstract(2, bullet('', '<w:lvlPicBulletId w:val="0"/>')) + list(1, 0) + list(2, 1) + list(3, 2)
  expect(linesOf({ body: p('甲', num(1)) + p('乙', num(2)) + p('丙', num(3)), numbering })).toEqual(['☐ 甲', '• 乙', '• 丙'])
})

it('counts hidden empty paragraphs, by which Word skips numbers, and does not print them', () => {
  const hidden = `<w:p><w:pPr>${num(1)}<w:rPr><w:vanish/></w:rPr></w:pPr></w:p>`
  expect(linesOf({ body: p('甲', num(1)) + hidden + hidden + p('乙', num(1)), numbering: CLAUSES + list(1, 0) })).toEqual(['第一条 甲', '第四条 乙'])
})

it('counts paragraphs in tables where they stand', () => {
  const table = `<w:tbl><w:tr><w:tc>${p('乙', num(1))}</w:tc><w:tc>${p('丙', num(1))}</w:tc></w:tr></w:tbl>`
  expect(linesOf({ body: p('甲', num(1)) + table + p('丁', num(1)), numbering: CLAUSES + list(1, 0) })).toEqual(['第一条 甲', '第二条 乙', '第三条 丙', '第四条 丁'])
})

it('does not count deleted paragraphs and rows', () => {
  const deleted = `<w:p><w:pPr>${num(1)}<w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`
  const row = `<w:tbl><w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr><w:tc>${p('删行', num(1))}</w:tc></w:tr></w:tbl>`
  expect(linesOf({ body: p('甲', num(1)) + deleted + row + p('乙', num(1)), numbering: CLAUSES + list(1, 0) })).toEqual(['第一条 甲', '第二条 乙'])
})

it('numbers an empty paragraph and keeps its number', () => {
  expect(linesOf({ body: p('', num(1)) + p('甲', num(1)), numbering: CLAUSES + list(1, 0) })).toEqual(['第一条 ', '第二条 甲'])
})

it('reads a custom format from the choice Word wraps it in', () => {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
  expect(linesOf({ body: p('甲', num(1)), numbering: abstract(0, level) + list(1, 0) })).toEqual(['001 甲'])
})

it('says when a list is not defined instead of inventing numbers', () => {
  const document = readDocx({ body: p('甲', num(9)) })
  expect([document.blocks[0], document.warnings.map((warning) => warning.code)]).toMatchObject([{ number: null, text: '甲' }, ['numbering-lost']])
})

it('leaves out numbers that are hidden or print nothing', () => {
  const numbering = abstract(0, lvl(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>') + lvl(1, 'none', '')) + list(1, 0)
  expect(linesOf({ body: p('甲', num(1)) + p('乙', num(1, 1)) + `<w:p><w:pPr>${num(1)}</w:pPr>${r('丙')}</w:p>`, numbering })).toEqual(['甲', '乙', '丙'])
})
