import { expect, it } from 'vitest'
import { findStatuteByName } from './find-statute-by-name'

it('knows an act by its full title, its short name and the name people use', () => {
  expect(['《中华人民共和国预算法》', '预算法', '国资条例', '行政事业性国有资产管理条例（国务院令第738号）', '民事诉讼法', '云溪市办公用房办法'].map((name) => findStatuteByName(name)?.id ?? null)).toEqual(['预算法', '预算法', '国资条例', '国资条例', '民诉法', null])
})
