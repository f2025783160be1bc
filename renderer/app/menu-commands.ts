import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useServices } from '../services'
import { usePreferences } from './preferences-context'

/** Answers the host's menu. */
export function useMenuCommands(actions: { readonly importFiles: () => void; readonly showKeys: () => void }): void {
  const { desktop } = useServices()
  const navigate = useNavigate()
  const control = usePreferences()
  const latest = useRef({ actions, control })
  latest.current = { actions, control }
  useEffect(() => desktop.onMenuCommand((command) => {
    const { preferences, change } = latest.current.control
    if (command === 'import') latest.current.actions.importFiles()
    else if (command === 'help') latest.current.actions.showKeys()
    else if (command === 'settings') void navigate('/settings')
    else if (command === 'large-type') change({ ...preferences, isLarge: !preferences.isLarge })
    else if (command === 'dark') change({ ...preferences, scheme: preferences.scheme === 'dark' ? 'light' : 'dark' })
  }), [desktop, navigate])
}
