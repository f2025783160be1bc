import { fen } from '../../../shared/core/money'
import type { AmountLine } from '../../../shared/registers/contract-path'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { newRecord, type SettingFields } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { actOf, useMessages, useServices, type Person, type Services } from '../../services'
import { useLive } from '../../ui/use-live'
import { useToast } from '../../ui/toast'

/** What the office entered about itself. */
export interface OfficeValues {
  readonly unit: string
  readonly person: Person
  /** Lines from which contracts are reviewed or filed (documents 11.1); '' until the office entered them. */
  readonly lines: Readonly<Record<'review' | 'filing', LineValue>>
}

/** A line as typed: yuan, and the office's paper that set it. */
export interface LineValue {
  readonly yuan: string
  readonly document: string
}

const LINES_KEY = 'amount-lines'
const NO_LINE: LineValue = { yuan: '', document: '' }

/** The office's settings, live, and how one is changed; null while they are read. */
export function useSettings(): { readonly values: OfficeValues; readonly save: <K extends Exclude<keyof OfficeValues, 'lines'>>(key: K, value: OfficeValues[K]) => void; readonly saveLine: (name: 'review' | 'filing', part: Partial<LineValue>) => void } | null {
  const services = useServices()
  const { settings } = useMessages()
  const toast = useToast()
  const live = useLive(services.store, ['setting'], 'settings', () => readOffice(services.store, services.person()))
  if (live.error !== null) throw live.error
  const values = live.value
  if (values === null) return null
  const tell = (stored: Promise<void>): void => void stored.then(() => toast.say(settings.saved), (error: unknown) => toast.say(String(error)))
  return {
    values,
    saveLine: (name, part) => {
      const known: LineValue = { ...values.lines[name], ...part }
      if (JSON.stringify(known) !== JSON.stringify(values.lines[name])) tell(storeLine(services, name, part))
    },
    save: (key, value) => {
      if (JSON.stringify(values[key]) === JSON.stringify(value)) return
      const fields: SettingFields = { key, value }
      const record = newRecord(derivedId('setting', fields.key), 'setting', fields)
      services.store.transact(actOf(services, ACTS.changeSetting, record.id, key), async (transaction) => transaction.put(record)).then(
        () => toast.say(settings.saved),
        (error: unknown) => toast.say(String(error)),
      )
    },
  }
}

async function readOffice(store: Store, person: Person): Promise<OfficeValues> {
  const [unit, saved, lines] = await Promise.all([
    store.read<SettingFields>(derivedId('setting', 'unit')), store.read<SettingFields>(derivedId('setting', 'person')), store.read<SettingFields>(derivedId('setting', LINES_KEY)),
  ])
  const stored = (lines?.body.fields.value ?? {}) as { readonly typed?: OfficeValues['lines'] }
  return {
    unit: String(unit?.body.fields.value ?? ''), person: { ...person, ...(saved?.body.fields.value as Partial<Person> | undefined) },
    lines: stored.typed ?? { review: NO_LINE, filing: NO_LINE },
  }
}

/** Changes one part of a line; the rest is read in the same transaction, because the fields of a line are left one right after the other. */
async function storeLine(services: Services, name: 'review' | 'filing', part: Partial<LineValue>): Promise<void> {
  const id = derivedId('setting', LINES_KEY)
  await services.store.transact(actOf(services, ACTS.changeSetting, id, LINES_KEY), async (transaction) => {
    const known = await transaction.read<SettingFields>(id)
    const typed = (known?.body.fields.value as { readonly typed?: OfficeValues['lines'] } | undefined)?.typed ?? { review: NO_LINE, filing: NO_LINE }
    const next = { ...typed, [name]: { ...typed[name], ...part } }
    if (JSON.stringify(next) === JSON.stringify(typed)) return
    const fields: SettingFields = { key: LINES_KEY, value: amountLines(next) }
    await transaction.put(known === null ? newRecord(id, 'setting', fields) : { ...known, body: { ...known.body, fields } })
  })
}

/** What is typed, and beside it each line that is complete: an amount without the paper that set it counts as not entered. */
function amountLines(typed: OfficeValues['lines']): { readonly typed: OfficeValues['lines']; readonly review: AmountLine | null; readonly filing: AmountLine | null } {
  return { typed, review: lineOf(typed.review), filing: lineOf(typed.filing) }
}

function lineOf({ yuan, document }: LineValue): AmountLine | null {
  // Yuan with at most two decimals, thousands separators allowed.
  const digits = yuan.replaceAll(',', '')
  return !/^\d{1,12}(\.\d{1,2})?$/.test(digits) || document.trim() === '' ? null : { fen: fen(Math.round(Number(digits) * 100)), document: document.trim() }
}
