import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { sampleFinding } from '../../tests/support/sample-opinion'
import { extractFacts } from '../facts/extract-facts'
import { day } from '../law/define-statute'
import { noReservedInterpretation } from '../rules/standard-terms/cls-001-no-reserved-interpretation'
import { compareRuns } from './compare-runs'
import { reviewDocument } from './run-rules'

const run = (...ids: readonly string[]) => ids.map((id) => sampleFinding({ id }))

const review = (text: string) => {
  const document = documentFromText(text)
  return reviewDocument({ document, facts: extractFacts(document), intake: {}, rules: [noReservedInterpretation], today: day('2026-11-16') }).findings
}

describe('findings from version to version', () => {
  it('have nothing to be compared with in the first version', () => {
    expect(compareRuns([], run('a'))).toBeNull()
  })

  it('are new, gone, or came back after having been gone', () => {
    const compared = compareRuns([run('a', 'b', 'c'), run('b', 'c')], run('a', 'b', 'd'))!
    expect([...compared.fresh]).toEqual(['d'])
    expect([...compared.returned]).toEqual(['a'])
    expect(compared.gone.map(({ id }) => id)).toEqual(['c'])
  })

  it('are followed into a version whose clauses have other numbers', () => {
    const older = review('维保合同\n第一条 解释\n本合同最终解释权归乙方所有。\n第二条 费用\n服务费一经缴纳概不退还。\n')
    const newer = review('维保合同\n第一条 服务\n乙方提供维保。\n第二条 解释\n本合同最终解释权归乙方所有。\n第三条 其他\n收费标准以乙方最新公告为准。\n')
    const { fresh, returned, gone } = compareRuns([older], newer)!
    expect(newer.map(({ id, spans }) => [spans[0]!.quote, fresh.has(id)])).toEqual([['本合同最终解释权归乙方所有', false], ['以乙方最新公告为准', true]])
    expect(returned.size).toBe(0)
    expect(gone.map(({ spans }) => spans[0]!.quote)).toEqual(['一经缴纳概不退还'])
  })
})
