import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import {
  checkLedger, confirmHighest, EMPTY_LEDGER, issueNumber, NUMBERING_RULES, numberText, seriesKey, voidNumber,
  type NumberingRule, type NumberLedger,
} from './numbering'

const day = (text: string): LocalDate => parseLocalDate(text)!
const LETTER: NumberingRule = { ...NUMBERING_RULES.opinionLetter, format: { kind: 'official', agencyWord: '云机事法审' } }
const issue = (ledger: NumberLedger, rule: NumberingRule, operation: string, on = '2026-03-02') =>
  issueNumber(ledger, rule, { operation, record: `record-${operation}`, on: day(on) })

describe('the number ledger', () => {
  it('writes numbers as the documents ask', () => {
    expect(numberText(NUMBERING_RULES.review, 2026, 12)).toBe('HS-2026-0012')
    expect(numberText(NUMBERING_RULES.review, 2026, 12345)).toBe('HS-2026-12345')
    expect(numberText(NUMBERING_RULES.decision, 2026, 3)).toBe('JC-2026-03')
    expect(numberText(NUMBERING_RULES.standard, 0, 7)).toBe('BZ-0007')
    expect(numberText(LETTER, 2026, 5)).toBe('云机事法审〔2026〕5号')
  })

  it('counts each series and year from 1', () => {
    const first = issue(EMPTY_LEDGER, LETTER, 'a', '2026-12-31')
    const second = issue(first.ok ? first.value.ledger : EMPTY_LEDGER, LETTER, 'b', '2027-01-01')
    expect([first, second].map((one) => one.ok && one.value.entry.text)).toEqual(['云机事法审〔2026〕1号', '云机事法审〔2027〕1号'])
  })

  it('gives the same number to a request that is repeated', () => {
    const first = issue(EMPTY_LEDGER, LETTER, 'a')
    if (!first.ok) throw new Error('refused')
    expect(issue(first.value.ledger, LETTER, 'a')).toMatchObject({ value: { entry: { n: 1 }, ledger: first.value.ledger } })
  })

  it('keeps a void number with its reason and goes on behind it', () => {
    const first = issue(EMPTY_LEDGER, LETTER, 'a')
    if (!first.ok) throw new Error('refused')
    expect(voidNumber(first.value.ledger, '云机事法审〔2026〕1号', ' ')).toMatchObject({ error: { code: 'no-reason' } })
    const voided = voidNumber(first.value.ledger, '云机事法审〔2026〕1号', '文稿撤回')
    if (!voided.ok) throw new Error('refused')
    expect(issue(voided.value, LETTER, 'b')).toMatchObject({ value: { entry: { n: 2 } } })
    expect(voidNumber(voided.value, '云机事法审〔2026〕1号', '再次作废')).toMatchObject({ error: { code: 'already-void' } })
    expect(voidNumber(voided.value, '云机事法审〔2026〕9号', '没有')).toMatchObject({ error: { code: 'unknown-number' } })
  })

  it('refuses while the agency word or the confirmation after a restore is missing', () => {
    expect(issue(EMPTY_LEDGER, NUMBERING_RULES.opinionLetter, 'a')).toMatchObject({ error: { code: 'no-agency-word' } })
    expect(issue({ ...EMPTY_LEDGER, isUnconfirmed: true }, LETTER, 'a')).toMatchObject({ error: { code: 'unconfirmed' } })
  })

  it('enters numbers given out after the backup as lost', () => {
    const confirmed = confirmHighest({ ...EMPTY_LEDGER, isUnconfirmed: true }, [{ rule: LETTER, year: 2026, n: 2 }], day('2026-05-06'))
    expect(confirmed.lists['opinion-letter|2026']!.map(({ text, state }) => [text, state])).toEqual([['云机事法审〔2026〕1号', 'lost'], ['云机事法审〔2026〕2号', 'lost']])
    expect(issue(confirmed, LETTER, 'b')).toMatchObject({ value: { entry: { n: 3 } } })
  })
})

type Command =
  | { readonly kind: 'issue'; readonly rule: number; readonly year: number; readonly crash: boolean; readonly repeat: boolean }
  | { readonly kind: 'void'; readonly pick: number }
  | { readonly kind: 'back-up' }
  | { readonly kind: 'restore' }

const RULES: readonly NumberingRule[] = [LETTER, NUMBERING_RULES.review, NUMBERING_RULES.standard]
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('issue' as const), rule: fc.nat(2), year: fc.integer({ min: 2026, max: 2027 }), crash: fc.boolean(), repeat: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'back-up' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restore' as const }) },
)

/** The office around the ledger: what is stored, what is in the backup, which numbers stand on paper. */
class Office {
  stored = EMPTY_LEDGER
  private backup = EMPTY_LEDGER
  readonly onPaper = new Map<string, string>()
  private readonly highest = new Map<string, { rule: NumberingRule; year: number; n: number }>()
  private operations = 0

  run(step: Command): void {
    if (step.kind === 'issue') this.issue(step)
    else if (step.kind === 'void') this.void(step.pick)
    else if (step.kind === 'back-up') this.backup = this.stored
    else this.stored = confirmHighest({ ...this.backup, isUnconfirmed: true }, [...this.highest.values()], day('2027-12-31'))
  }

  private issue({ rule: index, year, crash, repeat }: Extract<Command, { kind: 'issue' }>): void {
    const rule = RULES[index]!
    if (!repeat || this.operations === 0) this.operations += 1
    const request = { operation: `${rule.id}-${year}-${this.operations}`, record: `r${this.operations}`, on: day(`${year}-06-01`) }
    const issued = issueNumber(this.stored, rule, request)
    // The crash comes before the transaction commits: nothing is stored and nobody has seen the number.
    if (!issued.ok || crash) return
    this.stored = issued.value.ledger
    const { entry } = issued.value
    const before = this.onPaper.get(entry.text)
    if (before !== undefined && before !== request.operation) throw new Error(`${entry.text} given out twice`)
    this.onPaper.set(entry.text, request.operation)
    const key = seriesKey(rule, request.on)
    this.highest.set(key, { rule, year: entry.year, n: Math.max(entry.n, this.highest.get(key)?.n ?? 0) })
  }

  private void(pick: number): void {
    const entries = Object.values(this.stored.lists).flat()
    if (entries.length === 0) return
    const voided = voidNumber(this.stored, entries[pick % entries.length]!.text, '写错')
    if (voided.ok) this.stored = voided.value
  }
}

describe('over any sequence of issue, void, crash and restore', () => {
  it('numbers have no gap and none is given out twice', () => {
    fc.assert(fc.property(fc.array(command, { minLength: 1, maxLength: 60 }), (commands) => {
      const office = new Office()
      for (const step of commands) {
        office.run(step)
        expect(checkLedger(office.stored)).toEqual([])
      }
      const known = new Set(Object.values(office.stored.lists).flat().map((entry) => entry.text))
      for (const text of office.onPaper.keys()) expect(known).toContain(text)
    }), { numRuns: 1000 })
  })
})
