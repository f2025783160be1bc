import type { Fields } from '../registers/field'
import type { RegisterRecord } from '../registers/sheet'
import type { Store } from './store'

/** Bodies asked for at once: enough to keep the disk busy, few enough that a screen does not stand still for them. */
const AT_ONCE = 200

/** Every record of a register with its fields, deleted ones left out; for figures and sums, which need whole records. `onRead` is told of each few more. */
export async function readRegister(store: Pick<Store, 'ids' | 'readMany'>, register: string, onRead: (more: number) => void = () => undefined): Promise<readonly RegisterRecord[]> {
  const ids = await store.ids({ kind: register })
  const records: RegisterRecord[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const bodies = await store.readMany<Fields>(ids.slice(at, at + AT_ONCE))
    for (const record of bodies) if (record !== null && !record.body.deleted) records.push({ id: record.id, fields: record.body.fields })
    onRead(bodies.length)
  }
  return records
}
