import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { AGREED_TERMS, doneFieldOfTerm, TERM_DONE } from './agreed-terms'
import { rowsOf, textOf, type Fields } from './field'

/** Who says that a task was done, and on which day. */
export interface TaskDone {
  readonly on: LocalDate
  readonly by: string
}

/** Tasks whose day of completion is a field of the register itself; what is filed was reported, too. */
const FIELDS_OF: Readonly<Record<string, readonly [own: string, ...implied: readonly string[]]>> = {
  report: ['reportedOn', 'filedOn'], file: ['filedOn'], publish: ['publishedOn'], accept: ['acceptedOn'], bondDueOn: ['bondReturnedOn'],
}

/** Tasks of a payment: its row and the field of the row. */
const PAYMENT_TASK = /^(pay|invoice)-(\d{1,4})$/
/** Task of an agreed period: its row. */
const TERM_TASK = /^term-(\d{1,4})$/

/** Whether a task of a contract may be ticked off; the steps of the process (signing, reviewing) are taken, not ticked. */
export function canComplete(task: string): boolean {
  return task !== 'sign' && task !== 'state'
}

/**
 * The contract's fields with a task done (`done` null: not done any more): the day in the task's own field or payment row,
 * and who said so in `tasksDone`. Refused for steps of the process and payments that are not there.
 */
export function completeTask(fields: Fields, task: string, done: TaskDone | null): Result<Fields, string> {
  if (!canComplete(task)) return fail('这一步请在流程中办理。')
  const others = rowsOf(fields, 'tasksDone').filter((row) => textOf(row, 'task') !== task)
  const ticked = done === null ? others : [...others, { task, doneOn: done.on, doneBy: done.by }]
  const changed: Fields = { ...fields, tasksDone: ticked }
  const payment = PAYMENT_TASK.exec(task)
  if (payment !== null) return completePayment(changed, payment[1]!, Number(payment[2]), done)
  const term = TERM_TASK.exec(task)
  if (term !== null) return completeTerm(changed, Number(term[1]), done)
  // 备案日 of a contract reported to the bureau is the bureau's; its report to the finance office is only ticked off.
  const days: readonly string[] = task === 'file' && textOf(fields, 'path') === 'P2' ? [] : (FIELDS_OF[task] ?? [])
  return ok((done === null ? days : days.slice(0, 1)).reduce<Fields>((whole, day) => withDay(whole, day, done), changed))
}

function completePayment(fields: Fields, kind: string, index: number, done: TaskDone | null): Result<Fields, string> {
  const payments = rowsOf(fields, 'payments')
  const row = payments[index]
  if (row === undefined) return fail('没有找到这一期付款，请刷新后再试。')
  return ok({ ...fields, payments: payments.with(index, withDay(row, kind === 'pay' ? 'paidOn' : 'invoicedOn', done)) })
}

function completeTerm(fields: Fields, index: number, done: TaskDone | null): Result<Fields, string> {
  const terms = rowsOf(fields, AGREED_TERMS.id)
  const row = terms[index]
  if (row === undefined) return fail('没有找到这一期限，请刷新后再试。')
  const changed: Fields = { ...fields, [AGREED_TERMS.id]: terms.with(index, withDay(row, TERM_DONE, done)) }
  const field = doneFieldOfTerm(fields, row)
  return ok(field === '' ? changed : withDay(changed, field, done))
}

function withDay(fields: Fields, name: string, done: TaskDone | null): Fields {
  if (done !== null) return { ...fields, [name]: done.on }
  const { [name]: _day, ...rest } = fields
  return rest
}

/** Who said that a task was done; '' where nobody is recorded. */
export function taskDoneBy(fields: Fields, task: string): string {
  const row = rowsOf(fields, 'tasksDone').find((one) => textOf(one, 'task') === task)
  return row === undefined ? '' : textOf(row, 'doneBy')
}
