import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import type { DeskFinding } from './desk-finding'
import { groupFindings } from './group-findings'

const document = documentFromText('维修服务合同\n第一条 服务内容\n1.1 乙方提供维修。\n1.2 乙方自备工具。\n第二条 争议解决\n提交仲裁。\n')
const clause = (label: string): string => document.clauses.find((one) => one.label === label)!.id

function finding(id: string, ruleId: string, label: string | null, severity: 'must-fix' | 'remind'): DeskFinding {
  return {
    finding: { id, ruleId, title: id, status: 'hit', severity, clause: label ?? '', clauseId: label === null ? null : clause(label), spans: [], computed: null, basis: [], opinion: '', amendment: null, missing: [] },
    tone: severity, decision: 'open', reason: '', opinion: '', amendment: '', isReworded: false, regrade: null,
  }
}
const all = [finding('a', 'TXT-001', '1.1', 'remind'), finding('b', 'SVC-001', '1.2', 'must-fix'), finding('c', 'DIS-001', '第二条', 'must-fix'), finding('d', 'MIS-001', null, 'remind')]
const shape = (grouping: Parameters<typeof groupFindings>[1]): readonly string[] => groupFindings(all, grouping, document).map(({ key, items }) => `${key}: ${items.map((item) => item.finding.id).join('')}`)

describe('parting the findings', () => {
  it('follows the outermost clauses in reading order', () => {
    expect(shape('clause')).toEqual(['第一条 服务内容: ab', '第二条 争议解决: c', ': d'])
  })

  it('puts the gravest first, and the chapters as the opinion has them', () => {
    expect(shape('severity')).toEqual(['must-fix: bc', 'remind: ad'])
    expect(shape('chapter')).toEqual(['legality: bc', 'rights: d', 'text: a'])
  })

  it('leaves the list whole when it is not parted', () => {
    expect(shape('none')).toEqual([': abcd'])
  })
})
