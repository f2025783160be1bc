import { describe, expect, it } from 'vitest'
import { sampleFinding } from '../../tests/support/sample-opinion'
import { compareRuns } from './compare-runs'

const run = (...ids: readonly string[]) => ids.map((id) => sampleFinding({ id }))

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
})
