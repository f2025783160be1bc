import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { ALL_REGISTERS } from '../registers/all-registers'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { annualReport, closeYear, correctYear, type HandEntry } from '../reports/annual-report'
import { annualReportLetter } from './annual-report-letter'
import { textOf, type Letter, type LetterTable } from './letter'
import { selfCheckLetter } from './self-check'

const entries: readonly HandEntry[] = ['services', 'satisfaction'].map((figure) => ({ figure, year: 2026, value: 13_000, source: '办事服务系统导出', enteredBy: '周明', on: day('2027-01-05') }))
const source = { of: (register: string) => [{ id: `${register}-1`, fields: register === 'legal-study' ? { kind: 'centre', on: '2026-05-01' } : {} }] }
const report = annualReport(source, { year: 2026, calendar: PUBLISHED_CALENDAR }, entries)
const GIVEN = { report, closed: null, issuer: '云溪市机关事务管理局', issuedOn: day('2027-01-10'), isYearKnown: true }
const words = (letter: Letter): string => letter.sections[0]!.blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : '')).join('\n')
const table = (letter: Letter): LetterTable => letter.sections[0]!.blocks.find((block) => block.kind === 'table')!

describe('the printed yearly report', () => {
  it('prints every figure with its counting rule and the source of those entered by hand', () => {
    expect(ALL_REGISTERS.length).toBeGreaterThan(0)
    const letter = annualReportLetter(GIVEN)
    expect(table(letter).rows).toHaveLength(report.lines.length)
    expect(table(letter).rows.find((row) => row[1] === '中心组学法次数')).toEqual([expect.any(String), '中心组学法次数', '1', '次', ''])
    for (const { rule } of report.lines) expect(words(letter)).toContain(rule)
    expect(words(letter)).toContain('来源：办事服务系统导出。')
    expect(words(letter)).toContain('尚未关账')
    expect(words(letter)).not.toContain('放假安排')
    expect(words(annualReportLetter({ ...GIVEN, isYearKnown: false }))).toContain('2026年的放假安排尚未收录')
    expect(table(letter).columns.reduce((sum, width) => sum + width, 0)).toBe(156)
  })

  it('stands the check of official documents', () => {
    expect(selfCheckLetter(annualReportLetter(GIVEN))).toEqual([])
  })

  it('names the closing and every correction after it', () => {
    const closed = closeYear(report, '林川', day('2027-01-20'))
    if (!closed.ok) throw new Error(closed.error.join())
    const corrected = correctYear(closed.value, { figure: 'centre-study', after: 2, reason: '补登一次', by: '周明', on: day('2027-03-01') })
    if (!corrected.ok) throw new Error(corrected.error)
    const text = words(annualReportLetter({ ...GIVEN, closed: corrected.value }))
    expect(text).toContain('2027年1月20日关账')
    expect(text).toContain('更正（2027-03-01）：中心组学法次数由1改为2，理由：补登一次。')
  })
})
