import type { RecordId } from '../core/ids'
import type { Fields } from '../registers/field'
import type { RegisterRecord } from '../registers/sheet'
import type { Store, StoredRecord } from './store'

/** Bodies asked for at once: enough to keep the disk busy, few enough that a screen does not stand still for them. */
const AT_ONCE = 500

/** Every record of a register with its fields, deleted ones left out; for figures and sums, which need whole records. `onRead` is told of each few more. */
export async function readRegister(store: Pick<Store, 'scan'>, register: string, onRead: (more: number) => void = () => undefined): Promise<readonly RegisterRecord[]> {
  const records: RegisterRecord[] = []
  for (let after: RecordId | null = null; ;) {
    const some: readonly StoredRecord<Fields>[] = await store.scan<Fields>(register, after, AT_ONCE)
    for (const { id, body } of some) if (!body.deleted) records.push({ id, fields: body.fields })
    onRead(some.length)
    if (some.length < AT_ONCE) return records
    after = some.at(-1)!.id
  }
}
