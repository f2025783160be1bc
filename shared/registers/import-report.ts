import type { RegisterDefinition } from './definition'
import type { ImportError } from './import-sheet'
import { sheetOf, type ExportSheet, type SheetCell } from './sheet'

/** The empty sheet a register is imported from: the same columns in the same order as its export. */
export function templateOf(definition: RegisterDefinition): ExportSheet {
  return { ...sheetOf(definition, []), name: `${definition.title}导入模板`, sums: [] }
}

const HEADER = ['行', '单元格', '列', '内容', '问题'] as const
const WIDTHS = [8, 10, 20, 30, 60] as const

/** The row-by-row error sheet of an import that was refused. */
export function errorSheet(errors: readonly ImportError[]): ExportSheet {
  const row = (index: number): readonly SheetCell[] => {
    const { row: line, cell, column, value, message } = errors[index]!
    const texts = [cell, column, value, message].map((text): SheetCell => (text === '' ? { kind: 'empty' } : { kind: 'text', text }))
    return [{ kind: 'number', value: line, format: 'plain' }, ...texts]
  }
  return { name: '导入错误', header: HEADER, widths: WIDTHS, rowCount: errors.length, row, get rows() { return errors.map((_, index) => row(index)) }, sums: [], withheld: [] }
}
