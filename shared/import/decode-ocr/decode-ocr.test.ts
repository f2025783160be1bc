import { describe, expect, it } from 'vitest'
import { recognisedPage } from '../../../tests/support/recognised-page'
import { buildTree } from '../build-tree'
import { correctLines } from './correct-lines'
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

  it('reads a page on its side or head as an upright one and says where it stands on the page as it lies', () => {
    const upright = recognisedPage(1, CONTRACT)
    const lying = (turn: 90 | 180 | 270) => decodeOcr([{ ...upright, turn }])
    for (const turn of [90, 180, 270] as const) expect(buildTree(lying(turn)).text).toBe(read().text)
    // The title stands at the head of the upright page, 595 wide and 842 high, and begins at 112 points from the left.
    const boxes = ([90, 180, 270] as const).map((turn) => lying(turn).blocks[0]!.origin)
    expect(boxes).toMatchObject([
      { box: { x: expect.closeTo(89, 0), width: expect.closeTo(13, 0), height: 144 } },
      { box: { x: expect.closeTo(595 - 112 - 144, 0), width: 144 } },
      { box: { y: expect.closeTo(112, 0), height: 144 } },
    ])
  })
})

describe('a recognised table', () => {
  const rules = [
    ...[84, 108, 130].map((y) => ({ x1: 60, y1: y, x2: 360, y2: y })),
    ...[60, 115, 190, 360].map((x) => ({ x1: x, y1: 84, x2: x, y2: 130 })),
  ]
  const page = { ...recognisedPage(1, ['服务项目 单价          备注', '{保洁}     9,800.00', '    合同总价为        元']), rules: [...rules, { x1: 165, y1: 146, x2: 205, y2: 146 }] }
  const cellsOf = (document: ReturnType<typeof decodeOcr>) => document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.blocks.map((inside) => (inside.kind === 'paragraph' ? inside.text : '')).join()) : []))

  it('is read by the cells its borders show, and a line under white is a blank', () => {
    const document = decodeOcr([page])
    expect(cellsOf(document)).toEqual(['服务项目', '单价', '备注', '保洁', '9,800.00', ''])
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/^合同总价为_+元$/) })
  })

  it('keeps its cells where a person corrects a line field by field', () => {
    const corrected = correctLines([page], [{ page: 1, line: 1, text: '保安  9,600.00' }])
    expect(cellsOf(decodeOcr(corrected))).toEqual(['服务项目', '单价', '备注', '保安', '9,600.00', ''])
    expect(corrected[0]!.lines[1]!.was).toBe('保洁  9,800.00')
  })

  it('is the same on a sheet laid askew', () => {
    const slope = 0.014
    const askew = recognisedPage(1, ['服务项目 单价          备注', '{保洁}     9,800.00'], { slope })
    const lean = rules.map(({ x1, y1, x2, y2 }) => ({ x1: x1 - y1 * slope, y1: y1 + x1 * slope, x2: x2 - y2 * slope, y2: y2 + x2 * slope }))
    expect(cellsOf(decodeOcr([{ ...askew, rules: lean }]))).toEqual(['服务项目', '单价', '备注', '保洁', '9,800.00', ''])
  })
})
