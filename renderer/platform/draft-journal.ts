import type { DraftJournal } from '../services'

const PREFIX = 'hengshen-draft:'

/** The part of `localStorage` the journal uses; tests lend a map. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Keeps the last half second of typing where the browser writes it synchronously. An entry lives only until the store
 * has the same text; whatever is still here at the next start is put back. Each entry bears the time of its last
 * keystroke: a browser that is killed may bring back an entry that was already released, and such a one must not
 * replace what was stored after it.
 */
export function createDraftJournal(storage: JournalStorage, now: () => string): DraftJournal {
  return {
    keep: (key, text) => storage.setItem(PREFIX + key, `${now()} ${text}`),
    release: (key, text) => {
      // A later keystroke may already have replaced the text that was just stored; that one stays.
      if (parseEntry(storage.getItem(PREFIX + key) ?? '').text === text) storage.removeItem(PREFIX + key)
    },
    recover: (prefix) => {
      const found: { key: string; text: string; at: string }[] = []
      for (let index = 0; index < storage.length; index += 1) {
        const name = storage.key(index)
        if (name === null || !name.startsWith(PREFIX + prefix)) continue
        found.push({ key: name.slice(PREFIX.length), ...parseEntry(storage.getItem(name) ?? '') })
      }
      return found
    },
  }
}

/** Time and text of an entry; '' for the time of one written before entries had times. */
function parseEntry(entry: string): { readonly at: string; readonly text: string } {
  const stamped = /^(\d{4}-\d{2}-\d{2}T[0-9:.]{5,20}Z) /.exec(entry)
  return stamped === null ? { at: '', text: entry } : { at: stamped[1]!, text: entry.slice(stamped[0].length) }
}
