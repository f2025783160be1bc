import type { DraftJournal } from '../services'

const PREFIX = 'hengshen-draft:'

/** The part of `localStorage` the journal uses; tests lend a map. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Keeps the last half second of typing where the browser writes it synchronously. An entry lives only until the store
 * has the same text; whatever is still here at the next start is put back.
 */
export function createDraftJournal(storage: JournalStorage): DraftJournal {
  return {
    keep: (key, text) => storage.setItem(PREFIX + key, text),
    release: (key, text) => {
      // A later keystroke may already have replaced the text that was just stored; that one stays.
      if (storage.getItem(PREFIX + key) === text) storage.removeItem(PREFIX + key)
    },
    recover: (prefix) => {
      const found: { key: string; text: string }[] = []
      for (let index = 0; index < storage.length; index += 1) {
        const name = storage.key(index)
        if (name === null || !name.startsWith(PREFIX + prefix)) continue
        found.push({ key: name.slice(PREFIX.length), text: storage.getItem(name) ?? '' })
      }
      return found
    },
  }
}
