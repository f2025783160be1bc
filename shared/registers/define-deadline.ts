import { parameter, type ParameterLine } from '../law/define-parameter'
import type { DeadlineHolder, DeadlineRule, DeadlineSpan } from './deadline'
import type { CountingLaw, Period } from './period'

/** 民法典 periods: first day out, last day off moves on. */
export const CIVIL_CODE: CountingLaw = { firstDay: '民法典第201条第1款', rollOver: '民法典第203条第1款' }
/** Civil procedure; also arbitration awards and preservation before the court. */
export const CIVIL_PROCEDURE: CountingLaw = { firstDay: '民事诉讼法第85条第2款', rollOver: '民事诉讼法第85条第3款' }
/** Administrative litigation follows civil procedure where its own act is silent. */
export const ADMINISTRATIVE_LITIGATION: CountingLaw = { firstDay: '行政诉讼法第101条、民事诉讼法第85条第2款', rollOver: '行政诉讼法第101条、民事诉讼法第85条第3款' }
/** Administrative review follows civil procedure; its 3, 5, 7 and 10 days are working days. */
export const ADMINISTRATIVE_REVIEW: CountingLaw = { firstDay: '行政复议法第88条、民事诉讼法第85条第2款', rollOver: '行政复议法第88条、民事诉讼法第85条第3款' }
/** Acts that count days and say nothing of the last day: the general rule of the civil code is followed. */
export const BY_ANALOGY: CountingLaw = { firstDay: '参照民法典第201条第1款', rollOver: '参照民法典第203条第1款' }
/** No rule moves the last day: the earlier day is taken, which is never too late. */
export const NO_RELIEF: CountingLaw = { firstDay: '参照民法典第201条第1款', rollOver: null }
/** Time limits of the office's own rules. */
export const OFFICE_RULE: CountingLaw = { firstDay: '本单位制度', rollOver: null }

/** Calendar days, working days, months, years. */
export const days = (count: number): Period => ({ count, unit: 'day' })
export const workingDays = (count: number): Period => ({ count, unit: 'working-day' })
export const months = (count: number): Period => ({ count, unit: 'month' })
export const years = (count: number): Period => ({ count, unit: 'year' })

/** Within a period after the event. */
export const within = (period: Period): DeadlineSpan => ({ kind: 'within', period })

/** What most deadlines leave at its usual value. */
export interface DeadlineExtras {
  readonly holder?: DeadlineHolder
  readonly extension?: Period
  readonly note?: string
  readonly remindDays?: readonly number[]
}

/** Starts a group of deadlines of one procedure and one way of counting. */
export function deadlinesOf(procedure: string, counting: CountingLaw) {
  return (id: string, title: string, event: string, lines: readonly ParameterLine<DeadlineSpan>[], extras: DeadlineExtras = {}): DeadlineRule => ({
    id,
    procedure,
    title,
    event,
    holder: extras.holder ?? 'ours',
    span: parameter<DeadlineSpan>(`deadline.${id}`, `${procedure}：${title}`, ...lines),
    counting,
    extension: extras.extension ?? null,
    note: extras.note ?? '',
    remindDays: extras.remindDays ?? null,
  })
}
