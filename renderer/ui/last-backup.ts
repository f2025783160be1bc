import { beijingMinute } from '../../shared/core/beijing-time'
import { daysBetween, parseLocalDate, type LocalDate } from '../../shared/core/local-date'
import { derivedId } from '../../shared/storage/derived-id'
import type { SettingFields } from '../../shared/storage/record-kinds'
import type { Store } from '../../shared/storage/store'
import { readRemembered, writeRemembered } from './remembered'

/** When the last backup was taken (ISO date-time) and what was in it. */
export interface LastBackup {
  readonly at: string
  readonly contracts: number
}

/** Key of the setting, and of what the machine remembers. */
export const LAST_BACKUP = 'last-backup'
/** How long nothing may be backed up before the desk says so. */
const MOST_DAYS = 30

/** The machine remembers it beside the data: a restored backup knows only of those before it. */
export function rememberBackup(value: LastBackup): void {
  writeRemembered(LAST_BACKUP, later(value, readRemembered<LastBackup | null>(LAST_BACKUP, null)))
}

/** The last backup the machine or the data know of; null for none. */
export async function readLastBackup(store: Pick<Store, 'read'>): Promise<LastBackup | null> {
  const setting = await store.read<SettingFields>(derivedId('setting', LAST_BACKUP))
  return later((setting?.body.fields.value as LastBackup | undefined) ?? null, readRemembered<LastBackup | null>(LAST_BACKUP, null))
}

const BEGUN = 'first-act'

/** When the first act was done (ISO date-time); null before any. Remembered by the machine: the first entry of a trail may name very many records. */
export async function readFirstAct(store: Pick<Store, 'auditTrail'>): Promise<string | null> {
  const known = readRemembered<string | null>(BEGUN, null)
  if (known !== null) return known
  const at = (await store.auditTrail(0, 1))[0]?.act.at ?? null
  if (at !== null) writeRemembered(BEGUN, at)
  return at
}

function later(one: LastBackup | null, other: LastBackup | null): LastBackup | null {
  return one === null || (other !== null && other.at > one.at) ? other : one
}

/** Whole days since a backup; 0 for a time that cannot be read. */
export function daysSince(at: string, today: LocalDate): number {
  const day = parseLocalDate(beijingMinute(at).slice(0, 10))
  return day === null ? 0 : daysBetween(day, today)
}

/** Days without a backup, where they are too many: since the last one, or since the first act on the machine; else null. */
export function daysUnsaved(last: LastBackup | null, begunAt: string | null, today: LocalDate): number | null {
  const since = last?.at ?? begunAt
  const days = since === null ? 0 : daysSince(since, today)
  return days >= MOST_DAYS ? days : null
}
