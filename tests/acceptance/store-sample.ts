import { recordId, unitId, type RecordId } from '../../shared/core/ids'
import type { Act, IndexDeclaration, Store, StoredRecord } from '../../shared/storage/store'

/** Two kinds as features declare them: several values in one index, a missing value, a summary without the long text. */
export const TEST_DECLARATIONS: readonly IndexDeclaration[] = [
  {
    kind: 'matter', version: 1,
    indexes: {
      state: (fields) => fields['state'] as string,
      amount: (fields) => fields['amount'] as number | undefined,
      tag: (fields) => fields['tags'] as string[] | undefined,
    },
    summary: ['name', 'state', 'amount'],
    open: { prefix: 'x-', read: (value) => (typeof value === 'string' || typeof value === 'number' ? value : undefined) },
  },
  { kind: 'note', version: 1, indexes: {}, summary: ['text'] },
]

/** The same kinds, kept at hand: whatever a store does to answer faster, it answers alike. */
export const TEST_DECLARATIONS_AT_HAND: readonly IndexDeclaration[] = TEST_DECLARATIONS.map((declaration) => ({ ...declaration, atHand: true }))

/** The act every test writes under. */
export const act: Act = { actor: '测试员', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }
export const id = (n: number): RecordId => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

export function matter(n: number, fields: Readonly<Record<string, unknown>>, deleted = false): StoredRecord {
  return { id: id(n), kind: 'matter', unit: unitId('法规处'), body: { fields, deleted, conflicts: {} } }
}

/** Four matters, the last of them deleted. */
export async function fill(store: Store): Promise<void> {
  await store.transact(act, async (transaction) => {
    await transaction.put(matter(1, { name: '甲', state: '审查中', amount: 300, tags: ['急', '大额'], text: '长文'.repeat(1000) }))
    await transaction.put(matter(2, { name: '乙', state: '草稿', amount: 100, tags: ['大额'] }))
    await transaction.put(matter(3, { name: '丙', state: '审查中' }))
    await transaction.put(matter(4, { name: '丁', state: '审查中', amount: 200 }, true))
  })
}

/** A test that works on a fresh store and closes it. */
export type UsingStore = (work: (store: Store) => Promise<void>) => () => Promise<void>

export function usingStore(open: () => Promise<Store>): UsingStore {
  return (work) => async () => {
    const store = await open()
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }
}
