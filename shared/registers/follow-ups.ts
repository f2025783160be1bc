import { addDays } from '../core/local-date'
import { isSet, periodOf, rowsOf, textOf, type Fields } from './field'
import type { RegisterRecord } from './sheet'

/** A record that is begun from another and takes over what that one already says. */
export interface FollowUp {
  /** Unique. */
  readonly id: 'supplement' | 'dispute' | 'work' | 'renewal'
  /** Register of the new record. */
  readonly register: string
  readonly begin: (from: RegisterRecord) => Fields
  /** Whether it may be begun from the record as it is. */
  readonly isOffered: (from: Fields) => boolean
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

/** Fields of an engagement that a renewed one has in common with it; term, papers and checks are its own. */
const OF_THE_ENGAGEMENT = ['title', 'unit', 'unitKind', 'kind', 'firm', 'firmLicence', 'licenceFiles', 'lawyers', 'clients', 'serviceKind', 'service', 'fee', 'feeKind', 'feePayment', 'assessment', 'handler'] as const

function renewalOf({ id, fields }: RegisterRecord): Fields {
  const known = Object.fromEntries(OF_THE_ENGAGEMENT.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
  const end = periodOf(fields, 'term')?.to ?? null
  return { ...known, ...(end === null ? {} : { term: { from: addDays(end, 1), to: null } }), renews: id }
}

const always = (): boolean => true

const FOLLOW_UPS: Readonly<Record<string, readonly FollowUp[]>> = {
  contract: [{ id: 'supplement', register: 'contract', begin: supplementOf, isOffered: always }, { id: 'dispute', register: 'case', begin: disputeOf, isOffered: always }],
  counsel: [{ id: 'work', register: 'counsel-work', begin: workOf, isOffered: always }, { id: 'renewal', register: 'counsel', begin: renewalOf, isOffered: (from) => ['filed', 'renewed', 'expired'].includes(textOf(from, 'state')) }],
}

/** What may be begun from a record of this register. */
export function followUpsOf(register: string): readonly FollowUp[] {
  return FOLLOW_UPS[register] ?? []
}
