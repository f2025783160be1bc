import type { RecordId } from '../../../../shared/core/ids'
import { fail, ok, type Result } from '../../../../shared/core/result'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { textOf } from '../../../../shared/registers/field'
import type { ImportError, SheetImport } from '../../../../shared/registers/import-sheet'
import type { OfficeTemplate } from '../../../../shared/registers/office-template'
import { findNamed, importRecords, repeatedNumbers } from '../../../../shared/storage/import-records'
import { missingNumbers } from '../../../../shared/storage/number-many'
import { readOfficeCalendar } from '../../../../shared/storage/office-calendar'
import { writerOf, type ReadWorkbook, type Services } from '../../../services'

/** A sheet that was read and checked against the register. */
export interface CheckedSheet {
  readonly sheet: SheetImport
  /** Which sheet of its workbook it is, and which may be read in its place. */
  readonly from: Pick<ReadWorkbook, 'sheet' | 'sheets'>
  /** Empty where it may be taken in. */
  readonly errors: readonly ImportError[]
}

/** Reads a sheet (the first visible one where `name` is null) cell by cell and checks its numbers against the register's. */
export async function checkSheet(services: Services, register: RegisterDefinition, template: OfficeTemplate | null, { bytes, name }: { readonly bytes: Uint8Array; readonly name: string | null }, signal: AbortSignal): Promise<Result<CheckedSheet, string>> {
  const { store, sheets } = services
  const { settings: office } = await readOfficeCalendar(store)
  const read = await sheets.read({ register: register.id, template, bytes, sheet: name, office, resolve: (to, text) => findNamed(store, to, text) }, { signal })
  if (!read.ok) return fail(read.error.message)
  const { result: sheet, ...from } = read.value
  const errors = [...sheet.errors, ...(await repeatedNumbers(store, register, sheet))]
  const missing = await missingNumbers(store, register, numbersOf(register, sheet))
  return ok({ sheet: missing === null ? sheet : { ...sheet, notes: [...sheet.notes, missing] }, from, errors })
}

/** Stores all rows or, stopped, none (a `cancelled` StoreError); the records that came without a number. */
export async function storeSheet(services: Services, register: RegisterDefinition, sheet: SheetImport, fileName: string, { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void }): Promise<readonly RecordId[]> {
  const { store, clock } = services
  const ids = await importRecords(store, register, sheet, { ...writerOf(services), fileName, newId: () => clock.newId(), breathe: nextTurn }, { isCancelled: () => signal.aborted, onProgress })
  const field = register.numbering?.field
  return field === undefined ? [] : ids.filter((_, index) => textOf(sheet.records[index]!, field) === '')
}

/** Lets the window draw and hear before the next part of a long act. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve) })
}

function numbersOf({ numbering }: RegisterDefinition, { records }: SheetImport): readonly string[] {
  return numbering === null ? [] : records.map((fields) => textOf(fields, numbering.field)).filter((number) => number !== '')
}
