import { derivedId } from './derived-id'
import type { SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** The office's own full name (本单位全称) as it was entered, without blanks around it; '' where it was not. */
export async function readUnitName(store: Pick<Store | StoreTransaction, 'read'>): Promise<string> {
  const value = (await store.read<SettingFields>(derivedId('setting', 'unit')))?.body.fields.value
  return typeof value === 'string' ? value.trim() : ''
}
