import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { useMessages } from '../../services'
import { EmptyState } from '../../ui/empty-state'
import { useKeys } from '../../ui/key-bindings'
import { RecordForm } from './form/record-form'
import { RecordDetail } from './record-detail'
import type { OpenPane } from './open-pane'
import type { RecordExtras } from './record-extras'
import { useRecord } from './use-record'

export interface RecordPaneProps {
  readonly register: RegisterDefinition
  readonly pane: OpenPane
  readonly onPane: (pane: OpenPane) => void
  readonly onGo: (register: string, id?: RecordId) => void
  readonly extras: RecordExtras
}

const NOTHING = {}

/** What is open beside the list: a new record, or one to read and change. */
export function RecordPane({ register, pane, onPane, onGo, extras }: RecordPaneProps): ReactNode {
  switch (pane.kind) {
    case 'none': return null
    case 'new': return <RecordForm key="new" register={register} id={null} base={NOTHING} focusOn={null} onSaved={(id) => onPane({ kind: 'record', id })} onCancel={() => onPane({ kind: 'none' })} />
    case 'record': return <StoredRecord key={pane.id} register={register} id={pane.id} onClose={() => onPane({ kind: 'none' })} onGo={onGo} extras={extras} />
  }
}

function StoredRecord({ register, id, onClose, onGo, extras }: { readonly register: RegisterDefinition; readonly id: RecordId; readonly onClose: () => void } & Pick<RecordPaneProps, 'onGo' | 'extras'>): ReactNode {
  const { registers: words } = useMessages()
  const [editing, setEditing] = useState<{ readonly at: string | null } | null>(null)
  const open = useRecord(register, id)
  // Closed also while it is read: one may go through the list faster than that.
  useKeys(words.keysRecord, editing !== null ? [] : [
    { keys: 'e', label: words.edit, run: () => open?.record.body.deleted === false && setEditing({ at: null }) },
    { keys: 'escape', label: words.closeRecord, run: onClose },
  ])
  if (open === undefined) return null
  if (open === null) return <EmptyState sentence={words.notFound} action={<Button onClick={onClose}>{words.closeRecord}</Button>} />
  if (editing !== null) return <RecordForm register={register} id={id} base={open.record.body.fields} focusOn={editing.at} onSaved={() => setEditing(null)} onCancel={() => setEditing(null)} />
  return <RecordDetail register={register} open={open} onEdit={(field) => setEditing({ at: field ?? null })} onClose={onClose} onOpen={(to, other) => onGo(to, other)} extras={extras} />
}
