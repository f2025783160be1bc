import { Form, Input, Segmented, Switch, Tabs } from 'antd'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { HostInfo } from '../../../shared/desktop/desktop-api'
import { useMessages, useServices } from '../../services'
import './settings.css'
import { ROLES } from '../../../shared/registers/role'
import { NAMED_ROLES } from '../../../shared/storage/role-holders'
import { useRoleHolders } from './use-role-holders'
import { useSettings } from './use-settings'

/** The look of this machine, as the settings screen changes it. */
export interface LookPreferences {
  readonly scheme: 'system' | 'light' | 'dark'
  readonly isLarge: boolean
  readonly language: 'zh-CN' | 'en'
}

export interface SettingsViewProps {
  readonly preferences: LookPreferences
  readonly onChange: (next: LookPreferences) => void
}

const SCHEMES = ['system', 'light', 'dark'] as const

const RuleSettingsPane = lazy(async () => ({ default: (await import('./rules/rule-settings-pane')).RuleSettingsPane }))
const OfficeLines = lazy(async () => ({ default: (await import('./rules/office-lines')).OfficeLines }))
const CalendarPane = lazy(async () => ({ default: (await import('./calendar/calendar-pane')).CalendarPane }))
const ListsPane = lazy(async () => ({ default: (await import('./lists/lists-pane')).ListsPane }))
const BackupPane = lazy(async () => ({ default: (await import('./backup/backup-pane')).BackupPane }))
const LetterPane = lazy(async () => ({ default: (await import('./letters/letter-pane')).LetterPane }))
/** Hidden, these stay in the page: what was typed there is not saved yet. So does the backup, which goes on running; the rest is thousands of lines. */
const KEPT: ReadonlySet<string> = new Set(['words'])
const RULE_PARTS = ['rules', 'parameters', 'words', 'history'] as const

/** 设置: this machine and its office, and what the office changed about the rules. */
export function SettingsView(props: SettingsViewProps): ReactNode {
  const { settings, ruleSettings, calendar, letterSettings, officeLists, backup, shell } = useMessages()
  const [parameters, setParameters] = useSearchParams()
  const wait = <p className="hs-quiet">{shell.loading}</p>
  return (
    <div className="hs-page hs-settings">
      <header className="hs-page-head"><h1>{settings.title}</h1><Link to="/numbers">{shell.places.numbers}</Link></header>
      <Tabs
        activeKey={parameters.get('part') ?? 'general'} onChange={(part) => setParameters(part === 'general' ? {} : { part }, { replace: true })}
        items={[
          { key: 'general', label: ruleSettings.tabs.general, children: <General {...props} />, destroyOnHidden: true },
          ...RULE_PARTS.map((part) => ({
            key: part, label: ruleSettings.tabs[part], destroyOnHidden: !KEPT.has(part),
            children: <Suspense fallback={wait}><RuleSettingsPane part={part} /></Suspense>,
          })),
          { key: 'lists', label: officeLists.tab, children: <Suspense fallback={wait}><ListsPane /></Suspense>, destroyOnHidden: true },
          { key: 'letters', label: letterSettings.tab, children: <Suspense fallback={wait}><LetterPane /></Suspense>, destroyOnHidden: true },
          { key: 'calendar', label: calendar.tab, children: <Suspense fallback={wait}><CalendarPane /></Suspense>, destroyOnHidden: true },
          { key: 'backup', label: backup.tab, children: <Suspense fallback={wait}><BackupPane /></Suspense> },
        ]}
      />
    </div>
  )
}

/** The look of this machine, who sits at it, and what it runs on. */
function General({ preferences, onChange }: SettingsViewProps): ReactNode {
  const { settings } = useMessages()
  return (
    <div className="hs-settings-general">
      <section aria-labelledby="hs-look">
        <h2 id="hs-look">{settings.look}</h2>
        <Form layout="vertical">
          <Form.Item label={settings.scheme}>
            <Segmented aria-label={settings.scheme} value={preferences.scheme} onChange={(scheme) => onChange({ ...preferences, scheme })} options={SCHEMES.map((value) => ({ value, label: settings.schemes[value] }))} />
          </Form.Item>
          <Form.Item label={settings.largeType} htmlFor="hs-large"><Switch id="hs-large" checked={preferences.isLarge} onChange={(isLarge) => onChange({ ...preferences, isLarge })} /></Form.Item>
          <Form.Item label={settings.language}>
            <Segmented<LookPreferences['language']> aria-label={settings.language} value={preferences.language} onChange={(language) => onChange({ ...preferences, language })} options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} />
          </Form.Item>
        </Form>
      </section>
      <Office />
      <RolePersons />
      <About />
    </div>
  )
}

function Office(): ReactNode {
  const { settings } = useMessages()
  const office = useSettings()
  if (office === null) return null
  const { values, save } = office
  return (
    <section aria-labelledby="hs-person">
      <h2 id="hs-person">{settings.person}</h2>
      <Form layout="vertical">
        <Form.Item label={settings.unitName} htmlFor="hs-unit" extra={settings.unitHelp}><Input id="hs-unit" defaultValue={values.unit} onBlur={(event) => save('unit', event.target.value.trim())} /></Form.Item>
        <Form.Item label={settings.personName} htmlFor="hs-name" extra={settings.personHelp}><Input id="hs-name" defaultValue={values.person.name} onBlur={(event) => save('person', { ...values.person, name: event.target.value.trim() })} /></Form.Item>
        <Suspense fallback={null}><OfficeLines /></Suspense>
        <Form.Item label={settings.personRole} htmlFor="hs-role"><Input id="hs-role" defaultValue={values.person.role} onBlur={(event) => save('person', { ...values.person, role: event.target.value.trim() })} /></Form.Item>
      </Form>
    </section>
  )
}

/** Who has which role: named where matters are put before them. */
function RolePersons(): ReactNode {
  const { settings } = useMessages()
  const roles = useRoleHolders()
  if (roles === null) return null
  return (
    <section aria-labelledby="hs-roles">
      <h2 id="hs-roles">{settings.roles}</h2>
      <p className="hs-quiet">{settings.rolesHelp}</p>
      <Form layout="vertical">
        {NAMED_ROLES.map((role) => <Form.Item key={role} label={ROLES[role]} htmlFor={`hs-role-${role}`}><Input id={`hs-role-${role}`} maxLength={100} defaultValue={roles.holders[role] ?? ''} onBlur={(event) => roles.save(role, event.target.value)} /></Form.Item>)}
      </Form>
    </section>
  )
}

function About(): ReactNode {
  const { settings } = useMessages()
  const { desktop } = useServices()
  const [info, setInfo] = useState<HostInfo | null>(null)
  useEffect(() => void desktop.info().then(setInfo), [desktop])
  if (info === null) return null
  return (
    <section aria-labelledby="hs-about">
      <h2 id="hs-about">{settings.about}</h2>
      <dl className="hs-about">
        <dt>{settings.version}</dt><dd>{info.version}</dd>
        <dt>{settings.host}</dt><dd>{settings.hosts[info.host]}</dd>
        {info.dataFolder !== '' && <><dt>{settings.dataFolder}</dt><dd>{info.dataFolder}</dd></>}
      </dl>
    </section>
  )
}
