import { describe, expect, it } from 'vitest'
import { recordId } from '../../../shared/core/ids'
import { packPosting, unpackPosting, type Posting } from './pack-posting'

const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

describe('a packed posting', () => {
  it.each<[string, Posting]>([
    ['nothing', { values: [], ids: [], isOnce: true }],
    ['numbers', { values: [-3, 0, 0.5, 9e15], ids: [id(4), id(1), id(2), id(3)], isOnce: true }],
    ['texts', { values: ['2026-01-01', '云溪市', '青禾（临江）'], ids: [id(1), id(2), id(3)], isOnce: true }],
    ['one empty text', { values: [''], ids: [id(1)], isOnce: true }],
    ['empty texts before others', { values: ['', '', '甲'], ids: [id(1), id(2), id(3)], isOnce: true }],
    ['a record with several values', { values: ['乙', '甲'], ids: [id(1), id(1)], isOnce: false }],
    ['numbers and then texts', { values: [1, 2, '', '乙'], ids: [id(1), id(2), id(3), id(4)], isOnce: true }],
  ])('comes out as it went in: %s', (_, posting) => {
    expect(unpackPosting(packPosting(posting))).toEqual(posting)
  })

  it('of an earlier program says again whether a record stands in it twice', () => {
    const { isOnce: _unsaid, ...earlier } = packPosting({ values: ['乙', '甲'], ids: [id(1), id(1)], isOnce: false })
    expect(unpackPosting(earlier).isOnce).toBe(false)
  })
})
