import type { RecordId } from '../core/ids'
import type { RegisterDefinition } from '../registers/definition'
import { fieldOf } from '../registers/definition'
import { textOf } from '../registers/field'
import type { ImportError, SheetImport } from '../registers/import-sheet'
import { registerOf } from '../registers/all-registers'
import { ACTS } from './acts'
import { enterImported } from './number-many'
import { newRecord } from './record-kinds'
import type { Writer } from './register-records'
import { cancelledAct, WRITTEN_AT_ONCE, type Act, type Store, type TransactOptions } from './store'

/** Numbers of an imported sheet that stand twice in it, or in the register already (voided ones too). */
export async function repeatedNumbers(store: Store, register: RegisterDefinition, sheet: SheetImport): Promise<readonly ImportError[]> {
  const { numbering } = register
  if (numbering === null) return []
  const { label } = fieldOf(register, numbering.field)
  const known = new Set<unknown>((await Promise.all([false, true].map((deleted) => store.values({ kind: register.id, index: numbering.field, deleted })))).flat())
  const first = new Map<string, number>()
  return sheet.records.flatMap((fields, index): readonly ImportError[] => {
    const number = textOf(fields, numbering.field)
    const row = sheet.rows[index]!
    if (number === '') return []
    const twin = first.get(number)
    if (twin === undefined) first.set(number, row)
    const why = known.has(number) ? '台账里已有这个编号，请核对是否已经登记。' : twin === undefined ? null : `与第 ${twin} 行重复，请核对。`
    const letters = sheet.letters?.[numbering.field]
    return why === null ? [] : [{ cell: letters === undefined ? '' : `${letters}${row}`, row, column: label, value: number, message: `${label}：${why}` }]
  })
}

/** The record of a register a cell names, by its number or, where only one bears it, by its title; null for none. */
export async function findNamed(store: Store, to: string, text: string): Promise<RecordId | null> {
  const register = registerOf(to)
  if (register.numbering !== null) {
    const [byNumber] = await store.ids({ kind: to, index: register.numbering.field, equals: text, limit: 1 })
    if (byNumber !== undefined) return byNumber
  }
  const byTitle = await store.ids({ kind: to, index: register.titleField, equals: text, limit: 2 })
  return byTitle.length === 1 ? byTitle[0]! : null
}

/** What an import needs beside the sheet. */
export interface ImportRequest extends Writer {
  readonly fileName: string
  readonly newId: () => RecordId
  /** Awaited every few hundred records, so that a window answers while a long sheet is made ready. */
  readonly breathe?: () => Promise<void>
}

/**
 * Stores all records of a sheet with one entry of the trail, or none of them; the numbers they bring are entered in the
 * ledger with them. Rejects with the store's `cancelled` where a person stopped it.
 */
export async function importRecords(store: Store, register: RegisterDefinition, sheet: SheetImport, request: ImportRequest, options: TransactOptions = {}): Promise<readonly RecordId[]> {
  const ids = sheet.records.map(() => request.newId())
  const act: Act = { ...request.act, action: ACTS.importSheet, subject: null, reason: `${register.title}：${request.fileName}，${ids.length}条` }
  await store.transact(act, async (transaction) => {
    for (const [index, fields] of sheet.records.entries()) {
      if (index % WRITTEN_AT_ONCE === 0) await request.breathe?.()
      if (options.isCancelled?.() === true) throw cancelledAct()
      await transaction.put(newRecord(ids[index]!, register.id, fields))
    }
    const field = register.numbering?.field
    const numbered = field === undefined ? [] : sheet.records.map((fields, index) => ({ record: ids[index]!, number: textOf(fields, field) })).filter(({ number }) => number !== '')
    await enterImported(store, transaction, register, numbered, request)
  }, options)
  return ids
}

/** A sheet somebody took out of a register, and what for (kind `register-export`; documents 11.5). */
export interface RegisterExportFields {
  readonly register: string
  readonly rows: number
  readonly columns: readonly string[]
  readonly format: 'xlsx' | 'csv'
  readonly purpose: string
  readonly fileName: string
  readonly by: string
  readonly at: string
}

/** Writes down that a sheet was taken out. */
export function noteExport(store: Store, id: RecordId, act: Pick<Act, 'actor' | 'role' | 'at'>, fields: Omit<RegisterExportFields, 'by' | 'at'>): Promise<void> {
  const whole: RegisterExportFields = { ...fields, by: act.actor, at: act.at }
  return store.transact({ ...act, action: ACTS.exportSheet, subject: id, reason: `${registerOf(fields.register).title}，${fields.rows}条，用途：${fields.purpose}` }, (transaction) => transaction.put(newRecord(id, 'register-export', whole)))
}
