import { describe, expect, it } from 'vitest'
import { findRemark } from './decided-finding'

describe('a remark on words of the contract', () => {
  const remark = { before: '第五条 ', quote: '及时更换', after: '。' }

  it('is found where its surroundings are unchanged, even if the words stand twice', () => {
    const text = '第四条 及时更换；第五条 及时更换。'
    expect(findRemark(text, remark)).toEqual({ start: text.lastIndexOf('及时'), end: text.lastIndexOf('及时') + 4 })
  })

  it('is found by its words alone when they stand once, and nowhere when in doubt', () => {
    expect(findRemark('第六条 应及时更换设备。', remark)).toEqual({ start: 5, end: 9 })
    expect(findRemark('及时更换，及时更换', remark)).toBeNull()
    expect(findRemark('已删除', remark)).toBeNull()
  })
})
