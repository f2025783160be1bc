import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../shared/rules'
import { loadGoldenContracts } from '../support/golden-contracts'
import { shortfalls, tally } from '../support/golden-report'
import { scoreContract } from '../support/golden-review'

const contracts = loadGoldenContracts(join(import.meta.dirname, 'contracts'))
const scores = await Promise.all(contracts.map((contract) => scoreContract(contract)))

describe('the labelled contracts', () => {
  it('are at least twelve types, each clean and with planted defects, with 250 labels in all', () => {
    expect(contracts.filter(({ isClean }) => isClean).length).toBeGreaterThanOrEqual(12)
    expect(contracts.filter(({ isClean }) => !isClean).length).toBeGreaterThanOrEqual(12)
    expect(tally(scores).wanted).toBeGreaterThanOrEqual(250)
  })

  it('name only rules there are', () => {
    const ids = new Set(rules.map(({ id }) => id))
    const named = scores.flatMap(({ contract, found, missed }) => [...found.map(({ target }) => target.ruleId), ...missed.map(({ ruleId }) => ruleId), ...contract.passes])
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('are found out and left in peace as the bounds demand', () => expect(shortfalls(scores)).toEqual([]))

  it('are quoted exactly', () => {
    const quotations = scores.flatMap(({ result, text }) => result.findings.flatMap(({ spans }) => spans.map((span) => ({ ...span, text }))))
    expect(quotations.filter(({ quote, start, end, text }) => text.slice(start, end) !== quote)).toEqual([])
    expect(quotations.length).toBeGreaterThan(200)
  })

  it.each(scores.filter(({ contract }) => contract.isClean).map((score) => [score.contract.name, score] as const))(
    '%s: no must-fix', (_, { falseAlarms }) => expect(falseAlarms.filter(({ severity }) => severity === 'must-fix')).toEqual([]))
})
