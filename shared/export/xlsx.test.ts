import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { decodeLenient } from '../core/text-codec'
import { CONTRACTS } from '../registers/contracts'
import { LEGAL_STUDY } from '../registers/legal-study'
import { importSheet } from '../registers/import-sheet'
import type { ImportedSheet } from '../registers/imported-sheet'
import { recordToRow, sheetOf, type ExportSheet, type SheetCell } from '../registers/sheet'
import { readXlsx } from './read-xlsx'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

const day = (text: string): LocalDate => parseLocalDate(text)!
const CONTEXT = { calendar: PUBLISHED_CALENDAR, resolve: () => null }

async function write(sheet: ExportSheet): Promise<Uint8Array> {
  const written = await writeXlsx(sheet)
  if (!written.ok) throw new Error(written.error)
  return written.value
}

function read(bytes: Uint8Array): ImportedSheet {
  const result = readXlsx(bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function sheet(header: readonly string[], rows: readonly (readonly SheetCell[])[]): ExportSheet {
  return { name: '试', header, widths: header.map(() => 10), rowCount: rows.length, row: (index) => rows[index]!, rows, sums: [], withheld: [] }
}

const text = (words: string): SheetCell => ({ kind: 'text', text: words })

/** A workbook from hand-written markup, as other programs write it. */
function workbook(rows: string, extra: { readonly after?: string; readonly styles?: string; readonly strings?: string; readonly workbookPr?: string } = {}): Uint8Array {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="${relationships}/worksheet" Target="worksheets/hidden.xml"/><Relationship Id="s" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="u" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook ${main} xmlns:r="${relationships}">${extra.workbookPr ?? ''}<sheets><sheet name="隐" sheetId="1" state="hidden" r:id="h"/><sheet name="台账" sheetId="2" r:id="s"/></sheets></workbook>`),
    'xl/styles.xml': strToU8(extra.styles ?? `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="&quot;day&quot;0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/></cellXfs></styleSheet>`),
    'xl/sharedStrings.xml': strToU8(extra.strings ?? `<sst ${main}><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>注音</t></rPh></si></sst>`),
    'xl/worksheets/hidden.xml': strToU8(`<worksheet ${main}><sheetData/></worksheet>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData>${extra.after ?? ''}</worksheet>`),
  })
}

