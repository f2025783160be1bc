import type { ReactNode } from 'react'
import type { Field, Fields } from '../../../../shared/registers/field'
import { useMessages } from '../../../services'

/** Where a field stands on the page: its id in the document, made of its path (payments[0].amount). */
export function inputId(path: string): string {
  return `hs-field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`
}

/** Whether a field must be filled now, and why. */
function requirementOf(field: Field, fields: Fields): { readonly isRequired: boolean; readonly because: string } {
  if (typeof field.required === 'boolean') return { isRequired: field.required, because: '' }
  const isRequired = field.required.when(fields)
  return { isRequired, because: isRequired ? field.required.because : '' }
}

export interface FieldBoxProps {
  readonly field: Field
  readonly path: string
  readonly fields: Fields
  readonly problem: string | null
  readonly note?: string
  readonly isWide: boolean
  readonly children: ReactNode
}

/** Label above, what is asked, and under it the hint and what is wrong. */
export function FieldBox({ field, path, fields, problem, note = '', isWide, children }: FieldBoxProps): ReactNode {
  const { registers: words } = useMessages()
  const { isRequired, because } = requirementOf(field, fields)
  const id = inputId(path)
  const hint = [because === '' ? '' : words.requiredBecause(because), field.hint, note].filter((text) => text !== '').join(' ')
  return (
    <div className={`hs-field${isWide ? ' hs-field-wide' : ''}${problem === null ? '' : ' hs-field-wrong'}`}>
      <label htmlFor={id} className={isRequired ? 'hs-required' : ''}>{field.label}</label>
      {isRequired && <span id={`${id}-required`} className="hs-visually-hidden">{words.required}</span>}
      {children}
      {hint !== '' && <p id={`${id}-hint`} className="hs-hint">{hint}</p>}
      {problem !== null && <p id={`${id}-problem`} className="hs-problem">{problem}</p>}
    </div>
  )
}
