import type { RecordId } from '../core/ids'
import type { Role, RoleHolders } from '../registers/role'
import { derivedId } from './derived-id'
import { newRecord, type SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

const KEY = 'role-holders'

/** The one `setting` record that holds who has which role. */
export const ROLE_HOLDERS: RecordId = derivedId('setting', KEY)

/** Roles the office names persons for: those who decide and those overdue matters are put before. */
export const NAMED_ROLES = ['reviewer', 'legal-head', 'vice-leader', 'leader'] as const satisfies readonly Role[]

/** Who has which role, as the office entered it; roles nobody was entered for are absent. */
export async function readRoleHolders(store: Pick<Store | StoreTransaction, 'read'>): Promise<RoleHolders> {
  const value = (await store.read<SettingFields>(ROLE_HOLDERS))?.body.fields.value
  const entered = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  return Object.fromEntries(NAMED_ROLES.flatMap((role) => (typeof entered[role] === 'string' && entered[role].trim() !== '' ? [[role, entered[role].trim()]] : [])))
}

/** Enters who has a role; '' for nobody. The others are read in the same transaction. */
export async function putRoleHolder(transaction: StoreTransaction, role: (typeof NAMED_ROLES)[number], names: string): Promise<void> {
  const fields: SettingFields = { key: KEY, value: { ...(await readRoleHolders(transaction)), [role]: names.trim() } }
  await transaction.put(newRecord(ROLE_HOLDERS, 'setting', fields))
}
