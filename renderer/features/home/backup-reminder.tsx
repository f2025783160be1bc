import type { ReactNode } from 'react'
import { addDays, parseLocalDate } from '../../../shared/core/local-date'
import { useMessages, useServices } from '../../services'
import { daysUnsaved, readFirstAct, readLastBackup } from '../../ui/last-backup'
import { useRemembered } from '../../ui/remembered'
import { useLive } from '../../ui/use-live'
import { WarningLine } from '../../ui/warning-line'

/** How long it keeps quiet once put away. */
const QUIET_DAYS = 7

/** Says that nothing was backed up for long. */
export function BackupReminder({ onBackup }: { readonly onBackup: () => void }): ReactNode {
  const { store, clock } = useServices()
  const { backup: words } = useMessages()
  const [quietFrom, setQuietFrom] = useRemembered('backup.quiet', '')
  const live = useLive(store, ['setting'], 'unsaved days', async () => {
    const last = await readLastBackup(store)
    return { last, begunAt: last === null ? await readFirstAct(store) : null }
  })
  if (live.error !== null) throw live.error
  const today = clock.today()
  const days = live.value === null ? null : daysUnsaved(live.value.last, live.value.begunAt, today)
  const quiet = parseLocalDate(quietFrom)
  if (days === null || (quiet !== null && today < addDays(quiet, QUIET_DAYS))) return null
  return <WarningLine text={live.value?.last === null ? words.neverFor(days) : words.lastBefore(days)} action={words.goBackUp} onAction={onBackup} dismiss={words.nextWeek} onDismiss={() => setQuietFrom(today)} />
}
