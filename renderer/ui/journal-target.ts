import type { DraftTarget } from './kept-text'

/** The part of the draft journal a text is kept in. */
interface TextJournal {
  keep(key: string, text: string): void
  release(key: string, text: string): void
  recover(prefix: string): readonly { readonly key: string; readonly text: string }[]
}

/** Keeps a text in the journal under `key` until it is stored; what nobody settled stands under a key of its own, which no recovery stores. */
export function journalTarget(journal: TextJournal, key: string): Omit<DraftTarget, 'save' | 'onError'> {
  const open = `unsettled:${key}`
  const kept = (): string | null => journal.recover(open).find((one) => one.key === open)?.text ?? null
  return {
    keep: (text) => journal.keep(key, text),
    release: (text) => journal.release(key, text),
    keepUnsettled: (text) => {
      if (text !== null) return journal.keep(open, text)
      const before = kept()
      if (before !== null) journal.release(open, before)
    },
    recoverUnsettled: kept,
  }
}
