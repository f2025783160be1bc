import type { ReactNode } from 'react'
import type { Fields, FileValue, PartyValue, PeriodValue, PersonValue } from '../../../../shared/registers/field'
import { formatValue, readField } from '../../../../shared/registers/format-value'
import { useMessages } from '../../../services'
import { FieldBox, inputId } from './field-box'
import type { FieldInputProps } from './form-context'
import { FileInput } from './file-input'
import { ReferenceInput } from './reference-input'
import { RowsInput } from './rows-input'
import { ChoiceInput, DateInput, FlagInput, isWideField, NumberInput, PartyInput, PeriodInput, PersonInput, TextInput, UnitInput, type InputProps } from './simple-inputs'

/** One field of a form with its label, hint and what is wrong with it. */
export function FieldInput({ field, path, fields, form, onChange }: FieldInputProps): ReactNode {
  const locked = form.lockedBecause(path)
  const problem = form.problemAt(path)
  const props: InputProps<never> = {
    id: inputId(path), label: field.label, value: fields[field.id] as never, isWrong: problem !== null, isLocked: locked !== '',
    onChange, onLeave: () => form.onLeave(path), onUnreadable: (message) => form.onUnreadable(path, message),
  }
  return (
    <FieldBox field={field} path={path} fields={fields} problem={problem} note={locked === '' ? form.lockedBecause(`${path}.name`) : locked} isWide={isWideField(field)}>
      <Control field={field} path={path} fields={fields} form={form} onChange={onChange} input={props} />
    </FieldBox>
  )
}

function Control({ field, path, fields, form, onChange, input }: FieldInputProps & { readonly input: InputProps<never> }): ReactNode {
  const { type } = field
  const as = <V,>(): InputProps<V> => input as unknown as InputProps<V>
  switch (type.kind) {
    case 'text': return type.isShared === true ? <UnitInput {...as<string>()} known={form.knownWords.get(field.id) ?? []} /> : <TextInput {...as<string>()} maxLength={type.maxLength} />
    case 'money': case 'number': return <NumberInput {...as<number>()} type={type} />
    case 'date': return <DateInput {...as<string>()} />
    case 'period': return <PeriodInput {...as<PeriodValue>()} />
    case 'choice': return <ChoiceInput {...as<string | readonly string[]>()} type={type} fields={fields} />
    case 'flag': return <FlagInput {...as<boolean>()} />
    case 'party': return <PartyInput {...as<PartyValue>()} isNameLocked={form.lockedBecause(`${path}.name`) !== ''} />
    case 'person': return <PersonInput {...as<PersonValue>()} />
    case 'unit': return <UnitInput {...as<string>()} known={form.knownUnits} />
    case 'file': return <FileInput {...as<readonly FileValue[]>()} papers={type.papers} />
    case 'reference': return <ReferenceInput {...as<string | readonly string[]>()} type={type} />
    case 'rows': return <RowsInput field={field} type={type} path={path} rows={(fields[field.id] as readonly Fields[] | undefined) ?? []} form={form} onChange={onChange} renderField={(part) => <FieldInput key={part.path} {...part} />} />
    case 'official-number': case 'computed': return <Shown id={input.id} text={formatValue(type, readField(field, fields))} later={type.kind === 'computed' ? 'computedLater' : field.id === form.numberField ? 'numberLater' : 'numberAtStep'} />
  }
}

function Shown({ id, text, later }: { readonly id: string; readonly text: string; readonly later: 'computedLater' | 'numberLater' | 'numberAtStep' }): ReactNode {
  const { registers: words } = useMessages()
  return <output id={id} className="hs-shown">{text === '' ? <span className="hs-quiet">{words[later]}</span> : text}</output>
}
