import { expect, it } from 'vitest'
import { decodePdf } from '../../shared/import/decode-pdf/decode-pdf'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { buildPdf } from '../../tests/support/build-pdf'
import { loadPdfEngine, pdfDataUrls } from './pdf-engine'

const CONTRACT = buildPdf({ pages: [{ words: [{ text: '物业服务合同', x: 240, y: 100 }, { text: '第一条 服务内容', x: 114, y: 140 }] }] })

it('reads Chinese words in a browser with the worker and the character maps', async () => {
  const engine = await loadPdfEngine(pdfDataUrls(new URL('/node_modules/pdfjs-dist/', location.href)))
  const result = await decodePdf(CONTRACT, engine, DEFAULT_LIMITS)
  expect(result.ok && result.value.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['物业服务合同', '第一条 服务内容'])
  expect(result.ok && result.value.warnings).toEqual([])
})

it('names the character map that cannot be fetched', async () => {
  const engine = await loadPdfEngine(pdfDataUrls(new URL('/nowhere/', location.href)))
  const result = await decodePdf(CONTRACT, engine, DEFAULT_LIMITS)
  expect(result.ok && result.value.warnings.map((warning) => [warning.code, warning.message.includes('UniGB-UCS2-H')])).toContainEqual(['not-read', true])
})
