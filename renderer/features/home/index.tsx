import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { MatterFields, MatterState } from '../../../shared/storage/record-kinds'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import type { Summary } from '../../../shared/storage/store'
import { useDeadlines, useMessages, useServices } from '../../services'
import { useChooseFiles } from '../../ui/choose-files'
import { EmptyState } from '../../ui/empty-state'
import { SeverityMark } from '../../ui/severity-mark'
import { BackupReminder } from './backup-reminder'
import { SoonDue } from './soon-due'
import { useHome } from './use-home'

export interface HomeViewProps {
  readonly onOpen: (matter: RecordId) => void
  readonly onShowState: (state: MatterState) => void
  readonly onOpenDeadline: (deadline: OpenDeadline) => void
  readonly onDeadlines: () => void
  readonly onCalendar: () => void
  readonly onBackup: () => void
}

const STATES: readonly MatterState[] = ['reviewing', 'drafting', 'issued']

/** 工作台: what waits, and the recent contracts; on the first start, what to do. */
export function HomeView({ onOpen, onShowState, onOpenDeadline, onDeadlines, onCalendar, onBackup }: HomeViewProps): ReactNode {
  const { home } = useMessages()
  const overview = useHome()
  const snapshot = useDeadlines()
  if (overview === null) return null
  if (overview.recent.length === 0 && (snapshot === null || snapshot.deadlines.length === 0)) return <FirstStart />
  return (
    <div className="hs-page">
      <header className="hs-page-head"><h1>{home.title}</h1><ImportButton /></header>
      <BackupReminder onBackup={onBackup} />
      <section className="hs-counts" aria-label={home.byState}>
        {STATES.map((state) => (
          <button key={state} type="button" className="hs-count" onClick={() => onShowState(state)}>
            <span className="hs-count-number">{overview.counts[state]}</span>
            <span>{home.states[state]}</span>
          </button>
        ))}
      </section>
      <SoonDue onOpen={onOpenDeadline} onAll={onDeadlines} onCalendar={onCalendar} />
      {overview.recent.length > 0 && <section aria-labelledby="hs-recent">
        <h2 id="hs-recent">{home.recent}</h2>
        <ul className="hs-recent">
          {overview.recent.map((matter) => <Recent key={matter.id} matter={matter} onOpen={onOpen} />)}
        </ul>
      </section>}
    </div>
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

function ImportButton({ isLarge = false }: { readonly isLarge?: boolean }): ReactNode {
  const { home, shell } = useMessages()
  const { desktop, imports } = useServices()
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  return <Button type="primary" {...(isLarge ? { size: 'large' as const } : { className: 'hs-head-action' })} onClick={() => void chooseFiles().then((files) => imports.add(files))}>{home.emptyAction}</Button>
}

function FirstStart(): ReactNode {
  const { home } = useMessages()
  const { imports, samples } = useServices()
  return (
    <div className="hs-first">
      <EmptyState
        sentence={home.emptySentence}
        action={<ImportButton isLarge />}
        example={
          <>
            <p className="hs-quiet">{home.samplesTitle}</p>
            <ul className="hs-samples">
              {samples.map((sample) => (
                <li key={sample.id}>
                  <button type="button" onClick={() => imports.add([{ name: sample.fileName, read: sample.read }])}>
                    <strong>{home.samples[sample.id].name}</strong>
                    <span className="hs-quiet">{home.samples[sample.id].note}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p className="hs-quiet hs-stays">{home.stays}</p>
          </>
        }
      />
    </div>
  )
}
