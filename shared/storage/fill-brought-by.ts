import type { RecordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { stepsOf, type Step } from '../registers/process'
import type { FilingExchangeFields } from './exchange-records'
import { listExchanges } from './filing-exchange'
import type { Act, Store, StoredRecord, StoreTransaction } from './store'

/**
 * Names, in the steps of filings, the package that brought them, where an earlier program took them in and did not: a package and the
 * steps it brought bear one instant and one sender. All of them or none, so the oldest package that brought a step says whether all
 * are named.
 */
export async function fillBroughtBy(store: Store, act: Omit<Act, 'action' | 'subject' | 'reason'>): Promise<void> {
  const received = (await listExchanges(store)).filter(({ direction }) => direction === 'received')
  if (await areNamed(store, received)) return
  const whole: Act = { ...act, action: '补记报送来源', subject: null, reason: '此前收到的备案补记由哪个报送包带来' }
  await store.transact(whole, async (transaction) => {
    for (const record of await unnamed(transaction, received)) await transaction.put(record)
  })
}

async function areNamed(store: Store, received: readonly FilingExchangeFields[]): Promise<boolean> {
  for (const one of received.toReversed()) {
    if ((await unnamed(store, [one])).length > 0) return false
    const records = await store.readMany<Fields>(one.records.map(({ id }) => id as RecordId))
    if (records.some((record) => record !== null && stepsOf(record.body.fields).some(({ broughtBy }) => broughtBy === one.packageId))) return true
  }
  return true
}

/** The records these packages brought steps to that do not name them, with the packages named. */
async function unnamed(from: Pick<StoreTransaction, 'read'>, packages: readonly FilingExchangeFields[]): Promise<readonly StoredRecord<Fields>[]> {
  const byRecord = new Map<string, FilingExchangeFields[]>()
  for (const one of packages) for (const { id } of one.records) byRecord.set(id, [...(byRecord.get(id) ?? []), one])
  const found: StoredRecord<Fields>[] = []
  for (const [id, brought] of byRecord) {
    const record = await from.read<Fields>(id as RecordId)
    if (record === null) continue
    const before = stepsOf(record.body.fields)
    const steps = before.map((step) => withSource(step, brought))
    if (steps.some((step, index) => step !== before[index])) found.push({ ...record, body: { ...record.body, fields: { ...record.body.fields, steps } } })
  }
  return found
}

function withSource(step: Step, packages: readonly FilingExchangeFields[]): Step {
  const source = step.broughtBy === undefined ? packages.find(({ from, at }) => from === step.actor && at === step.at) : undefined
  return source === undefined ? step : { ...step, broughtBy: source.packageId }
}
