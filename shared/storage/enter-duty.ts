import type { Result } from '../core/result'
import { DUTIES_DONE } from '../registers/duties-done'
import type { Fields } from '../registers/field'
import { dutyRecordId, type DutyOfYear } from './open-duties'
import { saveRecord, voidRecord, type SaveRefusal, type Writer } from './register-records'
import type { Store } from './store'

/** Enters a yearly duty as done (or as not to be done, with why), in the one record that stands for it. */
export async function enterDuty(store: Store, { duty, year }: DutyOfYear, values: Fields, writer: Writer): Promise<Result<Fields, SaveRefusal>> {
  const id = dutyRecordId(duty, year)
  const stored = await store.read<Fields>(id)
  const base = stored === null || stored.body.deleted ? null : stored.body.fields
  return saveRecord(store, DUTIES_DONE, { id, base, fields: { ...base, duty, year, ...values } }, writer)
}

/** Takes the entry back: it stays among the voided ones, and the duty is open again. */
export function withdrawDuty(store: Store, { duty, year }: DutyOfYear, reason: string, writer: Writer): Promise<Result<null, SaveRefusal>> {
  return voidRecord(store, DUTIES_DONE, dutyRecordId(duty, year), reason, writer)
}
