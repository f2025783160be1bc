import { AutoComplete, Checkbox, Input, Select } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { maskPerson } from '../../../../shared/registers/mask'
import { parseCell } from '../../../../shared/registers/parse-cell'
import type { Choice, Field, Fields, FieldType, PartyValue, PeriodValue, PersonValue } from '../../../../shared/registers/field'
import { useMessages } from '../../../services'
import { clearing } from '../../../ui/clearing'
import { DateField } from '../../../ui/date-field'

/** What every input of a form is given. `onLeave` is told when the person goes on to the next field. */
export interface InputProps<V = unknown> {
  readonly id: string
  readonly label: string
  readonly value: V | undefined
  readonly isWrong: boolean
  readonly isLocked: boolean
  readonly onChange: (value: V | undefined) => void
  readonly onLeave: () => void
  /** What cannot be read as a value of the field; null when it can. */
  readonly onUnreadable: (message: string | null) => void
}

const LONG_TEXT = 400
/** Names of contracts and cases run over several lines, without line ends of their own. */
const NAME_TEXT = 200
const statusOf = (isWrong: boolean): { readonly status?: 'error' } => (isWrong ? { status: 'error' } : {})
const describedBy = (id: string): { readonly 'aria-describedby': string } => ({ 'aria-describedby': `${id}-required ${id}-hint ${id}-problem` })

export function TextInput({ id, value, isWrong, isLocked, onChange, onLeave, maxLength }: InputProps<string> & { readonly maxLength: number }): ReactNode {
  const shared = { id, value: value ?? '', disabled: isLocked, ...statusOf(isWrong), 'aria-invalid': isWrong, ...describedBy(id), onBlur: onLeave, onChange: (event: { target: { value: string } }) => onChange(event.target.value === '' ? undefined : event.target.value) }
  if (maxLength > LONG_TEXT) return <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 8 }} />
  if (maxLength < NAME_TEXT) return <Input {...shared} />
  return (
    <Input.TextArea
      {...shared} aria-multiline={false} autoSize={{ minRows: 1, maxRows: 6 }} onChange={(event) => shared.onChange({ target: { value: event.target.value.replace(/[\r\n]\s*/g, ' ') } })}
      onKeyDown={(event) => {
        // Enter does here what it does in every field of one line; in a dialog the dialog hears it.
        const { form } = event.currentTarget
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || form === null) return
        event.preventDefault()
        form.requestSubmit()
      }}
    />
  )
}

/** Amounts and numbers as people write them: 1,234.5, 5万元, full-width digits. */
export function NumberInput({ id, value, isWrong, isLocked, onChange, onLeave, onUnreadable, type }: InputProps<number> & { readonly type: Extract<FieldType, { kind: 'money' | 'number' }> }): ReactNode {
  const { registers: words } = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === undefined ? '' : type.kind === 'money' ? formatPlain(value / 100, 2) : String(value)
  const leave = (): void => {
    if (typed !== null) {
      const read = parseCell(type, { kind: 'text', text: typed }, () => null)
      if (read.ok) {
        onChange(read.value as number | undefined)
        setTyped(null)
      }
      onUnreadable(read.ok ? null : read.error)
    }
    onLeave()
  }
  return (
    <Input
      id={id} className="hs-numeric-input" inputMode="decimal" value={typed ?? shown} disabled={isLocked} {...statusOf(isWrong)} aria-invalid={isWrong} {...describedBy(id)} suffix={type.kind === 'money' ? words.yuan : type.unit}
      onBlur={leave} onChange={(event) => setTyped(event.target.value)}
    />
  )
}

