import type { RecordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { isSameJson } from '../core/same-json'
import { applyTransition, type TransitionRefusal, type TransitionRequest } from '../registers/apply-transition'
import type { ValueProblem } from '../registers/check-value'
import { fieldOf, validateRecord, type RegisterDefinition, type RegisterWithProcess } from '../registers/definition'
import { describeChanges } from '../registers/describe-changes'
import { isBlank, textOf, type Field, type Fields } from '../registers/field'
import { ROLES } from '../registers/role'
import { ACTS } from './acts'
import { readOfficeCalendar } from './office-calendar'
import { newRecord } from './record-kinds'
import { refusals } from './refusals'
import type { Act, Store, StoredRecord, StoreTransaction } from './store'
import { officeRule, takeNumber, voidTaken } from './take-number'

/** Why a record was not written. Nothing was stored. */
export type SaveRefusal =
  | { readonly kind: 'invalid'; readonly problems: readonly ValueProblem[] }
  /** Somebody changed the same fields meanwhile; their labels. */
  | { readonly kind: 'changed-meanwhile'; readonly labels: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }

/** Who writes and when. */
export interface Writer {
  /** The act without what is done; `at` is an ISO date-time. */
  readonly act: Pick<Act, 'actor' | 'role' | 'at'>
  readonly today: LocalDate
}

/** A record to be written: what it was when the person began, and what it shall be. `base` is null for a new one. */
export interface RecordEdit {
  readonly id: RecordId
  readonly base: Fields | null
  readonly fields: Fields
}

/** Stores a new record with its number, or the changes to one; what others changed meanwhile in other fields stays. */
export async function saveRecord(store: Store, register: RegisterDefinition, edit: RecordEdit, writer: Writer): Promise<Result<Fields, SaveRefusal>> {
  const problems = validateRecord(register, edit.fields, (await readOfficeCalendar(store)).calendar)
  if (problems.length > 0) return fail({ kind: 'invalid', problems })
  const changes = describeChanges(register, edit.base ?? {}, edit.fields)
  const act: Act = { ...writer.act, action: edit.base === null ? ACTS.register : ACTS.editRegistered, subject: edit.id, reason: register.title, changes }
  return store.transact(act, async (transaction): Promise<Result<Fields, SaveRefusal>> => {
    const stored = await transaction.read<Fields>(edit.id)
    if (edit.base === null || stored === null) return writeNew(store, transaction, register, edit, writer)
    const clashing = clashes(register, edit.base, edit.fields, stored.body.fields)
    if (clashing.length > 0) return fail({ kind: 'changed-meanwhile', labels: clashing })
    const fields = { ...stored.body.fields, ...changedPart(edit.base, edit.fields) }
    await transaction.put({ ...stored, body: { ...stored.body, fields } })
    return ok(fields)
  })
}

async function writeNew(store: Store, transaction: StoreTransaction, register: RegisterDefinition, { id, fields }: RecordEdit, { today }: Writer): Promise<Result<Fields, SaveRefusal>> {
  const numbered = await numberRecord(store, transaction, register, id, fields, today)
  if (!numbered.ok) return numbered
  await transaction.put(newRecord(id, register.id, numbered.value))
  return numbered
}

/** The fields with the register's own number, taken from the ledger where the record has none. */
async function numberRecord(store: Store, transaction: StoreTransaction, register: RegisterDefinition, id: RecordId, fields: Fields, today: LocalDate): Promise<Result<Fields, SaveRefusal>> {
  const { numbering } = register
  if (numbering === null || !isBlank(fields[numbering.field])) return ok(fields)
  const number = await takeNumber(store, transaction, await officeRule(transaction, numbering.rule), { operation: id, record: id, on: today })
  return number.ok ? ok({ ...fields, [numbering.field]: number.value }) : fail({ kind: 'refused', message: number.error.message })
}

/** The fields that differ from what a person began with, as they are now. */
export function changedPart(base: Fields, fields: Fields): Fields {
  const keys = new Set([...Object.keys(base), ...Object.keys(fields)])
  return Object.fromEntries([...keys].filter((key) => !isSameJson(base[key], fields[key])).map((key) => [key, fields[key]]))
}

/** Ids of the fields that both a person and another have changed since `base`, to different values. */
export function clashingFields(base: Fields, mine: Fields, stored: Fields): readonly string[] {
  return Object.keys(changedPart(base, mine)).filter((key) => !isSameJson(stored[key], base[key]) && !isSameJson(stored[key], mine[key]))
}

function clashes(register: RegisterDefinition, base: Fields, mine: Fields, stored: Fields): readonly string[] {
  return clashingFields(base, mine, stored).map((key) => register.fields.find((field) => field.id === key)?.label ?? key)
}

/** What a step needs and does besides its own record, in the same transaction. */
export interface StepEffect {
  /** What other registers say, put into the record before its guard is asked. */
  readonly before?: (store: Store, fields: Fields) => Promise<Fields>
  readonly after?: (transaction: StoreTransaction, fields: Fields, request: TransitionRequest) => Promise<void>
}

/** Effects by register and step: `counsel.report`. */
export type StepEffects = Readonly<Record<string, StepEffect>>

/** Takes a step of the register's process and stores it with its effects, or says why not. */
export async function takeRecordStep(store: Store, register: RegisterWithProcess, id: RecordId, request: TransitionRequest, effects: StepEffects = {}): Promise<Result<Fields, TransitionRefusal>> {
  const step = register.process.transitions.find((one) => one.id === request.transition)
  const act: Act = { actor: request.actor.name, role: ROLES[request.actor.role], action: step?.title ?? request.transition, subject: id, reason: request.reason, at: request.at, changes: describeChanges(register, {}, request.changes) }
  const done = await refusing(() => store.transact(act, async (transaction): Promise<Result<Fields, TransitionRefusal>> => {
    const stored = await transaction.read<Fields>(id)
    const effect = effects[`${register.id}.${request.transition}`]
    const known = stored?.body.fields ?? {}
    const ready = { ...known, ...(await effect?.before?.(store, known)) }
    const missing = (step?.needs ?? []).map((one) => fieldOf(register, one)).filter((field) => field.type.kind === 'official-number' && isBlank(ready[field.id]) && isBlank(request.changes[field.id]))
    // Nobody types a number: it is taken where nothing else stands in the way of the step.
    const trial = applyTransition(register, ready, { ...request, changes: { ...request.changes, ...Object.fromEntries(missing.map((field) => [field.id, '（取号）'])) } })
    if (stored === null || !trial.ok) return trial
    const numbers = await takeNumbers(store, transaction, missing, id, request.on)
    const taken = applyTransition(register, ready, { ...request, changes: { ...request.changes, ...numbers } })
    if (!taken.ok) return taken
    await transaction.put({ ...stored, body: { ...stored.body, fields: taken.value } })
    await effect?.after?.(transaction, taken.value, request)
    return taken
  }))
  return done.ok ? done.value : done
}

const { refuse, refusing } = refusals<TransitionRefusal>()

/** A number of the ledger for each field. */
async function takeNumbers(store: Store, transaction: StoreTransaction, fields: readonly Field[], id: RecordId, on: LocalDate): Promise<Fields> {
  const given: Record<string, string> = {}
  for (const { id: field, type } of fields) {
    if (type.kind !== 'official-number') continue
    const number = await takeNumber(store, transaction, await officeRule(transaction, type.rule), { operation: `${id}:${field}`, record: id, on })
    // Refused from within: a number taken for an earlier field never was.
    given[field] = number.ok ? number.value : refuse({ code: 'missing-fields', message: number.error.message, fields: [field] })
  }
  return given
}

/** Gives a record a number it has not yet: its own where it came in without one, or that of a further document. */
export async function numberField(store: Store, register: RegisterDefinition, id: RecordId, fieldId: string, writer: Writer): Promise<Result<string, SaveRefusal>> {
  const field = fieldOf(register, fieldId)
  if (field.type.kind !== 'official-number') throw new Error(`${register.id}.${fieldId} bears no number`)
  const { rule } = field.type
  const act: Act = { ...writer.act, action: ACTS.takeNumber, subject: id, reason: field.label }
  return store.transact(act, async (transaction): Promise<Result<string, SaveRefusal>> => {
    const stored = await transaction.read<Fields>(id)
    if (stored === null || stored.body.deleted) return fail({ kind: 'refused', message: '这条记录已经作废。' })
    const known = textOf(stored.body.fields, fieldId)
    if (known !== '') return ok(known)
    const number = await takeNumber(store, transaction, await officeRule(transaction, rule), { operation: `${id}:${fieldId}`, record: id, on: writer.today })
    if (!number.ok) return fail({ kind: 'refused', message: number.error.message })
    await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, [fieldId]: number.value } } })
    return number
  })
}

