import { describe, expect, it } from 'vitest'
import { usualAnnexes } from './opinion-annexes'

describe('annexes beside the list of problems', () => {
  it('are the manuscript alone where nobody else was asked', () => {
    expect(usualAnnexes([])).toEqual(['送审稿（盖骑缝章版）'])
  })

  it('name counsel’s opinion, and its author where there are several', () => {
    expect(usualAnnexes(['明衡律师事务所'])).toEqual(['法律顾问意见', '送审稿（盖骑缝章版）'])
    expect(usualAnnexes(['明衡律师事务所', '方舟律师事务所'])).toEqual(['法律顾问意见（明衡律师事务所）', '法律顾问意见（方舟律师事务所）', '送审稿（盖骑缝章版）'])
  })
})
