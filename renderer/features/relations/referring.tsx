import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { textOf, type Fields } from '../../../shared/registers/field'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import { readReferring, type ReferringRecords } from '../../../shared/storage/referring-records'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'

export interface ReferringProps {
  readonly register: string
  readonly id: RecordId
  /** Fields shown elsewhere: `contract.original`. */
  readonly besides: readonly string[]
  readonly onOpen: (register: string, id: RecordId) => void
}

/** The records of all registers that name this one; each opens. Nothing where there are none. */
export function Referring({ register, id, besides, onOpen }: ReferringProps): ReactNode {
  const { store } = useServices()
  const { relations: words } = useMessages()
  const live = useLive(store, KINDS, `referring ${id}`, () => readReferring(store, register, id))
  if (live.error !== null) throw live.error
  const groups = (live.value ?? []).filter((group) => !besides.includes(`${group.register.id}.${group.field.id}`))
  if (groups.length === 0) return null
  return (
    <section className="hs-record-group hs-referring" aria-label={words.referring}>
      <h3>{words.referring}</h3>
      <dl>{groups.map((group) => <Group key={`${group.register.id} ${group.field.id}`} group={group} onOpen={onOpen} />)}</dl>
    </section>
  )
}

const KINDS = ['contract', 'filing', 'counsel', 'counsel-work', 'case', 'standard', 'policy', 'policy-cleanup', 'clause']

function Group({ group, onOpen }: { readonly group: ReferringRecords; readonly onOpen: ReferringProps['onOpen'] }): ReactNode {
  const { relations: words } = useMessages()
  const { register, field, count, lines } = group
  return (
    <div>
      <dt>{register.title}<span className="hs-quiet"> {words.counted(count)}</span></dt>
      <dd>
        <ul aria-label={words.referringBy(register.title, field.label)}>
          {lines.map(({ id, fields }) => (
            <li key={id}>
              <Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen(register.id, id)}>{nameOf(group, fields)}</Button>
              {register.process !== null && <span className="hs-quiet">{stateTitle(register.process, stateOf(register.process, fields))}</span>}
            </li>
          ))}
        </ul>
        {count > lines.length && <p className="hs-quiet">{words.more(count - lines.length)}</p>}
      </dd>
    </div>
  )
}

function nameOf({ register }: ReferringRecords, fields: Fields): string {
  const number = register.numbering === null ? '' : textOf(fields, register.numbering.field)
  return [number, textOf(fields, register.titleField)].filter((part) => part !== '').join(' ')
}
