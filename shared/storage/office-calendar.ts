import { z } from 'zod'
import type { WorkCalendar } from '../law/calendar'
import type { DatedValue } from '../law/dated-value'
import * as OFFICE_DAYS from '../law/parameters/office-days'
import { holidayYear } from '../law/read-holiday-years'
import type { OfficeSettings } from '../rules/office-settings'
import { officeWorkCalendar, type CalendarSettings } from '../rules/office-work-calendar'
import { parameterEntry } from '../rules/parameter-pack'
import { RULE_SETTINGS, type SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** The calendar the office counts by, with its own time limits. */
export interface OfficeCalendar {
  readonly calendar: WorkCalendar
  /** What it counts by, for a thread that makes the same calendar of it; `holidays` are the years it entered itself, in order. */
  readonly settings: CalendarSettings
  /** Days by which its own time limits move a last day at most; 0 where it entered none. */
  readonly margin: number
  /** True when what is stored could not be read: the published calendar counts until it is mended. */
  readonly isUnreadable: boolean
}

const entries = z.record(z.string(), z.array(parameterEntry)).default({})
const stored = z.object({
  holidays: z.array(holidayYear).default([]), parameters: entries,
  pack: z.object({ version: z.string(), issuedOn: parameterEntry.shape.from, source: z.string(), sha256: z.string(), parameters: entries }).nullable().default(null),
})

/** Days by which the office's own time limits may move a last day: each counted twice over, because working days stretch. */
function marginOf(settings: Pick<OfficeSettings, 'parameters' | 'pack'>): number {
  const shifts = Object.values<DatedValue<number>>(OFFICE_DAYS).flatMap((limit) => {
    const own = [...(settings.parameters[limit.key] ?? []), ...(settings.pack?.parameters[limit.key] ?? [])]
    return own.map(({ value }) => Math.abs((typeof value === 'number' ? value : 0) - (limit.entries[0]?.value ?? 0)))
  })
  return Math.max(0, ...shifts) * 2
}

/** An office that changed nothing. */
const PUBLISHED: CalendarSettings = { holidays: [], parameters: {}, pack: null }

/** The published calendar with the office's own years in it (kept with the rule settings, history and all). */
export async function readOfficeCalendar(store: Pick<Store | StoreTransaction, 'read'>): Promise<OfficeCalendar> {
  const record = await store.read<SettingFields>(RULE_SETTINGS)
  const read = stored.safeParse(record?.body.fields.value ?? {})
  if (!read.success) return { calendar: officeWorkCalendar(PUBLISHED), settings: PUBLISHED, margin: 0, isUnreadable: true }
  const settings = read.data
  return { calendar: officeWorkCalendar(settings), settings, margin: marginOf(settings), isUnreadable: false }
}
