import { rowsOf, textOf, isSet, type Fields } from './field'
import type { RegisterRecord } from './sheet'

/** A record that is begun from another and takes over what that one already says. */
export interface FollowUp {
  /** Unique. */
  readonly id: 'supplement' | 'dispute' | 'work'
  /** Register of the new record. */
  readonly register: string
  readonly begin: (from: RegisterRecord) => Fields
}

/** Fields a supplement has in common with its contract. */
const OF_THE_CONTRACT = ['path', 'department', 'handler', 'counterparty', 'counterpartySize', 'ourCreditCode', 'budgetItem', 'category', 'funds', 'procurement', 'dispute'] as const

function supplementOf({ id, fields }: RegisterRecord): Fields {
  const known = Object.fromEntries(OF_THE_CONTRACT.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
  return { ...known, title: `${textOf(fields, 'title')}补充协议`, types: ['SUP'], original: id }
}

function disputeOf({ id, fields }: RegisterRecord): Fields {
  const department = textOf(fields, 'department')
  return { kind: textOf(fields, 'dispute') === 'arbitration' ? 'arbitration' : 'civil', contract: id, ...(fields['counterparty'] === undefined ? {} : { opponent: fields['counterparty'] }), ...(department === '' ? {} : { department }) }
}

function workOf({ id, fields }: RegisterRecord): Fields {
  const lawyers = rowsOf(fields, 'lawyers')
  const lead = lawyers.find((row) => isSet(row, 'isLead')) ?? lawyers[0]
  return { engagement: id, ...(lead === undefined ? {} : { lawyer: { name: textOf(lead, 'name'), title: '', idNumber: '', phone: '' } }) }
}

const FOLLOW_UPS: Readonly<Record<string, readonly FollowUp[]>> = {
  contract: [{ id: 'supplement', register: 'contract', begin: supplementOf }, { id: 'dispute', register: 'case', begin: disputeOf }],
  counsel: [{ id: 'work', register: 'counsel-work', begin: workOf }],
}

/** What may be begun from a record of this register. */
export function followUpsOf(register: string): readonly FollowUp[] {
  return FOLLOW_UPS[register] ?? []
}
