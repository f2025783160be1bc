import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { ALL_REGISTERS, registerOf } from '../registers/all-registers'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import type { Fields } from '../registers/field'
import { trackDeadlines } from '../registers/track-deadlines'
import { CHART_IDS, dashboardCharts, type ChartId, type DashboardInput } from './dashboard-charts'

const records: Readonly<Record<string, readonly Fields[]>> = {
  contract: [
    { state: 'reviewing', steps: [], title: '甲' }, { state: 'reviewing', steps: [], title: '乙' },
    { state: 'issued', steps: [], title: '丙', reviewDoneOn: '2026-03-10', conclusion: 'agree', reviewDays: 4, reviewDaysWhole: 7, adoptionRate: 50 },
    { state: 'issued', steps: [], title: '丁', reviewDoneOn: '2025-03-10', conclusion: 'disagree', reviewDays: 9 },
  ],
  filing: [{ state: 'reported', steps: [], title: '戊', signedOn: '2026-01-05', reportedOn: '2026-01-06' }],
  case: [{ kind: 'civil', result: 'won', documentServedOn: '2026-02-01' }, { kind: 'civil', result: 'lost', documentServedOn: '2025-02-01' }],
}
const INPUT: DashboardInput = {
  registers: ALL_REGISTERS, year: 2026, today: day('2026-05-06'),
  deadlines: trackDeadlines(registerOf('filing'), { id: 'filing-0', fields: records['filing']![0]! }, PUBLISHED_CALENDAR),
  source: { of: (register) => (records[register] ?? []).map((fields, index) => ({ id: `${register}-${index}`, fields })) },
  hits: [
    { rule: 'AMT-001', matter: 'm1', types: ['PMS'] }, { rule: 'AMT-001', matter: 'm2', types: ['PMS'] }, { rule: 'PAY-001', matter: 'm2', types: ['PMS'] },
  ],
  answers: [
    { rule: 'AMT-001', matter: 'm1', types: ['PMS'], counsel: '', isAdopted: true }, { rule: 'AMT-001', matter: 'm2', types: ['PMS'], counsel: '', isAdopted: false },
    { rule: 'PAY-001', matter: 'm2', types: ['PMS'], counsel: '', isAdopted: true }, { rule: '', matter: 'm1', types: ['PMS'], counsel: '明衡律师事务所', isAdopted: true },
  ],
}
const chart = (id: ChartId) => dashboardCharts(INPUT).find((one) => one.id === id)!
const points = (id: ChartId) => chart(id).series[0]!.points.map(({ label, value }) => [label, value])

describe('the dashboard', () => {
  it('draws every chart once', () => {
    expect(dashboardCharts(INPUT).map(({ id }) => id)).toEqual([...CHART_IDS])
  })

  it('counts work as it stands, and conclusions, times and outcomes of the year', () => {
    expect(points('work')).toContainEqual(['审查中', 2])
    expect(points('conclusions')).toEqual([['同意', 1]])
    expect(chart('times').series.map(({ id, points: list }) => [id, list[2]!.value, list[3]!.value])).toEqual([['whole', 7, null], ['own', 4, null]])
    expect(points('cases')).toEqual([['胜诉', 1]])
    expect(points('filings')).toEqual([['已报备', 1]])
  })

  it('names what is overdue and opens it', () => {
    expect(chart('overdue').series[0]!.points).toContainEqual({ label: '大额合同备案', value: 1, records: [{ register: 'filing', id: 'filing-0' }] })
  })

  it('counts a contract once per rule and once per type, and opens it', () => {
    expect(points('rules')).toEqual([['AMT-001', 2], ['PAY-001', 1]])
    expect(points('types')).toEqual([['物业服务', 2]])
    expect(chart('rules').series[0]!.points[1]!.records).toEqual([{ register: 'matter', id: 'm2' }])
  })

  it('rates adoption by rule, the rule answered most first', () => {
    expect(points('adoption-by-rule')).toEqual([['AMT-001', 50], ['PAY-001', 100]])
  })

  it('rates adoption by contract type and by counsel, and opens the contracts', () => {
    expect(points('adoption-by-type')).toEqual([['物业服务', 75]])
    expect(points('adoption-by-counsel')).toEqual([['明衡律师事务所', 100]])
    expect(chart('adoption-by-counsel').series[0]!.points[0]!.records).toEqual([{ register: 'matter', id: 'm1' }])
  })
})
