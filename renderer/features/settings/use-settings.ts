import { derivedId } from '../../../shared/storage/derived-id'
import { newRecord, type SettingFields } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { readUnitName } from '../../../shared/storage/unit-name'
import { useServices, type Person } from '../../services'
import { useLive } from '../../ui/use-live'
import { useChangeSetting } from './use-change-setting'

/** What the office entered about itself. */
export interface OfficeValues {
  readonly unit: string
  readonly person: Person
}

/** The office's settings, live, and how one is changed; null while they are read. */
export function useSettings(): { readonly values: OfficeValues; readonly save: <K extends keyof OfficeValues>(key: K, value: OfficeValues[K]) => void } | null {
  const { store, person } = useServices()
  const change = useChangeSetting()
  const live = useLive(store, ['setting'], 'settings', () => readOffice(store, person()))
  if (live.error !== null) throw live.error
  const values = live.value
  if (values === null) return null
  return {
    values,
    save: (key, value) => {
      if (JSON.stringify(values[key]) === JSON.stringify(value)) return
      const fields: SettingFields = { key, value }
      const record = newRecord(derivedId('setting', fields.key), 'setting', fields)
      change(record.id, key, (transaction) => transaction.put(record))
    },
  }
}

async function readOffice(store: Store, person: Person): Promise<OfficeValues> {
  const [unit, saved] = await Promise.all([readUnitName(store), store.read<SettingFields>(derivedId('setting', 'person'))])
  return { unit, person: { ...person, ...(saved?.body.fields.value as Partial<Person> | undefined) } }
}