describe('a written workbook', () => {
  it('comes back with true dates and numbers', async () => {
    const { name, rows } = read(await write(sheet(['名称', '金额', '日期', '空'], [[text('甲 & <乙>'), { kind: 'number', value: 1234567.89, format: 'yuan' }, { kind: 'date', on: day('2028-02-29') }, { kind: 'empty' }]])))
    expect(name).toBe('试')
    expect(rows[1]).toEqual([{ kind: 'text', text: '甲 & <乙>' }, { kind: 'number', value: 1234567.89 }, { kind: 'date', on: '2028-02-29' }])
  })

  it('has a frozen header, a filter and sums that follow it', async () => {
    const bytes = await write(sheetOf(CONTRACTS, [{ id: 'a', fields: REGISTER_SAMPLES['contract']! }, { id: 'b', fields: REGISTER_SAMPLES['contract']! }]))
    const xml = decodeLenient(unzipSync(bytes)['xl/worksheets/sheet1.xml']!, 'utf-8')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+3"\/>/)
    expect(xml).toContain('<f>SUBTOTAL(109,L2:L3)</f><v>8744600</v>')
  })

  it('keeps text that looks like a formula as text', async () => {
    const words = ['=HYPERLINK("http://example.com","点")', '+86', '-1+1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '－1', '＠SUM(A1)']
    const bytes = await write(sheet(['一'], words.map((word) => [text(word)])))
    expect(decodeLenient(unzipSync(bytes)['xl/worksheets/sheet1.xml']!, 'utf-8')).not.toContain('<f>')
    expect(read(bytes).rows.slice(1).map((row) => row[0])).toEqual(words.map((word) => ({ kind: 'text', text: word })))
    const csv = decodeLenient(writeCsv(sheet(['=1+1'], words.map((word) => [text(word)]))), 'utf-8')
    expect(csv.replace('\ufeff', '').split('\r\n').slice(0, words.length + 1).map((line) => /^"?'/.test(line))).toEqual(Array.from({ length: words.length + 1 }, () => true))
  })

  it('leaves out what XML cannot hold and what may not be exported', async () => {
    expect(read(await write(sheet(['一'], [[text('a\u0000b\ud800c')]]))).rows[1]).toEqual([{ kind: 'text', text: 'abc' }])
    const exported = sheetOf(CONTRACTS, [{ id: 'a', fields: REGISTER_SAMPLES['contract']! }, { id: 'secret', fields: { ...REGISTER_SAMPLES['contract'], isSecret: true } }])
    expect(exported.rowCount).toBe(1)
    expect(exported.withheld).toEqual([{ id: 'secret', why: '涉密合同不进入普通导出' }])
  })

  it('is the same bytes for the same records, and stops when told to', async () => {
    const records = Array.from({ length: 1200 }, (_, index) => ({ id: String(index), fields: REGISTER_SAMPLES['legal-study']! }))
    expect(await write(sheetOf(LEGAL_STUDY, records))).toEqual(await write(sheetOf(LEGAL_STUDY, records)))
    const seen: number[] = []
    const stopped = await writeXlsx(sheetOf(LEGAL_STUDY, records), async (done) => seen.push(done) < 2)
    expect(stopped).toEqual({ ok: false, error: 'cancelled' })
    expect(seen).toEqual([500, 1000])
  })
})

describe('a workbook of another program', () => {
  it('is read with shared strings, rich text, dates by their format and the first visible sheet', () => {
    const { name, rows } = read(workbook('<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" s="1"><v>46328</v></c><c r="E2" s="2"><v>46328.5</v></c><c r="F2" s="3"><v>5</v></c><c r="G2" s="4"><v>46328</v></c></row>'))
    expect(name).toBe('台账')
    expect(rows[0]).toEqual([])
    expect(rows[1]).toEqual([{ kind: 'empty' }, { kind: 'text', text: '甲' }, { kind: 'text', text: '乙丙' }, { kind: 'date', on: '2026-11-02' }, { kind: 'date', on: '2026-11-02' }, { kind: 'number', value: 5, shownAs: '"day"0.00' }, { kind: 'date', on: '2026-11-02' }])
  })

  it('counts from 1904 where it says so', () => {
    expect(read(workbook('<row><c s="1"><v>44866</v></c></row>', { workbookPr: '<workbookPr date1904="1"/>' })).rows[0]).toEqual([{ kind: 'date', on: '2026-11-02' }])
  })

  it('says where the format of a cell adds to its digits, and nothing of plain amounts', () => {
    const formats = ['0.0%', '"HT-"0000', '0000', '0.00"万元"', '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ', '#,##0.00"元"', '#,##0;[Red]"负"#,##0', '[>=10000]0!.0,"万";0']
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}"/>`).join('')}</numFmts><cellXfs>${[10, 4, ...formats.keys()].map((id, index) => `<xf numFmtId="${index < 2 ? id : 170 + id}"/>`).join('')}</cellXfs></styleSheet>`
    const cells = Array.from({ length: formats.length + 2 }, (_, index) => `<c s="${index}"><v>7</v></c>`).join('')
    expect(read(workbook(`<row>${cells}</row>`, { styles })).rows[0]!.map((cell) => (cell.kind === 'number' ? (cell.shownAs ?? null) : cell.kind))).toEqual(['0%', null, '0.0%', '"HT-"0000', '0000', '0.00"万元"', null, null, null, '0!.0,"万"'])
  })

  it('names further sheets that hold something, and counts hidden rows', () => {
    const parts = unzipSync(workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/>'))
    const more = (name: string, rows: string): void => {
      parts[`xl/worksheets/${name}.xml`] = strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`)
      parts['xl/workbook.xml'] = strToU8(decodeLenient(parts['xl/workbook.xml']!, 'utf-8').replace('</sheets>', `<sheet name="${name}" sheetId="9" r:id="${name}"/></sheets>`))
      parts['xl/_rels/workbook.xml.rels'] = strToU8(decodeLenient(parts['xl/_rels/workbook.xml.rels']!, 'utf-8').replace('</Relationships>', `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/${name}.xml"/></Relationships>`))
    }
    more('Sheet2', '')
    more('Y2025', '<row><c t="inlineStr"><is><t>甲</t></is></c></row>')
    expect(read(zipSync(parts))).toMatchObject({ name: '台账', sheets: ['台账', 'Y2025'], hiddenRows: 1 })
    const other = readXlsx(zipSync(parts), 'Y2025')
    expect(other).toMatchObject({ value: { name: 'Y2025', sheets: ['台账', 'Y2025'], rows: [[{ kind: 'text', text: '甲' }]], hiddenRows: 0 } })
  })

  it('tells formulas, errors and merged cells apart', () => {
    const { rows } = read(workbook('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><f>X()</f></c></row><row r="2"><c r="A2" t="b"><v>1</v></c></row>', { after: '<mergeCells><mergeCell ref="B1:B2"/></mergeCells>' }))
    expect(rows[0]).toEqual([{ kind: 'formula', formula: '1+1', cached: { kind: 'number', value: 2 } }, { kind: 'error', text: '#REF!' }, { kind: 'formula', formula: 'X()', cached: { kind: 'empty' } }])
    expect(rows[1]).toEqual([{ kind: 'boolean', value: true }, { kind: 'merged' }])
  })

  it('is refused with a sentence when it is none', () => {
    const codes = [new Uint8Array(), strToU8('序号,名称'), zipSync({ 'a.txt': strToU8('a') }), workbook('').slice(0, 300)].map((bytes) => {
      const result = readXlsx(bytes)
      return result.ok ? 'read' : result.error.code
    })
    expect(codes).toEqual(['empty', 'not-a-document', 'not-a-workbook', 'truncated'])
    const old = readXlsx(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    expect(old).toMatchObject({ error: { code: 'wrong-extension', message: expect.stringContaining('旧版工作簿') } })
    expect(old).not.toMatchObject({ error: { message: expect.stringMatching(/Word|docx/) } })
  })
})

describe('a large register', () => {
  it('goes out and comes back with more rows than old spreadsheets held', async () => {
    const records = Array.from({ length: 70_000 }, (_, index) => ({ id: String(index), fields: { ...REGISTER_SAMPLES['legal-study'], subject: `主题${index}` } }))
    const bytes = await write(sheetOf(LEGAL_STUDY, records))
    const imported = importSheet(LEGAL_STUDY, read(bytes), CONTEXT)
    expect(imported.errors).toEqual([])
    expect(imported.records).toHaveLength(70_000)
    expect(recordToRow(LEGAL_STUDY, imported.records[69_999]!, 1)[4]).toEqual({ kind: 'text', text: '主题69999' })
  }, 60_000)
})
