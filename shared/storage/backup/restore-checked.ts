import { restoreBackup } from '../restore-backup'
import type { Act, Store } from '../store'
import { takeTurn, type BackupOptions } from './backup-options'
import type { CheckedBackup } from './read-backup'

/**
 * Puts a checked backup in the place of everything: contents of files first, which are only added to, then records and trail
 * at once. Stopped or failing before the end, everything registered is as it was.
 */
export async function restoreChecked(store: Store, act: Omit<Act, 'action' | 'subject'>, { contents, files }: CheckedBackup, options: BackupOptions = {}): Promise<void> {
  const total = files.size + contents.records.length
  let stored = 0
  for (const bytes of files.values()) {
    await takeTurn(options)
    await store.putBlob(bytes)
    stored += 1
    options.onProgress?.(stored, total)
  }
  await restoreBackup(store, act, contents, {
    onProgress: (done) => options.onProgress?.(stored + done, total), ...(options.isCancelled === undefined ? {} : { isCancelled: options.isCancelled }),
  })
}
