import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import { liftFiguresFromLines } from './filled-lines'

it('lifts figures from the lines of a form and keeps every offset', () => {
  const text = '自_2027_年__1__月_1_日起，价款人民币__1,200,000.50__元，税率_6_%，保证金_20_%，共___3___台'
  const lifted = liftFiguresFromLines(text)
  expect(lifted).toBe('自 2027 年  1  月 1 日起，价款人民币  1,200,000.50  元，税率 6 %，保证金 20 %，共   3   台')
  expect(lifted.length).toBe(text.length)
})

it('leaves blanks, printed centuries and the numbers of clauses behind a blank', () => {
  for (const text of ['____年__月__日', '于____20__年', '20____年', '合同价款为______2、付款方式', '第____条']) expect(liftFiguresFromLines(text)).toBe(text)
})

it('lets figures of filled forms be read: amounts, shares, periods and days', () => {
  const document = documentFromText('服务合同\n第一条 服务期自_2027_年__1__月_1_日至__2027__年_12_月_31_日，合同总价为人民币__1,200,000__元。\n第二条 甲方收到发票后__10__个工作日内付款，逾期的每日按合同总价的_0.05_%支付违约金。')
  const facts = extractFacts(document, {})
  expect(facts.dates.map(({ date }) => date)).toEqual(['2027-01-01', '2027-12-31'])
  expect(facts.totalAmount?.fen).toBe(120000000)
  expect(facts.periods.map(({ count, unit, start }) => [count, unit, start])).toEqual([[10, 'working-day', '第二条 甲方收到发票后']])
  expect(facts.percents.map(({ fraction, base }) => [fraction, base])).toEqual([['0.0005', '合同总价']])
})
