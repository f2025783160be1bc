import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../tests/support/decode-test-docx'
import { docxPackage, num, p } from '../../../tests/support/docx-package'
import { buildTree } from '../../import/build-tree'
import { decodeDocx } from '../../import/decode-docx/decode-docx'
import { DEFAULT_LIMITS } from '../../import/import-limits'
import { markFindings, type MarkedFindings, type PlacedComment } from './mark-findings'

const BY = { author: '云溪市法制处', date: '2026-11-21T08:00:00Z' }
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const BODY = p('维修合同') + p('乙方逾期的，支付违约金500元。累计三次的，甲方有权解除合同。', num(1)) + p('因本合同发生争议的，协商不成的提交仲裁。', num(1))

function mark(comments: readonly (Omit<PlacedComment, 'span'> & { readonly on: string })[], body = BODY): MarkedFindings {
  const bytes = docxPackage({ body, numbering: NUMBERING })
  const decoded = decodeDocx(bytes, DEFAULT_LIMITS)
  if (!decoded.ok) throw new Error(decoded.error.message)
  const document = buildTree(decoded.value)
  const placed = comments.map(({ on, ...comment }): PlacedComment => ({ ...comment, span: { start: document.text.indexOf(on), end: document.text.indexOf(on) + on.length } }))
  const marked = markFindings({ bytes, document }, placed, BY)
  if (!marked.ok) throw new Error(marked.error.message)
  return marked.value
}

describe('opinions in the text', () => {
  it('take the place of the sentence they quote, with the comment on it, and leave the next sentence alone', () => {
    const marked = mark([
      { on: '500元', text: '违约金过低', replacement: '乙方逾期的，支付违约金5000元。' },
      { on: '第二条 因本合同', text: '仲裁机构不明', replacement: '因本合同发生争议的，向甲方所在地人民法院起诉。' },
    ])
    expect(linesOf(marked.bytes)).toEqual(['维修合同', '第一条 乙方逾期的，支付违约金5000元。累计三次的，甲方有权解除合同。', '第二条 因本合同发生争议的，向甲方所在地人民法院起诉。'])
    expect(marked).toMatchObject({ commentOnly: [], report: { comments: 2, brokenReferences: [] } })
  })

  it('stand in the margin alone where two want the same sentence, or the words are a prompt', () => {
    const marked = mark([{ on: '逾期', text: '一', replacement: '乙方迟延的，支付违约金500元。' }, { on: '500元', text: '二', replacement: '乙方逾期的，支付违约金900元。' }])
    expect(marked).toMatchObject({ commentOnly: [1], report: { comments: 2 } })
    const prompt = `${p('合同')}<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>点击输入</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>元整</w:t></w:r></w:p>`
    expect(mark([{ on: '____', text: '未填', replacement: '100元整' }], prompt)).toMatchObject({ commentOnly: [0], report: { comments: 1, changes: 0 } })
  })
})
