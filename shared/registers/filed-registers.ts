import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { COUNSEL, COUNSEL_PROCESS } from './counsel'
import { fieldOf, type RegisterWithProcess } from './definition'
import { dateOf, isBlank, periodOf, type Fields, type FileValue } from './field'
import { FILING_PROCESS, FILINGS } from './filings'
import type { AnswerLimit, PackageAnswer } from './filing-package/manifest'
import { OFFICE_RULE } from './define-deadline'
import { countPeriod } from './period'
import { limitOn } from './process-clock'
import { stateOf, stepsOf, type GivenLimit, type Process } from './process'

/**
 * A register whose records a unit reports to the bureau, and the bureau answers, as signed packages. Its process reports
 * into the state `reported`, and its steps out of it are named for the outcomes of an answer.
 */
export interface FiledRegister {
  readonly register: RegisterWithProcess
  /** Name of the form a report carries: 大额合同备案表. */
  readonly form: string
  /** Id under which the bureau's letter is kept beside the unit's record. */
  readonly letter: string
  /** Fields no report carries: what the bureau gives, what each side notes for itself, and what means nothing outside one machine. */
  readonly withheld: ReadonlySet<string>
  /** Field of the day of report; null where the step alone keeps it. */
  readonly reportedOn: string | null
  /** Field of who examined the filing for the bureau; null where the step alone keeps it. */
  readonly checker: string | null
  /** Field of 备案号, which the unit takes over from the answer. */
  readonly fileNumber: string
  /** Field of the number the receipt bears of its own; null where it bears 备案号. */
  readonly receiptNumber: string | null
  /** Day from which the matter counts: signing, begin of the term; null while nobody entered it. */
  readonly since: (fields: Fields) => LocalDate | null
}

/** State of a record that waits for the bureau's answer. */
const REPORTED = 'reported'

const FILED_CONTRACTS: FiledRegister = {
  register: { ...FILINGS, process: FILING_PROCESS }, form: '大额合同备案表', letter: 'filing-receipt',
  withheld: new Set(['number', 'receiptNumber', 'filingOpinion', 'filedOn', 'checker', 'contract', 'remark']),
  reportedOn: 'reportedOn', checker: 'checker', fileNumber: 'number', receiptNumber: 'receiptNumber',
  since: (fields) => dateOf(fields, 'signedOn'),
}

const FILED_ENGAGEMENTS: FiledRegister = {
  register: { ...COUNSEL, process: COUNSEL_PROCESS }, form: '法律顾问聘请备案表', letter: 'counsel-receipt',
  // The firm's clients serve the unit's own check for conflicts and are no part of D6; its result is.
  withheld: new Set(['number', 'filingNumber', 'filingOpinion', 'filedOn', 'clients', 'yearScore', 'renewalStartedOn', 'renews', 'remark']),
  reportedOn: null, checker: null, fileNumber: 'filingNumber', receiptNumber: null,
  since: (fields) => periodOf(fields, 'term')?.from ?? null,
}

/** Every register that is filed by packages (documents 4.1, 5.1). */
export const FILED_REGISTERS: readonly FiledRegister[] = [FILED_CONTRACTS, FILED_ENGAGEMENTS]

/** The filed register with that id; null for one that is not carried by packages. */
export function filedRegister(id: string): FiledRegister | null {
  return FILED_REGISTERS.find(({ register }) => register.id === id) ?? null
}

/** What of a record a package carries. The same choice is made where it comes in: nobody reports what the bureau gives. */
export function reportedFields(filed: FiledRegister, fields: Fields): Fields {
  return Object.fromEntries(carriedIds(filed).filter((id) => fields[id] !== undefined).map((id) => [id, fields[id]]))
}

function carriedIds({ register, withheld }: FiledRegister): readonly string[] {
  return register.fields.filter(({ id, type }) => type.kind !== 'computed' && !withheld.has(id)).map(({ id }) => id)
}

/**
 * A record of the bureau as a package reports it: what an earlier report said and this one does not is gone, what is the
 * bureau's own stays.
 */
export function withReported(filed: FiledRegister, held: Fields, reported: Fields): Fields {
  const carried = new Set(carriedIds(filed))
  const own = Object.entries(held).filter(([id]) => !carried.has(id))
  return { ...Object.fromEntries(own), ...reportedFields(filed, reported) }
}

