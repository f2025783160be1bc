import { expect, it } from 'vitest'
import { loadPdfEngine } from '../../cli/pdf-engine'
import { buildCompoundFile } from '../../tests/support/build-compound-file'
import { buildDoc, paragraph } from '../../tests/support/build-doc'
import { buildPdf } from '../../tests/support/build-pdf'
import { recognisedPage } from '../../tests/support/recognised-page'
import type { Result } from '../core/result'
import { importContract, type Imported } from './import-contract'
import type { ImportError } from './import-error'
import { DEFAULT_LIMITS, type ImportLimits } from './import-limits'

const CONTRACT = '物业服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 服务内容\n乙方提供保洁服务。\n'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(content: Uint8Array, name: string, limits: ImportLimits = DEFAULT_LIMITS): Promise<Result<Imported, ImportError>> {
  return importContract(content, name, { limits, loadPdfEngine })
}

async function refusal(content: Uint8Array, name: string, limits?: ImportLimits): Promise<ImportError | null> {
  const result = await read(content, name, limits)
  return result.ok ? null : result.error
}

it('reads a contract and names its bytes by their SHA-256', async () => {
  const result = await read(bytes('甲'), '合同.txt')
  const digest = '33e3580c093111e1c4cac922872c40371f7896bb3fa4e23be5840bd1834fc622'
  expect(result).toMatchObject({ ok: true, value: { sha256: digest, warnings: [], document: { format: 'text' } } })
})

it('reads the same words from a text, an old Word document and a PDF', async () => {
  const lines = CONTRACT.trim().split('\n')
  const doc = await read(buildDoc({ main: lines.map((line) => paragraph(line)) }), '合同.doc')
  const pdf = await read(buildPdf({ pages: [{ words: lines.map((text, index) => ({ text, x: 114, y: 100 + index * 24 })) }] }), '合同.pdf')
  const text = await read(bytes(CONTRACT), '合同.txt')
  const words = [doc, pdf, text].map((result) => (result.ok ? result.value.document.text.replace(/\s+/g, '\n').trim() : result.error.message))
  expect(new Set(words).size).toBe(1)
})

it('reads by content and says so when the name does not fit', async () => {
  const result = await read(bytes(CONTRACT), '合同.docx')
  expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: 'extension' }] } })
})

it('refuses what is not a document by name and with advice', async () => {
  expect(await refusal(new Uint8Array(), '合同.docx')).toMatchObject({ code: 'empty' })
  expect(await refusal(Uint8Array.from({ length: 300 }, (_, index) => index % 7), '合同.docx')).toMatchObject({ code: 'wrong-extension' })
  expect(await refusal(Uint8Array.from({ length: 300 }, (_, index) => index % 7), '合同.bin')).toMatchObject({ code: 'not-a-document' })
  expect(await refusal(bytes('{\\rtf1 }'), '合同.rtf')).toMatchObject({ code: 'unsupported', canConvert: true, message: expect.stringContaining('.docx') as unknown })
  expect(await refusal(buildCompoundFile({ EncryptedPackage: new Uint8Array(9) }), '合同.docx')).toMatchObject({ code: 'encrypted' })
  expect(await refusal(buildPdf({ pages: [{ words: [] }] }), '扫描件.pdf')).toMatchObject({ code: 'no-text' })
})

it('refuses files and texts beyond the limits', async () => {
  expect(await refusal(bytes(CONTRACT), '合同.txt', { ...DEFAULT_LIMITS, fileBytes: 20 })).toMatchObject({ code: 'too-large' })
  expect(await refusal(bytes(CONTRACT), '合同.txt', { ...DEFAULT_LIMITS, characters: 20 })).toMatchObject({ code: 'too-large' })
})

it('refuses a file that bears a marking of state secrecy and says that nothing was stored', async () => {
  expect(await refusal(bytes(`机密★10年\n${CONTRACT}`), '合同.txt')).toMatchObject({ code: 'classified', message: expect.stringContaining('均未存储') as unknown })
  expect(await refusal(bytes(`${CONTRACT}双方应当保守国家秘密和商业秘密。`), '合同.txt')).toBeNull()
})

it('asks for recognition of a scan, in whole or in part, and reads it with the recognised words', async () => {
  const scan = buildPdf({ pages: [{ words: [] }, { words: [] }] })
  expect(await refusal(scan, '扫描.pdf')).toMatchObject({ code: 'no-text', canRecognise: true })
  const recognised = [recognisedPage(1, ['物业服务合同', '第一条 价款', '合同总价为{19,800}元。']), recognisedPage(2, ['第二条 其他'])]
  const whole = await importContract(scan, '扫描.pdf', { limits: DEFAULT_LIMITS, loadPdfEngine, recognised })
  expect(whole).toMatchObject({ ok: true, value: { document: { format: 'ocr' }, pagesWithoutText: [], warnings: [{ code: 'doubtful' }] } })
  const mixed = buildPdf({ pages: [{ words: [{ text: '物业服务合同', x: 240, y: 100 }] }, { words: [] }] })
  expect(await read(mixed, '扫描.pdf')).toMatchObject({ ok: true, value: { pagesWithoutText: [2], warnings: [{ code: 'no-text-layer' }] } })
  const filled = await importContract(mixed, '扫描.pdf', { limits: DEFAULT_LIMITS, loadPdfEngine, recognised: [recognised[1]!] })
  expect(filled).toMatchObject({ ok: true, value: { document: { format: 'pdf', text: '物业服务合同\n第二条其他' }, pagesWithoutText: [], warnings: [{ code: 'doubtful' }] } })
})

it('asks for recognition of a picture, and says when no words were found in it', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  expect(await refusal(picture, '合同.png')).toMatchObject({ code: 'no-text', canRecognise: true })
  const empty = await importContract(picture, '合同.png', { limits: DEFAULT_LIMITS, loadPdfEngine, recognised: [recognisedPage(1, [])] })
  expect(empty.ok ? null : empty.error).toEqual({ code: 'no-text', message: expect.stringContaining('没有识别出文字') })
})

it('refuses a recognised scan that bears a secrecy marking', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  for (const marking of ['机密★10年', '机密妇10年', '绝密文长期', '秘 密']) {
    const marked = await importContract(picture, '合同.png', { limits: DEFAULT_LIMITS, loadPdfEngine, recognised: [recognisedPage(1, [marking, '保洁服务合同'])] })
    expect(marked.ok ? null : marked.error.code, marking).toBe('classified')
  }
  const plain = await importContract(picture, '合同.png', { limits: DEFAULT_LIMITS, loadPdfEngine, recognised: [recognisedPage(1, ['保洁服务合同', '第一条 商业秘密保护期限为3年'])] })
  expect(plain.ok).toBe(true)
})
