import {
  AuditOutlined, BarChartOutlined, BookOutlined, ClockCircleOutlined, FileTextOutlined, InboxOutlined, MenuFoldOutlined, MenuUnfoldOutlined, PartitionOutlined, ProfileOutlined, ReadOutlined,
  SafetyCertificateOutlined, SettingOutlined, SnippetsOutlined, SolutionOutlined, TeamOutlined,
} from '@ant-design/icons'
import { startTransition, Suspense, useEffect, useState, type ReactNode } from 'react'
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { useMessages, useServices } from '../services'
import { ClauseChooserProvider } from '../features/clauses'
import { useKeys } from '../ui/key-bindings'
import { useRemembered } from '../ui/remembered'
import { useChooseFiles } from '../ui/choose-files'
import { useMenuCommands } from './menu-commands'
import { REGISTER_PLACES, type RegisterPlace } from './register-places'
import { ListRehearsal, loadScreensWhenIdle } from './screens'
import { CommandPalette } from './command-palette'
import { DueMark } from './due-mark'
import { DropZone } from './drop-zone'
import { ImportPanel } from './import-panel'
import { KeysOverview } from './keys-overview'

/** Rail, the current place, and what may appear over any place: import, palette, key overview. */
export function Shell(): ReactNode {
  const { shell, registers } = useMessages()
  const { desktop, imports } = useServices()
  const navigate = useNavigate()
  const [isNarrow, setNarrow] = useRemembered('rail.narrow', false)
  const [open, setOpen] = useState<'none' | 'palette' | 'keys'>('none')
  const chooseFiles = useChooseFiles(desktop, shell.fileKinds)
  const importFiles = (): void => void chooseFiles().then((files) => imports.add(files))
  useKeys(shell.keysPlaces, [
    { keys: 'g h', label: shell.places.home, run: () => void navigate('/') },
    { keys: 'g c', label: shell.places.register, run: () => void navigate('/contracts') },
    { keys: 'g b', label: shell.places.reports, run: () => void navigate('/reports') },
    { keys: 'g d', label: shell.places.deadlines, run: () => void navigate('/deadlines') },
    ...REGISTER_PLACES.map(({ id, letter, registers: [first] }) => ({ keys: `g ${letter}`, label: registers.places[id], run: () => void navigate(`/registers/${first!.id}`) })),
    { keys: 'g n', label: shell.places.numbers, run: () => void navigate('/numbers') },
    { keys: 'g s', label: shell.places.settings, run: () => void navigate('/settings') },
  ])
  useKeys(shell.keysEverywhere, [
    { keys: 'ctrl+k', label: shell.openPalette, run: () => setOpen('palette'), whileTyping: true },
    { keys: '?', label: shell.showKeys, run: () => setOpen('keys') },
    { keys: 'ctrl+o', label: shell.import, run: importFiles, whileTyping: true },
  ])
  const [hasLists, setHasLists] = useState(false)
  useEffect(() => loadScreensWhenIdle((screen) => screen === ListRehearsal && startTransition(() => setHasLists(true))), [])
  useMenuCommands({ importFiles, showKeys: () => setOpen('keys'), openPalette: () => setOpen('palette') })
  return (
    <div className={`hs-shell${isNarrow ? ' hs-narrow' : ''}`}>
      <nav className="hs-rail" aria-label={shell.placesLabel}>
        <div className="hs-brand" aria-hidden="true">{isNarrow ? '衡' : '衡审'}</div>
        <Place to="/" icon={<BookOutlined />} word={shell.places.home} />
        <Place to="/deadlines" icon={<ClockCircleOutlined />} word={shell.places.deadlines} mark={<DueMark />} />
        <Place to="/contracts" icon={<FileTextOutlined />} word={shell.places.register} />
        {REGISTER_PLACES.map((place) => <RegisterPlaceLink key={place.id} place={place} />)}
        <Place to="/reports" icon={<BarChartOutlined />} word={shell.places.reports} />
        <div className="hs-rail-gap" />
        <Place to="/settings" icon={<SettingOutlined />} word={shell.places.settings} />
        <button type="button" className="hs-place" onClick={() => setNarrow(!isNarrow)} aria-label={isNarrow ? shell.expand : shell.collapse}>
          {isNarrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        </button>
      </nav>
      <main className="hs-main"><ClauseChooserProvider onManage={() => void navigate('/registers/clause')}><Suspense fallback={null}><Outlet /></Suspense></ClauseChooserProvider></main>
      <ImportPanel onOpen={(matter) => void navigate(`/contracts/${matter}`)} />
      <DropZone />
      {hasLists && <ListRehearsal />}
      {open === 'palette' && <CommandPalette onClose={() => setOpen('none')} onImport={importFiles} onKeys={() => setOpen('keys')} />}
      {open === 'keys' && <KeysOverview onClose={() => setOpen('none')} />}
    </div>
  )
}

const REGISTER_ICONS: Readonly<Record<RegisterPlace['id'], ReactNode>> = {
  contract: <ProfileOutlined />, filing: <InboxOutlined />, counsel: <TeamOutlined />, case: <AuditOutlined />,
  standard: <SafetyCertificateOutlined />, policy: <ReadOutlined />, decision: <PartitionOutlined />, study: <SolutionOutlined />,
  clause: <SnippetsOutlined />,
}

/** Leads to the first register of its place, and is the present place in all of them. */
function RegisterPlaceLink({ place }: { readonly place: RegisterPlace }): ReactNode {
  const { registers } = useMessages()
  const { pathname } = useLocation()
  const isHere = place.registers.some(({ id }) => pathname === `/registers/${id}` || pathname.startsWith(`/registers/${id}/`))
  const word = registers.places[place.id]
  return (
    <Link to={`/registers/${place.registers[0]!.id}`} className={`hs-place${isHere ? ' active' : ''}`} title={word} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
      {REGISTER_ICONS[place.id]}
      <span>{word}</span>
    </Link>
  )
}

function Place({ to, icon, word, mark }: { readonly to: string; readonly icon: ReactNode; readonly word: string; readonly mark?: ReactNode }): ReactNode {
  return (
    <NavLink to={to} end={to === '/'} className="hs-place" title={word}>
      {icon}
      <span>{word}</span>
      {mark}
    </NavLink>
  )
}
