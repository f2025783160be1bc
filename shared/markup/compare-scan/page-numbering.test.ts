import { describe, expect, it } from 'vitest'
import { checkNumbering } from './page-numbering'

function gaps(numbers: readonly (number | null)[], total: number | null = null): readonly string[] {
  const printed = numbers.flatMap((number, index) => (number === null ? [] : [{ page: index + 1, number, total }]))
  return checkNumbering(printed, numbers.length).gaps.map(({ from, to, afterPage }) => `${from}-${to}@${afterPage}`)
}

describe('the page numbers printed on a scan', () => {
  it('tell the pages that are missing amid, before and after', () => {
    expect(gaps([1, 2, 3])).toEqual([])
    expect(gaps([1, 2, 5, 6])).toEqual(['3-4@2'])
    expect(gaps([2, 3])).toEqual(['1-1@0'])
    expect(gaps([1, 2], 4)).toEqual(['3-4@2'])
  })

  it('do not mistake pages without a number, a cover, an annex that counts anew or a page bound elsewhere', () => {
    expect(gaps([null, 1, 2])).toEqual([])
    expect(gaps([1, null, 3])).toEqual([])
    expect(gaps([1, null, 4])).toEqual(['2-3@1'])
    expect(gaps([1, 2, 3, 1, 2])).toEqual([])
    expect(gaps([1, 3, 2, 4])).toEqual([])
    expect(gaps([1, 2, null], 3)).toEqual([])
  })
})
