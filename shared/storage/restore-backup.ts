import { carryGiven } from '../registers/numbering'
import { ACTS } from './acts'
import { pauseNumbers } from './number-acts'
import { putSeries, readSeries, seriesKeys } from './number-series'
import type { Act, Store, StoreBackup, StoreTransaction, TransactOptions } from './store'

/**
 * Puts a backup back. In the same act the numbers given out here since it was made are entered as lost, and the ledger is
 * paused: what was given out elsewhere is not in it, so no number is given out until a person has confirmed the highest ones
 * (documents 12).
 */
export function restoreBackup(store: Pick<Store, 'restore' | 'read' | 'values'>, act: Omit<Act, 'action' | 'subject'>, backup: StoreBackup, options: TransactOptions = {}): Promise<void> {
  return store.restore({ ...act, action: ACTS.restoreBackup, subject: null }, backup, (transaction) => keepNumbers(store, transaction), options)
}

/** `store` still holds what is about to be replaced; the transaction reads and writes what takes its place. */
async function keepNumbers(store: Pick<Store, 'read' | 'values'>, transaction: StoreTransaction): Promise<void> {
  for (const key of await seriesKeys(store, null)) {
    const restored = await readSeries(transaction, key)
    const carried = carryGiven(restored, await readSeries(store, key))
    if (carried !== restored) await putSeries(transaction, carried, key)
  }
  await pauseNumbers(transaction)
}