/** What is kept of a voided record: who voided it, when and why. */
export const VOIDED = 'voided'

/** Voids a record and its number with a reason. It is never deleted: the register lists it among the voided ones. */
export async function voidRecord(store: Store, register: RegisterDefinition, id: RecordId, reason: string, writer: Writer): Promise<Result<null, SaveRefusal>> {
  if (reason.trim() === '') return fail({ kind: 'refused', message: '作废须写明理由。' })
  const act: Act = { ...writer.act, action: ACTS.voidRegistered, subject: id, reason: reason.trim() }
  return store.transact(act, async (transaction): Promise<Result<null, SaveRefusal>> => {
    const stored = await transaction.read<Fields>(id)
    if (stored === null || stored.body.deleted) return fail({ kind: 'refused', message: '这条记录已经作废。' })
    await voidItsNumber(store, transaction, register, stored, reason.trim(), writer)
    const fields = { ...stored.body.fields, [VOIDED]: { by: writer.act.actor, on: writer.today, reason: reason.trim() } }
    await transaction.put({ ...stored, body: { ...stored.body, fields, deleted: true } })
    return ok(null)
  })
}

/** A number that came in with a sheet was not given out here and stands in no list. */
async function voidItsNumber(store: Store, transaction: StoreTransaction, register: RegisterDefinition, record: StoredRecord<Fields>, reason: string, { act, today }: Writer): Promise<void> {
  const { numbering } = register
  const number = numbering === null ? '' : textOf(record.body.fields, numbering.field)
  if (numbering !== null && number !== '') await voidTaken(store, transaction, numbering.rule, number, reason, { by: act.actor, on: today })
}
