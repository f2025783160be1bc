import { beforeAll, expect, it } from 'vitest'
import { loadPdfEngine } from '../../../cli/pdf-engine'
import { buildPdf, type PdfPageParts, type PdfParts, type PdfWords } from '../../../tests/support/build-pdf'
import { recognisedPage } from '../../../tests/support/recognised-page'
import { DEFAULT_LIMITS, type ImportLimits } from '../import-limits'
import type { RawDocument, RawParagraph, RawTable } from '../raw-document'
import { decodePdf } from './decode-pdf'
import type { PdfEngine } from './pdf-engine'

let engine: PdfEngine
beforeAll(async () => {
  engine = await loadPdfEngine()
})

async function read(parts: PdfParts | Uint8Array): Promise<RawDocument> {
  const result = await decodePdf(parts instanceof Uint8Array ? parts : buildPdf(parts), engine, DEFAULT_LIMITS)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function errorOf(bytes: Uint8Array, limits: ImportLimits = DEFAULT_LIMITS): Promise<string | null> {
  const result = await decodePdf(bytes, engine, limits)
  return result.ok ? null : result.error.code
}

const texts = (document: RawDocument): string[] => document.blocks.filter((block): block is RawParagraph => block.kind === 'paragraph').map((block) => block.text)

/** Lines of text set from the left margin of 90 points, 24 points apart; a line that begins with two wide spaces is set in. */
function page(...lines: readonly string[]): PdfPageParts {
  const words: PdfWords[] = []
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/^　　/, '')
    if (text !== '') words.push({ text, x: 90 + (text === line ? 0 : 24), y: 100 + index * 24 })
  }
  return { words }
}

const FULL = '乙方应当按照本合同约定的时间和标准提供物业服务并接受甲方的日常监督和'

it('reads Chinese words in a font that is not embedded and joins the lines of a paragraph', async () => {
  const document = await read({ pages: [page(`　　第一条${FULL.slice(0, 28)}`, `${FULL.slice(0, 33)}`, '检查。', '　　第二条 服务期限一年。')] })
  expect(texts(document)).toEqual([`第一条${FULL.slice(0, 28)}${FULL.slice(0, 33)}检查。`, '第二条 服务期限一年。'])
  expect(document.warnings).toEqual([])
})

it('joins the lines of a paragraph that is set in as a whole', async () => {
  const lines = ['　　第一条 服务内容如下。', FULL.slice(0, 34), FULL.slice(0, 34)].map((text, index) => ({ text: text.trim(), x: [114, 90, 90][index]!, y: 100 + index * 24 }))
  const setIn = [{ text: `1.1 ${FULL.slice(0, 29)}`, x: 124, y: 180 }, { text: FULL.slice(0, 33), x: 101, y: 204 }, { text: '检查。', x: 101, y: 228 }]
  expect(texts(await read({ pages: [{ words: [...lines, ...setIn] }] })).at(-1)).toBe(`1.1 ${FULL.slice(0, 29)}${FULL.slice(0, 33)}检查。`)
})

it('goes on with a paragraph over the end of a page', async () => {
  const document = await read({ pages: [page(`　　${FULL.slice(0, 32)}`), page('检查。', '　　服务期限一年。')] })
  expect(texts(document)).toEqual([`${FULL.slice(0, 32)}检查。`, '服务期限一年。'])
  expect(document.properties.pages).toBe(2)
})

it('says where on the page a paragraph stands', async () => {
  const [block] = (await read({ pages: [{ words: [{ text: '采购合同', x: 250, y: 120, size: 20 }] }] })).blocks
  expect(block?.origin).toMatchObject({ kind: 'page', page: 1, box: { x: 250, width: 80 } })
  expect((block as RawParagraph).alignment).toBe('center')
})

it('keeps headers and page numbers out of the text', async () => {
  const pages = [1, 2, 3].map((number) => ({
    words: [{ text: '云溪市物业服务合同', x: 240, y: 50, size: 9 }, { text: `本页内容之${'甲乙丙'[number - 1]!}。`, x: 114, y: 100 }, { text: `— ${number} —`, x: 280, y: 800, size: 9 }],
  }))
  const document = await read({ pages })
  expect(document.blocks.map((block) => [block.zone, (block as RawParagraph).text])).toEqual([
    ['body', '本页内容之甲。'], ['body', '本页内容之乙。'], ['body', '本页内容之丙。'], ['header', '云溪市物业服务合同'], ['footer', '— 1 —'],
  ])
})

