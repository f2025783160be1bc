import { describe, expect, it } from 'vitest'
import type { Fen } from '../core/money'
import { choosePath, type PathCase } from './contract-path'

const yuan = (amount: number): Fen => (amount * 100) as Fen
const line = { fen: yuan(500_000), document: '云机事发〔2026〕3号' }
const given: PathCase = { entity: '机关', types: ['PMS'], amountFen: yuan(600_000), isMall: false, hasMustFix: false, reviewLine: line, filingLine: line }

describe('the path of a contract', () => {
  it('is review from the office’s own line on, and names the paper that set it', () => {
    expect(choosePath(given)).toMatchObject({ path: 'P1', isProvisional: false, because: expect.stringContaining('云机事发〔2026〕3号') })
    expect(choosePath({ ...given, amountFen: yuan(499_999) })).toMatchObject({ path: 'P3' })
    expect(choosePath({ ...given, amountFen: yuan(500_000) })).toMatchObject({ path: 'P1' })
    expect(choosePath({ ...given, addedUp: '2份：300,000.00＋300,000.00＝600,000.00元' }).because).toBe('同类累计达到大额审查线：2份：300,000.00＋300,000.00＝600,000.00元，大额审查线500,000.00元（云机事发〔2026〕3号）。')
  })

  it('is review whatever it costs for leases, works, information systems and supplements', () => {
    for (const type of ['LES-IN', 'CON', 'ITS', 'SUP'] as const) expect(choosePath({ ...given, types: [type], amountFen: yuan(1) }).path).toBe('P1')
  })

  it('is review for matters a person marked, and that of its contract for a supplement', () => {
    expect(choosePath({ ...given, amountFen: yuan(1), matters: ['guarantee'] })).toMatchObject({ path: 'P1', because: expect.stringContaining('对外担保或承诺') })
    expect(choosePath({ ...given, amountFen: yuan(1), types: ['SUP'], originalPath: 'P3' }).path).toBe('P3')
    expect(choosePath({ ...given, amountFen: yuan(1), types: ['SUP'], originalPath: 'P1' }).path).toBe('P1')
  })

  it('is filing for an enterprise of the office', () => {
    expect(choosePath({ ...given, entity: '国有企业' }).path).toBe('P2')
    expect(choosePath({ ...given, entity: '国有企业', amountFen: yuan(1) }).path).toBe('P3')
    expect(choosePath({ ...given, entity: '国有企业', amountFen: yuan(1), matters: ['split'] }).path).toBe('P2')
  })

  it('says that a line was never entered and takes the stricter path', () => {
    expect(choosePath({ ...given, reviewLine: null, amountFen: yuan(1) })).toEqual({ path: 'P1', isProvisional: true, because: '大额审查线尚未录入（金额及制度文号），暂按审查办理。' })
    expect(choosePath({ ...given, amountFen: null })).toMatchObject({ path: 'P1', isProvisional: true })
  })

  it('turns registration into review when a must-fix was hit', () => {
    expect(choosePath({ ...given, amountFen: yuan(1), hasMustFix: true })).toMatchObject({ path: 'P1', because: expect.stringContaining('转为审查') })
  })
})
