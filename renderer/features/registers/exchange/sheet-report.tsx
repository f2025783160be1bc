import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { ImportError, SheetImport } from '../../../../shared/registers/import-sheet'
import { isBlank, type Field } from '../../../../shared/registers/field'
import { formatValue, readField } from '../../../../shared/registers/format-value'
import { useMessages } from '../../../services'

const SHOWN_ERRORS = 50
const SHOWN_ROWS = 5

/** Amounts and days stay on one line. */
function classOf({ type }: Field): string {
  const kind = type.kind === 'computed' ? type.as : type.kind
  return kind === 'money' || kind === 'number' ? 'hs-numeric' : kind === 'date' ? 'hs-nowrap' : ''
}

/** What was read from a sheet: its errors cell by cell, or its first rows. */
export function SheetReport({ register, sheet, errors, onChoose, onSaveErrors }: { readonly register: RegisterDefinition; readonly sheet: SheetImport; readonly errors: readonly ImportError[]; readonly onChoose: () => void; readonly onSaveErrors: () => void }): ReactNode {
  const { registers: words } = useMessages()
  const notes = sheet.notes.length > 0 && <ul className="hs-notes">{sheet.notes.map((note) => <li key={note}>{note}</li>)}</ul>
  if (errors.length > 0) {
    return (
      <>
        <Alert type="error" showIcon title={words.sheetRefused(errors.length, sheet.rowCount)} role="alert" />
        <div className="hs-rows-table hs-sheet-errors" role="region" aria-label={words.sheetErrors} tabIndex={0}>
          <table>
            <thead><tr>{[words.errorPlace, words.errorColumn, words.errorValue, words.errorProblem].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
            <tbody>{errors.slice(0, SHOWN_ERRORS).map((error) => <tr key={`${error.row} ${error.cell} ${error.message}`}><td className="hs-number">{error.cell === '' ? (error.row === 0 ? '' : words.errorRow(error.row)) : error.cell}</td><td>{error.column}</td><td>{error.value}</td><td>{error.message}</td></tr>)}</tbody>
          </table>
        </div>
        {errors.length > SHOWN_ERRORS && <p className="hs-quiet">{words.moreErrors(errors.length - SHOWN_ERRORS)}</p>}
        {notes}
        <div className="hs-exchange-acts"><Button size="small" onClick={onSaveErrors}>{words.saveErrors}</Button><Button size="small" onClick={onChoose}>{words.chooseAgain}</Button></div>
      </>
    )
  }
  const first = sheet.records.slice(0, SHOWN_ROWS)
  const columns = register.listColumns.map((id) => register.fields.find((field) => field.id === id)!)
  // What no row brings would only take the room of what they do.
  const shown = columns.filter((field) => first.some((fields) => !isBlank(readField(field, fields))))
  return (
    <>
      <Alert type="success" showIcon title={words.sheetGood(sheet.records.length)} />
      <div className="hs-rows-table" role="region" aria-label={words.sheetRows} tabIndex={0}>
        <table>
          <thead><tr>{shown.map((field) => <th key={field.id} scope="col" className={classOf(field)}>{field.label}</th>)}</tr></thead>
          <tbody>{first.map((fields, index) => <tr key={sheet.rows[index]}>{shown.map((field) => <td key={field.id} className={classOf(field)}>{formatValue(field.type, readField(field, fields), () => '…')}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {notes}
    </>
  )
}