it('shows a gap with a line drawn under it as a blank to fill in', async () => {
  const words = [{ text: '合同价款为', x: 90, y: 100 }, { text: '元。', x: 210, y: 100 }]
  const [block] = (await read({ pages: [{ words, rules: [[150, 102, 210, 102]] }] })).blocks as RawParagraph[]
  expect(block?.text).toBe('合同价款为__________元。')
  expect(block?.marks).toEqual([{ kind: 'blank', start: 5, end: 15, from: 'underlined-space' }])
})

it('keeps lines drawn to be written on as blanks, but no single line', async () => {
  const words = [{ text: '第九条 其他约定：', x: 114, y: 100 }, { text: '第十条 本合同自签订之日起生效。', x: 114, y: 190 }]
  const document = await read({ pages: [{ words, rules: [[90, 130, 505, 130], [90, 158, 505, 158], [90, 260, 505, 260]] }] })
  expect(texts(document)).toEqual(['第九条 其他约定：', '_'.repeat(138), '第十条 本合同自签订之日起生效。'])
  expect((document.blocks[1] as RawParagraph).marks).toEqual([{ kind: 'blank', start: 0, end: 138, from: 'underlined-space' }])
})

it('reads the cells of a ruled table, a merged one once', async () => {
  const rules: [number, number, number, number][] = [[90, 100, 390, 100], [90, 130, 390, 130], [90, 160, 390, 160], [90, 100, 90, 160], [240, 100, 240, 130], [390, 100, 390, 160]]
  const words = [{ text: '价款明细', x: 90, y: 80 }, { text: '名称', x: 96, y: 120 }, { text: '单价', x: 246, y: 120 }, { text: '合计三万元', x: 96, y: 150 }]
  const [title, table] = (await read({ pages: [{ words, rules }] })).blocks as [RawParagraph, RawTable]
  expect(title.text).toBe('价款明细')
  expect([table.rows, table.columns]).toEqual([2, 2])
  expect(table.cells.map((cell) => [cell.row, cell.column, cell.columnSpan, (cell.blocks[0] as RawParagraph).text])).toEqual([[0, 0, 1, '名称'], [0, 1, 1, '单价'], [1, 0, 2, '合计三万元']])
})

const tablePage = (first: string): PdfPageParts => ({
  rules: [[90, 100, 390, 100], [90, 130, 390, 130], [90, 160, 390, 160], [90, 100, 90, 160], [240, 100, 240, 160], [390, 100, 390, 160]],
  words: [{ text: '名称', x: 96, y: 120 }, { text: '单价', x: 246, y: 120 }, { text: first, x: 96, y: 150 }, { text: '9元', x: 246, y: 150 }],
})

it('joins the lines of a cell, even where they are centred', async () => {
  const rules: [number, number, number, number][] = [[90, 100, 390, 100], [90, 150, 390, 150], [90, 100, 90, 150], [190, 100, 190, 150], [390, 100, 390, 150]]
  const words = [{ text: '付款节点与比例', x: 97, y: 118 }, { text: '说明', x: 128, y: 136 }, { text: '一次性付清', x: 200, y: 118 }, { text: '无预付款', x: 200, y: 136 }]
  const [table] = (await read({ pages: [{ words, rules }] })).blocks as [RawTable]
  expect(table.cells.map((cell) => cell.blocks.map((block) => (block as RawParagraph).text))).toEqual([['付款节点与比例说明'], ['一次性付清', '无预付款']])
})

it('puts a table together that runs over a page and drops the repeated heading row', async () => {
  const blocks = (await read({ pages: [tablePage('保洁'), tablePage('绿化')] })).blocks as RawTable[]
  expect(blocks).toHaveLength(1)
  expect(blocks[0]?.cells.map((cell) => (cell.blocks[0] as RawParagraph).text)).toEqual(['名称', '单价', '保洁', '9元', '绿化', '9元'])
})

