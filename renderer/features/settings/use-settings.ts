import { wordsOfError } from '../../../shared/core/words-of-error'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { newRecord, type SettingFields } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { actOf, useMessages, useServices, type Person } from '../../services'
import { useLive } from '../../ui/use-live'
import { useToast } from '../../ui/toast'

/** What the office entered about itself. */
export interface OfficeValues {
  readonly unit: string
  readonly person: Person
}

/** The office's settings, live, and how one is changed; null while they are read. */
export function useSettings(): { readonly values: OfficeValues; readonly save: <K extends keyof OfficeValues>(key: K, value: OfficeValues[K]) => void } | null {
  const services = useServices()
  const { settings } = useMessages()
  const toast = useToast()
  const live = useLive(services.store, ['setting'], 'settings', () => readOffice(services.store, services.person()))
  if (live.error !== null) throw live.error
  const values = live.value
  if (values === null) return null
  return {
    values,
    save: (key, value) => {
      if (JSON.stringify(values[key]) === JSON.stringify(value)) return
      const fields: SettingFields = { key, value }
      const record = newRecord(derivedId('setting', fields.key), 'setting', fields)
      services.store.transact(actOf(services, ACTS.changeSetting, record.id, key), async (transaction) => transaction.put(record)).then(
        () => toast.say(settings.saved),
        (error: unknown) => toast.say(wordsOfError(error)),
      )
    },
  }
}

async function readOffice(store: Store, person: Person): Promise<OfficeValues> {
  const [unit, saved] = await Promise.all([
    store.read<SettingFields>(derivedId('setting', 'unit')), store.read<SettingFields>(derivedId('setting', 'person')),
  ])
  return {
    unit: String(unit?.body.fields.value ?? ''), person: { ...person, ...(saved?.body.fields.value as Partial<Person> | undefined) },
  }
}
