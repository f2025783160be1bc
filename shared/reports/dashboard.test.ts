import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { ALL_REGISTERS } from '../registers/all-registers'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { CASES } from '../registers/cases'
import { CONTRACTS } from '../registers/contracts'
import { DUTIES_DONE } from '../registers/duties-done'
import type { Fields } from '../registers/field'
import { trackDeadlines } from '../registers/track-deadlines'
import { annualReport, type ClosedYear } from './annual-report'
import { conclusionsOf, countByChoice, counselPerformance, monthlyTimes, overdueByRegister, workInProgress } from './dashboard'
import { reportSentences, reportTable } from './report-text'
import type { RecordSource } from './figure'

const source = (records: Readonly<Record<string, readonly Fields[]>>): RecordSource => ({ of: (register) => (records[register] ?? []).map((fields, index) => ({ id: `${register}-${index}`, fields })) })
const contracts = source({ contract: [
  { state: 'reviewing', reviewDoneOn: '2026-02-03', reviewDays: 4, reviewDaysWhole: 9, adoptionRate: 80, conclusion: 'agree' },
  { state: 'drafting', reviewDoneOn: '2026-02-20', reviewDays: 5, reviewDaysWhole: 5, conclusion: 'disagree' },
  { state: 'archived', reviewDoneOn: '2025-12-31', reviewDays: 99 },
  {},
] })

describe('the dashboard', () => {
  it('counts work by state in the order of the process, and opens it', () => {
    expect(workInProgress(CONTRACTS, contracts.of('contract'))).toEqual([
      { label: '草稿', value: 1, records: [{ register: 'contract', id: 'contract-3' }] },
      { label: '审查中', value: 1, records: [{ register: 'contract', id: 'contract-0' }] },
      { label: '意见拟稿', value: 1, records: [{ register: 'contract', id: 'contract-1' }] },
    ])
  })

  it('shows times with and without the time the clock stood, month by month', () => {
    const times = monthlyTimes(contracts, 2026)
    expect([times.whole[1]!.value, times.own[1]!.value, times.adoption[1]!.value, times.own[2]!.value]).toEqual([7, 4.5, 80, null])
    expect(times.adoption[1]!.records).toEqual([{ register: 'contract', id: 'contract-0' }])
    expect(conclusionsOf(contracts, 2026).map(({ label, value }) => [label, value])).toEqual([['同意', 1], ['修改后同意', 0], ['不同意', 1], ['退回', 0]])
  })

  it('counts cases by outcome and counsel by punctuality', () => {
    const records = source({ case: [{ result: 'upheld' }, { result: 'lost' }, { result: 'upheld' }, {}], 'counsel-work': [{ on: '2026-05-01', lawyer: { name: '陈一' }, dueOn: '2026-05-09', doneOn: '2026-05-10' }, { on: '2026-05-01', lawyer: { name: '陈一' }, dueOn: '2026-05-09', doneOn: '2026-05-09' }] })
    expect(countByChoice(CASES, 'result', records.of('case')).map(({ label, value }) => [label, value])).toEqual([['维持', 2], ['败诉', 1]])
    expect(counselPerformance(records, 2026)).toMatchObject([{ label: '陈一', value: 50 }])
  })

  it('counts what is overdue, a record once among those it opens', () => {
    const record = { id: 'c', fields: { kind: 'administrative', position: 'defendant', receivedOn: '2026-02-02' } }
    expect(overdueByRegister(ALL_REGISTERS, trackDeadlines(CASES, record, PUBLISHED_CALENDAR), source({}), day('2026-03-01'))).toEqual([{ label: '诉讼复议仲裁案件', value: 1, records: [{ register: 'case', id: 'c' }] }])
  })

  it('counts overdue yearly duties too, those nobody entered under their name and last day', () => {
    const fields = { duty: 'rule-of-law-report', year: 2025 }
    const overdue = (records: RecordSource) => overdueByRegister(ALL_REGISTERS, trackDeadlines(DUTIES_DONE, { id: 'yearly-duty-0', fields }, PUBLISHED_CALENDAR), records, day('2026-03-02'))
    expect(overdue(source({}))).toEqual([{ label: '年度事项', value: 1, records: [{ register: 'yearly-duty', id: 'yearly-duty-0', unentered: { title: '2025年度：向本级党委政府和上一级部门报送法治政府建设年度报告', due: '2026-03-01' } }] }])
    expect(overdue(source({ 'yearly-duty': [fields] }))).toEqual([{ label: '年度事项', value: 1, records: [{ register: 'yearly-duty', id: 'yearly-duty-0' }] }])
  })
})

describe('the report in words', () => {
  const report = annualReport(source({ 'legal-study': [{ kind: 'centre', on: '2026-05-01' }], disclosure: [{ kind: 'website', on: '2026-01-01', pieces: 1340 }] }), { year: 2026, calendar: PUBLISHED_CALENDAR }, [{ figure: 'services', year: 2026, value: 13_000, source: '服务系统', enteredBy: '甲', on: day('2027-01-05') }])

  it('prints rule, source and no number without one', () => {
    const closed: ClosedYear = { year: 2026, closedOn: day('2027-01-10'), closedBy: '甲', figures: [], corrections: [{ figure: 'centre-study', before: 1, after: 2, reason: '补登', by: '乙', on: day('2027-03-01') }] }
    const table = reportTable(report, closed)
    expect(table.rows.find((row) => row[1] === '信息公开条数')).toEqual([expect.any(String), '信息公开条数', '1,340', '条', '网站1,340条，新媒体0条，依申请0件，已答复0件'])
    expect(table.rows.find((row) => row[1] === '重大合同合法性审查次数')!.slice(2)).toEqual(['未填报', '次', ''])
    expect(table.notes.find((note) => note.includes('办事服务件数'))).toContain('来源：服务系统。')
    expect(table.notes.at(-1)).toBe('更正（2027-03-01）：中心组学法次数由1改为2，理由：补登。')
    expect(table.notes).toHaveLength(report.lines.length + 1)
  })

  it('writes a sentence per figure there is', () => {
    expect(reportSentences(report)).toContain('中心组学法次数1次。')
    expect(reportSentences(report)).toContain('办事服务件数13,000件。')
    expect(reportSentences(report).join('')).not.toContain('重大合同')
  })
})
