import type { RecordId } from '../core/ids'
import { ok, type Result } from '../core/result'
import { EMPTY_LEDGER, issueNumber, NUMBERING_RULES, type NumberingRule, type NumberRefusal, type NumberRequest } from '../registers/numbering'
import { derivedId } from './derived-id'
import { newRecord, type NumberLedgerFields, type SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** The one record of all numbers given out. */
export const LEDGER_ID: RecordId = derivedId('number-ledger')

/** Key of the setting that holds 机关代字 of a rule. The opinion letter's is the one every office enters first. */
export function agencyWordKey(rule: string): string {
  return rule === NUMBERING_RULES.opinionLetter.id ? 'agency-word' : `agency-word:${rule}`
}

/** The rule with that id; throws for one that does not exist (a mistake of ours). */
export function numberingRule(id: string): NumberingRule {
  const rule = Object.values<NumberingRule>(NUMBERING_RULES).find((one) => one.id === id)
  if (rule === undefined) throw new Error(`unknown numbering rule: ${id}`)
  return rule
}

/** The rule with the office's agency word in it; codes need none. */
export async function officeRule(store: Pick<Store, 'read'> | StoreTransaction, id: string): Promise<NumberingRule> {
  const rule = numberingRule(id)
  if (rule.format.kind === 'code') return rule
  const setting = await store.read<SettingFields>(derivedId('setting', agencyWordKey(id)))
  const word = setting?.body.fields.value
  return { ...rule, format: { kind: 'official', agencyWord: typeof word === 'string' && word.trim() !== '' ? word.trim() : null } }
}

/** Gives out the next number of a rule inside the transaction that writes what bears it, so that neither is stored alone. */
export async function takeNumber(transaction: StoreTransaction, rule: NumberingRule, request: NumberRequest): Promise<Result<string, NumberRefusal>> {
  const known = await transaction.read<NumberLedgerFields>(LEDGER_ID)
  const given = issueNumber(known?.body.fields.ledger ?? EMPTY_LEDGER, rule, request)
  if (!given.ok) return given
  const fields: NumberLedgerFields = { ledger: given.value.ledger }
  await transaction.put(known === null ? newRecord(LEDGER_ID, 'number-ledger', fields) : { ...known, body: { ...known.body, fields } })
  return ok(given.value.entry.text)
}
