import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { normalizeText } from '../document/normalize-text'
import { findAmounts } from './amounts'

function amountsIn(text: string): readonly (readonly [quote: string, yuan: string | null, unit: string, label: string])[] {
  const document = documentFromText(text)
  return findAmounts(document, normalizeText(document.text))
    .map((amount) => [document.text.slice(amount.span.start, amount.span.end), amount.yuan, amount.unit, amount.label] as const)
}
const yuanIn = (text: string): readonly (string | null)[] => amountsIn(text).map(([, yuan]) => yuan)

describe('amounts in running text', () => {
  it.each([
    ['合同总价为120万元。', '1200000'], ['合同价款1，200，000.50元整。', '1200000.5'], ['服务费人民币 98 000 元。', '98000'],
    ['费用为￥3,500.00。', '3500'], ['租金叁拾陆万伍仟元整。', '365000'], ['报酬一百二十万元。', '1200000'], ['合计3万5千元。', '35000'],
    ['总投资1.2亿元。', '120000000'], ['支付三点五万元。', '35000'], ['金额（小写）：860000.00', '860000'], ['合同总价120万，一次付清。', '1200000'],
    ['大写：壹 佰 贰 拾 万 元 整', '1200000'], ['罚款二百元', '200'], ['人民币：45,000元', '45000'], ['总价3千元', '3000'],
    ['价款壹佰零拾零万零仟零佰零拾零元整', '1000000'], ['人民币伍角整', null],
  ])('%s', (text, yuan) => expect(yuanIn(text)).toEqual(yuan === null ? [] : [yuan]))

  it('reads an amount in words and in figures as two with one label', () => {
    expect(amountsIn('合同总价（含税）为人民币（大写）壹佰贰拾万元整（￥1,200,000.00元）。')).toEqual([
      ['壹佰贰拾万元整', '1200000', '万元', '合同总价（含税）为'.replace('（', '(').replace('）', ')')],
      ['￥1,200,000.00元', '1200000', '元', '合同总价(含税)为'],
    ])
  })

  it('keeps words that make no amount, unread', () => {
    expect(amountsIn('金额为壹佰贰万叁拾仟元整。')).toEqual([['壹佰贰万叁拾仟元整', null, '元', '金额为']])
  })

  it.each(['2026年元旦放假。', '二单元三层', '多元化经营', '第3元件', '建筑面积12万平方米', '共3万人', '电话8888-1200', 'GB 50300-2013', '一元化领导'])(
    'finds no money in %s', (text) => expect(yuanIn(text)).toEqual([]))

  it('reads ranges, unit prices and foreign money', () => {
    const document = documentFromText('罚款5-10万元；单价4,500元/人·月；每平方米35元；月租金8000元；合同价50万美元。')
    const facts = findAmounts(document, normalizeText(document.text))
    expect(facts.map((fact) => [fact.yuan, fact.upTo, fact.per, fact.isUnitPrice, fact.currency])).toEqual([
      ['50000', '100000', '', false, 'CNY'], ['4500', null, '人·月', true, 'CNY'], ['35', null, '平方米', true, 'CNY'],
      ['8000', null, '月', true, 'CNY'], ['500000', null, '', false, 'USD'],
    ])
  })

  it('carries the rounding of 万元 with decimals', () => {
    const document = documentFromText('总价86.5万元，其中税额4.90万元。')
    expect(findAmounts(document, normalizeText(document.text)).map((fact) => fact.tolerance)).toEqual(['500', '50'])
  })
})

describe('amounts in tables', () => {
  it('takes the unit of bare numbers from the caption or the heading', () => {
    expect(amountsIn('分项报价表（单位：万元）\n| 名称 | 数量 | 金额 |\n| 交换机 | 2 | 3.5 |\n| 合计 | | 96.5 |')
      .map(([quote, yuan]) => [quote, yuan])).toEqual([['3.5', '35000'], ['96.5', '965000']])
    expect(yuanIn('| 名称 | 单价（元） | 数量 |\n| 桌子 | 1,250.00 | 4 |')).toEqual(['1250'])
  })

  it('takes no number whose column is not money', () => {
    expect(yuanIn('| 名称 | 数量 | 面积 |\n| 会议室 | 3 | 120.5 |')).toEqual([])
  })
})
