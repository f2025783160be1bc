import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../core/local-date'
import { citedBases } from './cited-bases'

const DAY = '2026-11-20' as LocalDate

describe('the acts a person cites in the basis of an item', () => {
  it('are known by short and full name and stand as they were on the day', () => {
    const [first, second, third] = citedBases('另见《中华人民共和国民法典》第五百一十条、第五百一十一条和《民法典》第577条。', DAY)
    expect([first!.article, second!.article, third!.article]).toEqual(['第五百一十条', '第五百一十一条', '第577条'])
    for (const basis of [first!, second!, third!]) expect(basis).toMatchObject({ title: '《中华人民共和国民法典》' })
    expect(first!.version).toContain('2021-01-01起施行')
  })

  it('are listed as written and to be checked where the program does not know them', () => {
    expect(citedBases('依照《云溪市机关合同管理办法》第12条第2款', DAY)).toEqual([
      { act: '云溪市机关合同管理办法', title: '云溪市机关合同管理办法', article: '第12条第2款', verification: 'from-knowledge', note: '', version: '版本待核对' },
    ])
  })

  it('are listed once, and none where none is cited', () => {
    expect(citedBases('《民法典》第510条；《民法典》第510条', DAY)).toHaveLength(1)
    expect(citedBases('按惯例办理，第五条除外。', DAY)).toEqual([])
  })
})
