import { Alert, Button, Checkbox, Input, Select } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { registerOf } from '../../../../shared/registers/all-registers'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import type { OfficeTemplate } from '../../../../shared/registers/office-template'
import { saveTemplate } from '../../../../shared/storage/register-template'
import { useMessages, useServices, writerOf } from '../../../services'
import { Modal } from '../../../ui/modal'
import { useToast } from '../../../ui/toast'
import { columnsOf, usualColumns } from '../register-columns'
import { useTemplate } from './use-template'

type OwnField = NonNullable<OfficeTemplate['fields']>[number]
type OwnColumn = NonNullable<OfficeTemplate['columns']>[number]
type OwnSet = NonNullable<OfficeTemplate['sets']>[number]

const KINDS = ['text', 'money', 'number', 'date', 'flag', 'choice'] as const

/** The office's own fields of a register, and the titles and order of its sheet's columns; no code. */
export function TemplateDialog({ register, onClose }: { readonly register: RegisterDefinition; readonly onClose: () => void }): ReactNode {
  const template = useTemplate(register)
  return <TemplateForm key={template === null ? 'none' : 'kept'} base={registerOf(register.id)} template={template} onClose={onClose} />
}

function TemplateForm({ base, template, onClose }: { readonly base: RegisterDefinition; readonly template: OfficeTemplate | null; readonly onClose: () => void }): ReactNode {
  const services = useServices()
  const { registers: words, shell } = useMessages()
  const toast = useToast()
  const [fields, setFields] = useState<readonly OwnField[]>(template?.fields ?? [])
  const [columns, setColumns] = useState<readonly OwnColumn[]>(() => orderedColumns(base, template))
  const [sets, setSets] = useState<readonly OwnSet[]>(template?.sets ?? [])
  const [problems, setProblems] = useState<readonly string[]>([])
  const titles = new Set([...base.exportColumns.map((column) => column.title), ...fields.map((field) => field.label)])
  const shownColumns: readonly OwnColumn[] = [...columns.filter(({ title }) => titles.has(title)), ...fields.filter(({ label }) => label !== '' && !columns.some(({ title }) => title === label)).map(({ label }) => ({ title: label }))]
  const save = async (): Promise<void> => {
    const saved = await saveTemplate(services.store, writerOf(services).act, { register: base.id, fields: [...fields], columns: shownColumns.filter(({ title }) => titles.has(title)), sets: [...sets] })
    if (!saved.ok) return setProblems(saved.error)
    toast.say(words.saved)
    onClose()
  }
  return (
    <Modal open title={words.ownColumnsOf(base.title)} width={680} okText={words.save} cancelText={shell.cancel} onCancel={onClose} mask={{ closable: false }} onOk={() => void save().catch((error: unknown) => setProblems([wordsOfError(error)]))}>
      <div className="hs-exchange">
        <h3>{words.ownFields}</h3>
        {fields.map((field, index) => <OwnFieldLine key={field.id} field={field} onChange={(next) => setFields(fields.with(index, next))} onRemove={() => setFields(fields.toSpliced(index, 1))} />)}
        <Button size="small" icon={<PlusOutlined />} onClick={() => setFields([...fields, { id: `x-${services.clock.newId().slice(0, 8)}`, label: '', kind: 'text' }])}>{words.addField}</Button>
        <p className="hs-quiet">{words.ownFieldsHint}</p>
        <h3>{words.columnSets}</h3>
        {sets.map((one, index) => <OwnSetLine key={index} set={one} options={setOptions(base, fields)} onChange={(next) => setSets(sets.with(index, next))} onRemove={() => setSets(sets.toSpliced(index, 1))} />)}
        <Button size="small" icon={<PlusOutlined />} onClick={() => setSets([...sets, { name: '', columns: [...usualColumns(base)] }])}>{words.addSet}</Button>
        <p className="hs-quiet">{words.columnSetsHint}</p>
        <h3>{words.columnOrder}</h3>
        <ColumnOrder columns={shownColumns} onChange={setColumns} />
        {problems.length > 0 && <Alert type="error" role="alert" title={words.firstProblem} description={<ul>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>} />}
      </div>
    </Modal>
  )
}

