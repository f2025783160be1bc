import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { assertNever } from '../../shared/core/assert'
import { useMessages, useServices } from '../services'
import { useRunKeys } from '../ui/key-bindings'
import { useToast } from '../ui/toast'
import { useLatest } from '../ui/use-latest'
import { usePreferences } from './preferences-context'

/** Answers the host's menu, every command of it. */
export function useMenuCommands(actions: { readonly importFiles: () => void; readonly showKeys: () => void; readonly openPalette: () => void }): void {
  const { desktop, journal } = useServices()
  const { shell } = useMessages()
  const toast = useToast()
  const runKeys = useRunKeys()
  const navigate = useNavigate()
  const control = usePreferences()
  const latest = useLatest({ actions, control, shell })
  useEffect(() => {
    const find = (): void => {
      // Each place binds its own search to `/`; where there is none the palette finds contracts and commands.
      if (!runKeys('/')) latest.current.actions.openPalette()
    }
    const save = async (): Promise<void> => {
      // Fields are kept when they are left; the person goes on where they were.
      const field = document.activeElement
      if (field instanceof HTMLElement && field.matches('input, textarea, [contenteditable="true"]')) {
        field.blur()
        field.focus()
      }
      const { dataFolder } = await desktop.info()
      toast.say(latest.current.shell.allKept(dataFolder, journal.recover('').length))
    }
    return desktop.onMenuCommand((command) => {
      const { control: { preferences, change }, actions: { importFiles, showKeys } } = latest.current
      switch (command) {
        case 'import': return importFiles()
        case 'save': return void save()
        case 'find': return find()
        case 'help': return showKeys()
        case 'settings': return void navigate('/settings')
        case 'large-type': return change({ ...preferences, isLarge: !preferences.isLarge })
        case 'dark': return change({ ...preferences, scheme: preferences.scheme === 'dark' ? 'light' : 'dark' })
        default: return assertNever(command)
      }
    })
  }, [desktop, journal, toast, runKeys, navigate, latest])
}
