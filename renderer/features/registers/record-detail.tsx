import { Alert, Button, Dropdown } from 'antd'
import { CloseOutlined, EditOutlined, MoreOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { isBlank, textOf, type Fields } from '../../../shared/registers/field'
import { readField } from '../../../shared/registers/format-value'
import { numberField, VOIDED } from '../../../shared/storage/register-records'
import { useMessages, useServices, writerOf } from '../../services'
import { useToast } from '../../ui/toast'
import { DeadlineList } from './deadline-list'
import { groupsOf, titleOf } from './form/record-form'
import type { RecordExtras } from './record-extras'
import { RecordSteps } from './record-steps'
import { Timeline } from './timeline'
import type { OpenRecord } from './use-record'
import { ValueView } from './value-view'
import { VoidDialog } from './void-dialog'

export interface RecordDetailProps {
  readonly register: RegisterDefinition
  readonly open: OpenRecord
  /** Opens the form, at a field where one is named. */
  readonly onEdit: (field?: string) => void
  readonly onClose: () => void
  readonly onOpen: (register: string, id: RecordId) => void
  /** What other features add to a record: its documents. */
  readonly extras: RecordExtras
}

/** A record beside its list: where it stands, its values by group, its last days, and all that was done to it. */
export function RecordDetail({ register, open, onEdit, onClose, onOpen, extras }: RecordDetailProps): ReactNode {
  const { registers: words } = useMessages()
  const [isVoiding, setVoiding] = useState(false)
  const { record, trail, nameOf } = open
  const { fields, deleted } = record.body
  const number = register.numbering === null ? '' : textOf(fields, register.numbering.field)
  return (
    <article className="hs-record" aria-label={words.recordOf(titleOf(register, fields))}>
      <header className="hs-record-head">
        <div className="hs-record-title">
          {number !== '' && <span className="hs-number">{number}</span>}
          <h2 title={titleOf(register, fields)}>{titleOf(register, fields)}</h2>
        </div>
        {!deleted && <Button size="small" icon={<EditOutlined />} onClick={() => onEdit()}>{words.edit}</Button>}
        {!deleted && <MoreMenu register={register} record={record} onVoid={() => setVoiding(true)} />}
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label={words.closeRecord} onClick={onClose} />
      </header>
      <div className="hs-record-scroll">
        {deleted && <VoidedNote voided={fields[VOIDED]} />}
        {register.process !== null && <RecordSteps register={{ ...register, process: register.process }} id={record.id} fields={fields} isVoided={deleted} />}
        <DeadlineList register={register} id={record.id} fields={fields} isVoided={deleted} />
        <ValueGroups register={register} fields={fields} nameOf={nameOf} onOpen={onOpen} />
        {!deleted && extras({ register: register.id, id: record.id, fields, nameOf, onEdit })}
        <Timeline trail={trail} />
      </div>
      {isVoiding && <VoidDialog register={register} id={record.id} title={titleOf(register, fields)} number={number} onClose={() => setVoiding(false)} />}
    </article>
  )
}

/** The values that are filled, by group. */
function ValueGroups({ register, fields, nameOf, onOpen }: Pick<RecordDetailProps, 'register' | 'onOpen'> & { readonly fields: Fields; readonly nameOf: OpenRecord['nameOf'] }): ReactNode {
  return groupsOf(register).map((group) => {
    const filled = group.fields.filter((field) => !isBlank(readField(field, fields)))
    if (filled.length === 0) return null
    return (
      <section key={group.name} className="hs-record-group">
        <h3>{group.name}</h3>
        <dl>
          {filled.map((field) => (
            <div key={field.id}>
              <dt>{field.label}</dt>
              <dd><ValueView field={field} fields={fields} nameOf={nameOf} onOpen={onOpen} /></dd>
            </div>
          ))}
        </dl>
      </section>
    )
  })
}

/** Takes official numbers that are still open, and voids. */
function MoreMenu({ register, record, onVoid }: { readonly register: RegisterDefinition; readonly record: OpenRecord['record']; readonly onVoid: () => void }): ReactNode {
  const { registers: words } = useMessages()
  const services = useServices()
  const toast = useToast()
  const unnumbered = register.fields.filter((field) => field.type.kind === 'official-number' && isBlank(record.body.fields[field.id]))
  const take = async (field: string): Promise<void> => {
    const given = await numberField(services.store, register, record.id, field, writerOf(services))
    toast.say(given.ok ? given.value : given.error.kind === 'refused' ? given.error.message : words.firstProblem)
  }
  const items = [
    ...unnumbered.map((field) => ({ key: field.id, label: words.takeNumber(field.label), onClick: () => void take(field.id) })),
    { key: 'void', danger: true, label: words.voidIt, onClick: onVoid },
  ]
  return <Dropdown trigger={['click']} menu={{ items }}><Button size="small" type="text" icon={<MoreOutlined />} aria-label={words.more} /></Dropdown>
}

function VoidedNote({ voided }: { readonly voided: unknown }): ReactNode {
  const { registers: words } = useMessages()
  const { by = '', on = '', reason = '' } = (voided ?? {}) as { readonly by?: string; readonly on?: string; readonly reason?: string }
  return <Alert type="warning" showIcon title={words.voided(on, by)} description={reason} />
}
