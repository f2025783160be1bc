import { REGISTER_IDS } from '../../../shared/registers/all-registers'
import type { MatterState } from '../../../shared/storage/record-kinds'
import type { Store, Summary } from '../../../shared/storage/store'
import type { Messages } from '../../messages/messages'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** A place where registers are kept; it opens the first of them. */
export interface HomePlace {
  readonly id: keyof Messages['registers']['places']
  readonly registers: readonly [string, ...string[]]
}

export interface HomeOverview {
  readonly counts: Readonly<Record<MatterState, number>>
  readonly recent: readonly Summary[]
  /** How many records each place holds, and a register of it that holds some; [] where contracts were imported, or nothing is kept. */
  readonly kept: readonly { readonly place: HomePlace['id']; readonly register: string; readonly count: number }[]
}

const RECENT = 12

/** Live counts by state and the contracts touched last; where there are none, what the registers hold. */
export function useHome(places: readonly HomePlace[]): HomeOverview | null {
  const { store } = useServices()
  const live = useLive(store, ['matter', ...REGISTER_IDS], 'home', () => readHome(store, places))
  if (live.error !== null) throw live.error
  return live.value
}

async function readHome(store: Store, places: readonly HomePlace[]): Promise<HomeOverview> {
  const count = (state: MatterState): Promise<number> => store.count({ kind: 'matter', index: 'state', equals: state })
  const [reviewing, drafting, issued, recent] = await Promise.all([
    count('reviewing'), count('drafting'), count('issued'), store.list({ kind: 'matter', index: 'updatedAt', descending: true, limit: RECENT }),
  ])
  return { counts: { reviewing, drafting, issued }, recent, kept: recent.length > 0 ? [] : await readKept(store, places) }
}

async function readKept(store: Store, places: readonly HomePlace[]): Promise<HomeOverview['kept']> {
  const found = await Promise.all(places.map(async ({ id, registers }) => {
    const counts = await Promise.all(registers.map((kind) => store.count({ kind })))
    return { place: id, register: registers[counts.findIndex((count) => count > 0)] ?? registers[0], count: counts.reduce((sum, count) => sum + count, 0) }
  }))
  return found.filter(({ count }) => count > 0)
}
