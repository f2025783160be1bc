import type { RecordId } from '../core/ids'
import { fail, type Result } from '../core/result'
import { completeTask, type TaskDone } from '../registers/complete-task'
import type { Fields } from '../registers/field'
import type { Act, Store } from './store'

/** Enters in the contract register that a task was done (null: that it was not), with its audit entry. A refusal changes nothing. */
export function markTask(store: Store, act: Act, contract: RecordId, task: string, done: TaskDone | null): Promise<Result<Fields, string>> {
  return store.transact(act, async (transaction) => {
    const record = await transaction.read<Fields>(contract)
    if (record === null || record.body.deleted) return fail('没有找到这份合同的台账登记。')
    const changed = completeTask(record.body.fields, task, done)
    if (changed.ok) await transaction.put({ ...record, body: { ...record.body, fields: changed.value } })
    return changed
  })
}
