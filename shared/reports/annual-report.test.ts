import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { ALL_REGISTERS } from '../registers/all-registers'
import type { Fields } from '../registers/field'
import { ANNUAL_FIGURES, annualReport, closeYear, correctYear, laterChanges, refusePrinting, statedReport, valueOf, type HandEntry } from './annual-report'
import type { RecordSource } from './figure'

const SPAN = { year: 2026, calendar: PUBLISHED_CALENDAR }
const source = (records: Readonly<Record<string, readonly Fields[]>>): RecordSource => ({ of: (register) => (records[register] ?? []).map((fields, index) => ({ id: `${register}-${index}`, fields })) })
const line = (id: string, records: Readonly<Record<string, readonly Fields[]>>, entries: readonly HandEntry[] = []) => annualReport(source(records), SPAN, entries).lines.find((one) => one.id === id)!
const partsOf = (id: string, records: Readonly<Record<string, readonly Fields[]>>) => Object.fromEntries(line(id, records).parts.map(({ label, value }) => [label, value]))
const step = (transition: string, on: string): Fields => ({ transition, from: '', to: '', actor: 'a', actorName: '', role: 'leader', on, at: '', reason: '' })

describe('the yearly report', () => {
  it('counts reviewed contracts by the day they were done, and opens them', () => {
    const contract = [
      { path: 'P1', reviewDoneOn: '2026-12-31', amount: 1_000_000, conclusion: 'agree', reviewDays: 4, adoptionRate: 100 },
      { path: 'P1', reviewDoneOn: '2026-01-01', amount: 500_050, conclusion: 'disagree', reviewDays: 5 },
      { path: 'P1', reviewDoneOn: '2027-01-01' }, { path: 'P2', reviewDoneOn: '2026-05-01' }, { path: 'P1', receivedOn: '2026-05-01' },
    ]
    expect(line('contract-reviews', { contract })).toMatchObject({ value: 2, origin: 'records', records: [{ register: 'contract', id: 'contract-0' }, { register: 'contract', id: 'contract-1' }] })
    expect(partsOf('contract-reviews', { contract })).toEqual({ '合同金额': 15_000.5, '结论：同意': 1, '结论：不同意': 1, '平均用时': 4.5, '平均采纳率': 100 })
  })

  it('counts work of counsel by its kind', () => {
    const work = ['litigation', 'petition', 'negotiation', 'contract', 'decision'].map((kind) => ({ kind, on: '2026-05-06' }))
    const records = { 'counsel-work': [...work, { kind: 'review', on: '2025-12-31' }], counsel: [{ kind: 'firm', term: { from: '2025-07-01', to: '2026-06-30' }, lawyers: [{}, {}] }, { kind: 'government', term: { from: '2026-01-01', to: null }, lawyers: [{}] }, { kind: 'firm', term: { from: '2024-01-01', to: '2025-12-31' }, lawyers: [{}] }] }
    expect(line('legal-affairs', records).value).toBe(2)
    expect(line('legal-opinions', records).value).toBe(1)
    expect(line('counsel', records).value).toBe(3)
    expect(line('counsel', { 'counsel-work': work })).toMatchObject({ value: null, parts: [{ label: '参与决策', value: 1 }] })
    expect(partsOf('counsel', records)).toEqual({ 其中公职律师: 1, 参与决策: 1 })
  })

  it('tells documents made, amended, repealed and expired apart', () => {
    const policy = [
      { publishedOn: '2026-03-01' },
      { publishedOn: '2026-05-01', steps: [step('publish', '2024-01-01'), step('amend', '2026-02-01'), step('publish', '2026-05-01')] },
      { publishedOn: '2026-06-01', steps: [step('publish', '2026-06-01')] },
      { state: 'repealed', endedOn: '2026-07-01', steps: [step('repeal', '2026-07-01')] },
      { state: 'expired', endedOn: '2026-08-01', steps: [step('expire', '2026-08-01')] },
    ]
    expect(line('policy-changes', { policy }).value).toBe(4)
    expect(partsOf('policy-changes', { policy })).toEqual({ 立: 2, 改: 1, 废: 1, '失效（不计入）': 1 })
  })

  it('counts standards and the classes in force at the year’s end', () => {
    const standard = [
      { publishedOn: '2026-03-01', level: 'local', systemClass: 'service', subclass: 'A' }, { publishedOn: '2020-03-01', level: 'internal', systemClass: 'basic', subclass: 'B' },
      { publishedOn: '2019-03-01', repealedOn: '2026-06-01', level: 'internal', systemClass: 'operation', subclass: 'C' },
    ]
    expect(line('standards', { standard }).value).toBe(1)
    expect(partsOf('standards', { standard })).toEqual({ 地方标准: 1, 体系大类: 2, 体系小类: 2 })
  })

  it('rates decisions by their evidence', () => {
    const file = [{ name: 'a' }]
    const decision = [
      { year: 2026, kind: 'plan', procedures: ['risk'], riskFiles: file, legalityFiles: file, state: 'published', reviewIssuedOn: '2026-05-01' },
      { year: 2026, kind: 'policy', procedures: ['risk'], state: 'drafting' }, { year: 2025, kind: 'plan', reviewIssuedOn: '2025-05-01' },
    ]
    expect(line('decisions', { decision }).value).toBe(2)
    expect(partsOf('decisions', { decision })).toEqual({ 合法性审查率: 100, 风险评估率: 50 })
    // Reviewed in 2026, amended and sent to review again: the earlier review still counts, once.
    const policy = [{ reviewedOn: '2026-02-01', earlierReviews: [{ on: '2026-01-05' }] }, { earlierReviews: [{ number: '云机事法审〔2026〕2号', on: '2026-03-02' }] }, { reviewedOn: '2025-12-31' }]
    expect(partsOf('legality-reviews', { decision, policy })).toEqual({ 规划: 1, 制度文件: 2, 其他决策: 0 })
  })

  it('counts cases new, closed, corrected and lost, and heads in court', () => {
    const records = { case: [
      { kind: 'review', receivedOn: '2026-02-01', documentServedOn: '2026-05-01', result: 'revoked', attendance: [{ on: '2026-04-01', attended: true }] },
      { kind: 'administrative', receivedOn: '2025-12-31', documentServedOn: '2026-05-01', result: 'lost', attendance: [{ on: '2026-04-02', attended: false }, { on: '2026-06-02', attended: true }, { on: '2025-04-02', attended: true }] },
      { kind: 'civil', suedOn: '2026-07-01' }, { kind: 'enforcement', receivedOn: '2026-07-01' },
    ] }
    expect(line('cases', records).value).toBe(2)
    expect(partsOf('cases', records)).toEqual({ 其中行政复议: 1, 其中行政诉讼: 0, 办结: 2, 复议纠错: 1, 败诉: 1 })
    // The review before the bureau is no hearing of a court, and no register of study is kept: its own figure is not zero but missing.
    expect(partsOf('court', records)).toEqual({ 负责人出庭: 1, 负责人出庭率: 50 })
    expect(line('court', records)).toMatchObject({ value: null, origin: 'hand' })
    const entry: HandEntry = { figure: 'court', year: 2026, value: 3, source: '机关党委学习记录', enteredBy: '甲', on: day('2027-01-05') }
    expect(line('court', records, [entry])).toMatchObject({ value: 3, origin: 'hand', parts: [{ label: '负责人出庭' }, { label: '负责人出庭率' }] })
  })

  it('counts payments to small firms that were overdue at the year’s end', () => {
    const base = { state: 'performing', steps: [], signedOn: '2026-01-05', counterpartySize: 'small', amount: 9 }
    const contract = [
      { ...base, payments: [{ name: '一', amount: 100_000, deliveredOn: '2026-05-01' }, { name: '二', amount: 50_000, agreedOn: '2027-02-01' }] },
      { ...base, payments: [{ name: '一', amount: 1, deliveredOn: '2026-05-01', paidOn: '2027-01-15' }] },
      { ...base, payments: [{ name: '一', amount: 1, deliveredOn: '2026-05-01', paidOn: '2026-12-31' }] },
      { ...base, counterpartySize: 'large', payments: [{ name: '一', amount: 1, agreedOn: '2026-05-01' }] },
    ]
    expect(line('late-payments', { contract })).toMatchObject({ value: 2, records: [{ id: 'contract-0' }, { id: 'contract-1' }] })
    expect(partsOf('late-payments', { contract })).toEqual({ 逾期金额: 1000.01 })
  })

  it('gives the rate of filing, study, meetings, disclosure and enforcement', () => {
    expect(partsOf('filings', { filing: [{ signedOn: '2026-05-01', filedOn: '2026-05-20' }, { signedOn: '2026-11-01' }, { signedOn: '2026-11-01', state: 'void' }] })).toEqual({ 备案率: 50, 应备案: 2, 应备案未备案: 1 })
    expect(line('centre-study', { 'legal-study': [{ kind: 'centre', on: '2026-01-01' }] }).value).toBe(1)
    expect(line('publicity', { 'legal-study': [{ kind: 'centre', on: '2026-01-01' }] }).value).toBe(0)
    expect(line('law-meetings', { 'law-meeting': [{ kind: 'session', on: '2026-01-01' }, { kind: 'study', on: '2026-01-01' }] })).toMatchObject({ value: 1, target: 2 })
    expect(line('disclosure', { disclosure: [{ kind: 'website', on: '2026-01-01', pieces: 340 }, { kind: 'media', on: '2026-01-01', pieces: 136 }] }).value).toBe(476)
    expect(line('enforcement', { enforcement: [{ kind: 'inspection', on: '2026-01-01', pieces: 12 }, { kind: 'penalty', on: '2026-01-01', pieces: 1 }] }).value).toBe(13)
  })

  it('counts a contract that must be filed once: with its filing, or alone where nobody reported it', () => {
    const contract = [{ path: 'P2', signedOn: '2026-05-01' }, { path: 'P2', signedOn: '2026-06-01' }, { path: 'P2', signedOn: '2025-06-01' }, { path: 'P1', signedOn: '2026-06-01' }, { path: 'P2', signedOn: '2026-07-01', filedOn: '2026-07-20' }]
    const filing = [{ contract: 'contract-0', signedOn: '2026-05-01', filedOn: '2026-05-20' }]
    const { parts } = line('filings', { contract, filing })
    expect(parts.map(({ label, value, records }) => [label, value, records.map(({ id }) => id)])).toEqual([
      ['备案率', 66.7, ['filing-0', 'contract-1', 'contract-4']], ['应备案', 3, ['filing-0', 'contract-1', 'contract-4']], ['应备案未备案', 1, ['contract-1']],
    ])
  })

  it('prints no figure without records or a source', () => {
    const entry: HandEntry = { figure: 'services', year: 2026, value: 13_000, source: '办事服务系统导出（2026-12-31）', enteredBy: '甲', on: day('2027-01-05') }
    expect(line('services', {})).toMatchObject({ value: null, refusal: '请填报数字并注明来源。' })
    expect(line('services', {}, [entry])).toMatchObject({ value: 13_000, origin: 'hand', source: entry.source, refusal: null })
    expect(line('services', {}, [{ ...entry, source: ' ' }])).toMatchObject({ value: null, refusal: expect.stringContaining('没有注明来源') })
    expect(line('services', {}, [{ ...entry, year: 2025 }]).value).toBeNull()
    // Records are never overridden by hand.
    expect(line('centre-study', { 'legal-study': [{ kind: 'publicity', on: '2026-01-01' }] }, [{ ...entry, figure: 'centre-study', value: 8 }])).toMatchObject({ value: 0, origin: 'records' })
  })

  it('has a rule for every figure and counts registers that exist', () => {
    const ids = new Set(ALL_REGISTERS.map((register) => register.id))
    expect(new Set(ANNUAL_FIGURES.map((figure) => figure.id)).size).toBe(ANNUAL_FIGURES.length)
    for (const figure of ANNUAL_FIGURES) {
      expect(figure.rule.length).toBeGreaterThan(10)
      for (const register of [...figure.registers, ...(figure.partsFrom ?? [])]) expect(ids).toContain(register)
    }
  })
})

