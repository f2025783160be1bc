import { cancelledAct } from '../store'

/** How a long backup tells how far it is, lets others have their turn, and is stopped. */
export interface BackupOptions {
  readonly onProgress?: (done: number, total: number) => void
  readonly isCancelled?: () => boolean
  /** Ends when the page has had its turn. */
  readonly breathe?: () => Promise<void>
  /** Bytes from which a further part is begun; hosts take files up to 200 MB. */
  readonly partBytes?: number
}

/** Between two pieces of the work: throws the `StoreError` of a cancelled act when it was stopped, else lets others have their turn. */
export async function takeTurn({ isCancelled, breathe }: BackupOptions): Promise<void> {
  if (isCancelled?.() === true) throw cancelledAct()
  await breathe?.()
}