it('reads a turned page and vertical writing in reading order', async () => {
  const turned = await read({ pages: [{ rotate: 90, words: [{ text: '第一行', x: 90, y: 100 }, { text: '第二行', x: 90, y: 140 }] }] })
  expect(texts(turned)).toEqual(['第一行', '第二行'])
  const vertical = await read({ vertical: true, pages: [{ words: [{ text: '左栏', x: 300, y: 100 }, { text: '右栏', x: 340, y: 100 }] }] })
  expect(texts(vertical)).toEqual(['右栏', '左栏'])
})

it('reads two columns one after the other', async () => {
  const words = Array.from({ length: 10 }, (_, index) => [
    { text: `左栏第${'一二三四五六七八九十'[index]!}行写满文字的内容`, x: 90, y: 100 + index * 20 }, { text: `右栏第${'一二三四五六七八九十'[index]!}行写满文字的内容`, x: 320, y: 100 + index * 20 },
  ]).flat()
  const text = texts(await read({ pages: [{ words }] })).join('')
  expect(text.indexOf('左栏第十行')).toBeLessThan(text.indexOf('右栏第一行'))
})

it('reads a form of two columns across', async () => {
  const words = Array.from({ length: 10 }, (_, index) => [{ text: `甲方事项${index}：`, x: 90, y: 100 + index * 20 }, { text: `乙方事项${index}：`, x: 320, y: 100 + index * 20 }]).flat()
  expect(texts(await read({ pages: [{ words }] }))[0]).toMatch(/^甲方事项0： +乙方事项0：$/)
})

it('names pages without words', async () => {
  const document = await read({ pages: [page('　　服务合同'), { words: [] }, { words: [] }] })
  expect(document.warnings).toMatchObject([{ code: 'no-text-layer', message: expect.stringContaining('第 2—3 页') as unknown }])
})

it('says so when a character map is missing, instead of losing the words in silence', async () => {
  const lacking: PdfEngine = {
    operators: engine.operators,
    open(bytes) {
      return engine.open(new TextEncoder().encode(new TextDecoder('latin1').decode(bytes).replace('UniGB-UCS2-H', 'NoSuchMap-UCS2-H')))
    },
  }
  const result = await decodePdf(buildPdf({ pages: [page('　　服务合同')] }), lacking, DEFAULT_LIMITS)
  expect(result.ok && result.value.warnings.map((warning) => warning.code)).toContain('not-read')
})

it('names scripts and attachments and reads what is typed into form fields', async () => {
  const catalog = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AcroForm << /Fields [900 0 R] >> /Names << /EmbeddedFiles << /Names [(a.txt) 901 0 R] >> >>'
  const field = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (party) /V (\\376\\377\\116\\221\\156\\252) /Rect [200 730 320 750] /F 4 >>'
  const attachment = '<< /Type /Filespec /F (a.txt) /EF << /F 902 0 R >> >>'
  const document = await read({ catalog, objects: [field, attachment, '<< /Length 2 >>\nstream\nhi\nendstream'], pages: [{ words: [{ text: '甲方：', x: 160, y: 108 }], entries: '/Annots [900 0 R]' }] })
  expect(document.warnings.map((warning) => warning.code)).toEqual(['javascript', 'embedded-file'])
  expect(document.properties.embeddedFiles).toEqual(['a.txt'])
  expect(texts(document).join('')).toContain('云溪')
})

it('refuses broken, cut-off and overlong files by name', async () => {
  const bytes = buildPdf({ pages: [page('　　服务合同'), page('　　第二页')] })
  expect(await errorOf(new TextEncoder().encode('%PDF-1.5\nnothing here\n%%EOF'))).toBe('damaged')
  expect(await errorOf(bytes.subarray(0, 60))).toBe('truncated')
  expect(await errorOf(bytes, { ...DEFAULT_LIMITS, pages: 1 })).toBe('too-large')
  expect(await errorOf(bytes, { ...DEFAULT_LIMITS, characters: 5 })).toBe('too-large')
})

it('ends on a page tree that contains itself', async () => {
  const text = new TextDecoder().decode(buildPdf({ pages: [page('　　服务合同')] })).replace('/Kids [10 0 R]', '/Kids [2 0 R]  ')
  expect(['damaged', null]).toContain(await errorOf(new TextEncoder().encode(text)))
})

