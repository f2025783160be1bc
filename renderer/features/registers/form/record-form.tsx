import { Alert, Button } from 'antd'
import { useEffect, useMemo, type ReactNode } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { Field, Fields } from '../../../../shared/registers/field'
import { draftKey } from '../../../../shared/registers/record-draft'
import { formatValue, readField } from '../../../../shared/registers/format-value'
import { useMessages } from '../../../services'
import { useKeys } from '../../../ui/key-bindings'
import { useOfficeCalendar } from '../use-office-calendar'
import { ClashChoice } from './clash-choice'
import { FieldInput } from './field-input'
import type { FormContext } from './form-context'
import { useKnown } from './use-known'
import { useRecordDraft } from './use-record-draft'
import { focusField, useSaveRecord } from './use-save-record'

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
  const { registers: words, shell } = useMessages()
  const draft = useRecordDraft(register, draftKey(register.id, id), base)
  const began = draft.base
  const { units: knownUnits, words: knownWords } = useKnown(register)
  const locked = useMemo(() => register.locked(began), [register, began])
  const form: FormContext = {
    problemAt: draft.problemAt, onLeave: draft.leave, onUnreadable: draft.setUnreadable, knownUnits, knownWords, numberField: register.numbering?.field ?? '',
    lockedBecause: (path) => locked.get(path) ?? locked.get(path.split(/[.[]/, 1)[0]!) ?? '',
  }
  // Computed fields show what the record will be saved with.
  const calendar = useOfficeCalendar()
  const shown = register.keeps === null ? draft.fields : { ...draft.fields, ...register.keeps(draft.fields, calendar) }
  const { refusal, isClash, submit, forgive } = useSaveRecord(register, id, draft, onSaved)
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
              {fields.map((field) => <FieldInput key={field.id} field={field} path={field.id} fields={shown} form={form} onChange={(value) => draft.change(field.id, value)} />)}
            </div>
          </section>
        ))}
      </div>
      <footer className="hs-form-foot">
        {refusal !== null && <p role="alert" className="hs-refusal">{refusal}</p>}
        {isClash && <ClashChoice register={register} draft={draft} stored={base} onChosen={forgive} />}
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
