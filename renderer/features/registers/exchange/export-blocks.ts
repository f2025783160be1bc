import { registerOf } from '../../../../shared/registers/all-registers'
import type { RecordId } from '../../../../shared/core/ids'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { isBlank, type Fields } from '../../../../shared/registers/field'
import type { RegisterRecord } from '../../../../shared/registers/sheet'
import type { Store } from '../../../../shared/storage/store'
import type { SheetBlock } from '../../../services'
import { nameOfLine } from '../line-reader'

const ROWS_PER_BLOCK = 500

/** The records of a list in its order, block by block, with the names of what they refer to. */
export async function* exportBlocks(store: Store, register: RegisterDefinition, ids: readonly RecordId[]): AsyncIterable<SheetBlock> {
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += ROWS_PER_BLOCK) {
    const found = await store.readMany<Fields>(ids.slice(from, from + ROWS_PER_BLOCK))
    const records = found.flatMap((record): readonly RegisterRecord[] => (record === null ? [] : [{ id: record.id, fields: record.body.fields }]))
    yield { records, names: await namesOf(store, register, records, known) }
  }
}

async function namesOf(store: Store, register: RegisterDefinition, records: readonly RegisterRecord[], known: Set<string>): Promise<SheetBlock['names']> {
  const names: (readonly [string, string])[] = []
  for (const { id, type } of register.fields) {
    if (type.kind !== 'reference') continue
    const ids = [...new Set(records.flatMap(({ fields }) => (isBlank(fields[id]) ? [] : ([fields[id]].flat() as RecordId[]))))].filter((one) => !known.has(one))
    const other = registerOf(type.to)
    for (const [index, line] of (await store.lines(ids)).entries()) {
      known.add(ids[index]!)
      // By its number where it has one, so that the sheet can be read in again.
      const number = other.numbering === null ? undefined : line?.fields[other.numbering.field]
      names.push([ids[index]!, typeof number === 'string' && number !== '' ? number : nameOfLine(other, line?.fields ?? {})])
    }
  }
  return names
}
