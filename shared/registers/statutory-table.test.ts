import { describe, expect, it } from 'vitest'
import { lastDay, TELLING_DAYS } from '../../tests/support/count-by-hand'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { computeDeadline, startingOn } from './deadline'
import { STATUTORY_DEADLINES, statutoryDeadline } from './statutory-deadlines'

/**
 * The table of statutory periods (documents 6.2) typed in anew, line by line: number and unit (D calendar days, W working
 * days, M months, Y years), and whether the last day moves past days off. What the definitions compute is compared with
 * what this table and the notices of 2025 and 2026 give, counted day by day.
 */
const TABLE: Readonly<Record<string, readonly [count: number, unit: 'D' | 'W' | 'M' | 'Y', moves: boolean]>> = {
  'review.apply': [60, 'D', true], 'review.apply-uninformed': [1, 'Y', true], 'review.apply-longest': [5, 'Y', true], 'review.apply-real-estate': [20, 'Y', true],
  'review.reply': [10, 'W', false], 'review.reply-simplified': [5, 'W', false], 'review.accept': [5, 'W', false], 'review.forward': [7, 'W', false],
  'review.forward-simplified': [3, 'W', false], 'review.document-reply': [10, 'W', false], 'review.document-transferred': [60, 'D', true], 'review.decide': [60, 'D', true],
  'review.decide-simplified': [30, 'D', true], 'review.on-the-spot': [5, 'W', false], 'review.redo': [60, 'D', true], 'review.rectification': [60, 'D', true],
  'suit.sue': [6, 'M', true], 'suit.sue-after-review': [15, 'D', true], 'suit.sue-inaction': [6, 'M', true], 'suit.sue-uninformed': [1, 'Y', true], 'suit.answer': [15, 'D', true],
  'suit.evidence-delay': [15, 'D', true], 'suit.appeal-judgment': [15, 'D', true], 'suit.appeal-ruling': [10, 'D', true], 'suit.retrial': [6, 'M', true],
  'suit.first-instance': [6, 'M', true], 'suit.simplified': [45, 'D', true], 'suit.second-instance': [3, 'M', true],
  'civil.answer': [15, 'D', true], 'civil.jurisdiction': [15, 'D', true], 'civil.evidence': [15, 'D', true], 'civil.evidence-appeal': [10, 'D', true], 'civil.appeal-judgment': [15, 'D', true],
  'civil.appeal-ruling': [10, 'D', true], 'civil.retrial': [6, 'M', true], 'civil.enforcement': [2, 'Y', true], 'civil.preservation': [30, 'D', true],
  'limitation.claim': [3, 'Y', true], 'arbitration.set-aside': [3, 'M', true],
  'labour.apply': [1, 'Y', true], 'labour.answer': [10, 'D', true], 'labour.decide': [45, 'D', true], 'labour.sue': [15, 'D', true],
  // Months of these acts end where they end: no rule moves the last day, and the earlier day is never too late.
  'compensation.decide': [2, 'M', false], 'compensation.serve': [10, 'D', true], 'compensation.sue': [3, 'M', false], 'public-interest.reply': [2, 'M', false],
  'public-interest.reply-urgent': [15, 'D', true], 'judicial-advice.reply': [2, 'M', false],
  'information.answer': [20, 'W', false], 'information.correction': [7, 'W', false], 'information.third-party': [15, 'W', false],
  'procurement.question': [7, 'W', false], 'procurement.answer': [7, 'W', false], 'procurement.complain': [15, 'W', false], 'procurement.handle': [30, 'W', false],
  'payment.confirm': [30, 'D', true], 'payment.complaint': [30, 'D', true],
}

/** Longest extensions the table allows, added to the period. */
const EXTENSIONS: Readonly<Record<string, number>> = { 'review.decide': 30, 'labour.decide': 15, 'information.answer': 20, 'payment.complaint': 60 }
/** Lines of the table that are no period after an event; `statutory-deadlines.test.ts` has them day by day. */
const NO_PERIOD = ['suit.head-attendance', 'arbitration.agreement-objection', 'arbitration.answer', 'payment.disclose']

/** Law in force only from a day on: earlier events have another period, or none that is recorded. */
const CHANGED: Readonly<Record<string, { readonly from: string; readonly before: readonly [number, 'M'] | null }>> = {
  'review.redo': { from: '2026-07-01', before: null }, 'arbitration.set-aside': { from: '2026-03-01', before: [6, 'M'] },
}

function expected(id: string, start: LocalDate): LocalDate | null {
  const change = CHANGED[id]
  const [count, unit, moves] = TABLE[id]!
  if (change === undefined || start >= change.from) return lastDay(start, count, unit, moves)
  return change.before === null ? null : lastDay(start, change.before[0], change.before[1], moves)
}

describe('every statutory period of the table', () => {
  it('is in it', () => {
    expect(STATUTORY_DEADLINES.map(({ id }) => id).filter((id) => TABLE[id] === undefined && !NO_PERIOD.includes(id))).toEqual([])
    expect(Object.keys(TABLE).filter((id) => !STATUTORY_DEADLINES.some((rule) => rule.id === id))).toEqual([])
  })

  it.each(TELLING_DAYS)('ends on the right day %s', (_when, starts) => {
    for (const id of Object.keys(TABLE)) {
      for (const start of starts.map((text) => parseLocalDate(text)!)) {
        expect([id, start, computeDeadline(statutoryDeadline(id), startingOn(start), PUBLISHED_CALENDAR).due]).toEqual([id, start, expected(id, start)])
      }
    }
  })

  it.each(Object.entries(EXTENSIONS))('of %s may be longer by %i, counted in one piece', (id, more) => {
    const [count, unit, moves] = TABLE[id]!
    for (const start of TELLING_DAYS.flatMap(([, starts]) => starts).map((text) => parseLocalDate(text)!)) {
      const { due } = computeDeadline(statutoryDeadline(id), { ...startingOn(start), isExtended: true }, PUBLISHED_CALENDAR)
      expect([start, due]).toEqual([start, lastDay(start, count + more, unit, moves)])
    }
  })

  it('that cannot be extended stays as it is when somebody says it was', () => {
    const facts = { ...startingOn(parseLocalDate('2026-03-02')!), isExtended: true }
    for (const id of Object.keys(TABLE).filter((one) => EXTENSIONS[one] === undefined)) {
      expect([id, computeDeadline(statutoryDeadline(id), facts, PUBLISHED_CALENDAR).due]).toEqual([id, expected(id, facts.start)])
    }
  })
})
