import { createHashRouter, useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router'
import { Suspense, type ReactNode } from 'react'
import { recordId, type RecordId } from '../../shared/core/ids'
import type { OpenDeadline } from '../../shared/storage/open-deadlines'
import { dutyOf } from '../../shared/storage/open-duties'
import type { Store } from '../../shared/storage/store'
import { registerOf } from '../../shared/registers/all-registers'
import { filedRegister } from '../../shared/registers/filed-registers'
import { ClauseImport, ClauseImportLink } from '../features/clauses'
import { CompareView } from '../features/compare'
import { HomeView } from '../features/home'
import { OpinionPane, OpinionView } from '../features/opinion'
import { RegisterView } from '../features/register'
import type { OpenPane } from '../features/registers'
import { ReviewDesk } from '../features/review'
import { ScanView } from '../features/scan'
import { SettingsView } from '../features/settings'
import { useServices } from '../services'
import type { SheetFor } from './dropped-sheets'
import { FilingLink } from './filing-link'
import { REGISTER_PLACES, siblingsOf } from './register-places'
import { usePreferences } from './preferences-context'
import { RouteError } from './route-error'
import { CleanupStart, DeadlinesView, FilingView, HearingCalendar, NumbersScreen, RecordDocuments, RecordRelations, RecordStanding, RegisterScreen, ReportsView } from './screens'
import { Shell } from './shell'

function useMatterId(): RecordId {
  return recordId(useParams()['matter'] ?? '')
}

const HOME_PLACES = REGISTER_PLACES.map(({ id, registers: [first, ...others] }) => ({ id, registers: [first.id, ...others.map((one) => one.id)] as const }))

function HomeRoute(): ReactNode {
  const navigate = useNavigate()
  return (
    <HomeView
      places={HOME_PLACES}
      onOpenRegister={(register) => void navigate(`/registers/${register}`)}
      onOpen={(matter) => void navigate(`/contracts/${matter}`)}
      onShowState={(state) => void navigate(`/contracts?view=${state}`)}
      onOpenDeadline={(deadline) => void navigate(deadlinePlace(deadline))}
      onDeadlines={() => void navigate('/deadlines')}
      onCalendar={() => void navigate(CALENDAR_SETTINGS)}
      onBackup={() => void navigate('/settings?part=backup')}
    />
  )
}

const CALENDAR_SETTINGS = '/settings?part=calendar'
/** Where the office enters its amount lines. */
const LINE_SETTINGS = '/settings?part=parameters'

/** A contract under review opens its desk, a yearly duty is entered among the deadlines, everything else opens its register. */
function deadlinePlace(deadline: OpenDeadline): string {
  const { matter, register, record } = deadline
  if (dutyOf(deadline) !== null) return `/deadlines?duty=${record}`
  return matter === null ? `/registers/${register}/${record}` : `/contracts/${matter}`
}

function DeadlinesRoute(): ReactNode {
  const navigate = useNavigate()
  return <DeadlinesView onOpen={(deadline) => void navigate(deadlinePlace(deadline))} onCalendar={() => void navigate(CALENDAR_SETTINGS)} onDuties={() => void navigate('/registers/yearly-duty')} />
}

function RegisterRoute(): ReactNode {
  const navigate = useNavigate()
  return <RegisterView onOpen={(matter) => void navigate(`/contracts/${matter}`)} />
}

function ReviewRoute(): ReactNode {
  const matter = useMatterId()
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  return (
    <ReviewDesk
      key={matter}
      matter={matter}
      finding={asked.get('finding')}
      renderOpinion={(goTo) => <OpinionPane matter={matter} onGoToFinding={goTo} />}
      onLeave={() => void navigate('/contracts')}
      onOpinion={() => void navigate(`/contracts/${matter}/opinion`)}
      onCompare={() => void navigate(`/contracts/${matter}/compare`)}
    />
  )
}

function OpinionRoute(): ReactNode {
  const matter = useMatterId()
  const navigate = useNavigate()
  return <OpinionView key={matter} matter={matter} onLeave={() => void navigate(`/contracts/${matter}`)} onGoToFinding={(finding) => void navigate(`/contracts/${matter}?finding=${encodeURIComponent(finding)}`)} />
}

function CompareRoute(): ReactNode {
  const matter = useMatterId()
  const navigate = useNavigate()
  return <CompareView key={matter} matter={matter} onLeave={() => void navigate(`/contracts/${matter}`)} />
}

function ScanRoute(): ReactNode {
  const matter = useMatterId()
  const navigate = useNavigate()
  return <ScanView key={matter} matter={matter} onLeave={() => void navigate(`/contracts/${matter}`)} />
}

function ReportsRoute(): ReactNode {
  const navigate = useNavigate()
  return <ReportsView onLines={() => void navigate(LINE_SETTINGS)} onCalendar={() => void navigate(CALENDAR_SETTINGS)} onOpen={({ register, id, unentered }) => void navigate(unentered !== undefined ? `/deadlines?duty=${id}` : register === 'matter' ? `/contracts/${id}` : `/registers/${register}/${id}`)} />
}

function ClauseImportRoute(): ReactNode {
  const navigate = useNavigate()
  return <ClauseImport onLeave={() => void navigate('/registers/clause')} />
}

function FilingRoute(): ReactNode {
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  const from = filedRegister(asked.get('from') ?? '')?.register.id ?? 'filing'
  return <FilingView register={from} onOpen={(register, id) => void navigate(`/registers/${register}/${id}`)} onLeave={() => void navigate(`/registers/${from}`)} />
}

/** What a register alone offers beside entering a record. */
function extraOf(register: string, go: (to: string) => void): ReactNode {
  if (filedRegister(register) !== null) return <FilingLink register={register} />
  if (register === 'case') return <HearingCalendar onOpen={(id) => go(`/registers/case/${id}`)} />
  if (register === 'policy-cleanup') return <Suspense fallback={null}><CleanupStart onStarted={(id) => go(`/registers/policy-cleanup/${id}`)} /></Suspense>
  return register === 'clause' ? <ClauseImportLink onOpen={() => go('/clauses/import')} /> : null
}

function RecordsRoute(): ReactNode {
  const navigate = useNavigate()
  const parameters = useParams()
  const [search] = useSearchParams()
  const register = registerOf(parameters['register'] ?? '')
  const row = parameters['row']
  const sheet = useOutletContext<SheetFor | null>()
  const pane: OpenPane = row === undefined ? { kind: 'none' } : row === 'new' ? { kind: 'new' } : { kind: 'record', id: recordId(row) }
  const go = (to: string, id?: RecordId): void => void navigate(`/registers/${to}${id === undefined ? '' : `/${id}`}`)
  return (
    <RegisterScreen
      key={register.id} register={register} siblings={siblingsOf(register)} pane={pane} extra={extraOf(register.id, (to) => void navigate(to))} view={search.get('view') ?? undefined} onGo={go}
      dropped={sheet?.register === register.id ? sheet : null}
      renderExtras={(record) => (
        <Suspense key={record.id} fallback={null}>
          {record.register === 'contract' && <RecordStanding {...record} onOpen={(contract) => go('contract', contract)} onFile={() => void navigate('/registers/filing/new')} onLines={() => void navigate(LINE_SETTINGS)} />}
          <RecordRelations {...record} onOpen={go} onReview={(matter) => void navigate(`/contracts/${matter}`)} onBegin={(next) => void navigate(`/registers/${next}/new`)} />
          <RecordDocuments {...record} />
        </Suspense>
      )}
      onPane={(next) => void navigate(`/registers/${register.id}${next.kind === 'none' ? '' : next.kind === 'new' ? '/new' : `/${next.id}`}`)}
    />
  )
}

function NumbersRoute(): ReactNode {
  const navigate = useNavigate()
  const { store } = useServices()
  const open = (id: RecordId): void => void placeOfRecord(store, id).then((place) => void navigate(place))
  return <NumbersScreen onOpen={open} />
}

/** Where a record is looked at: its desk, the opinion of its contract, or its register. */
async function placeOfRecord(store: Store, id: RecordId): Promise<string> {
  const record = await store.read<{ readonly matter?: RecordId; readonly record?: RecordId; readonly register?: string }>(id)
  if (record === null) return `/registers/contract/${id}`
  const { kind, body: { fields } } = record
  if (kind === 'matter') return `/contracts/${id}`
  if (kind === 'issued-opinion' || kind === 'counsel-opinion') return `/contracts/${fields.matter}/opinion`
  if (kind !== 'made-document') return `/registers/${kind}/${id}`
  return fields.register === 'matter' ? `/contracts/${fields.record}/opinion` : `/registers/${fields.register}/${fields.record}`
}

function SettingsRoute(): ReactNode {
  const { preferences, change } = usePreferences()
  return <SettingsView preferences={preferences} onChange={change} />
}

/** Every place of the program; hash addresses, because the page is served from a bundle without a server behind it. */
export function createRoutes(): ReturnType<typeof createHashRouter> {
  return createHashRouter([
    {
      element: <Shell />,
      errorElement: <RouteError />,
      children: [
        {
          errorElement: <RouteError />,
          children: [
            { path: '/', element: <HomeRoute /> },
            { path: '/contracts', element: <RegisterRoute /> },
            { path: '/contracts/:matter', element: <ReviewRoute /> },
            { path: '/contracts/:matter/opinion', element: <OpinionRoute /> },
            { path: '/contracts/:matter/compare', element: <CompareRoute /> },
            { path: '/contracts/:matter/scan', element: <ScanRoute /> },
            { path: '/filing', element: <FilingRoute /> },
            { path: '/reports', element: <ReportsRoute /> },
            { path: '/deadlines', element: <DeadlinesRoute /> },
            { path: '/clauses/import', element: <ClauseImportRoute /> },
            { path: '/registers/:register/:row?', element: <RecordsRoute /> },
            { path: '/numbers', element: <NumbersRoute /> },
            { path: '/settings', element: <SettingsRoute /> },
          ],
        },
      ],
    },
  ])
}