const annotation = (entries: string): string => `<< /Type /Annot ${entries} /T (Reviewer) /M (D:20260506070809+08'00') >>`

it('keeps notes and marked words as comments and highlights at their place, and closes settled ones', async () => {
  const words = [{ text: '甲方应在三日内付款。', x: 90, y: 100 }, { text: '乙方应开具发票。', x: 90, y: 140 }]
  const objects = [
    annotation('/Subtype /Highlight /Contents (too short) /Rect [138 735 186 755] /QuadPoints [138 755 186 755 138 735 186 735]'),
    annotation('/Subtype /Text /Contents (ask) /Rect [60 695 80 715]'),
    annotation('/Subtype /Text /Contents (yes) /Rect [60 695 80 715] /IRT 901 0 R'),
    annotation('/Subtype /Text /State (Completed) /StateModel (Review) /Rect [60 695 80 715] /IRT 901 0 R'),
    annotation('/Subtype /Highlight /C [1 1 0] /Rect [90 695 114 715] /QuadPoints [90 715 114 715 90 695 114 695]'),
    annotation('/Subtype /Text /Contents (alone) /Rect [60 695 80 715]'),
  ]
  const document = await read({ objects, pages: [{ words, entries: '/Annots [900 0 R 901 0 R 902 0 R 903 0 R 904 0 R]' }, { words: [], entries: '/Annots [905 0 R]' }] })
  const [first, second] = document.blocks as RawParagraph[]
  const by = { author: 'Reviewer', date: '2026-05-06T07:08:09+08:00' }
  expect(first?.marks).toEqual([{ kind: 'comment', start: 4, end: 8, id: '900R', text: 'too short', replyTo: null, resolved: false, ...by }])
  expect(second?.marks).toMatchObject([
    { kind: 'comment', start: 0, end: 0, text: 'ask', resolved: true }, { kind: 'comment', text: 'yes', replyTo: '901R', resolved: false }, { kind: 'highlight', start: 0, end: 2, colour: '#ffff00' },
  ])
  expect(document.warnings.map(({ message }) => message).join()).toMatch(/4 条批注.*第 2 页的批注没有可对应的文字：Reviewer：alone/)
})

const unseen = (...lines: readonly string[]): PdfWords[] => page(...lines).words.map(({ text, x, y }) => ({ text, x, y, isUnseen: true }))

it('takes words laid under a scan by another program as recognised: all doubtful, and recognition may read them anew', async () => {
  const document = await read({ pages: [page('　　服务合同'), { hasPicture: true, words: unseen('　　合同价款为三万元。') }] })
  expect(document.pagesWithoutText).toEqual([2])
  expect(document.blocks.map((block) => (block as RawParagraph).marks)).toEqual([[], [{ kind: 'doubtful', start: 0, end: 9, confidence: 50 }]])
  expect(document.warnings.map(({ code }) => code)).toEqual(['no-text-layer', 'doubtful'])
})

it('puts what was recognised in the place of unseen words', async () => {
  const bytes = buildPdf({ pages: [{ hasPicture: true, words: unseen('　　合同价款为三万元。') }] })
  const result = await decodePdf(bytes, engine, DEFAULT_LIMITS, [recognisedPage(1, ['    合同价款为五万元。'])])
  expect(result.ok && [result.value.format, texts(result.value), result.value.pagesWithoutText]).toEqual(['ocr', ['合同价款为五万元。'], []])
})

it('takes a picture of a page with a line stamped on it as a scan', async () => {
  const document = await read({ pages: [{ hasPicture: true, words: [{ text: '由某扫描程序生成', x: 300, y: 830, size: 8 }] }, page('　　服务合同')] })
  expect(document.pagesWithoutText).toEqual([1])
})

it('tells of words without ink among the others', async () => {
  const document = await read({ pages: [{ words: [...page('　　乙方应当按照本合同约定的时间和标准提供物业服务并接受监督。').words, { text: '甲方放弃全部权利和诉讼', x: 90, y: 200, isUnseen: true }] }] })
  expect(document.warnings).toMatchObject([{ code: 'hidden-text' }])
})
