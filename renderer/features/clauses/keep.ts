import type { ValueProblem } from '../../../shared/registers/check-value'
import { CLAUSES } from '../../../shared/registers/clauses'
import type { ModelClause } from '../../../shared/registers/model-clauses'
import { saveRecord } from '../../../shared/storage/register-records'
import { writerOf, type Services } from '../../services'

/** Stores a clause as a record of its own; what is wrong with it otherwise. */
export async function keepClause(services: Services, clause: ModelClause): Promise<readonly ValueProblem[]> {
  const saved = await saveRecord(services.store, CLAUSES, { id: services.clock.newId(), base: null, fields: { ...clause } }, writerOf(services))
  if (saved.ok) return []
  const { error } = saved
  if (error.kind === 'invalid') return error.problems
  return [{ path: 'text', message: error.kind === 'refused' ? error.message : error.labels.join('、') }]
}
