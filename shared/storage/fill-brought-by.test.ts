import { expect, it } from 'vitest'
import { act, answer, bureauStore, must, read, receive, ROW, send, takeBack, unitStore, uuid } from '../../tests/support/filing-sides'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import type { Fields } from '../registers/field'
import { stepsOf } from '../registers/process'
import { fillBroughtBy } from './fill-brought-by'
import { listExchanges } from './filing-exchange'
import { openDeadlines } from './open-deadlines'
import { newRecord } from './record-kinds'
import type { Store } from './store'

const holders = async (store: Store) => openDeadlines((await store.read<Fields>(ROW))!, PUBLISHED_CALENDAR).map(({ due, holder }) => [due, holder])
const program = { actor: '系统', role: '系统', at: '2026-04-11T01:00:00.000Z' }

it('names the packages in the steps an earlier program took in without, once: a return is the unit’s to answer then', async () => {
  const [unit, bureau] = [await unitStore(), await bureauStore()]
  await receive(bureau, must(await send(unit, 1)).bytes)
  await takeBack(unit, await answer(bureau, 2, { outcome: 'return', opinion: '缺审批表' }))
  const named = [await read(unit), await read(bureau)]
  for (const store of [unit, bureau]) {
    const record = (await store.read<Fields>(ROW))!
    const steps = stepsOf(record.body.fields).map(({ broughtBy: _gone, ...step }) => step)
    // The oldest package brought nothing, and says nothing.
    const { id: _id, ...exchange } = (await listExchanges(store)).find(({ direction }) => direction === 'received')!
    await store.transact(act('周明', '更正'), async (transaction) => {
      await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, steps } } })
      await transaction.put(newRecord(uuid(90), 'filing-exchange', { ...exchange, packageId: uuid(90), at: '2026-04-01T09:00:00+08:00', records: [] }))
    })
  }
  expect(await holders(bureau)).toEqual([['2026-04-17', 'ours']])
  for (const store of [unit, bureau]) await fillBroughtBy(store, program)
  expect([await read(unit), await read(bureau)]).toEqual(named)
  expect([await holders(unit), await holders(bureau)]).toEqual([[['2026-04-17', 'ours']], [['2026-04-17', 'other-side']]])
  const trail = await bureau.auditTrail(0, 99)
  await fillBroughtBy(bureau, { ...program, at: '2026-04-12T01:00:00.000Z' })
  expect(await bureau.auditTrail(0, 99)).toEqual(trail)
})
