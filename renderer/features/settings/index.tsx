import type { ReactNode } from 'react'

export function SettingsView(_: { readonly preferences: unknown; readonly onChange: (next: never) => void }): ReactNode {
  return null
}
