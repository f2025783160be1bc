import { fail, type Result } from '../core/result'
import type { RecordId } from '../core/ids'
import { NUMBERING_RULES } from '../registers/numbering'
import type { Fields } from '../registers/field'
import { stepsOf } from '../registers/process'
import { ACTS } from './acts'
import { contractRecordId } from './contract-record'
import type { MatterFields } from './record-kinds'
import { refusals } from './refusals'
import { VOIDED, type Writer } from './register-records'
import type { Act, Store } from './store'
import { officeRule, takeNumber, voidTaken } from './take-number'
import { voidedNumbers } from './voided-numbers'

const { refuse, refusing } = refusals<string>()

/**
 * Voids a contract under review with a reason: it leaves the lists, its line stands among the voided ones of 合同总台账, and its
 * number stays void in the ledger. One whose line is on its way in the process keeps line and number; one on which an opinion
 * was issued is refused. The refusal is a sentence.
 */
export async function voidMatter(store: Store, id: RecordId, reason: string, { act, today }: Writer): Promise<Result<null, string>> {
  const why = reason.trim()
  if (why === '') return fail('作废须写明理由。')
  const issued = await standingOpinion(store, id)
  if (issued !== null) return fail(`这份合同已签发审查意见书（${issued}），不能作废；请在合同总台账中办理撤回或者终止。`)
  const whole: Act = { ...act, action: ACTS.deleteMatter, subject: id, reason: why }
  return refusing(() => store.transact(whole, async (transaction) => {
    const matter = await transaction.read<MatterFields>(id)
    if (matter === null || matter.body.deleted) return refuse('这份合同已经作废。')
    const line = await transaction.read<Fields>(contractRecordId(id))
    if (line === null || stepsOf(line.body.fields).length === 0) {
      await voidTaken(store, transaction, NUMBERING_RULES.review.id, matter.body.fields.number, why, { by: act.actor, on: today })
      if (line !== null) await transaction.put({ ...line, body: { ...line.body, deleted: true, fields: { ...line.body.fields, [VOIDED]: { by: act.actor, on: today, reason: why } } } })
    }
    await transaction.put({ ...matter, body: { ...matter.body, deleted: true } })
    return null
  }))
}

async function standingOpinion(store: Store, id: RecordId): Promise<string | null> {
  const numbers = (await store.list({ kind: 'issued-opinion', index: 'matter', equals: id })).map(({ fields }) => String(fields['number']))
  const voided = await voidedNumbers(store, NUMBERING_RULES.opinionLetter, numbers)
  return numbers.find((number) => !voided.has(number)) ?? null
}

/** Puts a voided contract back, under a new number where the one it had was voided: that is never used again. The answer is the number it bears. */
export async function restoreMatter(store: Store, id: RecordId, { act, today }: Writer): Promise<Result<string, string>> {
  const whole: Act = { ...act, action: ACTS.undo, subject: id, reason: '' }
  return refusing(() => store.transact(whole, async (transaction) => {
    const matter = await transaction.read<MatterFields>(id)
    if (matter === null) return refuse('没有找到这份合同。')
    const line = await transaction.read<Fields>(contractRecordId(id))
    if (line === null || line.body.fields[VOIDED] === undefined) {
      await transaction.put({ ...matter, body: { ...matter.body, deleted: false } })
      return matter.body.fields.number
    }
    const taken = await takeNumber(store, transaction, await officeRule(transaction, NUMBERING_RULES.review.id), { operation: `${id}:${act.at}`, record: id, on: today })
    const number = taken.ok ? taken.value : refuse(taken.error.message)
    const { [VOIDED]: _mark, ...fields } = line.body.fields
    await transaction.put({ ...line, body: { ...line.body, deleted: false, fields: { ...fields, number } } })
    await transaction.put({ ...matter, body: { ...matter.body, deleted: false, fields: { ...matter.body.fields, number } } })
    return number
  }))
}
