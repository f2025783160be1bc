import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { clauseAt, clausesOfDocument, topicAt } from './clauses-of-document'

const CONTRACT = `保洁服务合同
甲方：云溪市档案馆
乙方：青禾物业服务有限公司
第一章 总则
第一条 服务范围
乙方负责档案馆一至三层的保洁。
第二条 付款方式
2.1 甲方按季支付服务费。
2.2 乙方应当先行开具发票。
第三条 争议解决：协商不成的，向甲方所在地人民法院起诉。
第四条 附件`
const document = documentFromText(CONTRACT)

it('takes the titled clauses of a contract with the words that stand in them', () => {
  expect(clausesOfDocument(document)).toEqual([
    { heading: '第一条 服务范围', title: '服务范围', topic: 'subject', text: '乙方负责档案馆一至三层的保洁。' },
    { heading: '第二条 付款方式', title: '付款方式', topic: 'payment', text: '2.1 甲方按季支付服务费。\n2.2 乙方应当先行开具发票。' },
    { heading: '第三条 争议解决', title: '争议解决', topic: 'dispute', text: '协商不成的，向甲方所在地人民法院起诉。' },
  ])
})

it('knows what a place in the contract is about by the clauses it stands in', () => {
  expect(topicAt(document, CONTRACT.indexOf('先行开具'))).toBe('payment')
  expect(topicAt(document, 3)).toBeNull()
  expect(clauseAt(document, CONTRACT.indexOf('先行开具'))?.heading).toBe('第二条 付款方式')
})
