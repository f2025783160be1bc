import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleCasePreparation } from '../../tests/support/sample-documents'
import { REVIEW_TASKS, casePreparationLetter, openTasks } from './case-preparation'

describe('the preparation list of a case (D8)', () => {
  it('lists every task with who, until when and whether it is done', () => {
    const words = wordsOf(casePreparationLetter(sampleCasePreparation()))
    const at = words.indexOf('登记起诉状副本送达日期，计算十五日举证期限')
    expect(words.slice(at, at + 4)).toEqual(['登记起诉状副本送达日期，计算十五日举证期限', '周一', '2026年11月10日', '☑'])
    expect(words.filter((word) => word === '☐')).toHaveLength(7)
  })

  it('has tasks of its own for administrative review', () => {
    const words = wordsOf(casePreparationLetter(sampleCasePreparation({ tasks: openTasks(REVIEW_TASKS) })))
    expect(words).toContain('指定一至二名工作人员参加复议（不得仅委托律师）')
  })
})
