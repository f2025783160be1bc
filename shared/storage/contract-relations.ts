import type { RecordId } from '../core/ids'
import { contractFamily, type ContractFamily } from '../registers/contract-family'
import { textOf, type Fields } from '../registers/field'
import type { RegisterRecord } from '../registers/sheet'
import type { Store } from './store'

/** A contract's family with the cases over it, as the register of cases has them. */
export interface StoredFamily extends ContractFamily {
  /** Cases the contracts name, and cases that name one of the contracts. */
  readonly disputes: readonly RegisterRecord[]
}

/** A supplement to a supplement to …: deeper than this nobody goes, and a ring of references ends. */
const DEEPEST = 10

/** A contract with its original, all supplements and what belongs to them, found through the index of originals; null when there is none. */
export async function readContractFamily(store: Pick<Store, 'ids' | 'readMany'>, id: RecordId): Promise<StoredFamily | null> {
  const records = new Map<RecordId, RegisterRecord>()
  let open: readonly RecordId[] = [id]
  for (let depth = 0; depth < DEEPEST && open.length > 0; depth += 1) {
    const found = await store.readMany<Fields>(open)
    for (const record of found) if (record !== null && !record.body.deleted) records.set(record.id, { id: record.id, fields: record.body.fields })
    const parents = open.map((one) => textOf(records.get(one)?.fields ?? {}, 'original') as RecordId).filter((one) => one !== ('' as RecordId))
    const children = (await Promise.all(open.map((original) => store.ids({ kind: 'contract', index: 'original', equals: original })))).flat()
    open = [...new Set([...parents, ...children])].filter((one) => !records.has(one))
  }
  const family = contractFamily([...records.values()], id)
  return family === null ? null : { ...family, disputes: await readDisputes(store, family) }
}

async function readDisputes(store: Pick<Store, 'ids' | 'readMany'>, { original, supplements, cases }: ContractFamily): Promise<readonly RegisterRecord[]> {
  const naming = await Promise.all([original, ...supplements].map((member) => store.ids({ kind: 'case', index: 'contract', equals: member.id })))
  const ids = [...new Set([...(cases as readonly RecordId[]), ...naming.flat()])]
  const found = await store.readMany<Fields>(ids)
  return found.flatMap((record) => (record === null || record.body.deleted ? [] : [{ id: record.id, fields: record.body.fields }]))
}
