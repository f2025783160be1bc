import { expect, it } from 'vitest'
import { findDoubts } from './find-doubts'
import { mendCapitals } from './mend-capitals'

it('sets the figures meant in an amount, which stays doubtful', () => {
  const mended = mendCapitals('合同总价（大写：贰佰伍抬陆万抽什元整），参照什么标准由双方任选')
  expect(mended).toBe('合同总价（大写：贰佰伍拾陆万捌仟元整），参照什么标准由双方任选')
  expect(findDoubts(mended, Array.from({ length: mended.length }, () => 99))).toEqual([{ start: 8, end: 18, confidence: 99 }])
})

it('changes nothing in words and what looks like no one figure', () => {
  expect(mendCapitals('由双方参加验收，任何一方不得抽样代替')).toBe('由双方参加验收，任何一方不得抽样代替')
  expect(mendCapitals('（大写：融佰伍拾元整）')).toBe('（大写：融佰伍拾元整）')
})
