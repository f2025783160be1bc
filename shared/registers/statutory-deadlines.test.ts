import { describe, expect, it } from 'vitest'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { computeDeadline, startingOn } from './deadline'
import { STATUTORY_DEADLINES, statutoryDeadline } from './statutory-deadlines'

const day = (text: string): LocalDate => parseLocalDate(text)!
const dueOf = (id: string, start: string): string | null => computeDeadline(statutoryDeadline(id), startingOn(day(start)), PUBLISHED_CALENDAR).due

/** Deadline, day of the event, last day: worked out by hand on the holiday notice of 2026. */
const CASES: readonly (readonly [id: string, start: string, due: string | null])[] = [
  // 60 days end on Sunday 1 March; on the Saturday of 2 May, a holiday to the 5th.
  ['review.apply', '2025-12-31', '2026-03-02'],
  ['review.apply', '2026-03-03', '2026-05-06'],
  ['review.apply-uninformed', '2027-02-28', '2028-02-28'],
  ['review.apply-longest', '2024-02-29', '2029-02-28'],
  ['review.apply-real-estate', '2024-02-29', '2044-02-29'],
  // Over New Year: 2 January is bridged, Sunday 4 January is worked.
  ['review.reply', '2025-12-24', '2026-01-08'],
  ['review.reply', '2026-02-12', '2026-03-04'],
  ['review.reply', '2026-09-28', '2026-10-16'],
  ['review.reply-simplified', '2026-09-30', '2026-10-13'],
  ['review.reply-simplified', '2026-02-13', '2026-02-27'],
  ['review.accept', '2026-04-30', '2026-05-11'],
  ['review.forward', '2026-02-11', '2026-02-27'],
  ['review.forward-simplified', '2026-09-30', '2026-10-10'],
  ['review.document-reply', '2026-06-17', '2026-07-02'],
  ['review.document-transferred', '2026-08-03', '2026-10-08'],
  ['review.decide', '2026-08-05', '2026-10-08'],
  ['review.decide-simplified', '2026-01-18', '2026-02-24'],
  ['review.on-the-spot', '2026-09-24', '2026-10-09'],
  ['review.redo', '2026-08-02', '2026-10-08'],
  ['review.redo', '2026-06-30', null],
  ['review.rectification', '2026-12-03', '2027-02-01'],

  ['suit.sue', '2025-08-31', '2026-02-28'],
  ['suit.sue', '2026-04-03', '2026-10-08'],
  ['suit.sue-after-review', '2026-02-02', '2026-02-24'],
  ['suit.sue-inaction', '2026-08-31', '2027-03-01'],
  ['suit.sue-uninformed', '2027-02-28', '2028-02-28'],
  ['suit.answer', '2026-02-02', '2026-02-24'],
  ['suit.answer', '2026-09-16', '2026-10-08'],
  ['suit.answer', '2025-12-18', '2026-01-04'],
  ['suit.answer', '2026-09-05', '2026-09-20'],
  ['suit.evidence-delay', '2026-09-21', '2026-10-08'],
  ['suit.head-attendance', '2026-03-02', '2026-03-01'],
  ['suit.appeal-judgment', '2026-02-28', '2026-03-16'],
  ['suit.appeal-ruling', '2026-09-24', '2026-10-08'],
  ['suit.retrial', '2026-08-30', '2027-03-01'],
  ['suit.first-instance', '2026-03-31', '2026-09-30'],
  ['suit.simplified', '2026-01-02', '2026-02-24'],
  ['suit.second-instance', '2026-11-30', '2027-03-01'],

  ['civil.answer', '2026-09-17', '2026-10-08'],
  ['civil.jurisdiction', '2026-04-17', '2026-05-06'],
  ['civil.evidence', '2026-06-04', '2026-06-22'],
  ['civil.evidence-appeal', '2026-06-09', '2026-06-22'],
  ['civil.appeal-judgment', '2026-01-31', '2026-02-24'],
  ['civil.appeal-ruling', '2026-02-05', '2026-02-24'],
  ['civil.retrial', '2026-04-05', '2026-10-08'],
  ['civil.enforcement', '2026-02-28', '2028-02-28'],
  ['civil.enforcement', '2024-02-29', '2026-02-28'],
  ['civil.preservation', '2026-01-16', '2026-02-24'],

  ['limitation.claim', '2025-02-28', '2028-02-28'],
  ['limitation.claim', '2023-10-03', '2026-10-08'],
  ['limitation.claim', '2024-02-29', '2027-03-01'],

  ['arbitration.agreement-objection', '2026-03-16', '2026-03-15'],
  ['arbitration.answer', '2026-03-16', null],
  // The new act shortens six months to three for awards received from 1 March 2026.
  ['arbitration.set-aside', '2026-02-28', '2026-08-28'],
  ['arbitration.set-aside', '2026-03-01', '2026-06-01'],
  ['arbitration.set-aside', '2026-07-02', '2026-10-08'],
  ['labour.apply', '2025-10-05', '2026-10-08'],
  ['labour.answer', '2026-02-06', '2026-02-24'],
  ['labour.decide', '2026-08-17', '2026-10-08'],
  ['labour.sue', '2026-04-18', '2026-05-06'],

  // Months of the compensation act: nothing moves the last day, the earlier one is taken.
  ['compensation.decide', '2026-08-01', '2026-10-01'],
  ['compensation.serve', '2026-09-25', '2026-10-08'],
  ['compensation.sue', '2025-11-30', '2026-02-28'],
  ['public-interest.reply', '2025-12-31', '2026-02-28'],
  ['public-interest.reply-urgent', '2026-02-03', '2026-02-24'],
  ['judicial-advice.reply', '2026-12-31', '2027-02-28'],

  ['information.answer', '2026-02-10', '2026-03-16'],
  ['information.answer', '2026-09-23', '2026-10-28'],
  ['information.correction', '2025-12-29', '2026-01-08'],
  ['information.third-party', '2026-09-22', '2026-10-20'],
  ['procurement.question', '2026-04-28', '2026-05-11'],
  ['procurement.answer', '2026-06-15', '2026-06-25'],
  ['procurement.complain', '2026-02-11', '2026-03-10'],
  ['procurement.handle', '2026-01-26', '2026-03-13'],
  ['payment.confirm', '2026-01-20', '2026-02-24'],
  ['payment.disclose', '2025-12-31', '2026-03-31'],
  ['payment.complaint', '2026-09-01', '2026-10-08'],
]

