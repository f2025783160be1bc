import type { MatterState } from '../../../shared/storage/record-kinds'
import type { Store, Summary } from '../../../shared/storage/store'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'

export interface HomeOverview {
  readonly counts: Readonly<Record<MatterState, number>>
  readonly recent: readonly Summary[]
}

const RECENT = 12

/** Live counts by state and the contracts touched last. */
export function useHome(): HomeOverview | null {
  const { store } = useServices()
  const live = useLive(store, ['matter'], 'home', () => readHome(store))
  if (live.error !== null) throw live.error
  return live.value
}

async function readHome(store: Store): Promise<HomeOverview> {
  const count = (state: MatterState): Promise<number> => store.count({ kind: 'matter', index: 'state', equals: state })
  const [reviewing, drafting, issued, recent] = await Promise.all([
    count('reviewing'), count('drafting'), count('issued'), store.list({ kind: 'matter', index: 'updatedAt', descending: true, limit: RECENT }),
  ])
  return { counts: { reviewing, drafting, issued }, recent }
}
