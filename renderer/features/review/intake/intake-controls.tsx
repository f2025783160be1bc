import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../services'
import { DateField } from '../../../ui/date-field'
import { readAmount, readDay } from './intake-fields'

/** What a field shows: what is typed, until the stored value changes. */
function useShown(value: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    setText(value)
  }
  return [text, setText]
}

/** Text that is answered on leaving the field. */
export function TextInput({ id, value, label, onChange }: { readonly id?: string; readonly value: string; readonly label?: string; readonly onChange: (value: string) => void }): ReactNode {
  const [text, setText] = useShown(value)
  const leave = (): void => {
    if (text.trim() !== value) onChange(text.trim())
  }
  return <Input {...(id === undefined ? {} : { id })} aria-label={label} placeholder={label} value={text} onChange={(event) => setText(event.target.value)} onBlur={leave} onPressEnter={leave} />
}

/** A day of our time; a wrong one stays on screen with what is wrong. */
export function DateInput({ id, value, label, onChange }: { readonly id?: string; readonly value: string; readonly label?: string; readonly onChange: (value: string | null) => void }): ReactNode {
  const { intake } = useMessages()
  const [isWrong, setWrong] = useState(false)
  const take = (day: string): void => {
    const isUsual = day === '' || readDay(day) !== null
    setWrong(!isUsual)
    if (isUsual && day !== value) onChange(day === '' ? null : day)
  }
  return (
    <>
      <DateField {...(id === undefined ? {} : { id })} {...(label === undefined ? {} : { label })} value={value} isWrong={isWrong} onChange={take} onUnreadable={() => setWrong(true)} />
      {isWrong && <p className="hs-refusal" role="alert">{intake.badDay}</p>}
    </>
  )
}

/** An amount in yuan, checked on leaving the field; a wrong one stays on screen with what is wrong. */
export function AmountInput({ id, value, label, onChange }: { readonly id?: string; readonly value: number | null; readonly label?: string; readonly onChange: (value: number | null) => void }): ReactNode {
  const { intake } = useMessages()
  const shown = value === null ? '' : value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })
  const [text, setText] = useShown(shown)
  const [isWrong, setWrong] = useState(false)
  const leave = (): void => {
    const read = readAmount(text)
    setWrong(text.trim() !== '' && read === null)
    if (text.trim() === '' && value !== null) onChange(null)
    else if (read !== null && read !== value) onChange(read)
  }
  return (
    <>
      <Input {...(id === undefined ? {} : { id })} aria-label={label} inputMode="decimal" suffix={intake.yuan} value={text} status={isWrong ? 'error' : ''} aria-invalid={isWrong} onChange={(event) => setText(event.target.value)} onBlur={leave} onPressEnter={leave} />
      {isWrong && <p className="hs-refusal" role="alert">{intake.badAmount}</p>}
    </>
  )
}
