import { Form, Input, type InputRef } from 'antd'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { useMessages } from '../../services'

/** A reason without which nothing is done. */
export interface Reason {
  readonly field: RefObject<InputRef | null>
  readonly isMissing: boolean
  /** What was typed; null where nothing was, which is then said and leads back to the field. */
  readonly take: (typed: string) => string | null
}

/** Watches over a reason that must be given. */
export function useReason(): Reason {
  const field = useRef<InputRef>(null)
  const [isMissing, setMissing] = useState(false)
  const take = (typed: string): string | null => {
    const reason = typed.trim()
    setMissing(reason === '')
    if (reason === '') field.current?.focus()
    return reason === '' ? null : reason
  }
  return { field, isMissing, take }
}

interface ReasonFieldProps {
  readonly id: string
  readonly label: string
  readonly reason: Reason
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly onEnter: () => void
}

/** Where the reason is typed; Enter is done with it, Shift and Enter begin a line. */
export function ReasonField({ id, label, reason: { field, isMissing }, value, onChange, onEnter }: ReasonFieldProps): ReactNode {
  const { review } = useMessages()
  const isLacking = isMissing && value.trim() === ''
  return (
    <Form.Item label={label} htmlFor={id} {...(isLacking ? { validateStatus: 'error' as const, help: review.dismissReasonMissing } : {})}>
      <Input.TextArea
        id={id} ref={field} autoFocus autoSize={{ minRows: 2 }} value={value} aria-invalid={isLacking} onChange={(event) => onChange(event.target.value)}
        onPressEnter={(event) => {
          if (event.nativeEvent.isComposing || event.shiftKey) return
          event.preventDefault()
          onEnter()
        }}
      />
    </Form.Item>
  )
}
