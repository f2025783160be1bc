import { describe, expect, it } from 'vitest'
import { REGISTER_IDS } from '../../shared/registers/all-registers'
import { PUBLISHED_CALENDAR } from '../../shared/law/calendar'
import { checkDefinition } from '../../shared/registers/check-definition'
import { validateRecord, type RegisterDefinition } from '../../shared/registers/definition'
import type { Fields } from '../../shared/registers/field'
import { indexesOf, viewIndex, DUE_INDEX, STATE_INDEX } from '../../shared/registers/register-indexes'
import { recordToRow, sheetOf } from '../../shared/registers/sheet'
import { importSheet } from '../../shared/registers/import-sheet'
import type { IndexDeclaration } from '../../shared/storage/store'

/** A valid record of the register and, per required field, nothing more: what every register's test starts from. */
export interface RegisterSample {
  readonly complete: Fields
}

/** What holds for every register: it is whole, validates, indexes, exports and comes back from its own sheet. */
export function describeRegister(definition: RegisterDefinition, sample: RegisterSample): void {
  describe(`the register ${definition.title}`, () => {
    it('is whole', () => {
      expect(checkDefinition(definition, REGISTER_IDS)).toEqual([])
      expect(REGISTER_IDS).toContain(definition.id)
    })

    it('accepts a complete record and names every required field of an empty one', () => {
      expect(validateRecord(definition, sample.complete, PUBLISHED_CALENDAR)).toEqual([])
      const missing = validateRecord(definition, {}, PUBLISHED_CALENDAR).map((problem) => problem.path)
      for (const field of definition.fields) if (field.required === true) expect(missing).toContain(field.id)
    })

    it('refuses a wrong value in every field it stores', () => {
      for (const field of definition.fields) {
        if (field.type.kind === 'computed') continue
        const problems = validateRecord(definition, { ...sample.complete, [field.id]: { nonsense: Symbol.iterator.toString() } }, PUBLISHED_CALENDAR)
        expect(problems.map((problem) => problem.path.split('[')[0]), field.id).toContain(field.id)
        for (const { message } of problems) expect(message).toMatch(/[\u4e00-\u9fff]/)
      }
    })

    it('declares its indexes in the shape stores take', () => {
      const declaration: IndexDeclaration = indexesOf(definition, PUBLISHED_CALENDAR)
      for (const read of Object.values(declaration.indexes)) {
        expect(() => read({})).not.toThrow()
        expect(() => read(sample.complete)).not.toThrow()
      }
      for (const view of definition.views) expect(Object.keys(declaration.indexes)).toContain(viewIndex(view))
      expect(Object.keys(declaration.indexes)).toContain(DUE_INDEX)
      if (definition.process !== null) expect(declaration.indexes[STATE_INDEX]!({})).toBe(definition.process.initial)
      expect(declaration.indexes['view:all']!(sample.complete)).not.toBeUndefined()
    })

    it('exports a record and reads the same values back from its own sheet', () => {
      const sheet = sheetOf(definition, [{ id: 'a', fields: sample.complete }])
      const imported = importSheet(definition, { name: '导入', rows: [sheet.header.map((title) => ({ kind: 'text', text: title })), ...sheet.rows.map((row) => row.map(cellOf))] }, { calendar: PUBLISHED_CALENDAR, resolve: () => null })
      expect(imported.errors).toEqual([])
      expect(recordToRow(definition, imported.records[0]!, 1)).toEqual(recordToRow(definition, importable(definition, sample.complete), 1))
    })
  })
}

type Cell = ReturnType<typeof recordToRow>[number]

function cellOf(cell: Cell): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly value: number } | { readonly kind: 'date'; readonly on: string } | { readonly kind: 'empty' } {
  switch (cell.kind) {
    case 'empty': return { kind: 'empty' }
    case 'text': return { kind: 'text', text: cell.text }
    case 'number': return { kind: 'number', value: cell.value }
    case 'date': return { kind: 'date', on: cell.on }
  }
}

/** The fields a sheet can carry: those of its columns, without lists of rows, files and references. */
function importable(definition: RegisterDefinition, fields: Fields): Fields {
  const columns = new Set(definition.exportColumns.flatMap((column) => column.fields.map((path) => path.split('.')[0]!)))
  const carried = definition.fields.filter((field) => columns.has(field.id) && !['rows', 'file', 'reference'].includes(field.type.kind))
  return Object.fromEntries(carried.map((field) => [field.id, fields[field.id]]).filter(([, value]) => value !== undefined))
}
