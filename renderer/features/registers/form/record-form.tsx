import { Alert, Button } from 'antd'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { Field, Fields } from '../../../../shared/registers/field'
import { draftKey } from '../../../../shared/registers/record-draft'
import { formatValue, readField } from '../../../../shared/registers/format-value'
import { saveRecord } from '../../../../shared/storage/register-records'
import { useMessages, useServices, writerOf } from '../../../services'
import { useKeys } from '../../../ui/key-bindings'
import { useLive } from '../../../ui/use-live'
import { useToast } from '../../../ui/toast'
import { inputId } from './field-box'
import { FieldInput } from './field-input'
import type { FormContext } from './form-context'
import { useRecordDraft } from './use-record-draft'

export interface RecordFormProps {
  readonly register: RegisterDefinition
  /** Null for a new record. */
  readonly id: RecordId | null
  /** What is stored, or what a new record begins with. */
  readonly base: Fields
  /** Field the form opens at; null for its beginning. */
  readonly focusOn: string | null
  readonly onSaved: (id: RecordId) => void
  readonly onCancel: () => void
}

/** Enters a record, or changes one. */
export function RecordForm({ register, id, base, focusOn, onSaved, onCancel }: RecordFormProps): ReactNode {
  const services = useServices()
  const { registers: words, shell } = useMessages()
  const toast = useToast()
  const draft = useRecordDraft(register, draftKey(register.id, id), base)
  const began = draft.base
  const [refusal, setRefusal] = useState<string | null>(null)
  const { units: knownUnits, words: knownWords } = useKnown(register)
  const locked = useMemo(() => register.locked(began), [register, began])
  const form: FormContext = {
    problemAt: draft.problemAt, onLeave: draft.leave, onUnreadable: draft.setUnreadable, knownUnits, knownWords,
    lockedBecause: (path) => locked.get(path.split(/[.[]/, 1)[0]!) ?? '',
  }
  const save = async (): Promise<void> => {
    const first = draft.checkAll()
    if (first !== null) {
      setRefusal(words.firstProblem)
      return focusField(first)
    }
    const recordId = id ?? services.clock.newId()
    const saved = await saveRecord(services.store, register, { id: recordId, base: id === null ? null : began, fields: draft.fields }, writerOf(services))
    if (!saved.ok) {
      const { error } = saved
      setRefusal(error.kind === 'refused' ? error.message : error.kind === 'changed-meanwhile' ? words.changedMeanwhile(error.labels.join('、')) : words.firstProblem)
      return
    }
    draft.forget()
    toast.say(words.saved)
    onSaved(recordId)
  }
  const submit = (): void => void save().catch((error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)))
  useEffect(() => {
    if (focusOn !== null) focusField(focusOn)
  }, [focusOn])
  useKeys(words.keysForm, [{ keys: 'ctrl+s', label: words.save, run: submit, whileTyping: true }])
  return (
    <form className="hs-record-form" aria-label={id === null ? words.newOf(register.title) : words.edit} onSubmit={(event) => {
      event.preventDefault()
      submit()
    }}>
      <header className="hs-form-head"><h2>{id === null ? words.newOf(register.title) : words.editOf(titleOf(register, began))}</h2></header>
      <div className="hs-form-scroll">
        {draft.isRecovered && <Alert type="info" showIcon title={words.recovered} action={<Button size="small" onClick={draft.reset}>{words.discard}</Button>} />}
        {groupsOf(register).map(({ name, fields }) => (
          <section key={name} className="hs-form-group">
            <h3>{name}</h3>
            <div className="hs-form-grid">
              {fields.map((field) => <FieldInput key={field.id} field={field} path={field.id} fields={draft.fields} form={form} onChange={(value) => draft.change(field.id, value)} />)}
            </div>
          </section>
        ))}
      </div>
      <footer className="hs-form-foot">
        {refusal !== null && <p role="alert" className="hs-refusal">{refusal}</p>}
        <Button type="primary" htmlType="submit">{words.save}</Button>
        <Button onClick={onCancel}>{shell.cancel}</Button>
        <span className="hs-quiet">{words.draftKept}</span>
      </footer>
    </form>
  )
}

/** How a record is called in headings. */
export function titleOf(register: RegisterDefinition, fields: Fields): string {
  const field = register.fields.find((one) => one.id === register.titleField)!
  return formatValue(field.type, readField(field, fields))
}

/** The sections of a form, in the order their first fields have. */
export function groupsOf(register: RegisterDefinition): readonly { readonly name: string; readonly fields: readonly Field[] }[] {
  const groups = new Map<string, Field[]>()
  for (const field of register.fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field])
  return [...groups].map(([name, fields]) => ({ name, fields }))
}

const MOST_KNOWN = 200

interface Known {
  readonly units: readonly string[]
  readonly words: ReadonlyMap<string, readonly string[]>
}

const NOTHING_KNOWN: Known = { units: [], words: new Map() }

/** Units in the register, and the words of those fields whose words should be the same in many records; read from their indexes. */
function useKnown(register: RegisterDefinition): Known {
  const { store } = useServices()
  const live = useLive(store, [register.id], `known ${register.id}`, async (): Promise<Known> => {
    const valuesOf = async ({ id }: Field): Promise<readonly string[]> => (await store.values({ kind: register.id, index: id, limit: MOST_KNOWN })).map(String)
    const indexed = register.fields.filter(({ isIndexed }) => isIndexed)
    const shared = indexed.filter(({ type }) => type.kind === 'text' && type.isShared === true)
    const [units, words] = await Promise.all([Promise.all(indexed.filter(({ type }) => type.kind === 'unit').map(valuesOf)), Promise.all(shared.map(valuesOf))])
    return { units: [...new Set(units.flat())], words: new Map(shared.map(({ id }, index) => [id, words[index]!])) }
  })
  return live.value ?? NOTHING_KNOWN
}

function focusField(path: string): void {
  const element = document.getElementById(inputId(path)) ?? document.getElementById(inputId(path.split('.')[0]!))
  // The nearest edge: centring would scroll the whole window where the form is at its end.
  element?.scrollIntoView({ block: 'nearest' })
  element?.focus()
}
