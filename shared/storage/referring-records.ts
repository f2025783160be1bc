import type { RecordId } from '../core/ids'
import { ALL_REGISTERS } from '../registers/all-registers'
import type { RegisterDefinition } from '../registers/definition'
import type { Field, Fields } from '../registers/field'
import type { Store } from './store'

/** A field of a register whose records name records of another. */
export interface ReferringField {
  readonly register: RegisterDefinition
  readonly field: Field
}

/** Records that name the one asked about in one field. */
export interface ReferringRecords extends ReferringField {
  readonly count: number
  /** The first of them as their lists show them. */
  readonly lines: readonly { readonly id: RecordId; readonly fields: Fields }[]
}

/** So many are read; the rest is counted. */
const MOST_LINES = 30

/** Every field by which other records may name a record of this register. */
function referringFields(register: string): readonly ReferringField[] {
  return ALL_REGISTERS.flatMap((other) => other.fields.filter(({ type }) => type.kind === 'reference' && type.to === register).map((field) => ({ register: other, field })))
}

/** The records that name this one, by register and field, through the indexes alone; fields nobody fills are left out. */
export async function readReferring(store: Pick<Store, 'ids' | 'lines'>, register: string, id: RecordId): Promise<readonly ReferringRecords[]> {
  const found = await Promise.all(referringFields(register).map(async (one): Promise<ReferringRecords> => {
    const ids = await store.ids({ kind: one.register.id, index: one.field.id, equals: id })
    const lines = await store.lines(ids.slice(0, MOST_LINES))
    return { ...one, count: ids.length, lines: lines.flatMap((line) => (line === null ? [] : [{ id: line.id, fields: line.fields }])) }
  }))
  return found.filter(({ count }) => count > 0)
}
