import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import { alternativeAt } from './suppressions'

const factsOf = (text: string) => extractFacts(documentFromText(text))
const standingOf = (text: string, words: string) => {
  const facts = factsOf(text)
  return alternativeAt(facts, facts.normalized.indexOf(words))
}

describe('alternatives', () => {
  it('on one line end where the next words answer another question', () => {
    const text = '第一条 价款\n本价款□含税 ☑不含税，合同总价为100万元。'
    expect(standingOf(text, '不含税')).toBe('chosen')
    expect(standingOf(text, '100万元')).toBeNull()
    expect(standingOf('第一条 证件\n证件类型：☑身份证 □护照  证件号码：A1234567', 'A1234567')).toBeNull()
  })
  it('keep their own commas', () => {
    const text = '第一条 付款\n付款方式：□一次付清，签约后10日内支付 □分期支付，首期30%。余款另议。'
    expect(standingOf(text, '首期30%')).toBe('undecided')
    expect(standingOf(text, '余款')).toBeNull()
  })
  it('inside an alternative that was not chosen do not count', () => {
    const text = '第一条 付款\n按以下第1种方式付款：\n1. 一次付清。\n2. 分期支付，☑按月 □按季。'
    expect(standingOf(text, '按月')).toBe('not-chosen')
    expect(standingOf(text, '一次付清')).toBe('chosen')
  })
})
