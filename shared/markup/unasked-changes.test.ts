import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { findUnaskedChanges, type AdoptedOpinion } from './unasked-changes'

const APPROVED = `维修服务合同
第一条 服务内容
乙方提供电梯维修服务，接到通知后两小时内到场。
第二条 违约责任
乙方逾期到场的，每次支付违约金500元。累计三次的，甲方有权解除合同。
第三条 争议解决
因本合同发生争议的，协商不成的提交仲裁。本合同一式四份。
`
const approved = documentFromText(APPROVED)

function about(quote: string, amendment = ''): AdoptedOpinion {
  const start = APPROVED.indexOf(quote)
  return { finding: { spans: [{ start, end: start + quote.length, quote }] }, amendment }
}

const found = (next: string, adopted: readonly AdoptedOpinion[]): readonly string[] => {
  const document = documentFromText(next)
  return findUnaskedChanges(approved, document, adopted).map((finding) => {
    for (const { start, end, quote } of finding.spans) expect(document.text.slice(start, end)).toBe(quote)
    return `${finding.severity} ${finding.clause} ${finding.opinion}`
  })
}

const COURT = about('提交仲裁', '因本合同发生的争议，向甲方所在地人民法院起诉。')

describe('changes nobody asked for', () => {
  it('are not those of a sentence an adopted opinion quotes, nor new lines that bring the suggested words', () => {
    expect(found(APPROVED.replace('协商不成的提交仲裁', '协商不成的依法起诉'), [COURT])).toEqual([])
    expect(found(APPROVED.replace('因本合同发生争议的，协商不成的提交仲裁。', '因本合同发生的争议，双方协商；向甲方所在地人民法院起诉。'), [COURT])).toEqual([])
    expect(found(APPROVED, [])).toEqual([])
  })

  it('are told with what stood and what stands, silent ones as what must be fixed', () => {
    expect(found(APPROVED.replace('500元', '50元'), [COURT])).toEqual([
      'must-fix 第二条 “第二条”处有已采纳的审查意见之外的改动，且未留修订痕迹：原为“…场的，每次支付违约金500元。累计三次的，甲方…”，现为“…场的，每次支付违约金50元。累计三次的，甲方…”。请说明改动理由并重新报审，不能说明的恢复审定文本。',
    ])
    const gone = findUnaskedChanges(approved, documentFromText(APPROVED.replace('乙方提供电梯维修服务，接到通知后两小时内到场。\n', '')), [])
    expect(gone).toMatchObject([{ spans: [], amendment: '乙方提供电梯维修服务，接到通知后两小时内到场。' }])
    expect(gone[0]!.opinion).toContain('删去“乙方提供电梯维修服务')
  })

  it('are seen in another sentence of the very line an opinion is about', () => {
    const both = APPROVED.replace('协商不成的提交仲裁', '协商不成的依法起诉').replace('一式四份', '一式两份')
    expect(found(both, [COURT])).toEqual([expect.stringContaining('一式两份')])
  })

  it('are moved lines, and never mere numbers or looks', () => {
    const lines = APPROVED.split('\n')
    const moved = [lines[0], lines[1], lines[2], lines[3], lines[6], lines[5], lines[4]].join('\n')
    expect(found(moved, []).filter((line) => line.includes('位置被移动'))).toHaveLength(1)
    expect(found(APPROVED.replace('第三条 争议', '第三条  争议'), [])).toEqual([])
  })

  it('keep their identity while the words stay', () => {
    const once = findUnaskedChanges(approved, documentFromText(APPROVED.replace('500元', '50元')), [])
    const later = findUnaskedChanges(approved, documentFromText(`${APPROVED.replace('500元', '50元')}附件一 清单\n`), [])
    expect(later.map(({ id }) => id)).toContain(once[0]!.id)
  })
})
