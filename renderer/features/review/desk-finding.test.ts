import { describe, expect, it } from 'vitest'
import type { DeskFinding } from './desk-finding'
import { filterFindings, findingMarks, neighbour } from './desk-finding'

function findingOf(id: string, start: number, more: Partial<DeskFinding> = {}): DeskFinding {
  return {
    tone: 'must-fix', decision: 'open', reason: '', opinion: '', amendment: '', isReworded: false, regrade: null,
    finding: {
      id, ruleId: 'AMT-001', title: '', status: 'hit', severity: 'must-fix', clause: '', clauseId: null, spans: [{ start, end: start + 2, quote: '甲方' }],
      computed: null, basis: [], opinion: '', amendment: null, missing: [],
    },
    ...more,
  }
}

describe('moving through the findings', () => {
  const all = [findingOf('a', 0), findingOf('b', 10), findingOf('c', 20)]

  it('stops at the ends instead of jumping round', () => {
    expect(neighbour(all, all, 'c', 1)).toBe('c')
    expect(neighbour(all, all, 'a', -1)).toBe('a')
    expect(neighbour(all, all, null, 1)).toBe('a')
  })

  it('goes on in reading order from a finding that has left the list', () => {
    const decided = all.map((item) => (item.finding.id === 'b' ? { ...item, decision: 'adopted' as const } : item))
    const open = filterFindings(decided, 'open')
    expect(neighbour(open, decided, 'b', 1)).toBe('c')
    expect(neighbour(open, decided, 'b', -1)).toBe('a')
    expect(neighbour([], decided, 'b', 1)).toBeNull()
  })
})

describe('the marks in the text', () => {
  it('leave out what was dismissed and what has no words', () => {
    const missing = findingOf('m', 5)
    const nowhere = { ...missing, finding: { ...missing.finding, spans: [] } }
    expect(findingMarks([findingOf('a', 0), findingOf('b', 10, { decision: 'dismissed' }), nowhere]).map((mark) => mark.id)).toEqual(['a'])
  })
})

describe('the open findings', () => {
  it('are those a person can act on; missing facts are a list of their own', () => {
    const items = [findingOf('a', 0), findingOf('b', 1, { tone: 'insufficient' }), findingOf('c', 2, { decision: 'adopted' })]
    expect(filterFindings(items, 'open').map((item) => item.finding.id)).toEqual(['a'])
    expect(filterFindings(items, 'insufficient').map((item) => item.finding.id)).toEqual(['b'])
  })
})
