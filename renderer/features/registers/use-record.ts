import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { isBlank, rowsOf, type Field, type Fields } from '../../../shared/registers/field'
import { registerOf } from '../../../shared/registers/all-registers'
import type { AuditEntry, StoredRecord } from '../../../shared/storage/store'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { nameOfLine } from './line-reader'

/** A record with what was done to it and the names of what it refers to. */
export interface OpenRecord {
  readonly record: StoredRecord<Fields>
  readonly trail: readonly AuditEntry[]
  readonly nameOf: (register: string, id: string) => string
}

const LONGEST_TRAIL = 200

/** Follows a record; undefined while it is read, null when there is none. */
export function useRecord(register: RegisterDefinition, id: RecordId): OpenRecord | null | undefined {
  const { store } = useServices()
  const live = useLive(store, [register.id], `record ${id}`, async () => {
    const [record, trail] = await Promise.all([store.read<Fields>(id), store.auditOf(id, LONGEST_TRAIL)])
    if (record === null || record.kind !== register.id) return { found: null }
    const names = await readNames(store, register, record.body.fields)
    return { found: { record, trail, nameOf: (_: string, other: string) => names.get(other) ?? '' } satisfies OpenRecord }
  })
  if (live.error !== null) throw live.error
  return live.value?.found ?? (live.value === null ? undefined : null)
}

async function readNames(store: ReturnType<typeof useServices>['store'], register: RegisterDefinition, fields: Fields): Promise<ReadonlyMap<string, string>> {
  const wanted = referencesOf(register.fields, fields)
  const lines = await store.lines(wanted.map((one) => one.id))
  return new Map(wanted.map(({ to, id }, index) => [id as string, nameOfLine(to, lines[index]?.fields ?? {})]))
}

/** What a record refers to, in its own fields and in their rows. */
function referencesOf(definitions: readonly Field[], fields: Fields): readonly { readonly to: RegisterDefinition; readonly id: RecordId }[] {
  return definitions.flatMap(({ id, type }) => {
    if (type.kind === 'rows') return rowsOf(fields, id).flatMap((row) => referencesOf(type.fields, row))
    return type.kind !== 'reference' || isBlank(fields[id]) ? [] : ([fields[id]].flat() as RecordId[]).map((other) => ({ to: registerOf(type.to), id: other }))
  })
}