/** Every file a record names that a package carries. */
export function reportedFiles(filed: FiledRegister, fields: Fields): readonly FileValue[] {
  const papers = filed.register.fields.filter(({ id, type }) => type.kind === 'file' && !filed.withheld.has(id))
  return papers.flatMap(({ id }) => (Array.isArray(fields[id]) ? (fields[id] as readonly FileValue[]) : []))
}

/** Whether a record waits for the bureau's answer. */
export function isReported({ register }: FiledRegister, fields: Fields): boolean {
  return stateOf(register.process, fields) === REPORTED
}

/** The step with which a record in its state is reported; null where none leads there. */
export function reportStep(process: Process, fields: Fields): string | null {
  const from = stateOf(process, fields)
  return process.transitions.find((step) => step.to === REPORTED && step.from.includes(from))?.id ?? null
}

/** Whether nothing reported later changes a record: neither waiting nor to be reported, it is filed or over. */
export function isSettled(filed: FiledRegister, fields: Fields): boolean {
  return !isReported(filed, fields) && reportStep(filed.register.process, fields) === null
}

const OUTCOMES: readonly PackageAnswer['outcome'][] = ['file', 'file-with-notice', 'return', 'advise']

/** What the bureau may answer to a report of this register. */
export function outcomesOf({ register }: FiledRegister): readonly PackageAnswer['outcome'][] {
  return OUTCOMES.filter((outcome) => register.process.transitions.some(({ id }) => id === outcome))
}

/** How long a unit has to answer what the bureau sends back on that day: the limit of the state the outcome leads to, as the bureau counts it; null where nothing is to be answered. */
export function limitToAnswer({ register: { process } }: FiledRegister, outcome: PackageAnswer['outcome'], calendar: WorkCalendar, on: LocalDate): AnswerLimit | null {
  const to = process.transitions.find(({ id }) => id === outcome)?.to
  const state = process.states.find(({ id }) => id === to)
  const period = state === undefined ? null : limitOn(state, calendar, on)
  if (period === null) return null
  const { due } = countPeriod({ day: on, event: '' }, period, OFFICE_RULE, calendar)
  return due === null ? null : { count: period.count, unit: period.unit === 'working-day' ? 'working-day' : 'day', due }
}

/** The limit an answer sets, as the step that answers keeps it; null where it sets none. */
export function givenLimit({ on, limit }: Pick<PackageAnswer, 'on' | 'limit'>, by: string): GivenLimit | null {
  return limit === undefined ? null : { from: on as LocalDate, period: { count: limit.count, unit: limit.unit }, due: limit.due as LocalDate, by }
}

/** Whether an outcome files the record. */
export function isFiling(outcome: PackageAnswer['outcome']): boolean {
  return outcome === 'file' || outcome === 'file-with-notice'
}

/** Field of the number given out with the filing, and the rule of the ledger it comes from. */
export function numberOnFiling({ register, fileNumber, receiptNumber }: FiledRegister): { readonly field: string; readonly rule: string } {
  const field = receiptNumber ?? fileNumber
  const { type } = fieldOf(register, field)
  if (type.kind !== 'official-number') throw new Error(`${register.id}.${field} is given by no ledger`)
  return { field, rule: type.rule }
}

/** What an answer writes into the unit's record; the step itself is taken with the answer's outcome as its transition. */
export function fieldsOfAnswer({ fileNumber, receiptNumber }: FiledRegister, answer: PackageAnswer): Fields {
  const opinion = answer.opinion === '' ? {} : { filingOpinion: answer.opinion }
  if (!isFiling(answer.outcome)) return opinion
  return { [fileNumber]: answer.number, ...(receiptNumber === null ? {} : { [receiptNumber]: answer.receiptNumber }), filedOn: answer.on, ...opinion }
}

/** The day a record was last reported; null before. */
export function reportDay({ reportedOn }: FiledRegister, fields: Fields): LocalDate | null {
  return reportedOn === null ? (stepsOf(fields).findLast(({ to }) => to === REPORTED)?.on ?? null) : dateOf(fields, reportedOn)
}

/** The fields as they are on the day of report: the day is entered where nobody did, and anew after a return. */
export function datedReport({ register, reportedOn }: FiledRegister, fields: Fields, on: LocalDate): Fields {
  if (reportedOn === null) return fields
  const isFirst = stateOf(register.process, fields) === register.process.initial || stateOf(register.process, fields) === REPORTED
  return isFirst && !isBlank(fields[reportedOn]) ? fields : { ...fields, [reportedOn]: on }
}
