import { expect, it } from 'vitest'
import { docxPackage, num, p } from '../../../tests/support/docx-package'
import { DEFAULT_LIMITS } from '../import-limits'
import { decodeDocx } from './decode-docx'

it('reads paragraphs with their automatic clause numbers', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const result = decodeDocx(docxPackage({ body: p('合同标的', num(1)) + p('合同价款', num(1)), numbering }), DEFAULT_LIMITS)
  const blocks = result.ok ? result.value.blocks : []
  expect(blocks.map((block) => (block.kind === 'paragraph' ? [block.number?.text, block.text] : null))).toEqual([['第一条', '合同标的'], ['第二条', '合同价款']])
})
