import {
  AuditOutlined, BarChartOutlined, BookOutlined, ClockCircleOutlined, FileTextOutlined, InboxOutlined, MenuFoldOutlined, MenuUnfoldOutlined, PartitionOutlined, ProfileOutlined, ReadOutlined,
  SafetyCertificateOutlined, SettingOutlined, SnippetsOutlined, SolutionOutlined, TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { useMessages } from '../services'
import { DueMark } from './due-mark'
import { REGISTER_PLACES, type RegisterPlace } from './register-places'

/** The ways to every place of the program; narrow, by their icons alone. */
export function Rail({ isNarrow, onNarrow }: { readonly isNarrow: boolean; readonly onNarrow: (isNarrow: boolean) => void }): ReactNode {
  const { shell } = useMessages()
  return (
    <nav className="hs-rail" aria-label={shell.placesLabel}>
      <div className="hs-brand" aria-hidden="true">{isNarrow ? '衡' : '衡审'}</div>
      <Place to="/" icon={<BookOutlined />} word={shell.places.home} />
      <Place to="/deadlines" icon={<ClockCircleOutlined />} word={shell.places.deadlines} mark={<DueMark />} />
      <Place to="/contracts" icon={<FileTextOutlined />} word={shell.places.register} />
      {REGISTER_PLACES.map((place) => <RegisterPlaceLink key={place.id} place={place} />)}
      <Place to="/reports" icon={<BarChartOutlined />} word={shell.places.reports} />
      <div className="hs-rail-gap" />
      <Place to="/settings" icon={<SettingOutlined />} word={shell.places.settings} />
      <button type="button" className="hs-place" onClick={() => onNarrow(!isNarrow)} aria-label={isNarrow ? shell.expand : shell.collapse}>
        {isNarrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
    </nav>
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
