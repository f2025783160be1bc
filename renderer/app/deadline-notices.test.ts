import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../../shared/core/local-date'
import type { TrackedDeadline } from '../../shared/registers/reminder'
import { NOBODY_TOLD, noticesNow } from './deadline-notices'

const day = (text: string) => parseLocalDate(text)!
const deadline = (id: string, start: string, due: string): TrackedDeadline => ({ id, title: id, start: day(start), due: day(due), doneOn: null, remindDays: null, responsible: '' })
const ALL = [deadline('overdue', '2026-03-02', '2026-03-10'), deadline('today', '2026-03-02', '2026-03-16'), deadline('soon', '2026-03-02', '2026-03-18'), deadline('far', '2026-02-14', '2026-04-14')]
const ids = (result: ReturnType<typeof noticesNow>): readonly string[] => result.fresh.map((reminder) => reminder.deadline.id)

describe('notices of deadlines', () => {
  it('come once a day each, the most pressing first', () => {
    const first = noticesNow(ALL, day('2026-03-16'), NOBODY_TOLD)
    // Half of the 59 days of `far` are over on this very day.
    expect(ids(first)).toEqual(['overdue', 'today', 'soon', 'far'])
    expect(ids(noticesNow(ALL, day('2026-03-16'), first.told))).toEqual([])
    expect(ids(noticesNow(ALL, day('2026-03-17'), first.told))).toEqual(['overdue', 'today', 'soon'])
  })

  it('come for what was registered later the same day, and not for what is done', () => {
    const first = noticesNow(ALL.slice(0, 1), day('2026-03-16'), NOBODY_TOLD)
    expect(ids(noticesNow(ALL.slice(0, 2), day('2026-03-16'), first.told))).toEqual(['today'])
    expect(ids(noticesNow([{ ...ALL[0]!, doneOn: day('2026-03-16') }], day('2026-03-17'), first.told))).toEqual([])
  })
})
