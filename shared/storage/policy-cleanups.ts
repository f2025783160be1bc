import type { RecordId } from '../core/ids'
import { registerOf } from '../registers/all-registers'
import { rowsOf, textOf, type Fields } from '../registers/field'
import { policiesResting } from '../registers/policies'
import { applyCleanup, isCleanupDue, startCleanup, type PolicyRecord } from '../registers/policy-cleanup'
import type { TransitionRequest } from '../registers/apply-transition'
import type { LocalDate } from '../core/local-date'
import { fail, type Result } from '../core/result'
import { saveRecord, type SaveRefusal, type Writer } from './register-records'
import type { Store, StoreTransaction } from './store'

/** Whether the regular clean-up of this even year is still to begin. */
export async function cleanupDue(store: Pick<Store, 'ids' | 'readMany'>, today: LocalDate): Promise<boolean> {
  const batches = await store.readMany<Fields>(await store.ids({ kind: 'policy-cleanup' }))
  return isCleanupDue(today, batches.flatMap((record) => (record === null ? [] : [record.body.fields])))
}

/** What a clean-up is about; `act` limits it to the documents resting on an act that has a new version, those checked against it left out. */
export interface CleanupStart {
  readonly kind: 'biennial' | 'special'
  readonly cause: string
  readonly act: { readonly name: string; readonly version: string } | null
}

async function policiesInForce(store: Pick<Store, 'ids' | 'readMany'>): Promise<readonly PolicyRecord[]> {
  const ids = await store.ids({ kind: 'policy', index: 'view:in-force' })
  return (await store.readMany<Fields>(ids)).flatMap((record) => (record === null ? [] : [{ id: record.id as string, fields: record.body.fields }]))
}

/** The acts documents in force rest on, each once, in the order of their names. */
export async function actsRestedOn(store: Pick<Store, 'ids' | 'readMany'>): Promise<readonly string[]> {
  const acts = (await policiesInForce(store)).flatMap(({ fields }) => rowsOf(fields, 'grounds').map((row) => textOf(row, 'act')))
  return [...new Set(acts)].filter((act) => act !== '').sort()
}

/** Begins a clean-up: a batch in which every document in force that it is about stands, none decided. Refused where there is none. */
export async function beginCleanup(store: Store, id: RecordId, { kind, cause, act }: CleanupStart, writer: Writer): Promise<Result<Fields, SaveRefusal>> {
  const all = await policiesInForce(store)
  const resting = act === null ? null : new Set(policiesResting(all, act.name, act.version))
  const policies = resting === null ? all : all.filter((policy) => resting.has(policy.id))
  if (resting !== null && policies.length === 0) return fail({ kind: 'refused', message: '没有以此为依据、尚未按现行版本复核的现行文件。' })
  const fields = startCleanup(policies, kind, cause, writer.today)
  return saveRecord(store, registerOf('policy-cleanup'), { id, base: null, fields: withoutBlanks(fields) }, writer)
}

/** Open conclusions are left out, not entered as nothing. */
function withoutBlanks(fields: Fields): Fields {
  const lines = rowsOf(fields, 'lines').map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')))
  return { ...fields, lines }
}

/** Writes the published results of a batch into the documents, in the transaction of the step that published it. */
export async function applyPublishedCleanup(transaction: StoreTransaction, batch: Fields, request: TransitionRequest): Promise<void> {
  const ids = rowsOf(batch, 'lines').map((row) => textOf(row, 'policy') as RecordId)
  const stored = new Map((await Promise.all(ids.map((id) => transaction.read<Fields>(id)))).flatMap((record) => (record === null ? [] : [[record.id as string, record] as const])))
  const { actor, at } = request
  const changed = applyCleanup(batch, [...stored].map(([id, record]) => ({ id, fields: record.body.fields })), { actor: actor.id, actorName: actor.name, role: actor.role, at })
  for (const { id, fields } of changed) {
    const record = stored.get(id)!
    await transaction.put({ ...record, body: { ...record.body, fields } })
  }
}
