import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import type { Fields } from './field'
import { DISCLOSURES } from './legal-study'

const REQUEST: Fields = { kind: 'request', on: '2026-03-02', subject: '物业合同', pieces: 1 }
const due = (change: Fields): Readonly<Record<string, string | null>> =>
  Object.fromEntries(DISCLOSURES.deadlines({ ...REQUEST, ...change }, PUBLISHED_CALENDAR).filter(({ doneOn }) => doneOn === null).map(({ id, due: day }) => [id, day]))

describe('an application for information', () => {
  it('is answered within twenty working days, forty when extended', () => {
    expect(due({})).toEqual({ 'information.answer': '2026-03-30' })
    expect(due({ isExtended: true })).toEqual({ 'information.answer': '2026-04-28' })
  })

  it('that is unclear is to be corrected: notice within seven working days, and the time for the answer begins with the correction', () => {
    expect(due({ needsCorrection: true })).toEqual({ 'information.correction': '2026-03-11', 'information.answer': null })
    const [, waiting] = DISCLOSURES.deadlines({ ...REQUEST, needsCorrection: true }, PUBLISHED_CALENDAR)
    expect(waiting!.lines.at(-1)).toContain('政府信息公开条例第30条')
    expect(due({ needsCorrection: true, correctionNoticeOn: '2026-03-05', correctedOn: '2026-03-16' })).toEqual({ 'information.answer': '2026-04-14' })
  })

  it('does not run while a third party is asked, at most its fifteen working days', () => {
    expect(due({ thirdPartyAskedOn: '2026-03-09', thirdPartyRepliedOn: '2026-03-16' })).toEqual({ 'information.answer': '2026-04-07' })
    expect(due({ thirdPartyAskedOn: '2026-03-09' })).toEqual({ 'information.third-party': '2026-03-30', 'information.answer': '2026-04-21' })
  })
})