describe('the statutory deadlines', () => {
  it.each(CASES)('%s from %s ends on %s', (id, start, due) => {
    expect(dueOf(id, start)).toBe(due)
  })

  it('are each counted out on a real calendar', () => {
    expect(STATUTORY_DEADLINES.map((rule) => rule.id).filter((id) => !CASES.some(([tested]) => tested === id))).toEqual([])
  })

  it('have ids of their own, a source for every day, and an act for every way of counting', () => {
    expect(new Set(STATUTORY_DEADLINES.map((rule) => rule.id)).size).toBe(STATUTORY_DEADLINES.length)
    for (const rule of STATUTORY_DEADLINES) for (const entry of rule.span.entries) expect(entry.source).toMatch(/第\d+条/)
  })

  it('refuse to count under law of a day that is not recorded', () => {
    const old = computeDeadline(statutoryDeadline('review.reply'), startingOn(day('2023-06-01')), PUBLISHED_CALENDAR)
    expect(old).toMatchObject({ due: null, source: '', warnings: ['2023-06-01当日适用的规定未收录，请按当时有效的法律人工填写届满日。'] })
  })
})

describe('a computed deadline', () => {
  it('shows act, article and arithmetic', () => {
    const { lines } = computeDeadline(statutoryDeadline('suit.answer'), startingOn(day('2026-02-02')), PUBLISHED_CALENDAR)
    expect(lines).toEqual([
      '事项：行政诉讼——被告答辩并提交证据和规范性文件，收到起诉状副本之日起15日（行政诉讼法第67条）。',
      '起算：2026-02-02（周一）收到起诉状副本，当日不计入，自2026-02-03起算（行政诉讼法第101条、民事诉讼法第85条第2款）。',
      '期限：2026-02-02＋15日＝2026-02-17（周二）。',
      '届满：2026-02-17（周二，春节）为法定休假日，顺延至2026-02-24（周二）（行政诉讼法第101条、民事诉讼法第85条第3款）。',
    ])
  })

  it('adds an extension to the whole period', () => {
    const facts = { ...startingOn(day('2026-07-03')), isExtended: true }
    const computed = computeDeadline(statutoryDeadline('review.decide'), facts, PUBLISHED_CALENDAR)
    expect(computed.due).toBe('2026-10-08')
    expect(computed.lines[1]).toBe('延长：经批准延长30日，合计90日。')
    expect(computeDeadline(statutoryDeadline('information.answer'), { ...facts, start: day('2026-03-02') }, PUBLISHED_CALENDAR).due).toBe('2026-04-28')
    expect(computeDeadline(statutoryDeadline('payment.complaint'), { ...facts, start: day('2026-03-02') }, PUBLISHED_CALENDAR).due).toBe('2026-06-01')
  })

  it('stops while the review is suspended', () => {
    const pauses = [{ from: day('2026-03-10'), to: day('2026-03-30'), reason: '中止审理' }]
    const { due } = computeDeadline(statutoryDeadline('review.decide'), { ...startingOn(day('2026-03-02')), pauses }, PUBLISHED_CALENDAR)
    expect(due).toBe('2026-05-21')
  })

  it('takes the day the court set and says when it is too short', () => {
    const facts = { ...startingOn(day('2026-06-03')), setTo: day('2026-06-15') }
    const computed = computeDeadline(statutoryDeadline('civil.evidence'), facts, PUBLISHED_CALENDAR)
    expect(computed.due).toBe('2026-06-15')
    expect(computed.warnings).toEqual(['指定的2026-06-15早于法定最短期限（15日，至2026-06-18），可以申请顺延。'])
  })
})
