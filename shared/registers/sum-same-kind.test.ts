import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { fen } from '../core/money'
import { DEFAULT_SETTINGS } from '../rules/office-settings'
import { amountLineOn } from './amount-lines'
import { contractFamily } from './contract-family'
import { splitFiguresOn } from './split-figures'
import { ledgerOfYear, sameKindContracts, sumOfKind, sumSameKind, type SameKindContract } from './sum-same-kind'

const LINE = { fen: fen(100_000_00), document: '云机事发〔2026〕3号' }
const FIGURES = splitFiguresOn(DEFAULT_SETTINGS, day('2026-06-01'))
const contract = (id: string, yuan: number, on: string, change: Partial<SameKindContract> = {}): SameKindContract =>
  ({ id, on: day(on), title: `维修${id}`, counterparty: `${id}公司`, category: '', budgetItem: '', procurement: 'inquiry', amount: fen(yuan * 100), ...change })

describe('contracts of the same kind', () => {
  it('that add up over a line each stays below are shown once, with the arithmetic', () => {
    const same = { category: '家具', budgetItem: '办公家具' }
    const sums = sumSameKind([contract('a', 60_000, '2026-02-01', same), contract('b', 50_000.5, '2026-08-01', same)], () => LINE, FIGURES)
    expect(sums).toEqual([expect.objectContaining({ by: 'budget-item', years: [2026], ids: ['a', 'b'], total: 11_000_050, computed: '2份：60,000.00＋50,000.50＝110,000.50元≥100,000.00元' })])
    expect(sums[0]!.message).toBe('2026年同类合同（办公家具）已签2份，合计110,000.50元，达到100,000.00元（云机事发〔2026〕3号），疑似化整为零，请说明采购方式依据。')
  })

  it('are held against the line of their own day: what was split under an earlier line stays told, what a later one allows is none', () => {
    const lines = (on: string) => (on < '2026-01-01' ? null : on < '2026-07-01' ? { fen: fen(100_000_00), document: '旧' } : { fen: fen(300_000_00), document: '新' })
    const pair = (first: string, second: string) => sumSameKind([contract('a', 60_000, first, { category: '家具' }), contract('b', 70_000, second, { category: '家具' })], lines, FIGURES)
    expect(pair('2026-02-01', '2026-06-30')).toMatchObject([{ ids: ['a', 'b'], message: expect.stringContaining('100,000.00元（旧）') }])
    expect(pair('2026-02-01', '2026-07-01')).toEqual([])
    // Nobody had a line in 2025.
    expect(pair('2025-02-01', '2025-06-30')).toEqual([])
  })

  it('are not added over years, open tenders, framework orders or contracts that reach the line alone', () => {
    const same = { category: '家具' }
    expect(sumSameKind([contract('a', 60_000, '2026-12-31', same), contract('b', 60_000, '2027-01-01', same)], () => LINE, FIGURES)).toEqual([])
    expect(sumSameKind([contract('a', 60_000, '2026-01-05', same), contract('b', 60_000, '2026-02-01', { ...same, procurement: 'open' }), contract('c', 60_000, '2026-02-01', { ...same, procurement: 'framework' })], () => LINE, FIGURES)).toEqual([])
    expect(sumSameKind([contract('a', 60_000, '2026-01-05', same), contract('b', 160_000, '2026-02-01', same)], () => LINE, FIGURES)).toEqual([])
  })

  it('are found by firm and similar subject, and by firm and season over the year’s end', () => {
    const firm = { counterparty: '青禾装饰公司' }
    const subject = sumSameKind([contract('a', 60_000, '2026-01-05', { ...firm, title: '一号楼卫生间改造第一期合同' }), contract('b', 60_000, '2026-11-01', { ...firm, title: '一号楼卫生间改造第二期合同' })], () => LINE, FIGURES)
    expect(subject).toMatchObject([{ by: 'counterparty-subject', ids: ['a', 'b'] }])
    const season = sumSameKind([contract('a', 60_000, '2026-12-01', { ...firm, title: '食堂灶具维修' }), contract('b', 60_000, '2027-02-20', { ...firm, title: '大厅灯具更换' }), contract('c', 60_000, '2027-09-01', { ...firm, title: '围墙粉刷' })], () => LINE, FIGURES)
    expect(season).toMatchObject([{ by: 'season', years: [2026, 2027], ids: ['a', 'b'], message: expect.stringMatching(/^2026—2027年同类合同/) }])
  })

  it('follow the office’s own figures for season and likeness, the same as the rule GPR-006', () => {
    const entered = (value: number): readonly unknown[] => [{ from: '2026-01-01', value, source: '云机事发〔2026〕5号' }]
    const figures = splitFiguresOn({ ...DEFAULT_SETTINGS, parameters: { 'split-works-days': entered(30), 'split-near-line': entered(0.8) } as never }, day('2026-06-01'))
    expect(figures).toEqual({ near: 0.8, days: 30, likeness: 0.7 })
    const firm = { counterparty: '青禾装饰公司' }
    expect(sumSameKind([contract('a', 60_000, '2026-12-01', { ...firm, title: '食堂灶具维修' }), contract('b', 60_000, '2027-02-20', { ...firm, title: '大厅灯具更换' })], () => LINE, figures)).toEqual([])
    expect(sumSameKind([contract('a', 82_000, '2026-01-05'), contract('b', 83_000, '2026-07-05')], () => LINE, figures)).toMatchObject([{ by: 'near-line', computed: '2份均不低于100,000.00元的80%：82,000.00＋83,000.00' }])
  })

  it('of any kind that come close to the line again and again in a year are shown', () => {
    const near = [contract('a', 95_000, '2026-01-05', { category: '软件' }), contract('b', 96_000, '2026-07-05', { category: '绿化' }), contract('c', 50_000, '2026-07-06')]
    expect(sumSameKind(near, () => LINE, FIGURES)).toMatchObject([{ by: 'near-line', ids: ['a', 'b'], computed: '2份均不低于100,000.00元的90%：95,000.00＋96,000.00' }])
    expect(sumSameKind(near.slice(0, 1), () => LINE, FIGURES)).toEqual([])
  })

  it('give the amount a contract’s path is judged by', () => {
    const all = [contract('a', 60_000, '2026-02-01', { category: '家具' }), contract('b', 50_000, '2026-08-01', { category: '家具' }), contract('c', 9, '2026-08-01')]
    expect(sumOfKind(all[0]!, all)).toEqual({ total: 11_000_000, computed: '2份：60,000.00＋50,000.00＝110,000.00元' })
    expect(sumOfKind(all[2]!, all)).toEqual({ total: 900, computed: null })
    // What was tendered openly is no splitting, whichever of the two it is.
    const open = contract('d', 900_000, '2026-09-01', { category: '家具', procurement: 'open' })
    expect([all[0]!, open].map((one) => sumOfKind(one, [...all, open]).total)).toEqual([11_000_000, 90_000_000])
  })

  it('are one kind whatever width and blanks their names were typed in', () => {
    const all = [contract('a', 60_000, '2026-02-01', { category: 'A类家具', counterparty: '青禾(云溪)公司' }), contract('b', 50_000, '2026-03-01', { category: 'Ａ类 家具 ', counterparty: '青禾（云溪）公司' })]
    expect(sumOfKind(all[0]!, all).total).toBe(11_000_000)
    expect(sumSameKind(all, () => LINE, FIGURES)).toMatchObject([{ by: 'category', ids: ['a', 'b'] }])
    const bySeason = all.map((one, index) => ({ ...one, category: '', title: ['绿化', '软件'][index]! }))
    expect(sumSameKind(bySeason, () => LINE, FIGURES)).toMatchObject([{ by: 'season', ids: ['a', 'b'] }])
  })

  it('come from the register, without those that were withdrawn or lack amount or day', () => {
    const records = [
      { id: 'a', fields: { signedOn: '2026-02-01', amount: 100, category: '家具', counterparty: { name: '甲', creditCode: '' }, procurement: 'inquiry', title: '桌椅' } },
      { id: 'b', fields: { signedOn: '2026-02-01', amount: 100, state: 'withdrawn' } },
      { id: 'c', fields: { amount: 100 } },
    ]
    expect(sameKindContracts(records).map((one) => one.id)).toEqual(['a'])
    expect(ledgerOfYear(records.slice(0, 1), 2026)).toEqual([{ date: '2026-02-01', name: '桌椅', counterparty: '甲', category: '家具', project: '', procurement: '询价', amount: 1 }])
  })
})

