import { describe, expect, it } from 'vitest'
import { MODEL_CLAUSES } from '../registers/model-clauses'
import { searchClauses } from './search-clauses'

const library = searchClauses(MODEL_CLAUSES)
const titles = (words: string, more: Partial<Parameters<typeof library.find>[0]> = {}): readonly string[] => library.find({ words, topic: null, types: [], ...more }).map(({ title }) => title)

describe('the search of the clause library', () => {
  it('puts a clause whose title has the words first', () => {
    expect(titles('中小企业')[0]).toBe('向中小企业付款')
    expect(titles('保密')[0]).toBe('保密')
    expect(titles('验收 考核')[0]).toBe('服务考核')
  })

  it('finds words of the text, full-width or not, and nothing where they do not stand', () => {
    expect(titles('１０％')).toContain('履约保证金')
    expect(titles('海事担保')).toEqual([])
  })

  it('leaves clauses of other types out and puts those of the asked type before general ones', () => {
    const found = titles('', { types: ['CAT'] })
    expect(found).toContain('食品安全')
    expect(found).not.toContain('工程质量保修')
    expect(found.indexOf('食品安全')).toBeLessThan(found.indexOf('不可抗力'))
  })

  it('keeps to one subject', () => {
    expect(library.find({ words: '', topic: 'dispute', types: [] }).map(({ title }) => title)).toEqual(['诉讼（甲方所在地）', '仲裁'])
  })
})
