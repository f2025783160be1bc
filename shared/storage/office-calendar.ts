import { z } from 'zod'
import { PUBLISHED_CALENDAR, withHolidayYears, type HolidayYear, type WorkCalendar } from '../law/calendar'
import { holidayYear } from '../law/read-holiday-years'
import { RULE_SETTINGS, type SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** The calendar the office counts by. */
export interface OfficeCalendar {
  readonly calendar: WorkCalendar
  /** Years the office entered itself, in order. */
  readonly years: readonly HolidayYear[]
  /** True when what is stored could not be read: the published calendar counts until it is mended. */
  readonly isUnreadable: boolean
}

const stored = z.object({ holidays: z.array(holidayYear).default([]) })

/** The published calendar with the office's own years in it (kept with the rule settings, history and all). */
export async function readOfficeCalendar(store: Pick<Store | StoreTransaction, 'read'>): Promise<OfficeCalendar> {
  const record = await store.read<SettingFields>(RULE_SETTINGS)
  const read = stored.safeParse(record?.body.fields.value ?? {})
  const years = read.success ? read.data.holidays : []
  return { calendar: withHolidayYears(PUBLISHED_CALENDAR, years), years, isUnreadable: !read.success }
}
