import type { RecordId } from '../core/ids'
import { clausesOfDocument, type AgreedClause } from '../registers/clauses-of-document'
import { readDocument, readVersion } from './matter-records'
import { partyKey, type MatterFields } from './record-kinds'
import type { Store } from './store'

/** A contract reviewed here before with the same counterparty, and the clauses of its last version. */
export interface EarlierContract {
  readonly matter: RecordId
  readonly number: string
  readonly title: string
  readonly createdOn: string
  readonly state: MatterFields['state']
  readonly party: string
  readonly clauses: readonly AgreedClause[]
}

/** As many contracts are read at most; the newest count. */
const MOST_CONTRACTS = 12

/**
 * Contracts with any of the named parties, newest first, the matter itself left out. Reads by the index of parties
 * alone; contracts whose reading is no longer stored are left out.
 */
export async function readEarlierContracts(store: Store, current: RecordId, parties: readonly string[]): Promise<readonly EarlierContract[]> {
  const found = new Map<RecordId, { readonly fields: MatterFields; readonly party: string }>()
  for (const party of parties) {
    const lines = await store.list({ kind: 'matter', index: 'party', equals: partyKey(party), limit: 200 })
    for (const { id, fields } of lines) if (id !== current) found.set(id, { fields: fields as unknown as MatterFields, party })
  }
  const newest = [...found].toSorted(([, a], [, b]) => (a.fields.createdOn < b.fields.createdOn ? 1 : -1)).slice(0, MOST_CONTRACTS)
  const contracts = await Promise.all(newest.map(async ([matter, { fields, party }]): Promise<EarlierContract | null> => {
    const version = await readVersion(store, fields.currentVersion)
    const document = version === null ? null : await readDocument(store, version.documentSha)
    if (document === null) return null
    const { number, title, createdOn, state } = fields
    return { matter, number, title, createdOn, state, party, clauses: clausesOfDocument(document) }
  }))
  return contracts.filter((contract) => contract !== null)
}
