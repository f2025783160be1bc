import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import type { DeadlineSnapshot } from '../../shared/storage/deadline-book'
import { useMessages, useServices } from '../services'
import { readRemembered, writeRemembered } from '../ui/remembered'
import { NOBODY_TOLD, noticesNow } from './deadline-notices'

/** How many deadlines are overdue or end today, on the place in the rail; tells the desktop of each once a day. */
export function DueMark(): ReactNode {
  const { deadlines: words } = useMessages()
  const { deadlines: book } = useServices()
  // A book that cannot be read is said on the pages that show it; the rail stays.
  const snapshot = useSyncExternalStore(book.subscribe, book.snapshot)
  useNotices(snapshot)
  if (snapshot === null) return null
  const overdue = snapshot.deadlines.filter(({ due }) => due < snapshot.today).length
  const today = snapshot.deadlines.filter(({ due }) => due === snapshot.today).length
  if (overdue + today === 0) return null
  return (
    <b className={`hs-due-mark${overdue > 0 ? ' hs-overdue' : ''}`}>
      <span aria-hidden="true">{overdue + today > 99 ? '99+' : overdue + today}</span>
      <span className="hs-visually-hidden">{words.badge(overdue, today)}</span>
    </b>
  )
}

const TOLD = 'deadlines.told'

function useNotices(snapshot: DeadlineSnapshot | null): void {
  const { desktop } = useServices()
  const { notices } = useMessages().deadlines
  const isTelling = useRef(false)
  useEffect(() => {
    if (snapshot === null || snapshot.progress !== null || isTelling.current) return
    const { fresh, told } = noticesNow(snapshot.deadlines, snapshot.today, readRemembered(TOLD, NOBODY_TOLD), snapshot.people)
    if (fresh.length === 0) return
    const count = (urgency: string): number => fresh.filter((reminder) => reminder.urgency === urgency).length
    const parts = [count('overdue') > 0 ? notices.overdue(count('overdue')) : '', count('today') > 0 ? notices.today(count('today')) : '', count('soon') > 0 ? notices.soon(count('soon')) : '']
    const body = fresh.length === 1 ? fresh[0]!.text : [parts.filter((part) => part !== '').join('，'), ...fresh.slice(0, 3).map((reminder) => reminder.text)].filter((line) => line !== '').join('\n')
    isTelling.current = true
    void desktop.info().then(async ({ can }) => {
      // A host that shows none, or a person who refused them, is not asked again and again.
      if (!can.notifications) return
      const shown = await desktop.notify({ title: notices.title(fresh.length), body: body.slice(0, 1000) })
      if (shown.ok) writeRemembered(TOLD, told)
    }).finally(() => {
      isTelling.current = false
    })
  }, [snapshot, desktop, notices])
}
