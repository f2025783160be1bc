import { useCallback, useEffect, useRef, useState } from 'react'
import { useLatest } from './use-latest'
import type { Store } from '../../shared/storage/store'

/** What a live view shows: the last answer (null before the first), and how to ask again. */
export interface Live<T> {
  readonly value: T | null
  readonly error: unknown
  readonly refresh: () => void
}

/**
 * Reads from the store now and again whenever a record of `kinds` changes, in this window or another. A slow answer
 * never replaces a newer one. `key` names what is asked: another key starts from nothing.
 */
export function useLive<T>(store: Store, kinds: readonly string[], key: string, read: () => Promise<T>): Live<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: unknown }>({ key, value: null, error: null })
  const latest = useLatest(read)
  const turn = useRef(0)
  const kindList = kinds.join(' ')
  const refresh = useCallback(() => {
    const mine = (turn.current += 1)
    latest.current().then(
      (value) => mine === turn.current && setState({ key, value, error: null }),
      (error: unknown) => mine === turn.current && setState({ key, value: null, error }),
    )
  }, [key, latest])
  useEffect(() => {
    refresh()
    const wanted = new Set(kindList.split(' '))
    return store.watch((change) => {
      if (change.kinds.some((kind) => wanted.has(kind))) refresh()
    })
  }, [store, kindList, refresh])
  return state.key === key ? { value: state.value, error: state.error, refresh } : { value: null, error: null, refresh }
}