function formatPlain(value: number, decimals: number): string {
  return value.toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

export function DateInput({ id, label, value, isWrong, isLocked, onChange, onLeave, onUnreadable }: Pick<InputProps<string>, 'id' | 'label' | 'value' | 'isWrong' | 'isLocked' | 'onChange' | 'onLeave' | 'onUnreadable'>): ReactNode {
  const { registers: words } = useMessages()
  return (
    <DateField
      id={id} label={label} value={value ?? ''} isWrong={isWrong} isDisabled={isLocked} describedBy={describedBy(id)['aria-describedby']} onLeave={onLeave}
      onChange={(day) => {
        onChange(day === '' ? undefined : day)
        onUnreadable(null)
      }}
      onUnreadable={(typed) => onUnreadable(words.notADay(typed))}
    />
  )
}

export function PeriodInput({ id, label, value, isWrong, isLocked, onChange, onLeave, onUnreadable }: InputProps<PeriodValue>): ReactNode {
  const { registers: words } = useMessages()
  const change = (part: { readonly from?: string | undefined; readonly to?: string | undefined }): void => {
    const from = 'from' in part ? part.from : value?.from
    const to = 'to' in part ? part.to : value?.to
    const isEmpty = (from ?? '') === '' && (to ?? '') === ''
    onChange(isEmpty ? undefined : { from: (from ?? '') as PeriodValue['from'], to: (to ?? null) as PeriodValue['to'] })
  }
  // One field of the form, two to type in: it is readable when both are.
  const unreadable = useRef<{ readonly from: string | null; readonly to: string | null }>({ from: null, to: null })
  const tell = (part: Partial<typeof unreadable.current>): void => {
    unreadable.current = { ...unreadable.current, ...part }
    onUnreadable(unreadable.current.from ?? unreadable.current.to)
  }
  const shared = { isWrong, isLocked, onLeave }
  return (
    <div className="hs-field-parts">
      <DateInput {...shared} id={id} label={`${label} ${words.from}`} value={value?.from} onChange={(from) => change({ from })} onUnreadable={(from) => tell({ from })} />
      <DateInput {...shared} id={`${id}-to`} label={`${label} ${words.to}`} value={value?.to ?? undefined} onChange={(to) => change({ to })} onUnreadable={(to) => tell({ to })} />
    </div>
  )
}

export function ChoiceInput({ id, label, value, isWrong, isLocked, onChange, onLeave, type, fields }: InputProps<string | readonly string[]> & { readonly type: Extract<FieldType, { kind: 'choice' }>; readonly fields: Fields }): ReactNode {
  // What is chosen stays visible, even where it could no longer be chosen.
  const wider = type.within === undefined ? undefined : fields[type.within]
  const isOffered = ({ code, within, closed }: Choice): boolean => code === value || (closed === undefined && (within === undefined || wider === undefined || within === wider))
  const options = type.options.filter(isOffered).map(({ code, label: text }) => ({ value: code, label: text }))
  const { shell } = useMessages()
  const shared = { id, options, disabled: isLocked, ...statusOf(isWrong), 'aria-label': label, 'aria-invalid': isWrong, allowClear: clearing(shell.clearChoice), showSearch: { optionFilterProp: 'label' }, onBlur: onLeave, className: 'hs-field-select' }
  if (type.several) return <Select {...shared} mode="multiple" value={[...((value as readonly string[] | undefined) ?? [])]} onChange={(codes: string[]) => onChange(codes.length === 0 ? undefined : codes)} />
  return <Select {...shared} value={value as string | undefined} onChange={(code?: string) => onChange(code)} />
}

export function FlagInput({ id, label, value, isLocked, onChange, onLeave }: InputProps<boolean>): ReactNode {
  const { registers: words } = useMessages()
  return <Checkbox id={id} checked={value === true} disabled={isLocked} aria-label={label} onBlur={onLeave} onChange={(event) => onChange(event.target.checked)}>{value === true ? words.yes : words.no}</Checkbox>
}

/** `isNameLocked` where the name comes from elsewhere and only the code may be entered. */
export function PartyInput({ id, label, value, isWrong, isLocked, isNameLocked, onChange, onLeave }: InputProps<PartyValue> & { readonly isNameLocked: boolean }): ReactNode {
  const { registers: words } = useMessages()
  const change = (part: Partial<PartyValue>): void => {
    const next = { name: value?.name ?? '', creditCode: value?.creditCode ?? '', ...part }
    onChange(next.name === '' && next.creditCode === '' ? undefined : next)
  }
  const shared = { disabled: isLocked, ...statusOf(isWrong), onBlur: onLeave }
  return (
    <div className="hs-field-parts hs-field-party">
      <Input {...shared} disabled={isLocked || isNameLocked} id={id} {...describedBy(id)} aria-invalid={isWrong} value={value?.name ?? ''} onChange={(event) => change({ name: event.target.value })} />
      <Input {...shared} id={`${id}-creditCode`} aria-label={`${label} ${words.creditCode}`} placeholder={words.creditCode} maxLength={18} value={value?.creditCode ?? ''} onChange={(event) => change({ creditCode: event.target.value.trim().toUpperCase() })} />
    </div>
  )
}

export function PersonInput({ id, label, value, isWrong, isLocked, onChange, onLeave }: InputProps<PersonValue>): ReactNode {
  const { registers: words } = useMessages()
  const whole: PersonValue = { name: value?.name ?? '', title: value?.title ?? '', idNumber: value?.idNumber ?? '', phone: value?.phone ?? '' }
  const change = (part: Partial<PersonValue>): void => {
    const next = { ...whole, ...part }
    onChange(Object.values(next).every((text) => text === '') ? undefined : next)
  }
  const shared = { disabled: isLocked, onBlur: onLeave }
  // Personal data is shown while it is typed, and hidden again (documents 11.5).
  const [typing, setTyping] = useState<keyof PersonValue | null>(null)
  const hidden = maskPerson(whole)
  const part = (key: 'title' | 'phone' | 'idNumber', word: string): ReactNode => (
    <Input
      {...shared} aria-label={`${label} ${word}`} placeholder={word} value={(typing === key ? whole : hidden)[key]} onFocus={() => setTyping(key)}
      onBlur={() => {
        setTyping(null)
        onLeave()
      }}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  )
  return (
    <div className="hs-field-parts hs-field-person">
      <Input {...shared} {...statusOf(isWrong)} id={id} {...describedBy(id)} aria-invalid={isWrong} placeholder={words.personName} value={whole.name} onChange={(event) => change({ name: event.target.value })} />
      {part('title', words.personTitle)}
      {part('phone', words.phone)}
      {part('idNumber', words.idNumber)}
    </div>
  )
}

export function UnitInput({ id, label, value, isWrong, isLocked, onChange, onLeave, known }: InputProps<string> & { readonly known: readonly string[] }): ReactNode {
  return (
    <AutoComplete
      id={id} className="hs-field-select" aria-label={label} value={value ?? ''} disabled={isLocked} {...statusOf(isWrong)} aria-invalid={isWrong} onBlur={onLeave}
      options={known.map((name) => ({ value: name }))} showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
      onChange={(typed: string) => onChange(typed === '' || typed === undefined ? undefined : typed)}
    />
  )
}

/** Whether a field takes the whole width of the form. */
export function isWideField({ type }: Field): boolean {
  return ['party', 'person', 'rows', 'file'].includes(type.kind) || (type.kind === 'text' && type.maxLength >= NAME_TEXT && type.isShared !== true)
}
