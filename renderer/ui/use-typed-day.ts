import { useState } from 'react'
import { parseLocalDate, type LocalDate } from '../../shared/core/local-date'
import { isWithinReach, readWrittenDay } from '../../shared/core/written-day'

/** A day while it is typed. */
export interface TypedDay {
  /** What stands in the field: what was typed, else the value. */
  readonly shown: string
  readonly read: ReturnType<typeof readWrittenDay>
  /** The field was left with something in it that is no day. */
  readonly isUnreadable: boolean
  readonly take: (day: LocalDate | '') => void
  readonly type: (text: string) => void
  /** Reads what was typed, when the person leaves the field. */
  readonly settle: () => void
}

/** Keeps what is typed until it can be read as a day. */
export function useTypedDay({ value, onChange, onUnreadable }: { readonly value: string; readonly onChange: (day: LocalDate | '') => void; readonly onUnreadable: (typed: string) => void }): TypedDay {
  const [typed, setTyped] = useState<string | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const take = (day: LocalDate | ''): void => {
    setTyped(null)
    setUnreadable(false)
    onChange(day)
  }
  const type = (text: string): void => {
    setTyped(text)
    // Written out in full there is nothing left to wait for.
    const day = parseLocalDate(text)
    if (day !== null && isWithinReach(day)) onChange(day)
  }
  const settle = (): void => {
    if (typed === null) return
    const read = readWrittenDay(typed)
    if (read.ok) take(read.value)
    else if (typed.trim() === '') take('')
    else {
      setUnreadable(true)
      onUnreadable(typed)
    }
  }
  const shown = typed ?? value
  return { shown, read: readWrittenDay(shown), isUnreadable: isUnreadable && typed !== null, take, type, settle }
}
