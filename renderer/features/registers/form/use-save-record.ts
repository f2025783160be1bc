import { useState } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { saveRecord } from '../../../../shared/storage/register-records'
import { useMessages, useServices, writerOf } from '../../../services'
import { useToast } from '../../../ui/toast'
import { inputId } from './field-box'
import type { RecordDraft } from './use-record-draft'

/** Saves what was typed, for a new record (`id` null) or a change of one; where it may not be saved, shows the first field that is wrong. */
export function useSaveRecord(register: RegisterDefinition, id: RecordId | null, draft: RecordDraft, onSaved: (id: RecordId) => void): { readonly refusal: string | null; readonly isClash: boolean; readonly submit: () => void; readonly forgive: () => void } {
  const services = useServices()
  const { registers: words } = useMessages()
  const toast = useToast()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isClash, setClash] = useState(false)
  const save = async (): Promise<void> => {
    const first = draft.checkAll()
    if (first !== null) {
      setRefusal(words.firstProblem)
      return focusField(first)
    }
    const recordId = id ?? services.clock.newId()
    const saved = await saveRecord(services.store, register, { id: recordId, base: id === null ? null : draft.base, fields: draft.fields }, writerOf(services))
    setClash(!saved.ok && saved.error.kind === 'changed-meanwhile')
    if (!saved.ok) {
      const { error } = saved
      setRefusal(error.kind === 'refused' ? error.message : error.kind === 'changed-meanwhile' ? words.changedMeanwhile(error.labels.join('、')) : words.firstProblem)
      return
    }
    draft.forget()
    toast.say(words.saved)
    onSaved(recordId)
  }
  const submit = (): void => void save().catch((error: unknown) => setRefusal(wordsOfError(error)))
  const forgive = (): void => {
    setRefusal(null)
    setClash(false)
  }
  return { refusal, isClash, submit, forgive }
}

/** Brings a field of the form into view and puts the keys there. */
export function focusField(path: string): void {
  const element = document.getElementById(inputId(path)) ?? document.getElementById(inputId(path.split('.')[0]!))
  // The nearest edge: centring would scroll the whole window where the form is at its end.
  element?.scrollIntoView({ block: 'nearest' })
  element?.focus()
}
