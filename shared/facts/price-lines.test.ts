import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'

const listsOf = (lines: string): readonly unknown[] =>
  extractFacts(documentFromText(`办公用品供货合同\n第一条 卖方供应下列货品：\n${lines}\n第二条 货到付款。`)).priceTables
    .map(({ rows, totals }) => [rows.map(({ label, factors, unitPrice, amount }) => [label, factors[0]?.value, unitPrice?.yuan, amount?.yuan]), totals.map(({ fen }) => fen)])

it('reads lines of name, quantity, unit price and sum with the total below them', () => {
  const rows = [['A4复印纸(70克,青竹牌)', '200', '65', '13000'], ['硒鼓', '10', '400', '4000']]
  expect(listsOf('A4复印纸（70克，青竹牌）\t200箱\t65元\t13000元\n硒鼓\t10支\t400元\t4000元\n合计\t\t\t17000元')).toEqual([[rows, [1_700_000]]])
  expect(listsOf('1    A4复印纸（70克，青竹牌）    200箱    单价65元    小计13,000元\n2    硒鼓    10支    ¥400/支    ¥4,000\n总计17,000元（壹万柒仟元整）')).toEqual([[rows, [1_700_000]]])
})

it('leaves lines alone that are no such list', () => {
  expect(listsOf('联系人    2名    电话0571-81110000    81110001\n开户行    3号    账号123    456元')).toEqual([])
  expect(listsOf('硒鼓    10支    400元    4000元')).toEqual([])
  expect(listsOf('第一期    2026年    30元    60元\n第二期    2027年    30元    60元')).toEqual([])
})
