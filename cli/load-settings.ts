import { readFile } from 'node:fs/promises'
import type { OfficeSettings } from '../shared/rules/office-settings'
import { readSettingsFile } from '../shared/rules/settings-file'
import { UsageError } from './usage'

/** The office's rule settings from a file the settings screen exported; null when they are wrong, each fault named on stderr. */
export async function loadSettings(path: string): Promise<OfficeSettings | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`读不了规则设置 ${path}（${error.code ?? error.message}）。`)
  })
  const read = readSettingsFile(text)
  if (read.ok) return read.value
  for (const fault of read.error) process.stderr.write(`${path}: settings: ${fault}\n`)
  return null
}
