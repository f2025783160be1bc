import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { doubtfulFacts } from './doubtful-facts'
import { extractFacts } from './extract-facts'

const TEXT = '保洁服务合同\n甲方：云溪市档案馆\n乙方：青禾保洁有限公司\n第一条 合同总价为人民币198000元。\n甲方（盖章）：\n签订日期：2026年6月18日\n'

function doubting(...words: readonly string[]) {
  const clear = documentFromText(TEXT)
  const document = { ...clear, marks: words.map((word) => ({ kind: 'doubtful' as const, start: clear.text.indexOf(word), end: clear.text.indexOf(word) + word.length, confidence: 50 })) }
  return doubtfulFacts(document, extractFacts(document))
}

it('names the chief facts that rest on words read with doubt, and no others', () => {
  expect(doubting()).toEqual([])
  expect(doubting('盖章')).toEqual([])
  expect(doubting('98000')).toEqual(['amount'])
  expect(doubting('青禾', '6月18')).toEqual(['parties', 'signing'])
  expect(doubting('服务')).toEqual(['title'])
})