describe('the amount lines', () => {
  it('are empty until the office enters amount, document number and day, and then are the parameters of the rules', () => {
    expect(amountLineOn(DEFAULT_SETTINGS, 'review', day('2026-05-01'))).toBeNull()
    const entries = [{ from: day('2026-01-01'), value: 3_000_000.5, source: '云机事发〔2025〕30号' }, { from: day('2026-07-01'), value: 5_000_000, source: '云机事发〔2026〕9号' }]
    const settings = { ...DEFAULT_SETTINGS, parameters: { 'large-contract-line': entries } }
    expect(amountLineOn(settings, 'review', day('2025-12-31'))).toBeNull()
    expect(amountLineOn(settings, 'review', day('2026-06-30'))).toEqual({ fen: 300_000_050, document: '云机事发〔2025〕30号' })
    expect(amountLineOn(settings, 'review', day('2026-07-01'))).toEqual({ fen: 500_000_000, document: '云机事发〔2026〕9号' })
    expect(amountLineOn(settings, 'filing', day('2026-07-01'))).toBeNull()
  })
})

describe('the family of a contract', () => {
  const records = [
    { id: 'o', fields: { title: '原合同', amount: 1_000_000, payments: [{ name: '一' }], cases: ['x'] } },
    { id: 's2', fields: { original: 's1', amount: 50_000, signedOn: '2026-06-01', types: ['SUP'], cases: ['x', 'y'] } },
    { id: 's1', fields: { original: 'o', amount: 70_000, signedOn: '2026-05-01', types: ['SUP'] } },
    { id: 'other', fields: { amount: 9 } },
  ]

  it('holds original, supplements of supplements, payments and cases', () => {
    const family = contractFamily(records, 's2')!
    expect([family.original.id, family.supplements.map((one) => one.id)]).toEqual(['o', ['s1', 's2']])
    expect(family).toMatchObject({ supplementTotal: 120_000, supplementPercent: 12, cases: ['x', 'y'] })
    expect(family.payments).toHaveLength(1)
    expect(contractFamily(records, 'nobody')).toBeNull()
  })

  it('does not go round in circles', () => {
    expect(contractFamily([{ id: 'a', fields: { original: 'b' } }, { id: 'b', fields: { original: 'a' } }], 'a')).not.toBeNull()
  })
})
