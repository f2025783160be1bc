import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { contentWarnings } from './content-warnings'
import { extractFacts } from './extract-facts'

const codes = (text: string): readonly string[] => {
  const document = documentFromText(text)
  return contentWarnings(document, extractFacts(document, {})).map(({ code }) => code)
}

it('says nothing about one plain Chinese contract', () => {
  expect(codes('保洁服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾物业服务有限公司\n第一条 服务内容\n乙方为甲方办公楼提供保洁服务。\n第二条 服务费\n甲方每月支付服务费20000元。\n甲方（盖章）：　　乙方（盖章）：')).toEqual([])
})

it('names a text in another language', () => {
  expect(codes('SERVICE AGREEMENT\nThis agreement is made between Party A and Party B. Party A shall pay 20,000 RMB every month for the cleaning services provided by Party B.')).toContain('language')
})

it('names a text that is no contract', () => {
  expect(codes('关于做好节前安全检查工作的通知\n各处室：\n春节将至，请于1月20日前完成安全检查，并将情况报办公室。\n特此通知。')).toContain('not-a-contract')
})
