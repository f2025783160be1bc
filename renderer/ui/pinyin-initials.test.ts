import { describe, expect, it } from 'vitest'
import { matchesLoosely, pinyinInitials } from './pinyin-initials'

describe('pinyin initials', () => {
  it('spell the words of the menu', () => {
    expect(pinyinInitials('工作台')).toBe('gzt')
    expect(pinyinInitials('合同审查')).toBe('htsc')
    expect(pinyinInitials('意见书 Word')).toBe('yjsword')
    expect(pinyinInitials('导出设置')).toBe('dcsz')
  })

  it('find a command by its words, a part of them or its initials', () => {
    expect(matchesLoosely('导入合同', '合同')).toBe(true)
    expect(matchesLoosely('导入合同', 'drht')).toBe(true)
    expect(matchesLoosely('导入合同', 'ht')).toBe(true)
    expect(matchesLoosely('导入合同', '设置')).toBe(false)
  })
})
