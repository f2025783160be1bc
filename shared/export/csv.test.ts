import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { parseLocalDate } from '../core/local-date'
import { encodeUtf8 } from '../core/text-codec'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { REGISTER_IDS, registerOf } from '../registers/all-registers'
import { importSheet } from '../registers/import-sheet'
import type { ImportedSheet } from '../registers/imported-sheet'
import { sheetOf, type ExportSheet, type SheetCell } from '../registers/sheet'
import { readCsv } from './read-csv'
import { readSheetFile } from './read-sheet-file'
import { readXlsx } from './read-xlsx'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

const CONTEXT = { calendar: PUBLISHED_CALENDAR, resolve: (_: string, text: string) => text }
const text = (words: string): SheetCell => (words === '' ? { kind: 'empty' } : { kind: 'text', text: words })
const sheet = (header: readonly string[], rows: readonly (readonly SheetCell[])[]): ExportSheet => ({ name: '试', header, widths: header.map(() => 10), rowCount: rows.length, row: (index) => rows[index]!, rows, sums: [], withheld: [] })
const cellsOf = ({ rows }: ImportedSheet): readonly (readonly string[])[] => rows.map((row) => row.map((cell) => (cell.kind === 'empty' ? '' : cell.kind === 'text' ? cell.text : `<${cell.kind}>`)))

function read(bytes: Uint8Array | string): ImportedSheet {
  const result = readSheetFile(typeof bytes === 'string' ? encodeUtf8(bytes) : bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function refusalOf(bytes: Uint8Array): readonly [string, string] {
  const result = readSheetFile(bytes)
  return result.ok ? ['ok', ''] : [result.error.code, result.error.message]
}

function utf16(words: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < words.length; index += 1) view.setUint16(index * 2, words.charCodeAt(index), !isBig)
  return bytes
}

/** 名称,金额 / 甲乙,1 as Excel and WPS on Chinese Windows save it. */
const GBK = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0xbc, 0xd7, 0xd2, 0xd2, 0x2c, 0x31, 0x0d, 0x0a])
const LINES = '名称,金额\r\n甲乙,1\r\n'
const HEADER = '序号,日期,类型,形式,主题,主讲,参加人数,对象层级,清单编号,组织处室'

describe('our own CSV', () => {
  it('comes back as the same records as our own XLSX, from every register', async () => {
    let seen = 0
    for (const id of REGISTER_IDS) {
      const fields = REGISTER_SAMPLES[id]
      if (fields === undefined) continue
      const register = registerOf(id)
      const out = sheetOf(register, [{ id: 'a', fields }], (_, of) => of)
      if (out.rowCount === 0) continue
      const workbook = await writeXlsx(out)
      const asWorkbook = importSheet(register, (readXlsx(workbook.ok ? workbook.value : new Uint8Array()) as { value: ImportedSheet }).value, CONTEXT)
      const asText = importSheet(register, read(writeCsv(out)), CONTEXT)
      expect([asText.records, asText.errors], id).toEqual([asWorkbook.records, asWorkbook.errors])
      seen += asText.records.length
    }
    expect(seen).toBeGreaterThan(5)
  })

  it('comes back cell by cell, whatever the words begin with', () => {
    const words = ['=1+1', "'=1+1", "''@a", "'甲", "'", '+86 21', '-3', '＝1', '\t甲', '\n甲', '#REF!', "'#N/A", '#####', '="0012"', 'a"b', '"', '甲,乙;丙\t丁', '甲\n\n乙', ' 甲 ', '0012', '']
    expect(cellsOf(read(writeCsv(sheet(['一', '二', '三'], words.map((word) => [text(word), text('乙'), { kind: 'date', on: parseLocalDate('2026-03-02')! }])))))).toEqual([['一', '二', '三'], ...words.map((word) => [word, '乙', '2026-03-02']), []])
    const word = fc.string({ unit: fc.constantFrom("'", '"', '=', '＝', '-', '@', '\t', '\n', ',', ';', '甲', '#', '1', ' ') , maxLength: 8 })
    fc.assert(fc.property(fc.array(fc.tuple(word, word, word, word), { maxLength: 6 }), (rows) => {
      const head = ['一', '二', '三', '四']
      expect(cellsOf(read(writeCsv(sheet(head, rows.map((row) => row.map(text))))))).toEqual([head, ...rows, []])
    }), { numRuns: 100 })
  })
})

