import type { WorkCalendar } from '../law/calendar'
import type { LocalDate } from '../core/local-date'
import type { AgreedPeriodKind } from '../facts/agreed-periods'
import type { StartEvent } from '../facts/start-event'
import { choice, date, number, rows, text } from './define-field'
import { CIVIL_CODE, NO_RELIEF } from './define-deadline'
import type { RecordDeadline } from './definition'
import { dateOf, isBlank, numberOf, periodOf, rowsOf, textOf, type Field, type Fields } from './field'
import { countPeriod, describePeriod, type CountingLaw, type Period } from './period'

const KINDS: Readonly<Record<AgreedPeriodKind, string>> = { acceptance: '验收', bond: '退还保证金', warranty: '质保（保修）期', defects: '缺陷责任期', retention: '返还质量保证金' }
const UNITS: Readonly<Record<Period['unit'], string>> = { day: '日', 'working-day': '个工作日', month: '个月', year: '年' }
const EVENTS: Readonly<Record<StartEvent, string>> = { signed: '合同签订', delivered: '交付（完工、提请验收）', accepted: '验收合格', performed: '履行期满', 'warranty-ended': '质保期（缺陷责任期）满', other: '其他' }

/** Ten years by days. More is a slip of the unit: that many years, one period after the other, end within years of four digits. */
const LONGEST = 3650

/** Row field that holds the day a period was dealt with. */
export const TERM_DONE = 'doneOn'

/** 约定期限: periods the contract gives for what is to be done after signing; their last days follow once the day they run from is known. */
export const AGREED_TERMS: Field = rows('agreedTerms', '约定期限', [
  choice('kind', '事项', KINDS, { required: true }),
  number('count', '期限', { required: true, min: 1, max: LONGEST }),
  choice('unit', '单位', UNITS, { required: true }),
  choice('from', '起算', EVENTS, { required: true }),
  date('startsOn', '起算日', { hint: '留空的，按交付日、验收日等登记的日期起算。' }),
  text('words', '合同原文', { maxLength: 400 }),
  date(TERM_DONE, '办结日'),
], (row) => `${labelOf(KINDS, row, 'kind')} ${labelOf(EVENTS, row, 'from')}后${periodIn(row)}`, { group: '履行', hint: '起算日登记后，最后一日自动计算；已直接登记应验收日、保证金应退日、质保期满日的，以登记的日期为准。' })

/** What each kind asks to be done, the field of a last day entered outright and the field that says it is done; '' for none. */
const TASKS: Readonly<Record<AgreedPeriodKind, { readonly title: string; readonly dueField: string; readonly doneField: string; readonly law: CountingLaw; readonly remindDays: readonly number[] }>> = {
  acceptance: { title: '组织验收', dueField: 'acceptanceDueOn', doneField: 'acceptedOn', law: CIVIL_CODE, remindDays: [10, 3, 1, 0] },
  bond: { title: '退还保证金', dueField: 'bondDueOn', doneField: 'bondReturnedOn', law: CIVIL_CODE, remindDays: [30, 10, 3, 0] },
  // Defects are to be claimed while the warranty runs: nothing is gained by a last day that moves on.
  warranty: { title: '质保期满，组织复查', dueField: 'warrantyUntil', doneField: '', law: NO_RELIEF, remindDays: [30, 10, 0] },
  defects: { title: '缺陷责任期满，组织复查', dueField: '', doneField: '', law: NO_RELIEF, remindDays: [30, 10, 0] },
  retention: { title: '返还质量保证金', dueField: '', doneField: '', law: CIVIL_CODE, remindDays: [30, 10, 3, 0] },
}

/** A task that follows from an agreed period. */
export interface TermTask extends RecordDeadline {
  readonly kind: AgreedPeriodKind
}

/** The tasks of the agreed periods, `term-0` for the first row; those whose beginning is not known yet have no last day and say what is missing. */
export function termTasks(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): readonly TermTask[] {
  return termRows(fields).flatMap(({ row, kind, period, index }): readonly TermTask[] => {
    const { title, dueField, law, remindDays } = TASKS[kind]
    if (dueField !== '' && !isBlank(fields[dueField])) return []
    const event = textOf(row, 'from') as StartEvent
    const started = startOf(fields, row, event, signedOn, calendar)
    const told = [`合同约定：${EVENTS[event] ?? EVENTS.other}后${describePeriod(period)}。`, ...(textOf(row, 'words') === '' ? [] : [`合同原文：“${textOf(row, 'words')}”`])]
    const task = { id: `term-${index}`, kind, title, doneOn: doneOn(fields, row, kind), remindDays }
    if (started === null) return [{ ...task, start: signedOn, due: null, isAwaited: true, lines: [...told, `尚不能计算最后一日：请登记${MISSING[event] ?? MISSING.other}。`] }]
    const { due, lines } = countPeriod({ day: started, event: EVENTS[event] ?? EVENTS.other }, period, law, calendar)
    return [{ ...task, start: started, due, lines: [...told, ...lines] }]
  })
}

