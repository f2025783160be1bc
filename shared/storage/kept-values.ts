import { isSameJson } from '../core/same-json'
import { ALL_REGISTERS } from '../registers/all-registers'
import type { WorkCalendar } from '../law/calendar'
import type { RegisterDefinition } from '../registers/definition'
import type { Fields } from '../registers/field'
import { readOfficeCalendar } from './office-calendar'
import { RULE_SETTINGS } from './record-kinds'
import type { Store, StoredRecord, StoreTransaction } from './store'
import { transactingBy } from './transacting-by'

const KEEPING: ReadonlyMap<string, RegisterDefinition> = new Map(ALL_REGISTERS.filter(({ keeps }) => keeps !== null).map((register) => [register.id, register]))

/**
 * A store in which every record bears what follows for it from the office's parameters (`keeps` of its register), whoever
 * writes it, and where the office changes its parameters, in the same transaction. Lists and indexes then need no parameters.
 */
export function withKeptValues(store: Store): Store {
  return transactingBy(store, (act, work, options) => store.transact(act, async (transaction) => {
    let isChanged = false
    // Thousands of rows of a sheet are written by one calendar.
    let calendar: WorkCalendar | null = null
    const result = await work({
      read: (id) => transaction.read(id),
      put: async (record) => {
        if (record.id === RULE_SETTINGS) [isChanged, calendar] = [true, null]
        const register = KEEPING.get(record.kind)
        if (register === undefined) return transaction.put(record)
        calendar ??= (await readOfficeCalendar(transaction)).calendar
        await transaction.put(kept(register, record as StoredRecord<Fields>, calendar))
      },
    })
    if (isChanged) await keepAnew(store, transaction)
    return result
  }, options))
}

function kept({ keeps }: RegisterDefinition, record: StoredRecord<Fields>, calendar: WorkCalendar): StoredRecord<Fields> {
  return keeps === null ? record : { ...record, body: { ...record.body, fields: { ...record.body.fields, ...keeps(record.body.fields, calendar) } } }
}

async function keepAnew(store: Pick<Store, 'ids'>, transaction: StoreTransaction): Promise<void> {
  const { calendar } = await readOfficeCalendar(transaction)
  for (const [kind, register] of KEEPING) {
    for (const id of await store.ids({ kind })) {
      const record = await transaction.read<Fields>(id)
      const anew = record === null ? null : kept(register, record, calendar)
      if (record !== null && anew !== null && !isSameJson(record.body.fields, anew.body.fields)) await transaction.put(anew)
    }
  }
}