describe('a closed year', () => {
  const full = Object.fromEntries(ALL_REGISTERS.map((register) => [register.id, [{}]]))
  const entries: readonly HandEntry[] = ['services', 'satisfaction'].map((figure) => ({ figure, year: 2026, value: 95, source: '问卷', enteredBy: '甲', on: day('2027-01-05') }))
  const study = { ...full, 'legal-study': [{ kind: 'centre', on: '2026-05-01' }] }
  const report = (records: Readonly<Record<string, readonly Fields[]>>) => annualReport(source(records), SPAN, entries)

  it('cannot be closed with figures that cannot be printed, or before it is over', () => {
    expect(refusePrinting(annualReport(source({}), SPAN))).toHaveLength(ANNUAL_FIGURES.length)
    expect(closeYear(annualReport(source({}), SPAN), '甲', day('2027-01-10'))).toMatchObject({ ok: false })
    expect(closeYear(report(study), '甲', day('2026-12-31'))).toEqual({ ok: false, error: ['2026年度尚未结束，不能关账。'] })
  })

  it('stands, shows later changes of the records, and keeps every correction', () => {
    const closed = closeYear(report(study), '甲', day('2027-01-10'))
    if (!closed.ok) throw new Error(closed.error.join())
    expect(laterChanges(closed.value, report(study))).toEqual([])
    const later = report({ ...study, 'legal-study': [{ kind: 'centre', on: '2026-05-01' }, { kind: 'centre', on: '2026-12-30' }] })
    expect(laterChanges(closed.value, later)).toEqual([{ figure: 'centre-study', title: '中心组学法次数', closed: 1, now: 2, added: [{ register: 'legal-study', id: 'legal-study-1' }], removed: [] }])
    expect(correctYear(closed.value, { figure: 'centre-study', after: 2, reason: '', by: '乙', on: day('2027-03-01') })).toMatchObject({ ok: false })
    const corrected = correctYear(closed.value, { figure: 'centre-study', after: 2, reason: '补登一次', by: '乙', on: day('2027-03-01') })
    if (!corrected.ok) throw new Error(corrected.error)
    expect(valueOf(corrected.value, 'centre-study')).toBe(2)
    expect(corrected.value.figures.find((figure) => figure.id === 'centre-study')!.value).toBe(1)
    expect(laterChanges(corrected.value, later)).toEqual([])
    // What is stated is what was closed, as corrected: records that came later are not among those it opens.
    expect(statedReport(corrected.value, report({ ...study, 'legal-study': [] })).lines.find((one) => one.id === 'centre-study')).toMatchObject({ value: 2, origin: 'records', records: [{ id: 'legal-study-0' }], refusal: null })
  })
})
