import { z } from 'zod'
import type { RecordId } from '../core/ids'
import { fail, ok, type Result } from '../core/result'
import type { RegisterDefinition } from '../registers/definition'
import { ACTS } from './acts'
import type { ListLook } from './list-look'
import { newRecord, type SettingFields } from './record-kinds'
import type { Act, Store, StoreTransaction, StoredRecord } from './store'

/** Longest name of a view, in characters. */
export const LONGEST_VIEW_NAME = 40
/** More views than this of one register are no order any more. */
const MOST_VIEWS = 60

const value = z.union([z.string().max(500), z.number()])
const filter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one-of'), values: z.array(value).min(1).max(500) }),
  z.object({ kind: z.literal('range'), from: value.nullable(), to: value.nullable() }),
  z.object({ kind: z.literal('holds'), text: z.string().min(1).max(500) }),
])
const sort = z.object({ index: z.string(), isDescending: z.boolean() }).nullable()
const columns = z.array(z.string()).min(1).max(300).nullable()
const head = { register: z.string(), name: z.string().trim().min(1, '请填写视图的名称。').max(LONGEST_VIEW_NAME, `视图的名称不超过 ${LONGEST_VIEW_NAME} 字。`), madeBy: z.string(), madeAt: z.string() }

/** What is written: whole, or refused. */
const writtenSchema = z.object({
  ...head, columns, groupBy: z.string().nullable(),
  query: z.object({ view: z.string().nullable(), filters: z.record(z.string(), filter), search: z.string().max(200, '查找的文字不超过 200 字。'), sort }),
})

/** What is read: what a later program wrote and this one does not know is left out (`null` for a filter), and its view is still a view. */
const readSchema = z.object({
  ...head, columns: columns.catch(null), groupBy: z.string().nullable().catch(null),
  query: z.object({ view: z.string().nullable(), filters: z.record(z.string(), filter.nullable().catch(null)).catch({}), search: z.string().catch(''), sort: sort.catch(null) }),
})

/** A view of a register that was saved under a name while working; the office's views are the definition's. */
export interface OwnView {
  /** Of its record, and what addresses name it by. */
  readonly id: RecordId
  readonly name: string
  readonly look: ListLook
  /** False where a condition of a later program could not be read. */
  readonly isWhole: boolean
  readonly madeBy: string
  /** ISO date-time. */
  readonly madeAt: string
}

function keyStart(register: string): string {
  return `register-view:${register}:`
}

/** The views saved of a register, oldest first; what is no view is left out. Reads their own lines alone. */
export async function readOwnViews(store: Pick<Store, 'list'>, register: string): Promise<readonly OwnView[]> {
  const start = keyStart(register)
  const lines = await store.list({ kind: 'setting', index: 'key', from: start, to: `${start}\uFFFF` })
  return lines.flatMap(({ id, fields }) => viewOf(id, fields['value']) ?? []).sort((a, b) => (a.madeAt === b.madeAt ? (a.id < b.id ? -1 : 1) : a.madeAt < b.madeAt ? -1 : 1))
}

function viewOf(id: RecordId, stored: unknown): OwnView | null {
  const read = readSchema.safeParse(stored)
  if (!read.success) return null
  const { name, madeBy, madeAt, query, columns: shown, groupBy } = read.data
  const filters = Object.fromEntries(Object.entries(query.filters).flatMap(([index, one]) => (one === null ? [] : [[index, one] as const])))
  return { id, name, madeBy, madeAt, isWhole: writtenSchema.safeParse(stored).success, look: { query: { ...query, filters }, columns: shown, groupBy } }
}

type Writer = Pick<Act, 'actor' | 'role' | 'at'>

/** Saves what a list shows as a new view; or says why not, in Chinese. */
export async function saveOwnView(store: Store, register: RegisterDefinition, made: { readonly id: RecordId; readonly name: string; readonly look: ListLook }, writer: Writer): Promise<Result<null, string>> {
  const { id, look } = made
  const checked = writtenSchema.safeParse({ register: register.id, name: made.name, ...look, madeBy: writer.actor, madeAt: writer.at })
  if (!checked.success) return fail(checked.error.issues[0]!.message)
  return store.transact(actOn(writer, ACTS.saveView, register, id, checked.data.name), async (transaction) => {
    const others = await readOwnViews(store, register.id)
    if (others.length >= MOST_VIEWS) return fail(`本台账已有 ${MOST_VIEWS} 个自存视图，请先移除不用的。`)
    const refusal = nameTaken(register, others, checked.data.name)
    if (refusal !== null) return fail(refusal)
    const fields: SettingFields = { key: `${keyStart(register.id)}${id}`, value: checked.data }
    await transaction.put(newRecord(id, 'setting', fields))
    return ok(null)
  })
}

/** Gives a view another name. Everything else of it stays, also what this program does not know. */
export function renameOwnView(store: Store, register: RegisterDefinition, view: OwnView, name: string, writer: Writer): Promise<Result<null, string>> {
  return changeView(store, register, view, writer, { name })
}

/** Puts what the list shows now in the place of what a view showed. */
export function updateOwnView(store: Store, register: RegisterDefinition, view: OwnView, look: ListLook, writer: Writer): Promise<Result<null, string>> {
  return changeView(store, register, view, writer, look)
}

async function changeView(store: Store, register: RegisterDefinition, view: OwnView, writer: Writer, part: Partial<ListLook> & { readonly name?: string }): Promise<Result<null, string>> {
  const wanted = writtenSchema.partial().safeParse(part)
  if (!wanted.success) return fail(wanted.error.issues[0]!.message)
  const name = wanted.data.name ?? view.name
  const act: Act = { ...actOn(writer, ACTS.changeView, register, view.id, name), ...(name === view.name ? {} : { changes: [{ field: '名称', before: view.name, after: name }] }) }
  return store.transact(act, async (transaction) => {
    const record = await readView(transaction, view.id)
    if (record === null) return fail(`视图“${view.name}”已被移除。`)
    const refusal = nameTaken(register, (await readOwnViews(store, register.id)).filter(({ id }) => id !== view.id), name)
    if (refusal !== null) return fail(refusal)
    const kept = record.body.fields.value as object
    await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, value: { ...kept, ...wanted.data } } } })
    return ok(null)
  })
}

/** Takes a view away, or (`isBack`) gives it back as it was. Records are never touched by it. */
export async function removeOwnView(store: Store, register: RegisterDefinition, view: OwnView, writer: Writer, isBack = false): Promise<void> {
  await store.transact(actOn(writer, isBack ? ACTS.undo : ACTS.removeView, register, view.id, view.name), async (transaction) => {
    const record = await transaction.read<SettingFields>(view.id)
    if (record !== null) await transaction.put({ ...record, body: { ...record.body, deleted: !isBack } })
  })
}

async function readView(transaction: StoreTransaction, id: RecordId): Promise<StoredRecord<SettingFields> | null> {
  const record = await transaction.read<SettingFields>(id)
  return record === null || record.body.deleted ? null : record
}

/** Why a name cannot be given; null where it can. Two views of one name could not be told apart. */
function nameTaken(register: RegisterDefinition, others: readonly OwnView[], name: string): string | null {
  return [...register.views.map(({ title }) => title), ...others.map((one) => one.name)].includes(name) ? `已有名为“${name}”的视图，请换一个名称。` : null
}

function actOn(writer: Writer, action: Act['action'], register: RegisterDefinition, id: RecordId, name: string): Act {
  return { ...writer, action, subject: id, reason: `${register.title}：${name}` }
}
