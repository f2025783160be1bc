import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { Field, Fields, FileValue, PaperKind, PartyValue } from '../../../shared/registers/field'
import { isBlank } from '../../../shared/registers/field'
import { formatValue, readField } from '../../../shared/registers/format-value'
import { paperTitle } from '../../../shared/registers/record-papers'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'

/** A value as a person reads it: amounts with their unit, files that open, references that lead on, rows as a small table. */
export function ValueView({ field, fields, nameOf, onOpen }: { readonly field: Field; readonly fields: Fields; readonly nameOf: (register: string, id: string) => string; readonly onOpen: (register: string, id: RecordId) => void }): ReactNode {
  const { registers: words } = useMessages()
  const { type } = field
  const value = readField(field, fields)
  switch (type.kind) {
    case 'computed': return type.as === 'money' ? <span className="hs-amount">{formatValue(type, value)} {words.yuan}</span> : <span className="hs-value-text">{formatValue(type, value, nameOf)}</span>
    case 'money': return <span className="hs-amount">{formatValue(type, value)} {words.yuan}</span>
    case 'file': return <span className="hs-files">{(value as readonly FileValue[]).map((file) => <StoredFile key={file.sha256} file={file} papers={type.papers} />)}</span>
    case 'party': return <>{(value as PartyValue).name}{(value as PartyValue).creditCode !== '' && <span className="hs-quiet"> {(value as PartyValue).creditCode}</span>}</>
    case 'reference': return <>{([value].flat() as RecordId[]).map((id) => <Button key={id} type="link" size="small" className="hs-inline-link" onClick={() => onOpen(type.to, id)}>{nameOf(type.to, id) || words.unnamed}</Button>)}</>
    case 'rows': return <RowsTable fields={type.fields} rows={value as readonly Fields[]} nameOf={nameOf} />
    default: return <span className="hs-value-text">{formatValue(type, value, nameOf)}</span>
  }
}

function RowsTable({ fields, rows, nameOf }: { readonly fields: readonly Field[]; readonly rows: readonly Fields[]; readonly nameOf: (register: string, id: string) => string }): ReactNode {
  const shown = fields.filter((field) => rows.some((row) => !isBlank(row[field.id])))
  const isAmount = (field: Field): boolean => field.type.kind === 'money' || field.type.kind === 'number'
  const shape = (field: Field): string => (isAmount(field) ? 'hs-numeric' : field.type.kind === 'date' ? 'hs-nowrap' : '')
  return (
    <div className="hs-rows-table">
      <table>
        <thead><tr>{shown.map((field) => <th key={field.id} scope="col" className={isAmount(field) ? 'hs-numeric' : ''}>{field.label}</th>)}</tr></thead>
        {/* Rows have no identity of their own. */}
        {/* oxlint-disable-next-line react/no-array-index-key */}
        <tbody>{rows.map((row, index) => <tr key={index}>{shown.map((field) => <td key={field.id} className={shape(field)}>{formatValue(field.type, row[field.id], nameOf)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

function StoredFile({ file, papers }: { readonly file: FileValue; readonly papers: readonly PaperKind[] | undefined }): ReactNode {
  const { store, desktop } = useServices()
  const { registers: words } = useMessages()
  const toast = useToast()
  const save = async (): Promise<void> => {
    const bytes = await store.readBlob(file.sha256)
    if (bytes === null) return toast.say(words.fileGone)
    const saved = await desktop.saveFile({ suggestedName: file.name, filters: [], bytes })
    if (!saved.ok && saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }
  const paper = papers === undefined ? '' : paperTitle(papers, file)
  return (
    <span className="hs-file">
      <Button type="link" size="small" className="hs-inline-link" title={words.saveFile} onClick={() => void save()}>{file.name}</Button>
      {papers !== undefined && <span className={paper === '' ? 'hs-provisional' : 'hs-quiet'}>{paper === '' ? words.paperUnknown : paper}</span>}
    </span>
  )
}
