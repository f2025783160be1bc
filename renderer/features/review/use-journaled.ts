import { useCallback, useState } from 'react'
import { useServices } from '../../services'

/**
 * What a dialog's fields hold while it is open, kept at every keystroke: a dialog that was open when the program ended
 * shows the same words when it is opened again. `done` forgets them; call it when they were stored or thrown away.
 */
export function useJournaled<T extends object>(key: string, initial: T): readonly [T, (change: Partial<T>) => void, () => void] {
  const { journal } = useServices()
  const [value, setValue] = useState<T>(() => {
    const kept = journal.recover(key)[0]
    return kept === undefined ? initial : { ...initial, ...(JSON.parse(kept.text) as Partial<T>) }
  })
  const change = useCallback((part: Partial<T>) => setValue((before) => {
    const next = { ...before, ...part }
    journal.keep(key, JSON.stringify(next))
    return next
  }), [journal, key])
  const done = useCallback(() => {
    for (const kept of journal.recover(key)) journal.release(kept.key, kept.text)
  }, [journal, key])
  return [value, change, done]
}
