import { describe, expect, it } from 'vitest'
import { recognisedPage } from '../../../tests/support/recognised-page'
import { buildTree } from '../build-tree'
import { decodeOcr } from './decode-ocr'

const CONTRACT = [
  '        云溪市办公楼保洁服务合同',
  '    甲方(采购人):云溪市档案馆',
  '    第一条 服务内容',
  '    1.1乙方应当每日清扫办公楼公共区域并保持地面墙面门窗干净整洁不留积水',
  '不留垃圾,不得影响甲方办公。',
  '    第二条 价款',
  '    合同总价为{19,800.00}元〈大写:壹万过仟捌佰元整)，按季支付。',
]

const read = (slope = 0) => buildTree(decodeOcr([recognisedPage(1, CONTRACT, { slope })]))
const doubts = (document: ReturnType<typeof read>) => document.marks.map((mark) => document.text.slice(mark.start, mark.end))

describe('a recognised page', () => {
  it('is put together as paragraphs and clauses, without the spaces between characters', () => {
    const document = read()
    expect(document.format).toBe('ocr')
    expect(document.text.split('\n')).toEqual([
      '云溪市办公楼保洁服务合同',
      '甲方（采购人）：云溪市档案馆',
      '第一条服务内容',
      '1.1乙方应当每日清扫办公楼公共区域并保持地面墙面门窗干净整洁不留积水不留垃圾，不得影响甲方办公。',
      '第二条价款',
      '合同总价为19,800.00元（大写：壹万过仟捌佰元整），按季支付。',
    ])
    expect(document.clauses.map(({ label }) => label)).toEqual(['第一条', '1.1', '第二条'])
  })

  it('reads the same when the sheet lay askew on the scanner', () => {
    expect(read(0.014).text).toBe(read().text)
    expect(read(-0.01).text).toBe(read().text)
  })

  it('marks what is below the gate, and capital amounts whatever the confidence', () => {
    expect(doubts(read())).toEqual(['19,800.00', '壹万过仟捌佰元整'])
  })

  it('says where on the page a paragraph stands and how many places are doubtful', () => {
    const raw = decodeOcr([recognisedPage(1, CONTRACT), recognisedPage(2, ['    第三条 其他'])])
    const last = raw.blocks.at(-1)!
    expect(last.origin).toMatchObject({ kind: 'page', page: 2 })
    expect(raw.warnings).toEqual([{ code: 'doubtful', message: expect.stringMatching(/^第 1—2 页.*2 处把握不足/) }])
  })

  it('takes a line a person corrected as certain', () => {
    const page = recognisedPage(1, CONTRACT)
    const corrected = { ...page, lines: page.lines.map((line, index) => (index === 6 ? { ...line, was: '…', words: [{ text: '合同总价为19,800.00元（大写：壹万玖仟捌佰元整），按季支付。', confidence: 100, box: line.box }] } : line)) }
    const document = buildTree(decodeOcr([corrected]))
    expect(document.text).toContain('壹万玖仟捌佰元整')
    expect(doubts(document)).toEqual([])
  })

  it('gives nothing for an empty page', () => {
    expect(decodeOcr([{ number: 1, width: 595, height: 842, lines: [] }]).blocks).toEqual([])
  })
})
