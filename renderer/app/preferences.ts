import type { Appearance } from './theme'

/** What this machine remembers: look and language. Data of the office is in the store, never here. */
export interface Preferences extends Appearance {
  readonly language: 'zh-CN' | 'en'
}

const KEY = 'hengshen-preferences'
const DEFAULTS: Preferences = { scheme: 'system', isLarge: false, language: 'zh-CN' }

export function readPreferences(): Preferences {
  const stored = localStorage.getItem(KEY)
  if (stored === null) return DEFAULTS
  try {
    return { ...DEFAULTS, ...(JSON.parse(stored) as Partial<Preferences>) }
  } catch (error) {
    // Damaged look settings must not keep anyone from their contracts.
    if (error instanceof SyntaxError) return DEFAULTS
    throw error
  }
}

export function writePreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences))
}
