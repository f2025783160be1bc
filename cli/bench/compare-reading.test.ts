import { expect, it } from 'vitest'
import { buildTree } from '../../shared/import/build-tree'
import { decodeOcr } from '../../shared/import/decode-ocr/decode-ocr'
import { recognisedPage } from '../../tests/support/recognised-page'
import { compareReading } from './compare-reading'

const TRUTH = '合同总价为19,800.00元，税率为6%，保证金为500.00元。'
const score = (...lines: readonly string[]) => compareReading(TRUTH, buildTree(decodeOcr([recognisedPage(1, lines)])))

it('counts wrong characters, not spaces or the width of punctuation', () => {
  expect(score('合同总价为19,800.00元,税率为6%,保证金为500.00元。')).toEqual({ characters: 34, errors: 0, amounts: 2, misread: 0, unflagged: [] })
  expect(score('合同总价为19,800.00元，税 宰为6%，保金为500.00元。')).toMatchObject({ errors: 2, misread: 0 })
})

it('tells misread amounts with a mark of doubt from those without', () => {
  expect(score('合同总价为{19,300.00}元，税率为6%，保证金为800.00元。')).toMatchObject({ errors: 2, misread: 2, unflagged: ['500.00 → 800.00'] })
})
