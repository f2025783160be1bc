import { beforeAll, describe, expect, it } from 'vitest'
import { loadPdfEngine } from '../../../cli/pdf-engine'
import { buildPdf, type PdfParts } from '../../../tests/support/build-pdf'
import type { ContractDocument } from '../../document/contract-document'
import { importContract } from '../../import/import-contract'
import { DEFAULT_LIMITS } from '../../import/import-limits'
import type { PdfEngine } from '../../import/decode-pdf/pdf-engine'
import { annotatePdf, type PdfNote } from './annotate-pdf'

const BY = { author: '云溪市法制处', date: '2026-11-21T08:00:00Z' }
let engine: PdfEngine
beforeAll(async () => {
  engine = await loadPdfEngine()
})

async function open(parts: PdfParts): Promise<{ readonly bytes: Uint8Array; readonly document: ContractDocument }> {
  const bytes = buildPdf(parts)
  const imported = await importContract(bytes, '合同.pdf', { limits: DEFAULT_LIMITS, loadPdfEngine: async () => engine })
  if (!imported.ok) throw new Error(imported.error.message)
  return { bytes, document: imported.value.document }
}

interface Highlight {
  readonly subtype: string
  readonly quadPoints: Iterable<number>
  readonly contentsObj: { readonly str: string }
  readonly titleObj: { readonly str: string }
  readonly creationDate: string
}

async function highlightsOf(bytes: Uint8Array, page: number): Promise<readonly Highlight[]> {
  const opening = engine.open(bytes)
  const annotations = await (await (await opening.file).getPage(page)).getAnnotations()
  await opening.close()
  return (annotations as readonly Highlight[]).filter(({ subtype }) => subtype === 'Highlight')
}

const noteOn = (document: ContractDocument, words: string, text = `请核对${words}`): PdfNote => {
  const start = document.text.indexOf(words)
  return { span: { start, end: start + words.length }, text, severity: 'must-fix' }
}

const PARTS: PdfParts = {
  pages: [
    { words: [{ text: '维修服务合同', x: 250, y: 80, size: 18 }, { text: '第一条 乙方应于十日内到场。', x: 90, y: 140 }, { text: '第二条 逾期的，每次支付违约金500元。', x: 90, y: 164 }] },
    { words: [{ text: '第三条 协商不成的提交仲裁。', x: 90, y: 140 }], rotate: 90 },
  ],
}

// pdf.js starts slowly on a busy machine.
describe('notes in a PDF', () => {
  it('lie on their words, say who wrote what and when, and leave every byte of the file as it was', async () => {
    const { bytes, document } = await open(PARTS)
    const text = '【必改】违约金过低\n问题：“500元”与合同价款不相称 (第585条)\n建议：调整为合同价款的5%𠮷'
    const annotated = await annotatePdf(bytes, document, [noteOn(document, '违约金500元', text), noteOn(document, '提交仲裁')], BY, engine)
    if (!annotated.ok) throw new Error(annotated.error.message)
    expect(annotated.value).toMatchObject({ notes: 2, onParagraph: 0 })
    expect(annotated.value.bytes.subarray(0, bytes.length)).toEqual(bytes)
    const [first] = await highlightsOf(annotated.value.bytes, 1)
    expect(first).toMatchObject({ contentsObj: { str: text }, titleObj: { str: BY.author }, creationDate: 'D:20261121080000' })
    // 第二条 逾期的，每次支付 is 11 wide signs and a space before; 12 points each, from 90; the baseline is at 842 - 164.
    const quad = [...first!.quadPoints]
    expect(quad[0]).toBeCloseTo(90 + 11.5 * 12, -1)
    expect(quad[2]! - quad[0]!).toBeCloseTo(5.5 * 12, -1)
    expect(quad[1]).toBeGreaterThan(678)
    expect(quad[5]).toBeLessThan(678)
    const [second] = await highlightsOf(annotated.value.bytes, 2)
    expect([...second!.quadPoints][0]).toBeCloseTo(90 + 8.5 * 12, -1)
  })

  it('about the whole contract stand at its first words; those added later keep the earlier ones', async () => {
    const { bytes, document } = await open(PARTS)
    const once = await annotatePdf(bytes, document, [{ span: null, text: '缺少验收条款', severity: 'remind' }], BY, engine)
    if (!once.ok) throw new Error(once.error.message)
    const twice = await annotatePdf(once.value.bytes, document, [noteOn(document, '十日内')], BY, engine)
    if (!twice.ok) throw new Error(twice.error.message)
    expect((await highlightsOf(twice.value.bytes, 1)).map(({ contentsObj }) => contentsObj.str)).toEqual(['缺少验收条款', '请核对十日内'])
  })

  it('mark the paragraph where the very words cannot be found', async () => {
    const { bytes, document } = await open(PARTS)
    const other = { ...document, text: document.text.replace('十日内到场', '拾曰内到扬') }
    const annotated = await annotatePdf(bytes, other, [noteOn(other, '拾曰')], BY, engine)
    if (!annotated.ok) throw new Error(annotated.error.message)
    expect(annotated.value.onParagraph).toBe(1)
    const quad = [...(await highlightsOf(annotated.value.bytes, 1))[0]!.quadPoints]
    expect(quad[0]).toBeCloseTo(90, 0)
  })

  it('are not written into a signed file unless a person agreed', async () => {
    const { bytes, document } = await open({
      ...PARTS, catalog: '/AcroForm << /SigFlags 3 /Fields [900 0 R] >>',
      objects: ['<< /FT /Sig /T (S) /V 901 0 R >>', '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>'],
    })
    expect(document.properties.hasSignature).toBe(true)
    expect(await annotatePdf(bytes, document, [noteOn(document, '提交仲裁')], BY, engine)).toMatchObject({ ok: false, error: { code: 'signed' } })
    expect(await annotatePdf(bytes, document, [noteOn(document, '提交仲裁')], { ...BY, consents: ['signed'] }, engine)).toMatchObject({ ok: true })
  })
})
