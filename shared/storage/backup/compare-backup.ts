import { ALL_REGISTERS } from '../../registers/all-registers'
import { ACTS } from '../acts'
import type { Store } from '../store'
import type { CheckedBackup } from './read-backup'

/** How much of what a person knows by name there is; deleted records are not counted. */
export interface Holdings {
  readonly contracts: number
  readonly opinions: number
  /** Lines of all registers. */
  readonly registered: number
  readonly files: number
}

/** What a backup holds beside what is stored here now. */
export interface ComparedBackup {
  readonly backup: Holdings
  readonly here: Holdings
  /** How many acts were done here after the backup was made; null where it was not made from what is stored here. */
  readonly actsSince: number | null
}

const AT_ONCE = 10_000
const REGISTERS: ReadonlySet<string> = new Set(ALL_REGISTERS.map(({ id }) => id))

/** What putting a checked backup back would replace. */
export async function compareBackup(store: Pick<Store, 'count' | 'blobs' | 'auditTrail'>, checked: CheckedBackup): Promise<ComparedBackup> {
  const counts = new Map<string, number>()
  for (const { kind, body } of checked.contents.records) if (!body.deleted) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const backup = await holdings(async (kind) => counts.get(kind) ?? 0, checked.files.size)
  const here = await holdings((kind) => store.count({ kind }), (await store.blobs()).length)
  return { backup, here, actsSince: await actsSince(store, checked) }
}

async function holdings(countOf: (kind: string) => Promise<number>, files: number): Promise<Holdings> {
  const registered = await Promise.all([...REGISTERS].map(countOf))
  const [contracts, opinions] = await Promise.all([countOf('matter'), countOf('issued-opinion')])
  return { contracts, opinions, registered: registered.reduce((sum, one) => sum + one, 0), files }
}

/** The trail of the machine a backup was made on goes on from the backup's own last entry. */
async function actsSince(store: Pick<Store, 'auditTrail'>, { contents: { audit } }: CheckedBackup): Promise<number | null> {
  const last = audit.at(-1)
  if (last === undefined) return null
  const [same] = await store.auditTrail(last.n - 1, 1)
  if (same === undefined || same.n !== last.n || same.act.at !== last.act.at || same.act.action !== last.act.action || same.records.join() !== last.records.join()) return null
  let since = 0
  let at = last.n
  for (;;) {
    const found = await store.auditTrail(at, AT_ONCE)
    // That a backup was taken is kept too, and takes nothing away.
    since += found.filter(({ act }) => act.action !== ACTS.takeBackup).length
    if (found.length < AT_ONCE) return since
    at = found.at(-1)!.n
  }
}
