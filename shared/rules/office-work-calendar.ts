import { PUBLISHED_CALENDAR, withHolidayYears, type WorkCalendar } from '../law/calendar'
import { parameterEntryOn, type OfficeSettings } from './office-settings'

/** What of its settings an office counts by: its own years, and its own and its pack's parameters. Plain data, so that it goes to a thread as it is. */
export type CalendarSettings = Pick<OfficeSettings, 'holidays' | 'parameters' | 'pack'>

/** The published calendar with the office's own years and time limits in it. */
export function officeWorkCalendar({ holidays, ...settings }: CalendarSettings): WorkCalendar {
  return { ...withHolidayYears(PUBLISHED_CALENDAR, holidays), officeDays: (limit, on) => parameterEntryOn(settings, limit, on)?.value ?? null }
}
