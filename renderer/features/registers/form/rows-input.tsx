import { Button } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Field, Fields, FieldType } from '../../../../shared/registers/field'
import { useMessages } from '../../../services'
import { inputId } from './field-box'
import type { FieldInputProps, FormContext } from './form-context'

export interface RowsInputProps {
  readonly field: Field
  readonly type: Extract<FieldType, { kind: 'rows' }>
  readonly path: string
  readonly rows: readonly Fields[]
  readonly form: FormContext
  readonly onChange: (value: unknown) => void
  /** Draws one field of a row. */
  readonly renderField: (props: FieldInputProps) => ReactNode
}

/** Rows of smaller records: payments, hearings, stages. */
export function RowsInput({ field, type, path, rows, form, onChange, renderField }: RowsInputProps): ReactNode {
  const { registers: words } = useMessages()
  const isLocked = form.lockedBecause(path) !== ''
  const change = (next: readonly Fields[]): void => onChange(next.length === 0 ? undefined : next)
  return (
    <div className="hs-rows">
      {rows.map((row, index) => (
        // Rows have no identity of their own: what is stored is their order.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className="hs-form-row">
          <legend>{words.rowOf(field.label, index + 1)}</legend>
          <div className="hs-form-grid">
            {type.fields.map((part) => renderField({ field: part, path: `${path}[${index}].${part.id}`, fields: row, form, onChange: (value) => change(rows.with(index, { ...row, [part.id]: value })) }))}
          </div>
          {!isLocked && <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={words.removeRow(field.label, index + 1)} onClick={() => change(rows.toSpliced(index, 1))} />}
        </fieldset>
      ))}
      <Button id={inputId(path)} size="small" icon={<PlusOutlined />} disabled={isLocked} onClick={() => change([...rows, {}])}>{words.addRow(field.label)}</Button>
    </div>
  )
}
