import { expect, it } from 'vitest'
import { buildCompoundFile } from '../../../tests/support/build-compound-file'
import { buildDoc, paragraph, u16, u32, type DocParagraph } from '../../../tests/support/build-doc'
import { DEFAULT_LIMITS } from '../import-limits'
import type { RawDocument, RawParagraph, RawTable } from '../raw-document'
import { decodeDoc } from './decode-doc'

const DELETED = [0x00, 0x08, 1]
const INSERTED = [0x01, 0x08, 1]
const HIDDEN = [0x3c, 0x08, 1]
const UNDERLINED = [0x3e, 0x2a, 1]
const BOLD = [0x35, 0x08, 1]
const SPECIAL = [0x55, 0x08, 1]
const IN_TABLE = [0x16, 0x24, 1]

function read(bytes: Uint8Array): RawDocument {
  const result = decodeDoc(bytes, DEFAULT_LIMITS)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function paragraphs(document: RawDocument): RawParagraph[] {
  return document.blocks.filter((block) => block.kind === 'paragraph')
}

const errorOf = (bytes: Uint8Array): string | null => {
  const result = decodeDoc(bytes, DEFAULT_LIMITS)
  return result.ok ? null : result.error.code
}

const level = (format: number, text: string): number[] => [...u32(1), format, 0, ...Array.from({ length: 9 }, () => 0), 2, ...Array.from({ length: 8 }, () => 0), 0, 0, 0, 0, ...u16(text.length), ...[...text].flatMap((sign) => u16(sign.charCodeAt(0)))]
const numbered = (text: string, at: number): DocParagraph => paragraph(text, [0x0b, 0x46, ...u16(1), 0x0a, 0x26, at])
const cell = (text: string): DocParagraph => ({ runs: [{ text }], sprms: IN_TABLE, mark: '\u0007' })
const rowEnd = (edges: readonly number[]): DocParagraph => {
  const definition = [edges.length - 1, ...edges.flatMap(u16), ...Array.from({ length: (edges.length - 1) * 20 }, () => 0)]
  return { runs: [], mark: '\u0007', sprms: [...IN_TABLE, 0x17, 0x24, 1, 0x08, 0xd6, ...u16(definition.length + 1), ...definition] }
}

it('reads the paragraphs of a document in order', () => {
  const document = read(buildDoc({ main: [paragraph('物业服务合同'), paragraph('甲方：云溪市机关事务管理局')] }))
  expect(paragraphs(document).map((block) => block.text)).toEqual(['物业服务合同', '甲方：云溪市机关事务管理局'])
  expect(document.warnings).toEqual([])
})

it('reads text stored with one byte a character', () => {
  expect(paragraphs(read(buildDoc({ isNarrow: true, main: [paragraph('Service \u0093Agreement\u0094')] })))[0]?.text).toBe('Service “Agreement”')
})

it('keeps deleted and hidden words out of the text and names what was inserted', () => {
  const runs = [{ text: '违约金为' }, { text: '百分之五', sprms: DELETED }, { text: '百分之三', sprms: INSERTED }, { text: '内部', sprms: HIDDEN }, { text: '。' }]
  const document = read(buildDoc({ main: [{ runs }] }))
  const [block] = paragraphs(document)
  expect(block?.text).toBe('违约金为百分之三。')
  expect(block?.marks.map((mark) => [mark.kind, mark.start, mark.end, 'text' in mark ? mark.text : ''])).toEqual([
    ['deletion', 4, 4, '百分之五'], ['insertion', 4, 8, ''], ['hidden', 8, 8, '内部'],
  ])
  expect(document.warnings.map((warning) => warning.code)).toEqual(['tracked-changes', 'hidden-text'])
})

it('reads two paragraphs as one where the mark between them is deleted', () => {
  const first: DocParagraph = { runs: [{ text: '甲方应当' }], markSprms: DELETED }
  expect(paragraphs(read(buildDoc({ main: [first, paragraph('按期付款。')] }))).map((block) => block.text)).toEqual(['甲方应当按期付款。'])
})

it('writes underlined space as a blank', () => {
  const runs = [{ text: '合同价款' }, { text: '      ', sprms: UNDERLINED }, { text: '元' }]
  const [block] = paragraphs(read(buildDoc({ main: [{ runs }] })))
  expect(block?.text).toBe('合同价款______元')
  expect(block?.marks).toMatchObject([{ kind: 'blank', start: 4, end: 10 }])
})

it('shows the result of a field, not its instruction', () => {
  const runs = [{ text: '见' }, { text: '\u0013 REF _a \\h \u0014第三条\u0015', sprms: SPECIAL }, { text: '。' }]
  const [block] = paragraphs(read(buildDoc({ main: [{ runs }] })))
  expect(block?.text).toBe('见第三条。')
  expect(block?.marks).toMatchObject([{ kind: 'field', start: 1, end: 4, code: 'REF _a \\h' }])
})

it('takes a bold centred paragraph for one that is set apart', () => {
  const document = read(buildDoc({ main: [{ runs: [{ text: '采购合同', sprms: BOLD }], sprms: [0x61, 0x24, 1] }] }))
  expect(paragraphs(document)[0]).toMatchObject({ emphasised: true, alignment: 'center' })
})

it('prints the numbers of lists as the document shows them', () => {
  const list = [...u16(1), ...u32(77), ...u32(0), ...Array.from({ length: 18 }, () => 0), 0, 0]
  const levels = [...level(39, '第\u0000条'), ...level(0, '（\u0001）'), ...Array.from({ length: 7 }, () => level(0, '')).flat()]
  const overrides = [...u32(1), ...u32(77), ...u32(0), ...u32(0), 0, 0, 0, 0, ...u32(0xffffffff)]
  const document = read(buildDoc({ main: [numbered('服务内容', 0), numbered('服务费用', 0), numbered('付款方式', 1)], structures: { 73: [...list, ...levels], 74: overrides } }))
  expect(paragraphs(document).map((block) => [block.number?.text, block.number?.values])).toEqual([['第一条', [1]], ['第二条', [2]], ['（1）', [2, 1]]])
})

it('says that numbers are lost when the list a paragraph belongs to is not there', () => {
  const document = read(buildDoc({ main: [paragraph('服务内容', [0x0b, 0x46, ...u16(3)])] }))
  expect(document.warnings.map((warning) => warning.code)).toEqual(['numbering-lost'])
})

it('puts cells into a table with its merged columns', () => {
  const main = [cell('名称'), cell('单价'), rowEnd([0, 2000, 4000]), cell('合计'), rowEnd([0, 4000]), paragraph('以下空白')]
  const table = read(buildDoc({ main })).blocks[0] as RawTable
  expect([table.rows, table.columns]).toEqual([2, 2])
  expect(table.cells.map((each) => [each.row, each.column, each.columnSpan, (each.blocks[0] as RawParagraph).text])).toEqual([[0, 0, 1, '名称'], [0, 1, 1, '单价'], [1, 0, 2, '合计']])
})

it('ties a footnote to its sign in the text', () => {
  const main = [{ runs: [{ text: '价款含税' }, { text: '\u0002', sprms: SPECIAL }] }]
  const footnotes = [{ runs: [{ text: '\u0002', sprms: SPECIAL }, { text: '税率按国家规定执行。' }] }, paragraph('')]
  const structures = { 2: [...u32(4), ...u32(6), ...u16(1)], 3: [...u32(0), ...u32(12), ...u32(13)] }
  const [text, note] = paragraphs(read(buildDoc({ main, footnotes, structures })))
  expect(text?.marks).toMatchObject([{ kind: 'note', start: 4, id: 'footnote-0' }])
  expect(note).toMatchObject({ zone: 'footnote', text: '税率按国家规定执行。', note: 'footnote-0', number: { text: '1', values: [1] } })
})

it('prints the signs of notes as the document numbers them', () => {
  const main = [{ runs: [{ text: '价款含税' }, { text: '\u0002', sprms: SPECIAL }] }]
  const footnotes = [{ runs: [{ text: '\u0002', sprms: SPECIAL }, { text: '税率按国家规定执行。' }] }, paragraph('')]
  const properties = Array.from({ length: 500 }, () => 0)
  properties.splice(2, 2, ...u16(3 << 2))
  properties.splice(492, 2, ...u16(18))
  const structures = { 2: [...u32(4), ...u32(6), ...u16(1)], 3: [...u32(0), ...u32(12), ...u32(13)], 31: properties }
  expect(paragraphs(read(buildDoc({ main, footnotes, structures })))[1]?.number).toMatchObject({ text: '③', values: [3] })
})

it('reads tabs led by a line as blanks and dotted ones before a page number as tabs', () => {
  const stops = (leader: number): number[] => [0x0d, 0xc6, 5, 0, 1, ...u16(2000), leader << 3]
  const document = read(buildDoc({ main: [paragraph('甲方：\t联系人', stops(3)), paragraph('第一条 价款\t3', stops(1))] }))
  expect(paragraphs(document).map(({ text }) => text)).toEqual(['甲方：____联系人', '第一条 价款\t3'])
})

it('leaves a deleted row of a table out and keeps its words as deleted', () => {
  const gone = (text: string): DocParagraph => ({ runs: [{ text, sprms: DELETED }], sprms: IN_TABLE, mark: '\u0007', markSprms: DELETED })
  const main = [cell('名称'), rowEnd([0, 2000]), gone('备件'), { ...rowEnd([0, 2000]), markSprms: DELETED }, cell('合计'), rowEnd([0, 2000])]
  const table = read(buildDoc({ main })).blocks[0] as RawTable
  const texts = table.cells.map((each) => each.blocks[0] as RawParagraph)
  expect(texts.map(({ text }) => text)).toEqual(['名称', '合计'])
  expect(texts[1]?.marks).toMatchObject([{ kind: 'deletion', start: 0, text: '备件' }])
})

it('gives footnotes and headers their own place', () => {
  const headers = ['', '', '', '', '', '', '', '云溪市机关事务管理局'].map((text) => paragraph(text))
  const edges = [0, 0, 0, 0, 0, 0, 0, 0, headers.reduce((sum, { runs }) => sum + runs[0]!.text.length + 1, 0)]
  const document = read(buildDoc({
    main: [{ runs: [{ text: '价款含税' }, { text: '\u0002', sprms: SPECIAL }] }],
    footnotes: [paragraph('税率按国家规定执行。')],
    headers,
    structures: { 11: edges.flatMap(u32) },
  }))
  expect(paragraphs(document).map((block) => [block.zone, block.text])).toEqual([['body', '价款含税'], ['footnote', '税率按国家规定执行。'], ['header', '云溪市机关事务管理局']])
  expect(paragraphs(document)[0]?.marks).toMatchObject([{ kind: 'note', start: 4 }])
})

it('says how many characters could not be read when the text is shorter than the file claims', () => {
  const document = read(buildDoc({ main: [paragraph('服务合同')], extraCount: 9 }))
  expect(document.warnings).toMatchObject([{ code: 'not-read', message: expect.stringContaining('9 个') as unknown }])
  expect(paragraphs(document)[0]?.text).toBe('服务合同')
})

it('refuses encrypted, older and broken documents by name', () => {
  expect(errorOf(buildDoc({ main: [paragraph('服务合同')], flags: 0x100 }))).toBe('encrypted')
  const older = new Uint8Array(4096)
  older.set([0xdc, 0xa5, 0x65, 0x00])
  expect(errorOf(buildCompoundFile({ WordDocument: older }))).toBe('unsupported')
  expect(errorOf(buildCompoundFile({ Data: older }))).toBe('damaged')
  expect(errorOf(new Uint8Array(600))).toBe('damaged')
})

it('ends on every cut-off or altered copy of a document with a document or a named error', () => {
  const bytes = buildDoc({ main: [paragraph('第一条 服务内容'), paragraph('第二条 服务费用', IN_TABLE)], footnotes: [paragraph('脚注')] })
  for (let length = 0; length < bytes.length; length += 331) expect(() => decodeDoc(bytes.subarray(0, length), DEFAULT_LIMITS)).not.toThrow()
  for (let at = 0; at < bytes.length; at += 3) {
    const altered = bytes.slice()
    altered[at] = (altered[at]! + 0x7f) & 0xff
    expect(() => decodeDoc(altered, DEFAULT_LIMITS)).not.toThrow()
  }
})
