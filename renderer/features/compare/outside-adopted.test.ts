import { describe, expect, it } from 'vitest'
import type { Change } from '../../../shared/markup/compare'
import { isOutsideAdopted } from './outside-adopted'

const change = (kind: Change['kind'], from: number | null, next: string): Change => ({
  kind, clause: '第二条', old: '', new: next, tracked: false, oldSpan: from === null ? null : { start: from, end: from + 20 }, newSpan: { start: 0, end: next.length },
})
const adopted = [{ finding: { spans: [{ start: 105, end: 110, quote: '提交仲裁。' }] }, amendment: '因本合同发生的争议，向甲方所在地人民法院起诉。' }]

describe('changes nobody asked for', () => {
  it('are those that touch no line an adopted opinion quotes', () => {
    expect(isOutsideAdopted(change('replace', 100, '向法院起诉。'), adopted)).toBe(false)
    expect(isOutsideAdopted(change('replace', 300, '违约金为万分之一。'), adopted)).toBe(true)
    expect(isOutsideAdopted(change('delete', 300, ''), adopted)).toBe(true)
  })

  it('are not new lines that bring the suggested words', () => {
    expect(isOutsideAdopted(change('insert', null, '因本合同发生的争议，双方协商；向甲方所在地人民法院起诉。'), adopted)).toBe(false)
    expect(isOutsideAdopted(change('insert', null, '乙方可以单方调整价款。'), adopted)).toBe(true)
  })

  it('are moved lines, and never mere numbers or looks', () => {
    expect(isOutsideAdopted(change('move', 300, '乙方保密。'), adopted)).toBe(true)
    expect(isOutsideAdopted(change('renumber', 300, '第三条'), adopted)).toBe(false)
    expect(isOutsideAdopted(change('format', 300, '乙方保密。'), adopted)).toBe(false)
  })
})
