import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { parseLocalDate } from '../core/local-date'
import { extractFacts } from '../facts/extract-facts'
import type { Intake } from '../facts/intake'
import { rules } from '../rules'
import { reviewDocument } from './run-rules'

function ruleIdsOf(text: string, intake: Intake = {}): readonly string[] {
  const document = documentFromText(text)
  const facts = extractFacts(document, intake)
  return reviewDocument({ document, facts, intake, rules, today: parseLocalDate('2026-11-16')! }).findings.map(({ ruleId }) => ruleId)
}

const COMPLAINT = `民事起诉状
原告：青禾物业服务有限公司
被告：云溪远帆商贸有限公司
诉讼请求：
1、判令被告支付服务费，并按每日千分之四支付违约金；
事实与理由：
双方签订《物业服务合同》，约定服务费应尽快支付，逾期按日千分之四支付违约金。原告特向贵院提起诉讼。
时间：____年__月__日
此致
云溪市人民法院`

it('tells of a complaint what is left blank and nothing about the terms it quotes', () => {
  const ids = ruleIdsOf(COMPLAINT)
  expect(ids).toContain('BLK-001')
  expect(ids.filter((id) => !/^(?:BLK|AMT|STR|PTY)/.test(id))).toEqual([])
})

it('reviews the paper in full when the office says that it is a contract', () => {
  expect(ruleIdsOf(COMPLAINT, { type: ['GEN'] })).toContain('LIA-002')
})

it('reviews instructions to bidders that enclose a draft contract', () => {
  expect(ruleIdsOf(`招标文件
第一章 投标人须知
投标人应按本须知编制投标文件。
第二章 合同条款
甲方委托乙方提供保洁服务，双方的权利义务如下。
1. 乙方逾期提供服务的，承担违约责任；因本合同发生争议的，可以向仲裁委员会申请仲裁，也可以向人民法院起诉。
2. 本合同自双方盖章之日起生效。`)).toContain('DIS-001')
})
