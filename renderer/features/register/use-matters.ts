import type { RecordId } from '../../../shared/core/ids'
import type { MatterFields } from '../../../shared/storage/record-kinds'
import { useServices } from '../../services'
import { matchesLoosely } from '../../ui/pinyin-initials'
import { useLive } from '../../ui/use-live'

/** The summary of a matter as lists show it. */
export type MatterLine = Omit<MatterFields, 'intake'> & { readonly id: RecordId }

export const VIEWS = ['all', 'reviewing', 'drafting', 'issued'] as const
export type RegisterViewName = (typeof VIEWS)[number]

/** All contracts, latest change first, live; null before they are read. */
export function useMatters(): readonly MatterLine[] | null {
  const { store } = useServices()
  const live = useLive(store, ['matter'], 'matters', async () => {
    const summaries = await store.list({ kind: 'matter', index: 'updatedAt', descending: true })
    return summaries.map((summary) => ({ ...(summary.fields as unknown as Omit<MatterFields, 'intake'>), id: summary.id }))
  })
  if (live.error !== null) throw live.error
  return live.value
}

/** Those of a view whose number, title or parties hold the words (or, for the title, their pinyin initials). */
export function filterMatters(matters: readonly MatterLine[], view: RegisterViewName, words: string): readonly MatterLine[] {
  const wanted = words.trim().toLowerCase()
  return matters.filter((matter) => {
    if (view !== 'all' && matter.state !== view) return false
    if (wanted === '') return true
    const isNamed = [matter.number, matter.title, ...matter.parties.map((party) => party.name)].some((text) => text.toLowerCase().includes(wanted))
    return isNamed || (/^[a-z]+$/.test(wanted) && matchesLoosely(matter.title, wanted))
  })
}
