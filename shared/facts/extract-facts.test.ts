import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'

const clause = (number: number): string =>
  `${number}. 甲方应按第${Math.max(number - 1, 1)}条于____年__月__日前向乙方支付“服务费”${number}元，见附件一，依照《民法典》第五百条处理；□现金 ☑转账；联系人：张三 电话：13800000000。\n`
const contract = (clauses: number): string => `服务合同\n甲方：云溪市档案馆\n乙方：远帆设备有限公司\n${Array.from({ length: clauses }, (_, index) => clause(index + 1)).join('')}`

it('gives the same facts for the same document', () => {
  const document = documentFromText(contract(20))
  expect(extractFacts(document)).toEqual(extractFacts(document))
})

it('keeps every span inside the text', () => {
  const document = documentFromText(contract(20))
  const facts = extractFacts(document)
  const spans = [...facts.parties, ...facts.particulars, ...facts.signatories, ...facts.sentences, ...facts.references, ...facts.definitions, ...facts.citations, ...facts.blanks, ...facts.choices].map(({ span }) => span)
  expect(spans.every(({ start, end }) => 0 <= start && start <= end && end <= document.text.length)).toBe(true)
})

it('finds the facts of a contract of 2,000 clauses', () => {
  expect(extractFacts(documentFromText(contract(2000))).sentences.length).toBeGreaterThan(2000)
})

it('finds nothing in an empty file', () => {
  const facts = extractFacts(documentFromText(''))
  expect([facts.title, facts.isContract, facts.parties, facts.blanks]).toEqual(['', false, [], []])
})
