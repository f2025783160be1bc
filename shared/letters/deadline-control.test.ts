import { expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { day } from '../../tests/support/take-steps'
import { deadlineControlLetter, type DeadlineControl } from './deadline-control'

const LINE = { title: '青禾公司案：答辩', register: '诉讼复议仲裁案件', basis: '行政诉讼法第67条', start: day('2026-03-02'), due: day('2026-03-17'), state: '办理中', daysLeft: 2, doneOn: null, responsible: '王芳' } as const
const CONTROL: DeadlineControl = { scope: '全部台账，本周到期', lines: [LINE, { ...LINE, state: '已逾期', daysLeft: -3 }, { ...LINE, state: '今日到期', daysLeft: 0 }], madeOn: day('2026-03-15'), unit: '政策法规处', unknownYears: [2027] }

it('lists each deadline with its days left, on landscape pages', () => {
  const letter = deadlineControlLetter(CONTROL)
  expect(letter.sections[0]!.orientation).toBe('landscape')
  const words = wordsOf(letter)
  expect(words.filter((word) => ['2日', '逾期3日', '今日'].includes(word))).toEqual(['2日', '逾期3日', '今日'])
  expect(words.join('')).toContain('范围：全部台账，本周到期；共3项。')
  expect(words.join('')).toContain('2026年3月15日')
  expect(words.join('')).toContain('已逾期未登记办理结果的1项，自到期次日起提请法制机构负责人、分管领导。')
  expect(words.join('')).toContain('2027年的放假安排尚未收录')
})
