import { PUBLISHED_CALENDAR, type WorkCalendar } from '../../../shared/law/calendar'
import { readOfficeCalendar } from '../../../shared/storage/office-calendar'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** The calendar with the office's own years, live; the published one until they are read. */
export function useOfficeCalendar(): WorkCalendar {
  const { store } = useServices()
  const live = useLive(store, ['setting'], 'office calendar', () => readOfficeCalendar(store))
  return live.value?.calendar ?? PUBLISHED_CALENDAR
}
