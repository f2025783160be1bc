import { createContext, useContext } from 'react'
import type { Preferences } from './preferences'

/** The look of this machine and how to change it. */
export interface PreferencesControl {
  readonly preferences: Preferences
  readonly change: (next: Preferences) => void
}

export const PreferencesContext = createContext<PreferencesControl | null>(null)

export function usePreferences(): PreferencesControl {
  const control = useContext(PreferencesContext)
  if (control === null) throw new Error('preferences were read outside PreferencesContext')
  return control
}
