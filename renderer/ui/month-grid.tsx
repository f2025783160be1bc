import { Button } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { addDays, addMonths, partsOf, type LocalDate } from '../../shared/core/local-date'
import { mondayOfMonth } from '../../shared/core/month-grid'

/** Words of the calendar. */
export interface MonthGridWords {
  readonly title: string
  readonly today: string
  readonly earlier: string
  readonly later: string
  readonly month: (year: number, month: number) => string
  /** Monday first. */
  readonly weekdays: readonly string[]
}

export interface MonthGridProps {
  readonly id: string
  readonly chosen: LocalDate | null
  readonly today: LocalDate
  readonly words: MonthGridWords
  readonly onPick: (day: LocalDate) => void
  /** Escape. */
  readonly onClose: () => void
  /** The person went on elsewhere. */
  readonly onLeave: () => void
}

const STEPS: Readonly<Record<string, (day: LocalDate) => LocalDate>> = {
  ArrowLeft: (day) => addDays(day, -1), ArrowRight: (day) => addDays(day, 1), ArrowUp: (day) => addDays(day, -7), ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1), PageDown: (day) => addMonths(day, 1),
}

/** One month to take a day from: arrows go by days and weeks, page keys by months, Enter takes, Escape closes. */
export function MonthGrid({ id, chosen, today, words, onPick, onClose, onLeave }: MonthGridProps): ReactNode {
  const [at, setAt] = useState(chosen ?? today)
  const { year, month } = partsOf(at)
  const press = (event: KeyboardEvent): void => {
    // The keys of the page and of a dialog around it are not meant.
    event.stopPropagation()
    if (event.key === 'Escape') return onClose()
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    setAt(within(step, at))
  }
  return (
    <div
      id={id} role="dialog" aria-label={words.title} className="hs-month" onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <div className="hs-month-head">
        <Button type="text" size="small" aria-label={words.earlier} onClick={() => setAt(within(STEPS['PageUp']!, at))}>‹</Button>
        <b aria-live="polite">{words.month(year, month)}</b>
        <Button type="text" size="small" aria-label={words.later} onClick={() => setAt(within(STEPS['PageDown']!, at))}>›</Button>
      </div>
      <div className="hs-month-days">
        {words.weekdays.map((name) => <span key={name} className="hs-quiet">{name}</span>)}
        {daysOfGrid(at).map((day) => (
          <button
            key={day} type="button" ref={day === at ? takeFocus : null} tabIndex={day === at ? 0 : -1} aria-label={day} aria-pressed={day === chosen} aria-current={day === today ? 'date' : undefined}
            className={partsOf(day).month === month ? '' : 'hs-month-other'} onClick={() => onPick(day)}
          >
            {partsOf(day).day}
          </button>
        ))}
      </div>
      <Button type="link" size="small" onClick={() => onPick(today)}>{words.today}</Button>
    </div>
  )
}

/** The keys go where the calendar stands. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** The day a step leads to; the same where the calendar ends. */
function within(step: (day: LocalDate) => LocalDate, day: LocalDate): LocalDate {
  const { year } = partsOf(day)
  return year <= 1 || year >= 9999 ? day : step(day)
}

/** Six weeks, whatever the month, so that nothing moves from month to month. */
function daysOfGrid(at: LocalDate): readonly LocalDate[] {
  const monday = mondayOfMonth(at)
  return Array.from({ length: 42 }, (_, index) => addDays(monday, index))
}
