import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { issueMany, parseNumber, passOverBorne } from './number-batch'
import { checkLedger, EMPTY_LEDGER, NUMBERING_RULES, voidNumber, type NumberingRule } from './numbering'

const TODAY: LocalDate = parseLocalDate('2026-05-06')!
const CASE: NumberingRule = NUMBERING_RULES.case
const LETTER: NumberingRule = { ...NUMBERING_RULES.opinionLetter, format: { kind: 'official', agencyWord: '云机事法审' } }
const FREE = (): null => null
const requests = (...records: readonly string[]) => records.map((record) => ({ operation: `batch:${record}`, record }))

describe('a number as it is written', () => {
  it('is read where the rule writes it so, and only there', () => {
    expect(parseNumber(CASE, 'AJ-2024-0007')).toEqual({ year: 2024, n: 7 })
    expect(parseNumber(CASE, 'AJ-2024-12345')).toEqual({ year: 2024, n: 12345 })
    expect(parseNumber(LETTER, '云机事法审〔2026〕5号')).toEqual({ year: 2026, n: 5 })
    expect(parseNumber(NUMBERING_RULES.standard, 'BZ-0003')).toEqual({ year: 0, n: 3 })
    for (const other of ['AJ-2024-7', 'aj-2024-0007', 'AJ-2024-0000', 'XX-2024-0007', '2024年第7号', '']) expect(parseNumber(CASE, other)).toBeNull()
    expect(parseNumber(NUMBERING_RULES.opinionLetter, '云机事法审〔2026〕5号')).toBeNull()
  })
})

describe('numbers of many records at once', () => {
  it('follow each other without gaps, pass over those borne already, and are the same for the same request', () => {
    const borne = (text: string): string | null => (['AJ-2026-0001', 'AJ-2026-0003'].includes(text) ? 'old' : null)
    const given = issueMany(EMPTY_LEDGER, CASE, requests('a', 'b', 'c'), TODAY, borne)
    expect(given.ok && given.value.texts).toEqual(['AJ-2026-0002', 'AJ-2026-0004', 'AJ-2026-0005'])
    const ledger = given.ok ? given.value.ledger : EMPTY_LEDGER
    expect(ledger.lists['case|2026']!.map(({ state }) => state)).toEqual(['outside', 'used', 'outside', 'used', 'used'])
    expect(checkLedger(ledger)).toEqual([])
    const again = issueMany(ledger, CASE, requests('b', 'd'), TODAY, FREE)
    expect(again.ok && again.value.texts).toEqual(['AJ-2026-0004', 'AJ-2026-0006'])
  })

  it('are refused together where one would be', () => {
    expect(issueMany({ ...EMPTY_LEDGER, isUnconfirmed: true }, CASE, requests('a', 'b'), TODAY, FREE)).toMatchObject({ error: { code: 'unconfirmed' } })
    expect(issueMany(EMPTY_LEDGER, NUMBERING_RULES.opinionLetter, requests('a'), TODAY, FREE)).toMatchObject({ error: { code: 'no-agency-word' } })
    expect(issueMany(EMPTY_LEDGER, CASE, [], TODAY, FREE)).toEqual({ ok: true, value: { ledger: EMPTY_LEDGER, texts: [] } })
  })

  it('once void are never given out again', () => {
    const given = issueMany(EMPTY_LEDGER, CASE, requests('a', 'b'), TODAY, FREE)
    const voided = voidNumber(given.ok ? given.value.ledger : EMPTY_LEDGER, 'AJ-2026-0002', '取错了号')
    const next = issueMany(voided.ok ? voided.value : EMPTY_LEDGER, CASE, [{ operation: 'second:b', record: 'b' }], TODAY, FREE)
    expect(next.ok && next.value.texts).toEqual(['AJ-2026-0003'])
  })

  it('of a year gone by are entered up to the first that nobody bears', () => {
    const bearers = new Map([['AJ-2024-0001', 'a'], ['AJ-2024-0002', 'b'], ['AJ-2024-0004', 'd']])
    const ledger = passOverBorne(EMPTY_LEDGER, CASE, 2024, TODAY, (text) => bearers.get(text) ?? null)
    expect(ledger.lists['case|2024']!.map(({ text, record, issuedOn }) => `${text} ${record} ${issuedOn}`)).toEqual(['AJ-2024-0001 a 2026-05-06', 'AJ-2024-0002 b 2026-05-06'])
    expect(passOverBorne(ledger, CASE, 2024, TODAY, FREE)).toBe(ledger)
  })

  it('are given to a hundred thousand records in one go', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ operation: `o${index}`, record: `r${index}` }))
    const given = issueMany(EMPTY_LEDGER, CASE, many, TODAY, FREE)
    expect(given.ok && given.value.texts.at(-1)).toBe('AJ-2026-100000')
  })
})
