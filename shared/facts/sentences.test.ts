import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'

const sentencesOf = (text: string): readonly string[] => {
  const { sentences, normalized } = extractFacts(documentFromText(text))
  return sentences.map(({ span }) => normalized.slice(span.start, span.end))
}

describe('sentences', () => {
  it('are a label and what it says in a row of two cells', () => {
    expect(sentencesOf('第一条 付款\n| 项目 | 约定 |\n| 付款时间 | 验收通过后90天 |\n| 开户行 | 云溪农商银行 |')).toContain('付款时间\t验收通过后90天')
  })
  it('are the cells of a row of three, of figures and of a numbered clause', () => {
    const sentences = sentencesOf('第一条 付款\n| 名称 | 数量 | 备注说明 |\n| 扫帚 | 12 | 由乙方自行配送 |\n第二条\t双方应当保守秘密。\n| 清扫费 | 3200元 |')
    expect(sentences).toEqual(expect.arrayContaining(['扫帚', '由乙方自行配送', '双方应当保守秘密', '清扫费', '3200元']))
  })
})
