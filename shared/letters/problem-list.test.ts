import { expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { problemListLetter } from './problem-list'

it('prints the answers of the handling office beside the remarks (D3)', () => {
  const opinion = sampleOpinion()
  const words = wordsOf(problemListLetter(opinion, new Map([[opinion.items[1]!.id, { adoption: '采纳', recheck: '已改' }]])))
  const rows = Array.from({ length: 3 }, (_, index) => words.slice(1 + 9 + index * 9, 1 + 18 + index * 9))
  expect(rows.map((row) => row.slice(7))).toEqual([['', ''], ['采纳', '已改'], ['', '']])
})

it('cuts long quotations and names remarks on the whole contract', () => {
  const items = [{ ...sampleOpinion().items[0]!, clause: '', quote: '长'.repeat(200) }]
  const words = wordsOf(problemListLetter(sampleOpinion({ items })))
  expect(words).toEqual(expect.arrayContaining(['全文', `${'长'.repeat(90)}……`]))
})
