import { fail, ok, type Result } from '../core/result'
import { ALL_REGISTERS, registerOf } from '../registers/all-registers'
import { fieldOf, type RegisterDefinition } from '../registers/definition'
import type { Field, Fields } from '../registers/field'
import type { OfficeTemplate } from '../registers/office-template'
import { changeList, entryLabel, movedBy, type ListEdit, type OfficeList } from '../registers/office-list'
import { ACTS } from './acts'
import { putTemplate, readTemplate, templateId } from './register-template'
import type { Writer } from './register-records'
import type { Act, Store } from './store'

/** A field an office may keep a list of words for. */
export interface ListedField {
  readonly register: RegisterDefinition
  readonly field: Field
}

/** Every field whose words should be the same in many records. */
export const LISTED_FIELDS: readonly ListedField[] = ALL_REGISTERS.flatMap((register) => register.fields.filter(({ type }) => type.kind === 'text' && type.isShared === true).map((field) => ({ register, field })))

/** What was stored was checked when it was written. */
function listsIn(template: OfficeTemplate | null): readonly OfficeList[] {
  return (template?.lists ?? []) as readonly OfficeList[]
}

function listIn(template: OfficeTemplate | null, field: string): OfficeList {
  return listsIn(template).find((one) => one.field === field) ?? { field, entries: [], changes: [] }
}

/** A word in use, and how many records bear it. */
export interface WordInUse {
  readonly code: string
  readonly records: number
}

/** The office's list of a field, and every word its records bear, listed or not. */
export async function readOfficeList(store: Store, { register, field }: ListedField): Promise<{ readonly list: OfficeList; readonly inUse: readonly WordInUse[] }> {
  const template = await readTemplate(store, register.id)
  const words = await store.values({ kind: register.id, index: field.id })
  const inUse = await Promise.all(words.map(async (code) => ({ code: String(code), records: await store.count({ kind: register.id, index: field.id, equals: code }) })))
  return { list: listIn(template, field.id), inUse }
}

/**
 * Changes the list of a field with its reason, and in the same act moves the records whose code was merged or is written
 * otherwise now; the answer is how many moved. Voided records keep what they bore.
 */
export async function editOfficeList(store: Store, place: { readonly register: string; readonly field: string }, edit: ListEdit, reason: string, { act, today }: Writer): Promise<Result<number, string>> {
  const register = registerOf(place.register)
  const { id: field, label } = fieldOf(register, place.field)
  const move = movedBy(edit)
  const known = listIn(await readTemplate(store, register.id), field)
  const named = (code: string): string => entryLabel(known.entries.find((one) => one.code === code) ?? { code, name: '' })
  const whole: Act = {
    ...act, action: ACTS.changeList, subject: templateId(register.id), reason: `${register.title}·${label}：${reason.trim()}`,
    ...(move === null ? {} : { changes: [{ field: label, before: named(move.from), after: named(move.to) }] }),
  }
  return store.transact(whole, async (transaction): Promise<Result<number, string>> => {
    const template = await readTemplate(transaction, register.id)
    const changed = changeList(listIn(template, field), edit, { by: act.actor, at: act.at, on: today, reason })
    if (!changed.ok) return fail(changed.error)
    await putTemplate(transaction, { register: register.id, ...template, lists: [...listsIn(template).filter((one) => one.field !== field), changed.value] })
    if (move === null) return ok(0)
    const ids = await store.ids({ kind: register.id, index: field, equals: move.from })
    for (const record of await store.readMany<Fields>(ids)) {
      if (record !== null) await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, [field]: move.to } } })
    }
    return ok(ids.length)
  })
}
