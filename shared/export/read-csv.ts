import Papa from 'papaparse'
import { fail, ok, type Result } from '../core/result'
import type { ImportedSheet, Separator } from '../registers/imported-sheet'
import type { ImportCell } from '../registers/parse-cell'
import { isErrorValue, unguardText } from './csv-text'
import { decodeSheetText } from './read-sheet-text'
import type { SheetRefusal } from './sheet-refusal'

const SEPARATORS: readonly Separator[] = [',', ';', '\t']
/** As many rows as a worksheet holds. */
const MOST_ROWS = 1_048_576
/** The separator shows within so many rows, and characters. */
const [LOOKED_AT_ROWS, LOOKED_AT] = [30, 200_000]
const MOST_NAMED = 5

/**
 * Reads a CSV file (RFC 4180, and as Excel and WPS save it): cells told apart by comma, semicolon or tab, whichever makes
 * more columns, or the one a first line `sep=;` states; UTF-8, UTF-16 with mark or GB18030. Cells are words; what
 * `writeCsv` guarded comes as it was. Line ends within cells are made `\n`. Rows keep the numbers a spreadsheet program
 * gives them. A cell whose quotes do not pair refuses the file.
 */
export function readCsv(bytes: Uint8Array): Result<ImportedSheet, SheetRefusal> {
  const decoded = decodeSheetText(bytes)
  if (!decoded.ok) return decoded
  const whole = decoded.value.text.replace(/\r\n?/g, '\n')
  const stated = /^sep=([,;\t])(?:\n|$)/i.exec(whole)
  const text = stated === null ? whole : whole.slice(stated[0].length)
  const separator = (stated?.[1] as Separator | undefined) ?? likelySeparator(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' })
  if (errors.length > 0) return fail(badQuotes(errors.map(({ row }) => row ?? 0)))
  if (data.length > MOST_ROWS) return fail({ code: 'too-large', message: `文件超过 ${MOST_ROWS} 行，请拆分后逐个导入。` })
  return ok({ name: '', rows: data.map((row) => (row.length === 1 && row[0] === '' ? [] : row.map(cellOf))), readAs: { encoding: decoded.value.encoding, separator } })
}

/** The separator that stands most often, outside quotes, in the rows of the middle. */
function likelySeparator(text: string): Separator {
  const lines = text.slice(0, LOOKED_AT).replace(/"[^"]*"/g, '').split('\n').filter((line) => line !== '').slice(0, LOOKED_AT_ROWS)
  const usual = SEPARATORS.map((separator) => lines.map((line) => line.split(separator).length).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0)
  return SEPARATORS[usual.indexOf(Math.max(...usual))]!
}

function badQuotes(rows: readonly number[]): SheetRefusal {
  const named = [...new Set(rows)].map((row) => row + 1)
  const more = named.length > MOST_NAMED ? `等 ${named.length} 行` : '行'
  return { code: 'bad-quotes', message: `第 ${named.slice(0, MOST_NAMED).join('、')} ${more}的英文双引号没有成对，看不出单元格到哪里为止（内容里的一个双引号应写成两个）；没有读入任何一条。请改正后重新选择，或用 Excel、WPS 打开后另存为 .xlsx 再导入。` }
}

const EMPTY: ImportCell = { kind: 'empty' }

function cellOf(field: string): ImportCell {
  if (field === '') return EMPTY
  const unguarded = unguardText(field)
  if (unguarded !== null) return { kind: 'text', text: unguarded }
  if (isErrorValue(field)) return { kind: 'error', text: field }
  // ="0012": how other programs keep digits from being taken for a number.
  return { kind: 'text', text: /^="([^"]*)"$/.exec(field)?.[1] ?? field }
}
