import { loadedLater } from '../ui/loaded-later'

/** The screens and parts that come in files of their own, so that the program starts with little. */
export const RegisterScreen = loadedLater(async () => (await import('../features/registers')).RegisterScreen)
export const RecordStanding = loadedLater(async () => (await import('../features/documents')).RecordStanding)
export const RecordRelations = loadedLater(async () => (await import('../features/relations')).RecordRelations)
export const RecordDocuments = loadedLater(async () => (await import('../features/documents')).RecordDocuments)
export const HearingCalendar = loadedLater(async () => (await import('../features/relations')).HearingCalendar)
export const CleanupStart = loadedLater(async () => (await import('../features/relations')).CleanupStart)
export const DeadlinesView = loadedLater(async () => (await import('../features/deadlines')).DeadlinesView)
/** Charts and the counting of every rule. */
export const ReportsView = loadedLater(async () => (await import('../features/reports')).ReportsView)
export const NumbersScreen = loadedLater(async () => (await import('../features/numbers')).NumbersScreen)
/** Keys and packages. */
export const FilingView = loadedLater(async () => (await import('../features/filing')).FilingView)

const ALL = [RegisterScreen, RecordRelations, RecordStanding, RecordDocuments, HearingCalendar, CleanupStart, DeadlinesView, ReportsView, NumbersScreen, FilingView] as const

/** Fetches them one after the other while nobody waits, those most asked for first. Returns the way to stop. */
export function loadScreensWhenIdle(): () => void {
  const waiting = [...ALL]
  let idle = 0
  let isStopped = false
  const next = (): void => {
    const screen = waiting.shift()
    if (screen === undefined || isStopped) return
    // One that cannot be fetched says so when it is asked for.
    idle = requestIdleCallback(() => void screen.load().then(next, next))
  }
  next()
  return () => {
    isStopped = true
    cancelIdleCallback(idle)
  }
}
