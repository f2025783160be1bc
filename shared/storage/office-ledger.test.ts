import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import { readLedger, withLedger } from './office-ledger'

const ACT = { actor: '周某', action: '登记合同', subject: null, at: '2026-11-20T09:00:00Z', reason: '' }

async function storeOf(contracts: readonly object[]) {
  const store = createMemoryStore(RECORD_KINDS)
  await store.transact(ACT as never, async (transaction) => {
    for (const [index, fields] of contracts.entries()) await transaction.put(newRecord(derivedId('contract', String(index)), 'contract', fields))
  })
  return store
}

const SIGNED = [
  { title: '办公楼保洁', signedOn: '2026-03-02', amount: 38_000_000, counterparty: { name: '青禾物业服务有限公司' }, types: ['PMS'] },
  { title: '绿化养护', signedOn: '2026-09-01', amount: 12_000_050, counterparty: { name: '青禾物业服务有限公司' }, types: ['PMS'] },
  { title: '上年合同', signedOn: '2025-12-31', amount: 1, counterparty: { name: '青禾物业服务有限公司' } },
  { title: '未签', amount: 5 },
]

describe('the ledger of the year', () => {
  it('holds the contracts signed in that year, amounts in yuan', async () => {
    const ledger = await readLedger(await storeOf(SIGNED), 2026)
    expect(ledger?.map(({ name, date, amount, counterparty }) => [name, date, amount, counterparty])).toEqual([
      ['办公楼保洁', '2026-03-02', 380000, '青禾物业服务有限公司'], ['绿化养护', '2026-09-01', 120000.5, '青禾物业服务有限公司'],
    ])
  })

  it('is unknown, not empty, while the register holds no contract of the year', async () => {
    const store = await storeOf(SIGNED)
    expect(await readLedger(store, 2024)).toBeNull()
    expect(await withLedger(store, { signDate: day('2024-05-01') }, day('2026-11-21'))).toEqual({ signDate: '2024-05-01' })
  })

  it('brings the standards that no longer hold, with why', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const standards = [{ standardNumber: 'GB/T 1234-2009', state: 'in-force', replacedBy: 'GB/T 1234-2020' }, { standardNumber: 'DB33/T 0002-2016', state: 'repealed', repealedOn: '2025-01-01' }, { standardNumber: 'GB/T 1234-2020', state: 'in-force' }]
    for (const [index, fields] of standards.entries()) await store.transact(ACT as never, (transaction) => transaction.put(newRecord(derivedId('standard', String(index)), 'standard', fields)))
    expect((await withLedger(store, {}, day('2026-11-21'))).withdrawnStandards).toEqual([{ number: 'DB33/T 0002-2016', why: '已于2025-01-01废止' }, { number: 'GB/T 1234-2009', why: '已被GB/T 1234-2020代替' }])
    expect((await withLedger(store, { withdrawnStandards: [] }, day('2026-11-21'))).withdrawnStandards).toEqual([])
  })

  it('goes into the intake by the day of signing, and leaves one that a person gave', async () => {
    const store = await storeOf(SIGNED)
    expect((await withLedger(store, {}, day('2026-11-21'))).ledger).toHaveLength(2)
    expect((await withLedger(store, { plannedSignDate: day('2025-12-31') }, day('2026-11-21'))).ledger).toHaveLength(1)
    expect((await withLedger(store, { ledger: [] }, day('2026-11-21'))).ledger).toEqual([])
  })
})
