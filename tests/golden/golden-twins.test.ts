import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadGoldenContracts } from '../support/golden-contracts'
import { mustFixOnClean, precisionOf, recallOf, tally } from '../support/golden-report'
import { scoreContract } from '../support/golden-review'
import { TWIN_BOUNDS, twins } from './twins/twins'

const contracts = loadGoldenContracts(join(import.meta.dirname, 'contracts'))

describe('the twins of the labelled contracts', () => {
  it.each(twins.map((twin) => [twin.name, twin] as const))('%s: found out and left in peace as the bounds demand', async (_, { rewrite, write }) => {
    const scores = await Promise.all(contracts.map((contract) => scoreContract(rewrite(contract), write)))
    const mustFix = tally(scores, ({ severity }) => severity === 'must-fix')
    expect(recallOf(tally(scores))).toBeGreaterThanOrEqual(TWIN_BOUNDS.recall)
    expect(recallOf(mustFix)).toBeGreaterThanOrEqual(TWIN_BOUNDS.mustFixRecall)
    expect(precisionOf(tally(scores))).toBeGreaterThanOrEqual(TWIN_BOUNDS.precision)
    expect(mustFixOnClean(scores)).toBeLessThanOrEqual(TWIN_BOUNDS.mustFixOnClean)
  })
})