describe('CSV of other programs', () => {
  it('is read in UTF-8 with and without mark, UTF-16 with mark and GB18030, and says which', () => {
    const files: readonly (readonly [Uint8Array, string])[] = [
      [encodeUtf8(LINES), 'utf-8'], [encodeUtf8(`\ufeff${LINES}`), 'utf-8'], [utf16(`\ufeff${LINES}`, false), 'utf-16le'], [utf16(`\ufeff${LINES}`, true), 'utf-16be'], [GBK, 'gb18030'],
    ]
    for (const [bytes, encoding] of files) {
      expect(read(bytes).readAs, encoding).toEqual({ encoding, separator: ',' })
      expect(cellsOf(read(bytes)), encoding).toEqual([['名称', '金额'], ['甲乙', '1'], []])
    }
  })

  it('may be told apart by semicolons or tabs, with a title above, commas in amounts, or as its first line states', () => {
    const rows = (by: string): string => ['台账', ['名称', '金额', '单位', '日期'].join(by), ...Array.from({ length: 5 }, () => ['甲', '1,234,567.89', '处', '2026-03-02'].join(by))].join('\n')
    for (const by of [';', '\t']) expect([read(rows(by)).readAs?.separator, cellsOf(read(rows(by)))[2]]).toEqual([by, ['甲', '1,234,567.89', '处', '2026-03-02']])
    expect(cellsOf(read('sep=;\r\na,b,c;d\r\ne,f,g;h'))).toEqual([['a,b,c', 'd'], ['e,f,g', 'h']])
  })

  it('keeps line breaks within quotes, empty lines and short rows, and knows error values and digits kept as words', () => {
    expect(cellsOf(read('a,b,c\r\n"甲\r\n乙","说""好""",\r\n\r\n丙\r\n#DIV/0!,########,="0012"\r\n5" 管,x,y'))).toEqual([['a', 'b', 'c'], ['甲\n乙', '说"好"', ''], [], ['丙'], ['<error>', '<error>', '0012'], ['5" 管', 'x', 'y']])
  })

  it('is checked row by row as a workbook is: a row wider than the header by its cell, a day that is none by its own', () => {
    const register = registerOf('legal-study')
    const good = '1,2026-06-12,普法,讲座,主题,某,28,领导班子,P,法规处'
    const { records, errors } = importSheet(register, read(`台账\n${HEADER}\n${good}\n\n${good.replace('主题', '甲,乙')},\n2,2026-06-32\n${good}\n`), CONTEXT)
    expect(records).toEqual([])
    expect(errors.map(({ cell, message }) => [cell, message])).toEqual([['K5', expect.stringMatching(/^本行有 12 格，表头只有 10 格：.*逗号/)], ['B6', expect.stringMatching(/^“2026-06-32”不是/)]])
    expect(importSheet(register, read(`${HEADER},,\n${good}\n${good},,\n`), CONTEXT).records).toHaveLength(2)
    expect(importSheet(register, read(GBK), CONTEXT)).toMatchObject({ errors: [{ message: expect.stringContaining('没有找到表头') }], notes: [expect.stringContaining('按 GB18030（GBK） 编码、逗号分隔读取')] })
  })

  it('of half a million cells is read', () => {
    const { rows } = read(`${HEADER}\n${'1,2026-06-12,普法,讲座,"主,题",某,28,领导班子,P,法规处\n'.repeat(50_000)}`)
    expect([rows.length, rows[50_000]?.length]).toEqual([50_002, 10])
  })

  it('is refused by name where it cannot be read without guessing', () => {
    const big5 = Uint8Array.from([0xa6, 0x58, 0xac, 0xf9, 0xff, 0xff, 0x2c, 0x81, 0x30, 0x0a, 0xff, 0x2c, 0xfe, 0xfe, 0x0a])
    expect(refusalOf(encodeUtf8('a,b\nc,"未完\nd,e\n'))).toEqual(['bad-quotes', expect.stringMatching(/^第 2 行的英文双引号没有成对/)])
    expect(refusalOf(encodeUtf8('a,b\n"甲"公司,1\n'))).toEqual(['bad-quotes', expect.stringMatching(/^第 2 行/)])
    expect(refusalOf(encodeUtf8('名称,金额\n甲\u0000,1\n'))).toEqual(['nul', expect.stringMatching(/^文件第 2 行有空字符/)])
    expect(refusalOf(utf16('\ufeff名称,金额\n甲\u0000,1\n', false))).toEqual(['nul', expect.stringMatching(/^文件第 2 行有空字符/)])
    expect(refusalOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...encodeUtf8(`名称,金额\n${'甲乙,1\n'.repeat(200)}`), 0xff, 0x2c, 0x31]))).toEqual(['damaged', expect.stringMatching(/^文件第 202 行有按 UTF-8 编码认不出的字节/)])
    expect(refusalOf(big5)).toEqual(['wrong-encoding', expect.stringContaining('没有读入任何一条')])
    expect(refusalOf(new Uint8Array())[0]).toBe('empty')
    expect(refusalOf(encodeUtf8('\ufeff<html><table><tr><td>甲</td></tr></table></html>'))[0]).toBe('markup')
    expect(refusalOf(utf16('\ufeff \r\n<html>', false))[0]).toBe('markup')
    expect(refusalOf(encodeUtf8('金额<wan>,名称\n1,甲\n'))[0]).toBe('ok')
    expect(refusalOf(encodeUtf8('%PDF-1.7 …'))[0]).toBe('not-a-sheet')
    expect(readCsv(encodeUtf8('\n'.repeat(1_048_577)))).toMatchObject({ error: { code: 'too-large' } })
  })
})
