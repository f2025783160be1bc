import { Button, Dropdown, Input, Segmented, Select } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { unknownYears } from '../../../shared/law/calendar'
import { registerOf } from '../../../shared/registers/all-registers'
import { DEADLINE_BANDS, type DeadlineBand } from '../../../shared/registers/deadline-bands'
import type { DeadlineSnapshot } from '../../../shared/storage/deadline-book'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import { dutyOf } from '../../../shared/storage/open-duties'
import { useDeadlines, useMessages, useServices } from '../../services'
import { clearingText } from '../../ui/clearing'
import { EmptyState } from '../../ui/empty-state'
import { RecordTable } from '../../ui/record-table'
import { WarningLine } from '../../ui/warning-line'
import { useDeadlineColumns } from './columns'
import './deadlines.css'
import { DutyDialog } from './duty-dialog'
import { filterDeadlines, type DeadlineFilter, type FilteredDeadlines } from './filter-deadlines'
import { DEADLINE_EXPORTS, useDeadlineExport, type DeadlineExport } from './use-deadline-export'

export interface DeadlinesViewProps {
  readonly onOpen: (deadline: OpenDeadline) => void
  readonly onCalendar: () => void
  /** Goes to the register of the yearly duties that were done. */
  readonly onDuties: () => void
}

/** 期限: every open deadline of all registers and reviews, computed from what is registered. */
export function DeadlinesView({ onOpen, onCalendar, onDuties }: DeadlinesViewProps): ReactNode {
  const { deadlines: words, shell } = useMessages()
  const book = useServices().deadlines
  const snapshot = useDeadlines()
  const [parameters, setParameters] = useSearchParams()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const filter = useMemo(() => filterOf(parameters, search), [parameters, search])
  const columns = useDeadlineColumns(snapshot)
  const found = useMemo(() => (snapshot === null ? null : filterDeadlines(snapshot.deadlines, filter, snapshot.today)), [snapshot, filter])
  useEffect(() => {
    if (filter.band === 'later') book.reachAll()
  }, [filter.band, book])
  if (snapshot === null || found === null) return <div className="hs-page"><h1>{words.title}</h1><p className="hs-quiet">{shell.loading}</p></div>
  const choose = (name: string, value: string | null): void => {
    const next = new URLSearchParams(parameters)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setParameters(next, { replace: true })
  }
  // A yearly duty has no page of its own before it is done: it is entered here.
  const open = (deadline: OpenDeadline): void => (dutyOf(deadline) === null ? onOpen(deadline) : choose('duty', deadline.record))
  const asked = parameters.get('duty') === null ? undefined : snapshot.deadlines.find(({ record }) => record === parameters.get('duty'))
  const askedDuty = asked === undefined ? null : dutyOf(asked)
  const isNarrowed = filter.band !== 'near' || filter.register !== null || filter.person !== null || typed !== ''
  return (
    <div className="hs-page hs-page-full hs-deadlines-page">
      <DeadlineHead snapshot={snapshot} found={found} filter={filter} typed={typed} onType={setTyped} onChoose={choose} onDuties={onDuties} />
      <Warnings snapshot={snapshot} shown={found.shown} onOverdue={filter.band === 'overdue' ? null : () => choose('band', 'overdue')} onCalendar={onCalendar} />
      <RecordTable
        name="deadlines" label={words.title} chooserLabel={words.columnChooser} rows={found.shown} columns={columns} keyOf={(row) => row.id} onOpen={open}
        empty={isNarrowed
          ? <EmptyState sentence={words.emptyBand} action={<Button onClick={() => { setTyped(''); setParameters({}) }}>{words.emptyAction}</Button>} />
          : <EmptyState sentence={words.empty} example={<p className="hs-quiet">{words.emptyExample}</p>} />}
      />
      {asked !== undefined && askedDuty !== null && <DutyDialog key={asked.record} duty={askedDuty} name={asked.title} onClose={() => choose('duty', null)} />}
    </div>
  )
}

interface WarningsProps {
  readonly snapshot: DeadlineSnapshot
  readonly shown: readonly OpenDeadline[]
  /** Null where only what is overdue is shown. */
  readonly onOverdue: (() => void) | null
  readonly onCalendar: () => void
}

