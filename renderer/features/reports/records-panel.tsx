import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { recordId } from '../../../shared/core/ids'
import { ALL_REGISTERS } from '../../../shared/registers/all-registers'
import { fieldOf } from '../../../shared/registers/definition'
import { textOf, type Fields } from '../../../shared/registers/field'
import { formatValue, readField } from '../../../shared/registers/format-value'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import type { CountedRecord } from '../../../shared/reports/figure'
import type { Store } from '../../../shared/storage/store'
import { useMessages, useServices } from '../../services'

/** The records behind one figure. */
export interface PickedRecords {
  readonly title: string
  readonly records: readonly CountedRecord[]
}

interface Line {
  readonly record: CountedRecord
  readonly title: string
  readonly number: string
  readonly detail: string
}

export interface RecordsPanelProps {
  readonly picked: PickedRecords
  readonly onOpen: (record: CountedRecord) => void
  readonly onClose: () => void
}

/** The records a figure counted, beside it; each opens. */
export function RecordsPanel({ picked, onOpen, onClose }: RecordsPanelProps): ReactNode {
  const { reports, shell } = useMessages()
  const { store } = useServices()
  const [lines, setLines] = useState<readonly Line[] | null>(null)
  useEffect(() => {
    let isLatest = true
    void readLines(store, picked.records, reports.notEntered).then((read) => isLatest && setLines(read))
    return () => {
      isLatest = false
    }
  }, [store, picked, reports])
  return (
    <aside className="hs-records" aria-label={picked.title}>
      <header>
        <h3>{picked.title}</h3>
        <span className="hs-quiet">{reports.recordCount(picked.records.length)}</span>
        <Button type="text" size="small" icon={<CloseOutlined />} onClick={onClose} aria-label={shell.close} />
      </header>
      {picked.records.length === 0 && <p className="hs-none">{reports.noRecords}</p>}
      <ul>
        {(lines ?? []).map((line) => (
          <li key={`${line.record.register} ${line.record.id}`}>
            <button type="button" title={line.title} onClick={() => onOpen(line.record)}>
              <span className="hs-number">{line.number}</span>
              <span className="hs-records-title">{line.title === '' ? reports.untitled : line.title}</span>
              <span className="hs-quiet">{line.detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

async function readLines(store: Store, records: readonly CountedRecord[], notEntered: string): Promise<readonly Line[]> {
  const bodies = await store.readMany<Fields>(records.map(({ id }) => recordId(id)))
  return bodies.flatMap((body, index) => {
    const record = records[index]!
    const { unentered } = record
    if (unentered !== undefined) return [{ record, title: unentered.title, number: unentered.due, detail: notEntered }]
    return body === null ? [] : [lineOf(record, body.body.fields)]
  })
}

function lineOf(record: CountedRecord, fields: Fields): Line {
  const definition = ALL_REGISTERS.find(({ id }) => id === record.register)
  if (definition === undefined) return { record, title: textOf(fields, 'title'), number: textOf(fields, 'number'), detail: '' }
  const shown = (id: string): string => formatValue(fieldOf(definition, id).type, readField(fieldOf(definition, id), fields))
  const state = definition.process === null ? '' : stateTitle(definition.process, stateOf(definition.process, fields))
  return { record, title: shown(definition.titleField), number: textOf(fields, definition.numbering?.field ?? 'number'), detail: [shown(definition.responsibleField), state].filter((part) => part !== '').join(' · ') }
}
