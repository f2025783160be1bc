import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { topicOf } from './clause-topics'
import { CLAUSES } from './clauses'
import { validateRecord } from './definition'
import { MODEL_CLAUSES } from './model-clauses'

describe('the clause library', () => {
  it('takes every model clause of the program as it is', () => {
    for (const clause of MODEL_CLAUSES) expect(validateRecord(CLAUSES, { ...clause }, PUBLISHED_CALENDAR), clause.title).toEqual([])
    expect(new Set(MODEL_CLAUSES.map(({ title }) => title)).size).toBe(MODEL_CLAUSES.length)
  })

  it('knows a clause by the words of its title', () => {
    expect(['付款方式', '合同总价', '履约保证金的退还', '验收与考核', '乙方人员', '争议的解决', '特别说明'].map(topicOf)).toEqual(['payment', 'price', 'guarantee', 'acceptance', 'staff', 'dispute', 'other'])
  })
})
