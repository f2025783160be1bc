import { describe, expect, it } from 'vitest'
import type { OpenOpinion } from '../use-opinion'
import { frameFindings, isOnlyTakenOut, putBack } from './frame-change'
import type { SheetPlace } from './sheet'

const places = (...ids: readonly string[]): readonly SheetPlace[] => ids.map((id) => ({ id, chapter: 'legality' }))
const entries = (...ids: readonly string[]): Pick<OpenOpinion, 'entries'> => ({
  entries: ids.map((id) => (id.startsWith('passage:') ? { kind: 'passage', passage: { id, chapter: 'legality' } } : { kind: 'item', item: { id, chapter: 'legality' } })) as unknown as OpenOpinion['entries'],
})

describe('a changed order of the opinion', () => {
  it('opens the findings taken out and adopts those brought back; own items and passages are no findings', () => {
    expect(frameFindings(places('丙', 'own:1'), places('甲', '乙', 'own:1', 'passage:1'))).toEqual({
      isTakenOut: true,
      findings: [{ id: '甲', decision: 'open' }, { id: '乙', decision: 'open' }, { id: '丙', decision: 'adopted' }],
    })
    expect(frameFindings(places('乙', '甲'), places('甲', '乙'))).toEqual({ isTakenOut: false, findings: [] })
  })

  it('leaves the drafted order alone where findings only went or came, not where something was moved or was one’s own', () => {
    const before = places('甲', '乙', '丙')
    expect(isOnlyTakenOut(places('甲', '丙'), before)).toBe(true)
    expect(isOnlyTakenOut(places('甲', '丁', '乙', '丙'), before)).toBe(true)
    expect(isOnlyTakenOut(places('丙', '甲'), before)).toBe(false)
    expect(isOnlyTakenOut(before, places('甲', '乙', '丙', 'own:1'))).toBe(false)
    expect(isOnlyTakenOut([{ id: '甲', chapter: 'authority' }], places('甲', '乙'))).toBe(false)
  })

  it('puts a finding back by adopting it again, wherever the order stands by then', () => {
    expect(putBack(places('甲'), places('甲', '乙'), entries('甲'))).toEqual({ arrangement: null, findings: [{ id: '乙', decision: 'adopted' }] })
  })

  it('puts what is one’s own back where it stood, between what stayed; what was added since stands at the end', () => {
    const before = places('甲', 'own:1', '乙', '丙')
    expect(putBack(places('甲', '乙', '丙'), before, entries('乙', '甲', 'passage:2'))).toEqual({ arrangement: places('甲', 'own:1', '乙', 'passage:2'), findings: [] })
  })
})