/** Whether a period of that kind was agreed on. */
export function hasTerm(fields: Fields, kind: AgreedPeriodKind): boolean {
  return termRows(fields).some((term) => term.kind === kind)
}

/** The field beside the row that tells the task of an agreed period is done; '' where none does, or several periods of the kind would share it. */
export function doneFieldOfTerm(fields: Fields, row: Fields): string {
  const kind = textOf(row, 'kind') as AgreedPeriodKind
  return termRows(fields).filter((term) => term.kind === kind).length === 1 ? (TASKS[kind]?.doneField ?? '') : ''
}

const MISSING: Readonly<Record<StartEvent, string>> = { signed: '“签订日”', delivered: '“交付日”', accepted: '“验收日”', performed: '“履行期限”的终止日', 'warranty-ended': '质保期（缺陷责任期）的期限或者“质保期满日”', other: '这一期限的“起算日”' }

interface TermRow {
  readonly row: Fields
  readonly index: number
  readonly kind: AgreedPeriodKind
  readonly period: Period
}

/** The rows that are whole; a half-filled one of an imported sheet tells nothing. */
function termRows(fields: Fields): readonly TermRow[] {
  return rowsOf(fields, AGREED_TERMS.id).flatMap((row, index) => {
    const [kind, count, unit] = [textOf(row, 'kind'), numberOf(row, 'count'), textOf(row, 'unit')]
    return kind in KINDS && count !== null && unit in UNITS ? [{ row, index, kind: kind as AgreedPeriodKind, period: { count, unit: unit as Period['unit'] } }] : []
  })
}

function doneOn(fields: Fields, row: Fields, kind: AgreedPeriodKind): LocalDate | null {
  const field = doneFieldOfTerm(fields, row)
  return dateOf(row, TERM_DONE) ?? (field === '' ? null : dateOf(fields, TASKS[kind].doneField))
}

/** The day a period runs from; null while it is not known. */
function startOf(fields: Fields, row: Fields, event: StartEvent, signedOn: LocalDate, calendar: WorkCalendar): LocalDate | null {
  const entered = dateOf(row, 'startsOn')
  if (entered !== null) return entered
  switch (event) {
    case 'signed': return signedOn
    case 'delivered': return dateOf(fields, 'deliveredOn')
    case 'accepted': return dateOf(fields, 'acceptedOn')
    case 'performed': return periodOf(fields, 'term')?.to ?? null
    case 'warranty-ended': return warrantyEnd(fields, signedOn, calendar)
    default: return null
  }
}

/** The last day of the warranty or defect liability period: entered, else the latest of those agreed; null while one is open. */
function warrantyEnd(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): LocalDate | null {
  const entered = dateOf(fields, 'warrantyUntil')
  if (entered !== null) return entered
  // Money kept back goes back after the defect liability period, which is another thing than the warranty.
  const all = termRows(fields).filter(({ kind }) => kind === 'warranty' || kind === 'defects')
  const defects = all.filter(({ kind }) => kind === 'defects')
  const ends = (defects.length > 0 ? defects : all).map(({ row, kind, period }) => {
    const event = textOf(row, 'from') as StartEvent
    const start = event === 'warranty-ended' ? dateOf(row, 'startsOn') : startOf(fields, row, event, signedOn, calendar)
    return start === null ? null : countPeriod({ day: start, event: '' }, period, TASKS[kind].law, calendar).due
  })
  return ends.includes(null) ? null : ends.toSorted().at(-1) ?? null
}

function labelOf(labels: Readonly<Record<string, string>>, row: Fields, id: string): string {
  return labels[textOf(row, id)] ?? ''
}

function periodIn(row: Fields): string {
  return `${numberOf(row, 'count') ?? ''}${labelOf(UNITS, row, 'unit')}`
}
