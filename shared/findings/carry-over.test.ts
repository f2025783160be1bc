import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from '../facts/extract-facts'
import { day } from '../law/define-statute'
import { noReservedInterpretation } from '../rules/standard-terms/cls-001-no-reserved-interpretation'
import { carryOver } from './carry-over'
import type { Finding } from './finding'
import { reviewDocument } from './run-rules'

function review(text: string): readonly Finding[] {
  const document = documentFromText(text)
  return reviewDocument({ document, facts: extractFacts(document), intake: {}, rules: [noReservedInterpretation], today: day('2026-11-16') }).findings
}

const FIRST = '维保合同\n第一条 解释\n本合同最终解释权归乙方所有。\n第二条 费用\n服务费一经缴纳概不退还。\n'
const SECOND = '维保合同\n第一条 服务\n乙方提供维保。\n第二条 解释\n本合同最终解释权归乙方所有。\n第三条 其他\n收费标准以乙方最新公告为准。\n'

it('follows findings into a renumbered version: still there, new, gone', () => {
  const fates = carryOver(review(FIRST), review(SECOND)).map(({ finding, fate }) => `${fate} ${finding.spans[0]!.quote}`)
  expect(fates).toEqual(['still-there 本合同最终解释权归乙方所有', 'new 以乙方最新公告为准', 'gone 一经缴纳概不退还'])
})

it('says what came back after a version without it', () => {
  const everSeen = new Set(review(FIRST).map(({ id }) => id))
  const fates = carryOver(review(SECOND), review(FIRST), everSeen).map(({ fate }) => fate)
  expect(fates).toEqual(['still-there', 'came-back', 'gone'])
})
