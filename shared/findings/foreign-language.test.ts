import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { parseLocalDate } from '../core/local-date'
import { contentWarnings } from '../facts/content-warnings'
import { extractFacts } from '../facts/extract-facts'
import { rules } from '../rules'
import type { ReviewResult } from './finding'
import { reviewDocument } from './run-rules'

function read(text: string): { readonly isContract: boolean; readonly codes: readonly string[]; readonly result: ReviewResult } {
  const document = documentFromText(text)
  const facts = extractFacts(document, {})
  const result = reviewDocument({ document, facts, intake: {}, rules, today: parseLocalDate('2026-11-16')! })
  return { isContract: facts.isContract, codes: contentWarnings(document, facts).map(({ code }) => code), result }
}

const ENGLISH = `EQUIPMENT SUPPLY AGREEMENT
This Agreement is made between Yunxi Government Office Services Bureau (the "Buyer") and Qinghe Instruments Co., Ltd. (the "Seller").
1. Goods and Price
The Seller shall supply the goods listed below. The total contract price is RMB 54,000.00.
| Item | Quantity | Unit Price (RMB) | Amount (RMB) |
| --- | --- | --- | --- |
| Water meter | 100 | 240.00 | 24,000.00 |
| Flow sensor | 50 | 600.00 | 33,000.00 |
| Total | | | 57,000.00 |
2. Payment
The Buyer shall pay within ____ days after acceptance.
3. Liability
The Seller is liable for damages caused by late delivery. Any dispute shall be settled by arbitration.
4. Term
This Agreement expires on 2026-02-30.
`

it('reads an English contract as a contract, checks its numbers and states the limit', () => {
  const { isContract, codes, result } = read(ENGLISH)
  expect(isContract).toBe(true)
  expect(codes).toEqual(['language'])
  const quoted = (id: string): readonly string[] => result.findings.filter(({ ruleId }) => ruleId === id).flatMap(({ spans }) => spans.map(({ quote }) => quote))
  expect(quoted('AMT-004')).toContain('33,000.00')
  expect(quoted('DAT-001')).toContain('2026-02-30')
  expect(quoted('BLK-001')).toEqual(['____'])
})

it('says nothing about the wording, clauses and law of an English contract', () => {
  const { result } = read(ENGLISH)
  expect(result.notApplicable).toEqual(expect.arrayContaining(['MIS-001', 'LIA-001', 'TXT-001', 'DIS-002', 'SGN-001', 'STR-006']))
  expect(result.failed).toEqual([])
})

it('says of a text that is no contract that it is none, and asks for no clauses', () => {
  const { isContract, codes, result } = read('关于加强办公用房管理工作的通知\n各科室：\n为规范办公用房使用，现将有关事项通知如下。\n一、不得超标准使用办公用房。\n二、各科室应于3月15日前完成自查。\n特此通知。\n云溪市机关事务管理局')
  expect(isContract).toBe(false)
  expect(codes).toEqual(['not-a-contract'])
  expect(result.findings.filter(({ ruleId }) => /^(?:MIS|LIA|SGN|STR-006|DAT-004|TER-002|CON-001|SEC)/.test(ruleId)).map(({ ruleId }) => ruleId)).toEqual([])
})

it('takes a note in English for no contract', () => {
  const { isContract, codes } = read('Minutes of the meeting of 3 March. Present: Mr Zhou, Ms Wu. The group went through the list of open points and agreed to meet again next week to look at the remaining drawings.')
  expect(isContract).toBe(false)
  expect(codes).toEqual(['not-a-contract', 'language'])
})

it('takes a form of carriage, without 甲方 and 乙方, for a contract', () => {
  expect(read('货物运输合同\n托运人：____ 承运人：____\n货物名称：____ 件数：____ 重量：____\n到站：____ 收货人：____\n托运人签章：　　承运人签章：').isContract).toBe(true)
})
