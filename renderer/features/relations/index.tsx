export { CleanupStart } from './cleanup-start'
export { HearingCalendar } from './hearing-calendar'
export { RecordRelations } from './record-relations'
