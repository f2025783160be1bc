import { ACTS } from './acts'
import { pauseNumbers } from './number-acts'
import type { Act, AuditEntry, Store, StoreBackup, StoredRecord, TransactOptions } from './store'

const AT_ONCE = 10_000

/** Everything a store holds now, as `restoreBackup` takes it; `kinds` are all that may be stored. */
export async function takeBackup(store: Pick<Store, 'ids' | 'readMany' | 'auditTrail'>, kinds: readonly string[]): Promise<StoreBackup> {
  const ids = (await Promise.all(kinds.flatMap((kind) => [false, true].map((deleted) => store.ids({ kind, deleted }))))).flat()
  const records = (await store.readMany<StoredRecord['body']['fields']>(ids)).filter((record) => record !== null)
  const audit: AuditEntry[] = []
  for (;;) {
    const part = await store.auditTrail(audit.at(-1)?.n ?? 0, AT_ONCE)
    if (part.length === 0) return { records, audit }
    audit.push(...part)
  }
}

/**
 * Puts a backup back. The ledger of numbers is paused in the same act: what was given out since the backup is not in it,
 * so no number is given out until a person has confirmed the highest ones (documents 12).
 */
export function restoreBackup(store: Pick<Store, 'restore'>, act: Omit<Act, 'action' | 'subject'>, backup: StoreBackup, options: TransactOptions = {}): Promise<void> {
  return store.restore({ ...act, action: ACTS.restoreBackup, subject: null }, backup, pauseNumbers, options)
}
