import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { partsOf, type LocalDate } from '../../../../shared/core/local-date'
import { LAST_PUBLISHED_YEAR, PUBLISHED_CALENDAR, type HolidayYear } from '../../../../shared/law/calendar'
import { publishedYear } from '../../../../shared/law/published-year'
import { useMessages } from '../../../services'
import { ChangeDialog } from '../rules/change-dialog'
import { SettingsHistory } from '../rules/settings-history'
import { useRuleSettings } from '../rules/use-rule-settings'
import { HolidayDialog } from './holiday-dialog'

/** Years shown before and after this one, besides those the office entered. */
const YEARS_BEFORE = 2
const YEARS_AFTER = 1

/** 日历: which years' holidays are known and where from; a year may be entered, changed and taken back, all with history. */
export function CalendarPane(): ReactNode {
  const { ruleSettings, calendar: words } = useMessages()
  const { read, change, today } = useRuleSettings()
  const [editing, setEditing] = useState<HolidayYear | null>(null)
  const [removing, setRemoving] = useState<number | null>(null)
  if (read === null) return null
  if (!read.ok) return <div role="alert" className="hs-refusal"><p>{ruleSettings.unreadable}</p><ul>{read.error.map((fault) => <li key={fault}>{fault}</li>)}</ul></div>
  const { settings, history } = read.value
  const own = new Map(settings.holidays.map((year) => [year.year, year]))
  const years = yearsToShow(today, [...own.keys()])
  const missing = years.filter((year) => year >= partsOf(today).year && !own.has(year) && !PUBLISHED_CALENDAR.knows(year))
  const changes = history.filter(({ kind }) => kind === 'set-holidays' || kind === 'remove-holidays')
  return (
    <div className="hs-calendar">
      <p className="hs-quiet">{words.intro(knownSpan())}</p>
      {missing.length > 0 && <p className="hs-warning-line" role="note">{words.missing(missing.join('、'))}</p>}
      <p><Button type="primary" onClick={() => setEditing({ year: missing[0] ?? partsOf(today).year + 1, source: '', holidays: [], workdays: [] })}>{words.enter}</Button></p>
      <table className="hs-plain-table" aria-label={words.title}>
        <thead><tr><th>{words.columns.year}</th><th>{words.columns.source}</th><th>{words.columns.holidays}</th><th>{words.columns.workdays}</th><th aria-label={words.columns.actions} /></tr></thead>
        <tbody>
          {years.map((year) => (
            <YearRow key={year} year={year} own={own.get(year) ?? null} onEdit={setEditing} onRemove={() => setRemoving(year)} />
          ))}
        </tbody>
      </table>
      <h2>{words.history}</h2>
      {changes.length === 0 ? <p className="hs-quiet">{words.noHistory}</p> : <SettingsHistory history={changes} />}
      {editing !== null && <HolidayDialog start={editing} change={change} onClose={() => setEditing(null)} />}
      {removing !== null && (
        <ChangeDialog title={words.removeTitle(removing)} edits={() => [{ kind: 'remove-holidays', year: removing }]} change={change} onClose={() => setRemoving(null)}>
          <p>{PUBLISHED_CALENDAR.knows(removing) ? words.removeToBuiltIn : words.removeToNothing}</p>
        </ChangeDialog>
      )}
    </div>
  )
}

function YearRow({ year, own, onEdit, onRemove }: { readonly year: number; readonly own: HolidayYear | null; readonly onEdit: (year: HolidayYear) => void; readonly onRemove: () => void }): ReactNode {
  const { calendar: words } = useMessages()
  const shown = own ?? publishedYear(year)
  const blank: HolidayYear = { year, source: '', holidays: [], workdays: [] }
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>{own !== null ? own.source : shown === null ? <span className="hs-must-enter hs-nowrap">{words.unknown}</span> : <span className="hs-quiet">{words.builtIn}</span>}</td>
      <td>{shown === null ? '—' : shown.holidays.map(({ name, from, to }) => <span key={`${name}${from}`} className="hs-holiday">{name} <span className="hs-number">{dayText(from)}{from === to ? '' : `—${dayText(to)}`}</span></span>)}</td>
      <td className="hs-number hs-wrap">{shown === null || shown.workdays.length === 0 ? '—' : shown.workdays.map((day) => <span key={day} className="hs-holiday">{dayText(day)}</span>)}</td>
      <td className="hs-row-actions">
        <Button size="small" type="link" aria-label={shown === null ? words.enterNamed(year) : words.changeNamed(year)} onClick={() => onEdit(shown ?? blank)}>{shown === null ? words.enterYear : words.change}</Button>
        {own !== null && <Button size="small" type="link" aria-label={words.removeNamed(year)} onClick={onRemove}>{words.remove}</Button>}
      </td>
    </tr>
  )
}

/** 02-15, without the year that stands in the row. */
function dayText(day: LocalDate): string {
  return day.slice(5)
}

function yearsToShow(today: LocalDate, own: readonly number[]): readonly number[] {
  const { year } = partsOf(today)
  const near = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_, index) => year - YEARS_BEFORE + index)
  return [...new Set([...own, ...near])].toSorted((a, b) => b - a)
}

/** First and last year of the published arrangements. */
function knownSpan(): string {
  let first = LAST_PUBLISHED_YEAR
  while (PUBLISHED_CALENDAR.knows(first - 1)) first -= 1
  return `${first}—${LAST_PUBLISHED_YEAR}`
}
