import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { recordId } from '../core/ids'
import { encodeUtf8 } from '../core/text-codec'
import { readEarlierContracts } from './earlier-contracts'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Store } from './store'

const uuid = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

async function keep(store: Store, n: number, party: string, createdOn: string, payment: string): Promise<void> {
  const documentSha = await store.putBlob(encodeUtf8(JSON.stringify(documentFromText(`服务合同\n第一条 付款方式\n${payment}`))))
  await store.transact({ actor: '李明', role: '审查人', action: '导入', subject: null, reason: '', at: '2026-11-21T08:00:00Z' }, async (transaction) => {
    await transaction.put(newRecord(uuid(n), 'matter', { number: `HS-${n}`, title: '服务合同', parties: [{ role: '乙方', name: party }], createdOn, state: 'issued', currentVersion: uuid(n + 100) }))
    await transaction.put(newRecord(uuid(n + 100), 'version', { matter: uuid(n), documentSha }))
  })
}

it('reads what was agreed before with the same party, newest first and not from the contract itself', async () => {
  const store = createMemoryStore(RECORD_KINDS)
  await keep(store, 1, '青禾物业服务（云溪）有限公司', '2024-03-01', '验收合格后三十日内付清。')
  await keep(store, 2, '青禾物业服务(云溪) 有限公司', '2025-03-01', '分两期支付，各付百分之五十。')
  await keep(store, 3, '远帆设备有限公司', '2025-06-01', '货到后一次性支付全部价款。')
  await keep(store, 4, '青禾物业服务（云溪）有限公司', '2026-03-01', '预付全部费用给乙方公司。')
  const earlier = await readEarlierContracts(store, uuid(4), ['青禾物业服务（云溪）有限公司'])
  expect(earlier.map(({ number, clauses }) => [number, clauses.map(({ text }) => text)])).toEqual([['HS-2', ['分两期支付，各付百分之五十。']], ['HS-1', ['验收合格后三十日内付清。']]])
})
