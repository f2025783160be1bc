import { describe, expect, it } from 'vitest'
import { sampleFinding } from '../../tests/support/sample-opinion'
import { compareReviewers, reviewersOf, unsettledDifferences, type ReviewerView } from './compare-reviewers'
import type { DecidedFinding } from './decided-finding'

const item = (id: string): DecidedFinding => ({ finding: sampleFinding({ id }), tone: 'must-fix', decision: 'open', reason: '', opinion: '', amendment: '', isReworded: false, regrade: null })
const view = (reviewer: string, findingId: string, decision: ReviewerView['decision'], at: string, regrade: ReviewerView['regrade'] = null): ReviewerView => ({ reviewer, findingId, decision, reason: '', regrade, at })
const findings = ['a', 'b', 'c', 'd', 'e'].map(item)
const views = [
  view('周明', 'a', 'adopted', '1'), view('林川', 'a', 'adopted', '2'),
  view('周明', 'b', 'adopted', '1'), view('林川', 'b', 'dismissed', '2'),
  view('周明', 'c', 'adopted', '1'), view('林川', 'c', 'open', '2'),
  view('周明', 'd', 'adopted', '1', { severity: 'remind', reason: '影响小' }), view('林川', 'd', 'adopted', '2'),
]
const compared = (settled: readonly (readonly [string, string])[] = []) => compareReviewers(findings, views, ['周明', '林川'], new Map(settled)).map(({ item, kind, isSettled }) => `${item.finding.id} ${kind} ${isSettled}`)

describe('two reviewers of one version', () => {
  it('agree, differ in decision or grade, or one deals with it alone', () => {
    expect(compared()).toEqual(['a agree false', 'b differ false', 'c only false', 'd differ false'])
    expect(reviewersOf(views)).toEqual(['周明', '林川'])
  })

  it('are settled by a decision after both had spoken, until one speaks again', () => {
    expect(compared([['b', '3']])[1]).toBe('b differ true')
    expect(compared([['b', '1']])[1]).toBe('b differ false')
    expect(unsettledDifferences(findings, views, new Map([['b', '3']]))).toEqual(['d'])
    expect(unsettledDifferences(findings, views, new Map([['b', '3'], ['d', '2']]))).toEqual([])
  })
})
