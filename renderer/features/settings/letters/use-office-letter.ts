import { useState } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { ACTS } from '../../../../shared/storage/acts'
import { derivedId } from '../../../../shared/storage/derived-id'
import { OFFICE_LETTER_KEY, OFFICE_TEMPLATE_KEY, readOfficeLetter, readOfficeTemplate, type OfficeLetter, type OfficeTemplateFile } from '../../../../shared/storage/office-letter'
import { newRecord, type SettingFields } from '../../../../shared/storage/record-kinds'
import type { Store } from '../../../../shared/storage/store'
import { actOf, describeFailure, useMessages, useServices, type Services } from '../../../services'
import { useLive } from '../../../ui/use-live'
import { useToast } from '../../../ui/toast'

/** The look of the office's letters, live, and how it is changed. */
export interface OfficeLetterControl {
  readonly letter: OfficeLetter
  readonly template: OfficeTemplateFile | null
  /** What is wrong with the template chosen last; empty when it was taken. */
  readonly faults: readonly string[]
  readonly save: (part: Partial<OfficeLetter>) => void
  readonly chooseTemplate: () => void
  readonly removeTemplate: () => void
}

/** Null while it is read. */
export function useOfficeLetter(): OfficeLetterControl | null {
  const services = useServices()
  const { settings, letterSettings: words, shell } = useMessages()
  const toast = useToast()
  const [faults, setFaults] = useState<readonly string[]>([])
  const { store } = services
  const live = useLive(store, ['setting'], 'office-letter', async () => ({ letter: await readOfficeLetter(store), template: await readOfficeTemplate(store) }))
  if (live.error !== null) throw live.error
  if (live.value === null) return null
  const { letter, template } = live.value
  const tell = (done: Promise<string>): void => void done.then((text) => text !== '' && toast.say(text), (error: unknown) => toast.say(wordsOfError(error)))
  const choose = async (): Promise<string> => {
    const chosen = await services.desktop.openFiles({ filters: [{ name: words.docx, extensions: ['docx'] }], multiple: false })
    if (!chosen.ok) return chosen.error.code === 'cancelled' ? '' : chosen.error.message
    const [file] = chosen.value
    if (file === undefined) return ''
    const checked = await services.worker.checkTemplate(file.bytes)
    if (!checked.ok) return describeFailure(checked.error, shell.imports)
    setFaults(checked.value)
    if (checked.value.length > 0) return ''
    await storeSetting(services, OFFICE_TEMPLATE_KEY, { name: file.name, sha256: await store.putBlob(file.bytes) })
    return words.taken(file.name)
  }
  return {
    letter, template, faults,
    save: (part) => {
      const changed = Object.entries(part).some(([key, value]) => letter[key as keyof OfficeLetter] !== value)
      if (changed) tell(saveLetter(services, part).then(() => settings.saved))
    },
    chooseTemplate: () => tell(choose()),
    removeTemplate: () => tell(storeSetting(services, OFFICE_TEMPLATE_KEY, null).then(() => settings.saved)),
  }
}

/** Changes one part; the others are read in the same transaction, because fields are left one right after the other. */
async function saveLetter(services: Services, part: Partial<OfficeLetter>): Promise<void> {
  const id = derivedId('setting', OFFICE_LETTER_KEY)
  await services.store.transact(actOf(services, ACTS.changeSetting, id, OFFICE_LETTER_KEY), async (transaction) => {
    const fields: SettingFields = { key: OFFICE_LETTER_KEY, value: { ...(await readOfficeLetter(transaction as Pick<Store, 'read'>)), ...part } }
    await transaction.put(newRecord(id, 'setting', fields))
  })
}

async function storeSetting(services: Services, key: string, value: unknown): Promise<void> {
  const fields: SettingFields = { key, value }
  const id = derivedId('setting', key)
  await services.store.transact(actOf(services, ACTS.changeSetting, id, key), async (transaction) => transaction.put(newRecord(id, 'setting', fields)))
}
