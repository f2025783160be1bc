import type { RecordId, UnitId } from '../core/ids'
import { StoreError, type IndexDeclaration, type IndexValue, type Query, type StoredRecord, type Summary } from './store'

/** One place of a record in one index: kind (marked when deleted), index name ('' = by id), value. */
export type IndexKey = readonly [kind: string, index: string, value: IndexValue]

/** What stores keep beside a body so that lists and counts never touch bodies. */
export interface IndexEntry {
  readonly id: RecordId
  readonly kind: string
  readonly unit: UnitId
  readonly deleted: 0 | 1
  readonly summary: Readonly<Record<string, unknown>>
  readonly keys: readonly IndexKey[]
}

/** Finds the declaration of a kind; a store refuses kinds nobody declared. */
export function declarationOf(declarations: ReadonlyMap<string, IndexDeclaration>, kind: string): IndexDeclaration {
  const declaration = declarations.get(kind)
  if (declaration === undefined) throw new StoreError('unknown-kind', `未登记的记录种类“${kind}”，请升级程序后再试。`)
  return declaration
}

/** Derives the entry of a record from its declaration. */
export function indexEntryOf(declaration: IndexDeclaration, record: StoredRecord): IndexEntry {
  const { fields, deleted } = record.body
  const kind = keyKind(record.kind, deleted)
  const keys: IndexKey[] = [[kind, '', record.id]]
  const add = (name: string, value: IndexValue | readonly IndexValue[] | undefined): void => {
    if (value === undefined) return
    if (typeof value === 'object') for (const one of new Set(value)) keys.push([kind, name, one])
    else keys.push([kind, name, value])
  }
  for (const [name, read] of Object.entries(declaration.indexes)) add(name, read(fields))
  const { open } = declaration
  if (open !== undefined) for (const name of Object.keys(fields)) if (name.startsWith(open.prefix)) add(name, open.read(fields[name]))
  const summary: Record<string, unknown> = {}
  for (const name of declaration.summary) if (fields[name] !== undefined) summary[name] = fields[name]
  Object.assign(summary, declaration.derive?.(fields))
  return { id: record.id, kind: record.kind, unit: record.unit, deleted: deleted ? 1 : 0, summary, keys }
}

/** The line a list shows for an entry. */
export function summaryOf(entry: IndexEntry): Summary {
  return { id: entry.id, unit: entry.unit, deleted: entry.deleted === 1, fields: entry.summary }
}

/** Lowest and highest key a query reaches, both included. Throws `unknown-index` for one nobody declared. */
export function keyRangeOf(declaration: IndexDeclaration, query: Query): { readonly lower: IndexKey; readonly upper: IndexKey } {
  const index = query.index ?? ''
  if (index !== '' && declaration.indexes[index] === undefined && !isOpenIndex(declaration, index)) {
    throw new StoreError('unknown-index', `记录种类“${query.kind}”没有索引“${index}”。`)
  }
  const kind = keyKind(query.kind, query.deleted === true)
  const lower = query.equals ?? query.from ?? Number.NEGATIVE_INFINITY
  const upper = query.equals ?? query.to ?? '\uffff\uffff'
  return { lower: [kind, index, lower], upper: [kind, index, upper] }
}

/** Whether an index is that of a field an office added itself. */
export function isOpenIndex({ open }: Pick<IndexDeclaration, 'open'>, index: string): boolean {
  return open !== undefined && index.startsWith(open.prefix)
}

/** Order of two index values as IndexedDB has it: numbers before texts, texts by UTF-16 units. */
export function compareValues(a: IndexValue, b: IndexValue): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** The first part of a record's keys. */
export function keyKind(kind: string, deleted: boolean): string {
  return deleted ? `~${kind}` : kind
}
