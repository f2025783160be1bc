import type { Sha256 } from '../../../../shared/core/ids'
import { readFrozenFile } from '../../../../shared/storage/frozen-file'
import type { Services } from '../../../services'

/** Lets the host save a file that was issued or received, as it was then; null when the person cancelled. Throws with a sentence where it is gone or was changed. */
export async function saveFrozen({ store, desktop }: Pick<Services, 'store' | 'desktop'>, file: { readonly sha: Sha256; readonly name: string }, missing: string, altered: string): Promise<string | null> {
  const read = await readFrozenFile(store, file.sha)
  if (!read.ok) throw new Error(read.error === 'missing' ? missing : altered)
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(file.name)?.[1]?.toLowerCase()
  const filters = extension === undefined ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
  const saved = await desktop.saveFile({ suggestedName: file.name, filters, bytes: read.value })
  if (saved.ok) return saved.value
  if (saved.error.code === 'cancelled') return null
  throw new Error(saved.error.message)
}
