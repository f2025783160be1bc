import type { LocalDate } from '../core/local-date'
import { weekdayName } from '../law/calendar'
import type { RecordDeadline } from './definition'
import { dateOf, isSet, rowsOf, textOf, type Fields } from './field'
import { stepsOf } from './process'

/** One hearing of a case: the trial itself, an exchange of evidence, a conciliation. */
export interface Hearing {
  readonly on: LocalDate
  /** '' where it was not entered. */
  readonly time: string
  readonly place: string
  /** 开庭（听证） where nothing else was entered. */
  readonly subject: string
  /** Whether it took place, as far as the record says. */
  readonly isOver: boolean
}

const TRIAL = '开庭（听证）'
const AFTER_TRIAL: ReadonlySet<string> = new Set(['decided', 'performing', 'closed', 'withdrawn'])

/** The hearings of a case by day: its calendar, and the day of the trial where the calendar does not have it. */
export function hearingsOf(fields: Fields): readonly Hearing[] {
  const held = stepsOf(fields).filter(({ transition }) => transition === 'hear').map(({ on }) => on)
  const served = dateOf(fields, 'documentServedOn')
  const isOver = (on: LocalDate): boolean => AFTER_TRIAL.has(textOf(fields, 'state')) || (served !== null && served >= on) || held.some((day) => day >= on)
  const rows = rowsOf(fields, 'hearings').flatMap((row): readonly Hearing[] => {
    const on = dateOf(row, 'on')
    return on === null ? [] : [{ on, time: textOf(row, 'time'), place: textOf(row, 'place'), subject: textOf(row, 'subject') || TRIAL, isOver: isSet(row, 'isHeld') || isOver(on) }]
  })
  const trial = dateOf(fields, 'hearingOn')
  const known = trial === null || rows.some(({ on }) => on === trial) ? rows : [...rows, { on: trial, time: '', place: '', subject: TRIAL, isOver: isOver(trial) }]
  return known.toSorted((a, b) => (a.on + a.time.padStart(5, '0') < b.on + b.time.padStart(5, '0') ? -1 : 1))
}

/** Whether an open deadline of any register is a hearing of a case. */
export function isHearing({ register, id }: { readonly register: string; readonly id: string }): boolean {
  return register === 'case' && /:hearing-\d+$/.test(id)
}

/** Each hearing as a day nobody may miss; done once it took place. */
export function hearingDeadlines(fields: Fields): readonly RecordDeadline[] {
  return hearingsOf(fields).map(({ on, time, place, subject, isOver }, index) => {
    const where = [time, place].filter((part) => part !== '').join('，')
    return {
      // The hour first: it is what tells the hearings of one day apart.
      id: `hearing-${index}`, title: [[time, subject].filter((part) => part !== '').join(' '), place].filter((part) => part !== '').join('，'), start: dateOf(fields, 'receivedOn') ?? on, due: on,
      lines: [`${textOf(fields, 'tribunal')}排定：${on}（${weekdayName(on)}）${where}。`], doneOn: isOver ? on : null, remindDays: [10, 3, 1, 0],
    }
  })
}
