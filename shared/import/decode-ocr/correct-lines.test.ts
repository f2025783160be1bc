import { expect, it } from 'vitest'
import { recognisedPage } from '../../../tests/support/recognised-page'
import { buildTree } from '../build-tree'
import { correctLines, describeCorrections } from './correct-lines'
import { decodeOcr } from './decode-ocr'
import { readLine } from './place-words'

const PAGES = [recognisedPage(1, ['第一条 价款', '合同总价为{壹万过仟}元。', '{。、}']), recognisedPage(2, ['第二条 其他'])]
const textOf = (pages: typeof PAGES | ReturnType<typeof correctLines>): string => buildTree(decodeOcr(pages)).text

it('shows a line with its doubtful stretch', () => {
  expect(readLine(PAGES[0]!.lines[1]!)).toEqual({ text: '合同总价为壹万过仟元。', doubts: [{ start: 5, end: 10, confidence: 40 }] })
})

it('puts a corrected line in the text as certain and keeps what was read', () => {
  const corrected = correctLines(PAGES, [{ page: 1, line: 1, text: ' 合同总价为 壹万玖仟元。' }, { page: 1, line: 2, text: '' }])
  expect(textOf(corrected)).toContain('合同总价为 壹万玖仟元。')
  expect(buildTree(decodeOcr(corrected)).marks).toEqual([])
  expect(corrected[0]!.lines.map(({ was }) => was ?? null)).toEqual([null, '合同总价为壹万过仟元。', '。、'])
  expect(corrected[1]).toBe(PAGES[1])
})

it('keeps the first reading through a second correction, and takes the same text as confirmation', () => {
  const once = correctLines(PAGES, [{ page: 1, line: 1, text: '甲' }])
  expect(correctLines(once, [{ page: 1, line: 1, text: '乙' }])[0]!.lines[1]).toMatchObject({ was: '合同总价为壹万过仟元。', words: [{ text: '乙' }] })
  const confirmed = correctLines(PAGES, [{ page: 1, line: 1, text: '合同总价为壹万过仟元。' }])
  expect(readLine(confirmed[0]!.lines[1]!)).toEqual({ text: '合同总价为壹万过仟元。', doubts: [] })
})

it('says what was corrected', () => {
  expect(describeCorrections(PAGES, [{ page: 1, line: 1, text: '合同总价为壹万玖仟元。' }, { page: 2, line: 0, text: '第二条 其他' }, { page: 9, line: 0, text: '无' }]))
    .toBe('第1页：合同总价为壹万过仟元。 → 合同总价为壹万玖仟元。；第2页：第二条其他 → 第二条 其他')
})
