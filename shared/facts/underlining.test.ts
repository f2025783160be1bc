import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import { findUnderlining } from './underlining'

/** The text without its underlining. */
function withoutUnderlining(text: string): string {
  const facts = extractFacts(documentFromText(text))
  return findUnderlining(facts).toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), facts.normalized)
}

it.each([
  ['第一条 逾期的每日按_0.5_%支付违约金。', '第一条 逾期的每日按0.5%支付违约金。'],
  ['第一条 协商不成的，向__云溪市青禾区__人民法院起诉。', '第一条 协商不成的,向云溪市青禾区人民法院起诉。'],
  ['第一条 本合同一式__伍__份。', '第一条 本合同一式伍份。'],
])('is what stands around words that were filled in: %s', (text, read) => expect(withoutUnderlining(text)).toBe(read))

it.each([
  '甲方:云溪市____区(县)政务服务中心\n第一条 标的。', '甲方:云溪市机关事务管理局\n联系人:李明__电话:0570-8800377\n第一条 标的。', '第一条 交货期为合同生效后____日内。', '第一条 合同总价为____元。', '第一条 签订日期:____年__月__日。', '第一条 电子邮箱:yun_xi@yunxi.example.cn。',
])('is no blank, and no sign within a word: %s', (text) => expect(withoutUnderlining(text)).toBe(text))
