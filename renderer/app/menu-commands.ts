import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useServices } from '../services'
import { useLatest } from '../ui/use-latest'
import { usePreferences } from './preferences-context'

/** Answers the host's menu. */
export function useMenuCommands(actions: { readonly importFiles: () => void; readonly showKeys: () => void }): void {
  const { desktop } = useServices()
  const navigate = useNavigate()
  const control = usePreferences()
  const latest = useLatest({ actions, control })
  useEffect(() => desktop.onMenuCommand((command) => {
    const { preferences, change } = latest.current.control
    if (command === 'import') latest.current.actions.importFiles()
    else if (command === 'help') latest.current.actions.showKeys()
    else if (command === 'settings') void navigate('/settings')
    else if (command === 'large-type') change({ ...preferences, isLarge: !preferences.isLarge })
    else if (command === 'dark') change({ ...preferences, scheme: preferences.scheme === 'dark' ? 'light' : 'dark' })
  }), [desktop, navigate, latest])
}
