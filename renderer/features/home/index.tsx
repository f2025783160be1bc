import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { MatterFields, MatterState } from '../../../shared/storage/record-kinds'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import type { Summary } from '../../../shared/storage/store'
import { useDeadlines, useMessages } from '../../services'
import { SeverityMark } from '../../ui/severity-mark'
import { BackupReminder } from './backup-reminder'
import { FirstStart } from './first-start'
import { ImportButton } from './import-button'
import { SoonDue } from './soon-due'
import { useHome, type HomeOverview, type HomePlace } from './use-home'
import './home.css'

export interface HomeViewProps {
  /** Where registers are kept, in the order of the rail. */
  readonly places: readonly HomePlace[]
  readonly onOpen: (matter: RecordId) => void
  readonly onShowState: (state: MatterState) => void
  readonly onOpenRegister: (register: string) => void
  readonly onOpenDeadline: (deadline: OpenDeadline) => void
  readonly onDeadlines: () => void
  readonly onCalendar: () => void
  readonly onBackup: () => void
}

const STATES: readonly MatterState[] = ['reviewing', 'drafting', 'issued']

/** 工作台: what waits, and the recent contracts or, where none was ever imported, the registers; on the first start, what to do. */
export function HomeView({ places, onOpen, onShowState, onOpenRegister, onOpenDeadline, onDeadlines, onCalendar, onBackup }: HomeViewProps): ReactNode {
  const { home } = useMessages()
  const overview = useHome(places)
  const snapshot = useDeadlines()
  if (overview === null) return null
  const { counts, recent, kept } = overview
  if (recent.length === 0 && kept.length === 0 && (snapshot === null || snapshot.deadlines.length === 0)) return <FirstStart places={places} onOpenRegister={onOpenRegister} />
  return (
    <div className="hs-page">
      <header className="hs-page-head"><h1>{home.title}</h1><ImportButton /></header>
      <BackupReminder onBackup={onBackup} />
      {recent.length > 0 && (
        <section className="hs-counts" aria-label={home.byState}>
          {STATES.map((state) => <Count key={state} number={counts[state]} words={home.states[state]} onOpen={() => onShowState(state)} />)}
        </section>
      )}
      {recent.length === 0 && <Registers kept={kept} onOpen={onOpenRegister} />}
      <SoonDue onOpen={onOpenDeadline} onAll={onDeadlines} onCalendar={onCalendar} />
      {recent.length > 0 && <section aria-labelledby="hs-recent">
        <h2 id="hs-recent">{home.recent}</h2>
        <ul className="hs-recent">
          {recent.map((matter) => <Recent key={matter.id} matter={matter} onOpen={onOpen} />)}
        </ul>
      </section>}
    </div>
  )
}

function Count({ number, words, onOpen }: { readonly number: number; readonly words: string; readonly onOpen: () => void }): ReactNode {
  return (
    <button type="button" className="hs-count" onClick={onOpen}>
      <span className="hs-count-number">{number}</span>
      <span>{words}</span>
    </button>
  )
}

/** What an office keeps that imports no contracts, and how it would begin to. */
function Registers({ kept, onOpen }: { readonly kept: HomeOverview['kept']; readonly onOpen: (register: string) => void }): ReactNode {
  const { home, registers } = useMessages()
  return (
    <>
      {kept.length > 0 && <section className="hs-counts" aria-label={home.registers}>{kept.map(({ place, register, count }) => <Count key={place} number={count} words={registers.places[place]} onOpen={() => onOpen(register)} />)}</section>}
      <p className="hs-quiet hs-no-contracts">{home.noContracts}</p>
    </>
  )
}

function Recent({ matter, onOpen }: { readonly matter: Summary; readonly onOpen: (matter: RecordId) => void }): ReactNode {
  const { home, register } = useMessages()
  const fields = matter.fields as unknown as MatterFields
  return (
    <li>
      <button type="button" onClick={() => onOpen(matter.id)}>
        <span className="hs-number">{fields.number}</span>
        <span className="hs-recent-title">{fields.title === '' ? register.untitled : fields.title}</span>
        <span className="hs-recent-open">
          {fields.open.mustFix > 0 ? <><SeverityMark tone="must-fix" /> {home.openMustFix} {fields.open.mustFix}</> : <span className="hs-quiet">{home.states[fields.state]}</span>}
        </span>
        <time className="hs-quiet">{fields.updatedAt.slice(0, 10)}</time>
      </button>
    </li>
  )
}
