import { assertNever } from '../../../shared/core/assert'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { writeCsv } from '../../../shared/export/write-csv'
import { readSheetFile } from '../../../shared/export/read-sheet-file'
import { writeXlsx } from '../../../shared/export/write-xlsx'
import { REGISTER_IDS, registerOf } from '../../../shared/registers/all-registers'
import { officeWorkCalendar } from '../../../shared/rules/office-work-calendar'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { errorSheet, templateOf } from '../../../shared/registers/import-report'
import { importSheet } from '../../../shared/registers/import-sheet'
import { applyOfficeTemplate, type OfficeTemplate } from '../../../shared/registers/office-template'
import { withScreenColumns } from '../../../shared/registers/screen-columns'
import { sheetOf, type ExportSheet, type RegisterRecord } from '../../../shared/registers/sheet'
import { withSheetCalendar } from '../../../shared/registers/sheet-fields'
import { resolvedKey, type SheetAnswer, type SheetMessage } from './sheet-protocol'

function tell(answer: SheetAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer })
}

function definitionOf({ register, template }: { readonly register: string; readonly template: OfficeTemplate | null }): RegisterDefinition {
  const definition = registerOf(register)
  const applied = template === null ? null : applyOfficeTemplate(definition, template, REGISTER_IDS)
  // A template that no longer fits is named where it is kept; sheets then have the register's own columns.
  return applied?.ok === true ? applied.value : definition
}

async function tellWritten(sheet: ExportSheet, format: 'xlsx' | 'csv'): Promise<void> {
  if (format === 'csv') {
    const bytes = writeCsv(sheet)
    return tell({ kind: 'written', bytes, withheld: sheet.withheld.length }, [bytes.buffer as ArrayBuffer])
  }
  const written = await writeXlsx(sheet, async (done, total) => {
    tell({ kind: 'progress', done, total })
    return true
  })
  if (!written.ok) return tell({ kind: 'failed', failure: { code: written.error, message: '行数超过一张表格能容纳的上限，请筛选后分次导出。' } })
  tell({ kind: 'written', bytes: written.value, withheld: sheet.withheld.length }, [written.value.buffer as ArrayBuffer])
}

const records: RegisterRecord[] = []
const names = new Map<string, string>()
let order: Extract<SheetMessage, { kind: 'write' }> | null = null
let source: Extract<SheetMessage, { kind: 'read' }> | null = null

function read(message: Extract<SheetMessage, { kind: 'read' }>, found: ReadonlyMap<string, string> | null): void {
  const sheet = readSheetFile(message.bytes, message.sheet)
  if (!sheet.ok) return tell({ kind: 'failed', failure: sheet.error })
  const definition = definitionOf(message)
  const wanted = new Map<string, { readonly register: string; readonly text: string }>()
  const result = importSheet(definition, sheet.value, {
    calendar: officeWorkCalendar(message.office),
    resolve: (register, text) => {
      if (found !== null) return found.get(resolvedKey(register, text)) ?? null
      wanted.set(resolvedKey(register, text), { register, text })
      return '-'
    },
  })
  // The first reading only collects what cells name; the second has the answers.
  if (wanted.size > 0) {
    source = message
    return tell({ kind: 'resolve', wanted: [...wanted.values()] })
  }
  const { name, sheets = [name] } = sheet.value
  tell({ kind: 'read', read: { result, sheet: name, sheets } })
}

async function hear(message: SheetMessage): Promise<void> {
  switch (message.kind) {
    case 'write':
      order = message
      return
    case 'block':
      for (const record of message.records) records.push(record)
      for (const [id, name] of message.names) names.set(id, name)
      return
    case 'end': {
      const definition = withSheetCalendar(definitionOf(order!), officeWorkCalendar(order!.office))
      const shown = order!.columns === null ? definition : withScreenColumns(definition, order!.columns)
      return tellWritten(sheetOf(shown, records, (_, id) => names.get(id) ?? ''), order!.format)
    }
    case 'read': return read(message, null)
    case 'resolved': return read(source!, new Map(message.found))
    case 'template': return tellWritten(templateOf(definitionOf(message)), 'xlsx')
    case 'errors': return tellWritten(errorSheet(message.errors), 'xlsx')
    default: return assertNever(message)
  }
}

self.addEventListener('message', (event: MessageEvent<SheetMessage>) => {
  hear(event.data).catch((error: unknown) => tell({ kind: 'failed', failure: { code: 'broke', message: wordsOfError(error) } }))
})
