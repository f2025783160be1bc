import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleReminder } from '../../tests/support/sample-documents'
import { deadlineReminderLetter } from './deadline-reminder'

describe('the reminder of deadlines (D8)', () => {
  it('puts what is overdue first and what nobody can date last', () => {
    const words = wordsOf(deadlineReminderLetter(sampleReminder()))
    expect(words.filter((word) => ['书面申请延期举证', '提交答辩状、证据和规范性文件', '上诉'].includes(word))).toEqual(['书面申请延期举证', '提交答辩状、证据和规范性文件', '上诉'])
    expect(words.filter((word) => ['已逾期1日', '3日', '待定'].includes(word))).toEqual(['已逾期1日', '3日', '待定'])
  })

  it('names the day of the last day', () => {
    const lines = [{ ...sampleReminder().lines[1]!, daysLeft: 0 }]
    expect(wordsOf(deadlineReminderLetter(sampleReminder({ lines })))).toContain('今日届满')
  })
})
