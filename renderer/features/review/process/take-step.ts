import type { RecordId } from '../../../../shared/core/ids'
import type { LocalDate } from '../../../../shared/core/local-date'
import { applyTransition } from '../../../../shared/registers/apply-transition'
import { CONTRACTS } from '../../../../shared/registers/contracts'
import { CONTRACT_REVIEW } from '../../../../shared/registers/contract-review'
import { fieldOf } from '../../../../shared/registers/definition'
import { isBlank, type Field, type Fields } from '../../../../shared/registers/field'
import type { Transition } from '../../../../shared/registers/process'
import { ROLES, type Role } from '../../../../shared/registers/role'
import { contractRecordId } from '../../../../shared/storage/contract-record'
import { newRecord } from '../../../../shared/storage/record-kinds'
import type { Services } from '../../../services'

/** The register with the process people follow at the desk. */
export const REVIEWED_REGISTER = { process: CONTRACT_REVIEW, fields: CONTRACTS.fields }

/** Who takes a step, when and why, and what is entered with it. */
export interface StepRequest {
  readonly step: Transition
  readonly actorName: string
  readonly role: Role
  readonly on: LocalDate
  readonly reason: string
  readonly entered: Fields
}

/** Fields a person still has to fill for a step; those the review knows by itself are not among them. */
export function fieldsToFill(step: Transition, fields: Fields): readonly Field[] {
  const asked = step.id === 'approve' ? [...step.needs, 'changesWithinAdopted'] : step.needs
  return asked.filter((id) => isBlank(fields[id]) && id !== 'approvedSha256').map((id) => fieldOf(CONTRACTS, id))
}

/** Takes a step and stores it with its audit entry; the answer is why not, in a sentence, or null. `known` is what the review knows of the register line now. */
export async function takeStep(services: Services, matter: RecordId, known: Fields, request: StepRequest): Promise<string | null> {
  const { step, role, on, reason, entered } = request
  const name = request.actorName.trim()
  if (name === '') return '请填写办理人姓名。'
  const at = services.clock.now()
  let refusal: string | null = null
  const act = { actor: name, role: ROLES[role], action: step.title, subject: matter, reason, at }
  await services.store.transact(act, async (transaction) => {
    const id = contractRecordId(matter)
    const record = await transaction.read<Fields>(id)
    const { state: _state, steps: _steps, ...current } = known
    const taken = applyTransition(REVIEWED_REGISTER, { ...record?.body.fields, ...current }, { transition: step.id, actor: { id: name, name, role }, on, at, reason, changes: entered })
    if (!taken.ok) {
      refusal = taken.error.message
      return
    }
    await transaction.put(record === null ? newRecord(id, CONTRACTS.id, taken.value) : { ...record, body: { ...record.body, fields: taken.value } })
  })
  return refusal
}
