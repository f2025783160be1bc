import { describe, expect, it } from 'vitest'
import { hearingDeadlines, hearingsOf } from './hearings'

const CASE = {
  tribunal: '云溪市人民法院', receivedOn: '2026-11-02', hearingOn: '2026-12-08',
  hearings: [{ on: '2026-12-08', time: '9:30', place: '第三审判庭' }, { on: '2026-12-01', time: '14:00', place: '第一调解室', subject: '证据交换', isHeld: true }],
}

describe('the hearings of a case', () => {
  it('stand in the order of days, the day of the trial once', () => {
    expect(hearingsOf(CASE).map(({ on, subject, isOver }) => [on, subject, isOver])).toEqual([['2026-12-01', '证据交换', true], ['2026-12-08', '开庭（听证）', false]])
    expect(hearingsOf({ hearingOn: '2026-12-08' }).map(({ on, subject }) => [on, subject])).toEqual([['2026-12-08', '开庭（听证）']])
  })

  it('are days to be kept until they took place', () => {
    expect(hearingDeadlines(CASE).map(({ title, due, doneOn }) => [title, due, doneOn])).toEqual([['14:00 证据交换，第一调解室', '2026-12-01', '2026-12-01'], ['9:30 开庭（听证），第三审判庭', '2026-12-08', null]])
    expect(hearingDeadlines(CASE)[1]!.lines).toEqual(['云溪市人民法院排定：2026-12-08（周二）9:30，第三审判庭。'])
    const steps = [{ transition: 'hear', from: 'answered', to: 'heard', on: '2026-12-08', actor: '', actorName: '', role: 'reviewer', at: '', reason: '' }]
    expect(hearingDeadlines({ ...CASE, steps }).every(({ doneOn }) => doneOn !== null)).toBe(true)
    expect(hearingDeadlines({ ...CASE, state: 'decided' }).every(({ doneOn }) => doneOn !== null)).toBe(true)
  })
})