/** What is overdue and put before whom, and what the calendar lacks for the days shown. */
function Warnings({ snapshot: { deadlines, today, people, office: { isUnreadable, calendar } }, shown, onOverdue, onCalendar }: WarningsProps): ReactNode {
  const { deadlines: words } = useMessages()
  const overdue = deadlines.filter(({ due }) => due < today).length
  const missing = unknownYears(calendar, shown.map(({ due }) => due).filter((due) => due >= today))
  return (
    <>
      {overdue > 0 && <WarningLine isUrgent text={words.escalation(overdue, people.join('、'))} {...(onOverdue === null ? {} : { action: words.showOverdue, onAction: onOverdue })} />}
      {isUnreadable && <WarningLine text={words.unreadable} action={words.openCalendar} onAction={onCalendar} />}
      {!isUnreadable && missing.length > 0 && <WarningLine text={words.missingYears(missing.join('、'))} action={words.openCalendar} onAction={onCalendar} />}
    </>
  )
}

function filterOf(parameters: URLSearchParams, words: string): DeadlineFilter {
  const band = DEADLINE_BANDS.find((one) => one === parameters.get('band')) ?? 'near'
  return { band, register: parameters.get('register'), person: parameters.get('person'), words }
}

interface DeadlineHeadProps {
  readonly snapshot: DeadlineSnapshot
  readonly found: FilteredDeadlines
  readonly filter: DeadlineFilter
  readonly typed: string
  readonly onType: (words: string) => void
  readonly onChoose: (name: string, value: string | null) => void
  readonly onDuties: () => void
}

function DeadlineHead({ snapshot, found, filter, typed, onType, onChoose, onDuties }: DeadlineHeadProps): ReactNode {
  const { deadlines: words, shell } = useMessages()
  const run = useDeadlineExport()
  const registerName = filter.register === null ? words.allRegisters : registerOf(filter.register).title
  const personName = filter.person === null ? words.allPersons : filter.person === '' ? words.nobody : filter.person
  const bandName = filter.band === 'near' ? words.allBands : words.bands[filter.band]
  // What comes later is read when it is asked for; until then nobody knows how much it is.
  const countOf = (band: DeadlineBand): string => (band === 'later' && snapshot.until !== null ? words.bands[band] : `${words.bands[band]} ${found.bands.get(band) ?? 0}`)
  return (
    <header className="hs-page-head">
      <h1>{words.title}</h1>
      <Segmented
        aria-label={words.title} value={filter.band} onChange={(band) => onChoose('band', band === 'near' ? null : band)}
        options={[{ value: 'near' as const, label: `${words.allBands} ${found.near}` }, ...DEADLINE_BANDS.map((band) => ({ value: band, label: countOf(band) }))]}
      />
      <Select
        aria-label={words.register} className="hs-deadline-choice" value={filter.register ?? '*'} onChange={(value) => onChoose('register', value === '*' ? null : value)}
        options={[{ value: '*', label: words.allRegisters }, ...[...found.registers].map(([id, count]) => ({ value: id, label: `${registerOf(id).title} ${count}` }))]}
      />
      <Select
        aria-label={words.person} className="hs-deadline-choice" showSearch={{ optionFilterProp: 'label' }} value={filter.person ?? '*'} onChange={(value) => onChoose('person', value === '*' ? null : value)}
        options={[{ value: '*', label: words.allPersons }, ...personOptions(found.persons, words.nobody)]}
      />
      <Input className="hs-filter" allowClear={clearingText(shell.clearChoice)} value={typed} onChange={(event) => onType(event.target.value)} placeholder={words.filter} aria-label={words.filter} />
      <span className="hs-quiet" role="status">{snapshot.progress === null ? words.count(found.shown.length) : words.reading(snapshot.progress.done, snapshot.progress.total)}</span>
      <Button onClick={onDuties}>{words.duties}</Button>
      <Dropdown
        trigger={['click']}
        menu={{ items: DEADLINE_EXPORTS.map((kind) => ({ key: kind, label: words.exports[kind] })), onClick: ({ key }) => run(key as DeadlineExport, found.shown, words.scope(registerName, personName, bandName)) }}
      >
        <Button disabled={found.shown.length === 0}>{words.export}</Button>
      </Dropdown>
    </header>
  )
}

function personOptions(persons: ReadonlyMap<string, number>, nobody: string): readonly { readonly value: string; readonly label: string }[] {
  return [...persons].toSorted(([a], [b]) => a.localeCompare(b, 'zh-Hans-CN')).map(([name, count]) => ({ value: name, label: `${name === '' ? nobody : name} ${count}` }))
}
