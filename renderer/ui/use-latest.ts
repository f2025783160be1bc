import { useLayoutEffect, useRef } from 'react'

/** The value of the last render, for callbacks that must not change when it does. Read it after rendering only. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
