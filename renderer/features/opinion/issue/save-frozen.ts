import type { Sha256 } from '../../../../shared/core/ids'
import { decodeLenient } from '../../../../shared/core/text-codec'
import type { Letter } from '../../../../shared/letters/letter'
import { readFrozenFile } from '../../../../shared/storage/frozen-file'
import type { Store } from '../../../../shared/storage/store'
import { useMessages, type Services } from '../../../services'

/** What is said where a frozen file is gone, or is no longer what it was. */
export interface FrozenWords {
  readonly missing: string
  readonly changed: string
}

/** The words for what cannot be read as it was frozen. */
export function useFrozenWords(): FrozenWords {
  const { opinion, review } = useMessages()
  return { missing: review.originalMissing, changed: opinion.issue.altered }
}

/** Lets the host save a file that was issued or received, as it was then; null when the person cancelled. Throws with a sentence where it is gone or was changed. */
export async function saveFrozen({ store, desktop }: Pick<Services, 'store' | 'desktop'>, file: { readonly sha: Sha256; readonly name: string }, words: FrozenWords): Promise<string | null> {
  const bytes = await readFrozen(store, file.sha, words)
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(file.name)?.[1]?.toLowerCase()
  const filters = extension === undefined ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
  const saved = await desktop.saveFile({ suggestedName: file.name, filters, bytes })
  if (saved.ok) return saved.value
  if (saved.error.code === 'cancelled') return null
  throw new Error(saved.error.message)
}

/** A letter as it was laid out when it was issued. Throws with a sentence where it is gone or was changed. */
export async function readFrozenLetter(store: Store, sha: Sha256, words: FrozenWords): Promise<Letter> {
  // Written by this program and unchanged since: its fingerprint says so.
  return JSON.parse(decodeLenient(await readFrozen(store, sha, words), 'utf-8')) as Letter
}

async function readFrozen(store: Store, sha: Sha256, words: FrozenWords): Promise<Uint8Array> {
  const read = await readFrozenFile(store, sha)
  if (!read.ok) throw new Error(words[read.error])
  return read.value
}
