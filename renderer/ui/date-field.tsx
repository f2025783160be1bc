import { Input, Popover, type InputRef } from 'antd'
import { createContext, useContext, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { LocalDate } from '../../shared/core/local-date'
import { MonthGrid, type MonthGridWords } from './month-grid'
import { useTypedDay } from './use-typed-day'

/** What every date field of the window needs. */
export interface DateFieldSetup {
  readonly words: MonthGridWords & {
    /** Opens the calendar. */
    readonly open: string
    readonly example: string
  }
  readonly today: () => LocalDate
}

const SetupContext = createContext<DateFieldSetup | null>(null)

/** Gives words and today to the date fields below it. */
export const DateFieldProvider = SetupContext.Provider

export interface DateFieldProps {
  readonly id?: string
  readonly label?: string
  /** YYYY-MM-DD, or '' for none. */
  readonly value: string
  readonly isWrong?: boolean
  readonly isDisabled?: boolean
  readonly isSmall?: boolean
  readonly describedBy?: string
  /** A day in full, or '' when the field was emptied. */
  readonly onChange: (day: LocalDate | '') => void
  /** What was typed is no day; it stays on screen. Told when the person leaves the field. */
  readonly onUnreadable: (typed: string) => void
  readonly onLeave?: () => void
  /** Enter on a day that could be read. */
  readonly onEnter?: (day: LocalDate) => void
}

/**
 * A day: typed in any usual writing (2026-3-5, 2026年3月5日, 20260305) and shown as 2026-03-05, or taken from a calendar
 * (Alt+↓). What cannot be read stays as it was typed.
 */
export function DateField({ id, label, value, isWrong = false, isDisabled = false, isSmall = false, describedBy, onChange, onUnreadable, onLeave, onEnter }: DateFieldProps): ReactNode {
  const { words, today } = useSetup()
  const { shown, read, isUnreadable, take, type, settle } = useTypedDay({ value, onChange, onUnreadable })
  const [isOpen, setOpen] = useState(false)
  const grid = useId()
  const input = useRef<InputRef>(null)
  const close = (): void => {
    setOpen(false)
    input.current?.focus()
  }
  const pick = (day: LocalDate): void => {
    take(day)
    close()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || !event.altKey) return
    event.preventDefault()
    setOpen(true)
  }
  const enter = (): void => {
    settle()
    if (read.ok) onEnter?.(read.value)
  }
  const leave = (): void => {
    settle()
    onLeave?.()
  }
  const isBad = isWrong || isUnreadable
  return (
    <Popover
      open={isOpen} trigger={[]} placement="bottomRight" destroyOnHidden
      content={<MonthGrid id={grid} chosen={read.ok ? read.value : null} today={today()} words={words} onPick={pick} onClose={close} onLeave={() => setOpen(false)} />}
    >
      <Input
        ref={input} {...(id === undefined ? {} : { id })} className="hs-date-field" aria-label={label} value={shown} disabled={isDisabled} size={isSmall ? 'small' : 'middle'} maxLength={20} placeholder={words.example}
        {...(isBad ? { status: 'error' as const } : {})} aria-invalid={isBad} aria-describedby={describedBy} autoComplete="off"
        onChange={(event) => type(event.target.value)} onPressEnter={enter} onBlur={leave} onKeyDown={press}
        suffix={isDisabled ? undefined : <CalendarButton label={words.open} grid={grid} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
      />
    </Popover>
  )
}

function useSetup(): DateFieldSetup {
  const setup = useContext(SetupContext)
  if (setup === null) throw new Error('a date field stands outside DateFieldProvider')
  return setup
}

function CalendarButton({ label, grid, isOpen, onToggle }: { readonly label: string; readonly grid: string; readonly isOpen: boolean; readonly onToggle: () => void }): ReactNode {
  return (
    <button
      type="button" className="hs-date-open" tabIndex={-1} aria-label={label} aria-haspopup="dialog" aria-expanded={isOpen} aria-controls={isOpen ? grid : undefined}
      // The keys stay where they are, so that the calendar does not close and open again.
      onMouseDown={(event) => event.preventDefault()} onClick={onToggle}
    >
      <CalendarMark />
    </button>
  )
}

function CalendarMark(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.2">
      <rect x="2" y="3" width="12" height="11" rx="1.5" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
    </svg>
  )
}
