import { LoadingOutlined } from '@ant-design/icons'
import { App as AntApp, ConfigProvider, Progress } from 'antd'
import antdEn from 'antd/locale/en_US'
import antdZh from 'antd/locale/zh_CN'
import { useEffect, useState, type ReactNode } from 'react'
import { RouterProvider } from 'react-router/dom'
import { wordsOfError } from '../../shared/core/words-of-error'
import { en } from '../messages/en'
import type { Messages } from '../messages/messages'
import { zhCN } from '../messages/zh-CN'
import type { RebuildProgress } from '../platform/dexie/rebuild-entries'
import { MessagesContext, ServicesContext, type Services } from '../services'
import { DateFieldProvider } from '../ui/date-field'
import { KeyBindingsProvider } from '../ui/key-bindings'
import { ToastProvider } from '../ui/toast'
import { compose } from './compose'
import { PreferencesContext } from './preferences-context'
import { readPreferences, writePreferences, type Preferences } from './preferences'
import { createRoutes } from './routes'
import { antdTheme, cssVariables, isDark } from './theme'

/**
 * A waiting button shows this icon and drops it at once. Ant Design's own moves in and out: where the answer comes before it
 * is in, it never leaves, and the button is called “loading” for ever.
 */
const BUTTONS = { autoInsertSpace: false, loadingIcon: <LoadingOutlined /> }
/** Where a field must be filled, the star stands behind its label, in every form and dialog. */
const FORMS = { requiredMark: (label: ReactNode, { required }: { readonly required: boolean }): ReactNode => (required ? <span className="hs-required">{label}</span> : label) }
const CATALOGUES = { 'zh-CN': zhCN, en } as const

type Opening = { readonly kind: 'opening'; readonly progress: RebuildProgress | null } | { readonly kind: 'open'; readonly services: Services } | { readonly kind: 'failed'; readonly message: string }

/** The whole page: look, language, services, routes. */
export function App(): ReactNode {
  const [preferences, setPreferences] = useState(readPreferences)
  const dark = isDark(preferences, useMedia('(prefers-color-scheme: dark)'))
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const messages = CATALOGUES[preferences.language]
  const opening = useOpening()
  const [router] = useState(createRoutes)
  const change = (next: Preferences): void => {
    writePreferences(next)
    setPreferences(next)
  }
  useEffect(() => {
    document.documentElement.lang = preferences.language
  }, [preferences.language])
  return (
    <ConfigProvider theme={antdTheme(dark, preferences.isLarge, isStill)} locale={preferences.language === 'en' ? antdEn : antdZh} button={BUTTONS} form={FORMS}>
      <style>{cssVariables(dark, preferences.isLarge)}</style>
      <AntApp className="hs-app">
        <PreferencesContext value={{ preferences, change }}>
          <MessagesContext value={messages}>
            {opening.kind === 'opening' && opening.progress !== null && <Upgrading progress={opening.progress} words={messages.shell} />}
            {opening.kind === 'failed' && <Failed title={messages.shell.storeFailed} detail={opening.message} help={messages.shell.storeFailedHelp} />}
            {opening.kind === 'open' && (
              <ServicesContext value={opening.services}>
                <DateFieldProvider value={{ words: messages.shell.dateField, today: opening.services.clock.today }}>
                  <ToastProvider><KeyBindingsProvider><RouterProvider router={router} /></KeyBindingsProvider></ToastProvider>
                </DateFieldProvider>
              </ServicesContext>
            )}
          </MessagesContext>
        </PreferencesContext>
      </AntApp>
    </ConfigProvider>
  )
}

/** Data of an earlier program is brought up to date: how far, and that nothing is to be done. */
function Upgrading({ progress: { done, total }, words }: { readonly progress: RebuildProgress; readonly words: Messages['shell'] }): ReactNode {
  return (
    <main className="hs-failed" role="status">
      <h1>{words.upgrading}</h1>
      <Progress percent={Math.floor((done / total) * 100)} aria-label={words.upgrading} />
      <p>{words.upgradingHelp(done, total)}</p>
    </main>
  )
}

function Failed({ title, detail, help }: { readonly title: string; readonly detail: string; readonly help: string }): ReactNode {
  return (
    <main className="hs-failed">
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>{help}</p>
    </main>
  )
}

function useOpening(): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', progress: null })
  useEffect(() => {
    let closed = false
    const opened = compose((progress) => !closed && setOpening({ kind: 'opening', progress }))
    opened.then(
      (services) => !closed && setOpening({ kind: 'open', services }),
      (error: unknown) => !closed && setOpening({ kind: 'failed', message: wordsOfError(error) }),
    )
    return () => {
      closed = true
    }
  }, [])
  return opening
}

/** Whether the system asks for it, now and whenever that changes. */
function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const listen = (): void => setHolds(media.matches)
    media.addEventListener('change', listen)
    return () => media.removeEventListener('change', listen)
  }, [query])
  return holds
}