function OwnFieldLine({ field, onChange, onRemove }: { readonly field: OwnField; readonly onChange: (field: OwnField) => void; readonly onRemove: () => void }): ReactNode {
  const { registers: words } = useMessages()
  return (
    <div className="hs-own-field">
      <Input aria-label={words.fieldLabel} placeholder={words.fieldLabel} value={field.label} maxLength={40} onChange={(event) => onChange({ ...field, label: event.target.value })} />
      <Select aria-label={words.fieldKind} value={field.kind} onChange={(kind: OwnField['kind']) => onChange({ ...field, kind })} options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
      {field.kind !== 'choice' ? <span /> : <Select aria-label={words.fieldOptions} placeholder={words.fieldOptions} mode="tags" value={field.options ?? []} onChange={(options: string[]) => onChange({ ...field, options })} />}
      <Checkbox checked={field.required === true} onChange={(event) => onChange({ ...field, required: event.target.checked })}>{words.required}</Checkbox>
      <Button type="text" icon={<DeleteOutlined />} aria-label={words.removeField(field.label)} onClick={onRemove} />
    </div>
  )
}

function setOptions(base: RegisterDefinition, own: readonly OwnField[]): readonly { readonly value: string; readonly label: string }[] {
  return [...columnsOf(base).map(({ id, title }) => ({ value: id, label: title })), ...own.filter(({ label }) => label !== '').map(({ id, label }) => ({ value: id, label }))]
}

/** The columns of the sheet one below the other: their own titles, and each moved up or down. */
function ColumnOrder({ columns, onChange }: { readonly columns: readonly OwnColumn[]; readonly onChange: (columns: readonly OwnColumn[]) => void }): ReactNode {
  const { registers: words } = useMessages()
  const move = (index: number, by: -1 | 1): void => onChange(columns.toSpliced(index, 1).toSpliced(index + by, 0, columns[index]!))
  return (
    <ol className="hs-column-order" aria-label={words.columnOrder}>
      {columns.map(({ title, as = '' }, index) => (
        <li key={title}>
          <span>{title}</span>
          <Input size="small" aria-label={words.titleOf(title)} placeholder={words.ownTitle} value={as} onChange={(event) => onChange(columns.with(index, event.target.value === '' ? { title } : { title, as: event.target.value }))} />
          <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={index === 0} aria-label={words.earlier(title)} onClick={() => move(index, -1)} />
          <Button size="small" type="text" icon={<ArrowDownOutlined />} disabled={index === columns.length - 1} aria-label={words.later(title)} onClick={() => move(index, 1)} />
        </li>
      ))}
    </ol>
  )
}

/** Name and columns of a set, in the order in which they were chosen. */
function OwnSetLine({ set, options, onChange, onRemove }: { readonly set: OwnSet; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (set: OwnSet) => void; readonly onRemove: () => void }): ReactNode {
  const { registers: words } = useMessages()
  return (
    <div className="hs-own-set">
      <Input aria-label={words.setName} placeholder={words.setName} value={set.name} maxLength={40} onChange={(event) => onChange({ ...set, name: event.target.value })} />
      <Select aria-label={words.setColumnsOf(set.name)} mode="multiple" value={set.columns} options={[...options]} optionFilterProp="label" onChange={(columns: string[]) => onChange({ ...set, columns })} />
      <Button type="text" icon={<DeleteOutlined />} aria-label={words.removeSet(set.name)} onClick={onRemove} />
    </div>
  )
}

/** The columns in the office's order, those it never named after them; the running number always leads. */
function orderedColumns(base: RegisterDefinition, template: OfficeTemplate | null): readonly OwnColumn[] {
  const named = template?.columns ?? []
  const rest = base.exportColumns.filter((column) => column.fields.length > 0 && !named.some(({ title }) => title === column.title))
  return [...named, ...rest.map(({ title }) => ({ title }))]
}
