import { describe, expect, it } from 'vitest'
import { addDays, parseLocalDate, type LocalDate } from '../core/local-date'
import { checkpointsOf, controlLines, escalatesTo, escalationDay, explainReminders, nextReminder, reminderOn, remindersOn, type TrackedDeadline } from './reminder'

const day = (text: string): LocalDate => parseLocalDate(text)!
const deadline = (start: string, due: string, change: Partial<TrackedDeadline> = {}): TrackedDeadline => ({
  id: 'case-1:suit.answer', title: '青禾公司案答辩', start: day(start), due: day(due), doneOn: null, remindDays: null, responsible: '李明', ...change,
})

describe('reminders', () => {
  it('of a short period come on day 1, half-way, 3 and 1 days before and on the day', () => {
    expect(checkpointsOf(deadline('2026-03-02', '2026-03-17'))).toEqual(['2026-03-03', '2026-03-10', '2026-03-14', '2026-03-16', '2026-03-17'])
  })

  it('of a longer period come 10 days before as well', () => {
    expect(checkpointsOf(deadline('2026-03-02', '2026-05-06'))).toContain('2026-04-26')
    expect(checkpointsOf(deadline('2026-03-02', '2026-03-17'))).not.toContain('2026-03-07')
  })

  it('of a limitation come 180, 90 and 30 days before', () => {
    const claim = deadline('2023-10-03', '2026-10-08', { remindDays: [180, 90, 30] })
    expect(checkpointsOf(claim)).toEqual(['2026-04-11', '2026-07-10', '2026-09-08'])
    expect(reminderOn(claim, day('2026-04-10'))).toBeNull()
    expect(reminderOn(claim, day('2026-05-01'))).toMatchObject({ key: 'case-1:suit.answer@2026-04-11', urgency: 'running', daysLeft: 160 })
  })

  it('hold from the last checkpoint on, so that a day away loses none', () => {
    const answer = deadline('2026-03-02', '2026-03-17')
    expect(reminderOn(answer, day('2026-03-02'))).toBeNull()
    expect(reminderOn(answer, day('2026-03-15'))).toMatchObject({ key: 'case-1:suit.answer@2026-03-14', urgency: 'soon', text: '青禾公司案答辩：还剩2日，2026-03-17到期。' })
    expect(reminderOn(answer, day('2026-03-17'))).toMatchObject({ urgency: 'today', text: expect.not.stringContaining('提请') })
  })

  it('go to the heads once the day has passed without a result, and vanish when it is done', () => {
    const answer = deadline('2026-03-02', '2026-03-17')
    expect(reminderOn(answer, day('2026-03-19'))).toMatchObject({ urgency: 'overdue', daysLeft: -2, text: expect.stringContaining('提请法制机构负责人、分管领导处理') })
    expect(reminderOn({ ...answer, doneOn: day('2026-03-19') }, day('2026-03-19'))).toBeNull()
  })

  it('say on which days they come, which is next, and from when the heads hear of it', () => {
    const answer = deadline('2026-03-02', '2026-03-17')
    expect(explainReminders(answer)).toEqual(['提醒：2026-03-03、2026-03-10、2026-03-14、2026-03-16、2026-03-17。', '上报：到期未登记办理结果的，自2026-03-18起提请法制机构负责人、分管领导。'])
    expect([nextReminder(answer, day('2026-03-11')), nextReminder(answer, day('2026-03-14')), nextReminder(answer, day('2026-03-18'))]).toEqual(['2026-03-14', '2026-03-14', null])
    expect(reminderOn(answer, day('2026-03-18'))!.text).toContain('提请法制机构负责人、分管领导处理')
  })

  it('name the persons beside the roles where the office entered them', () => {
    const people = escalatesTo({ 'legal-head': '周明', 'vice-leader': '林青、陈一' })
    const answer = deadline('2026-03-02', '2026-03-17')
    expect(explainReminders(answer, people).at(-1)).toContain('提请法制机构负责人（周明）、分管领导（林青、陈一）。')
    expect(remindersOn([answer], day('2026-03-18'), people)[0]!.text).toContain('提请法制机构负责人（周明）、分管领导（林青、陈一）处理')
    expect(escalatesTo({ leader: '甲' })).toEqual(['法制机构负责人', '分管领导'])
  })

  it('of another’s time never escalate and end with it', () => {
    const theirs = deadline('2026-03-02', '2026-03-17', { holder: 'other-side' })
    expect(reminderOn(theirs, day('2026-03-17'))).toMatchObject({ urgency: 'today', text: expect.not.stringContaining('提请') })
    expect([reminderOn(theirs, day('2026-03-18')), escalationDay(theirs), nextReminder(theirs, day('2026-03-18'))]).toEqual([null, null, null])
    expect(explainReminders(theirs)[1]).toContain('对方的期限')
  })

  it('come most pressing first', () => {
    const far = deadline('2026-03-02', '2026-03-20', { id: 'b' })
    const near = deadline('2026-03-02', '2026-03-12', { id: 'a' })
    expect(remindersOn([far, near], day('2026-03-15')).map((reminder) => reminder.deadline.id)).toEqual(['a', 'b'])
  })
})

it('prints what is done, done late, running and overdue, by last day', () => {
  const today = day('2026-03-15')
  const lines = controlLines([
    deadline('2026-03-02', '2026-03-20'),
    deadline('2026-03-02', '2026-03-15'),
    deadline('2026-03-02', '2026-03-12'),
    deadline('2026-03-02', '2026-03-10', { doneOn: day('2026-03-10') }),
    deadline('2026-03-02', '2026-03-09', { doneOn: addDays(today, -1) }),
  ], today)
  expect(lines.map(({ state, daysLeft }) => [state, daysLeft])).toEqual([['逾期完成', null], ['已完成', null], ['已逾期', -3], ['今日到期', 0], ['办理中', 5]])
})
