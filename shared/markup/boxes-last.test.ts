import { expect, it } from 'vitest'
import { boxesLast } from './boxes-last'

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

it('reads alike wherever the paragraph that holds a box is parted', () => {
  const before = '甲方付款。乙方交货。\n框内\n尾'
  const wanted = boxesLast(before, [{ start: 0, isInBox: false }, { start: 11, isInBox: true }, { start: 14, isInBox: false }], [{ start: 5, end: 5, insert: '\n' }, { start: 12, end: 13, insert: '外' }])
  // The box stays with the first half.
  const after = '甲方付款。\n框外\n乙方交货。\n尾'
  const read = boxesLast(after, [{ start: 0, isInBox: false }, { start: 6, isInBox: true }, { start: 9, isInBox: false }, { start: 15, isInBox: false }])
  expect(lines(wanted)).toEqual(['甲方付款。', '乙方交货。', '尾', '框外'])
  expect(lines(read)).toEqual(lines(wanted))
})

it('makes a change at the very end of the text', () => {
  expect(lines(boxesLast('甲', [{ start: 0, isInBox: false }], [{ start: 1, end: 1, insert: '\n乙' }]))).toEqual(['甲', '乙'])
})
