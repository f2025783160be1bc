import { useCallback, useState } from 'react'

const PREFIX = 'hengshen-view:'

/** What this machine remembers: the look of a screen (widths, hidden panes), what a person was told, and when it was backed up; never data of the office. */
export function readRemembered<T>(key: string, fallback: T): T {
  const stored = localStorage.getItem(PREFIX + key)
  if (stored === null) return fallback
  try {
    return JSON.parse(stored) as T
  } catch (error) {
    // Written by an older version or by hand: the look falls back, nothing else depends on it.
    if (error instanceof SyntaxError) return fallback
    throw error
  }
}

export function writeRemembered<T>(key: string, value: T): void {
  localStorage.setItem(PREFIX + key, JSON.stringify(value))
}

export function useRemembered<T>(key: string, fallback: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => readRemembered(key, fallback))
  const remember = useCallback((next: T) => {
    writeRemembered(key, next)
    setValue(next)
  }, [key])
  return [value, remember]
}
