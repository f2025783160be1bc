import { expect, it } from 'vitest'
import { recordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { readCitedStandards, readCitingContracts } from './cited-standards'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'

const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

it('leads from a contract to the standards its text cites, and back, however their numbers are written', async () => {
  const store = createMemoryStore(RECORD_KINDS)
  const put = (kind: string, n: number, fields: Fields) => store.transact({ actor: '甲', role: '', action: '登记', subject: null, reason: '', at: '2026-03-02T09:00:00+08:00' }, (transaction) => transaction.put(newRecord(id(n), kind, fields)))
  const contract = { title: '会议服务合同', state: 'performing', citedStandards: [{ number: 'DB33/T0001-2026' }, { number: 'GB/T1234-2009' }, { number: 'GB50300-2013' }] }
  const standard = { standardNumber: 'DB33/T 0001—2026', title: '机关会议服务规范', state: 'in-force' }
  await put('contract', 1, contract)
  await put('standard', 2, standard)
  await put('standard', 3, { standardNumber: 'GB/T 1234-2009', title: '旧标准', state: 'repealed', repealedOn: '2025-01-01' })
  expect((await readCitedStandards(store, contract)).map((one) => [one.number, one.standard?.id ?? null, one.why])).toEqual([
    ['DB33/T0001-2026', id(2), null], ['GB/T1234-2009', id(3), '已于2025-01-01废止'], ['GB50300-2013', null, null],
  ])
  expect(await readCitingContracts(store, standard, 10)).toMatchObject({ count: 1, contracts: [{ id: id(1) }] })
  expect(await readCitingContracts(store, { standardNumber: '' }, 10)).toEqual({ count: 0, contracts: [] })
})
