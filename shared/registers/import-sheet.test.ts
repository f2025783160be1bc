import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../core/local-date'
import { PUBLISHED_CALENDAR, withHolidayYears } from '../law/calendar'
import { CASES } from './cases'
import { CONTRACTS } from './contracts'
import { DECISIONS } from './decisions'
import { LEGAL_STUDY } from './legal-study'
import { STANDARDS } from './standards'
import { columnLetters, importSheet } from './import-sheet'
import type { ImportedSheet } from './imported-sheet'
import { errorSheet, templateOf } from './import-report'
import type { ImportCell } from './parse-cell'

const CONTEXT = { calendar: PUBLISHED_CALENDAR, resolve: (_: string, text: string) => (text === 'AJ-2026-0002' ? 'case-id' : null) }
const cell = (value: ImportCell | string | number | null): ImportCell =>
  value === null ? { kind: 'empty' } : typeof value === 'string' ? { kind: 'text', text: value } : typeof value === 'number' ? { kind: 'number', value } : value
const sheet = (...rows: readonly (readonly (ImportCell | string | number | null)[])[]): ImportedSheet => ({ name: '台账', rows: rows.map((row) => row.map(cell)) })

const CONTRACT_HEADER = ['序号', '管理路径', '合同名称', '类型', '承办处室（单位）', '对方名称', '统一社会信用代码', '合同金额（元）', '签订日', '终止日', '起始日', '已付金额', '公告日及网址', '关联案件号', '涉密标识']
const STUDY_HEADER = ['序号', '日期', '类型', '形式', '主题', '主讲', '参加人数', '对象层级', '清单编号', '组织处室']
const study = (change: Readonly<Record<number, ImportCell | string | number | null>> = {}): (ImportCell | string | number | null)[] =>
  ['1', '2026-06-12', '普法', '讲座', '主题', '某', 28, '领导班子', 'P', '法规处'].map((value, index) => (index in change ? change[index]! : value))

describe('importing a sheet', () => {
  it('reads what people type: full-width digits, separators, 万元, written days, blanks, labels', () => {
    const imported = importSheet(CONTRACTS, sheet(CONTRACT_HEADER,
      [1, ' 登记 ', '保洁服务合同　', 'GPS、物业服务', '服务处', '青禾物业服务有限公司', null, '￥１，２３４，５６７．８９元', '2026年3月2日', '2027.2.28', '2026/3/1', '3.5万元', '2026-03-05；https://example.gov.cn/a；b', 'AJ-2026-0002', '否']), CONTEXT)
    expect(imported.errors).toEqual([])
    expect(imported.records[0]).toMatchObject({
      path: 'P3', title: '保洁服务合同', types: ['GPS', 'PMS'], counterparty: { name: '青禾物业服务有限公司', creditCode: '' }, amount: 123_456_789, signedOn: '2026-03-02',
      term: { from: '2026-03-01', to: '2027-02-28' }, paidBefore: 3_500_000, publishedOn: '2026-03-05', publishedUrl: 'https://example.gov.cn/a；b', cases: ['case-id'], isSecret: false, state: 'performing',
    })
  })

  it('reads amounts in the unit the table or the column says, and tells which', () => {
    const header = CONTRACT_HEADER.map((title) => (title === '合同金额（元）' ? '合同金额' : title))
    const row = (amount: ImportCell | string | number, paid: string | number | null = null) => [1, '登记', '合同', '通用', '处', '甲公司', null, amount, null, null, null, paid, null, null, null]
    const money = (...rows: readonly (readonly (ImportCell | string | number | null)[])[]) => importSheet(CONTRACTS, sheet(...rows), CONTEXT)
    const captioned = money(['台账', '单位：万元'], header, row(12.5, '5000元'), row('1.2亿'))
    expect(captioned.records.map(({ amount, paidBefore }) => [amount, paidBefore])).toEqual([[12_500_000, 500_000], [12_000_000_000, undefined]])
    expect(captioned.notes[0]).toBe('金额按“万元”读入的列（表中注明的单位）：合同金额、已付金额。')
    const titled = money(CONTRACT_HEADER.map((title) => title.replace('（元）', '（万元）')), row(12.5, 3))
    expect(titled).toMatchObject({ records: [{ amount: 12_500_000, paidBefore: 300 }], letters: { amount: 'H', paidBefore: 'L' } })
    const contrary = money(['金额（万元）'], CONTRACT_HEADER, row(12.5))
    expect(contrary.records).toMatchObject([{ amount: 1250 }])
    expect(contrary.notes[0]).toContain('请核对：合同金额（元）')
    expect(money(header, row({ kind: 'number', value: 12.5, shownAs: '0.0"万元"' })).errors).toMatchObject([{ cell: 'H2', message: expect.stringContaining('看不出存的数以什么为单位') }])
  })

  it('reads days typed as numbers, per cent by format and strokes for nothing, and refuses what only the format shows', () => {
    const header = ['管理路径', '合同名称', '类型', '承办处室（单位）', '对方名称', '合同金额（元）', '签订日', '合同编号', '采纳率', '中标金额']
    const row = (...cells: readonly (ImportCell | string | number | null)[]) => ['登记', '合同', '通用', '处', '甲公司', 1, ...cells]
    const good = importSheet(CONTRACTS, sheet(header, row(20_260_305, 'HT-0007', { kind: 'number', value: 0.955, shownAs: '0.0%' }, '——'), row('2026-03-05 14:30:00', '/', '—', null)), CONTEXT)
    expect(good.errors).toEqual([])
    expect(good.records).toMatchObject([{ signedOn: '2026-03-05', contractNumber: 'HT-0007', adoptionRate: 95.5 }, { signedOn: '2026-03-05', contractNumber: '/' }])
    const { errors } = importSheet(CONTRACTS, sheet(header, row(null, { kind: 'number', value: 7, shownAs: '"HT-"0000' }), row(null, '9.13301E+17')), CONTEXT)
    expect(errors.map(({ cell: place, message }) => [place, message.slice(0, 20)])).toEqual([['H2', '单元格存的是数字 7，其余字样只是单元格'], ['H3', '“9.13301E+17”是被表格软件改']])
  })

  it('counts the working days of a review by the calendar of the office, as the form does', () => {
    const own = withHolidayYears(PUBLISHED_CALENDAR, [{ year: 2028, source: '本单位录入', holidays: [{ name: '调休', from: parseLocalDate('2028-03-13')!, to: parseLocalDate('2028-03-14')! }], workdays: [] }])
    const issuedOn = (day: string) => sheet(['年度', '事项名称', '类别', '承办处室', '依据', '需履行程序', '计划完成时间', '送审日', '出具日'], [2028, '办公用房调整方案', '其他', '资产处', '条例', '合法性审查', '2028-06-30', '2028-03-06', day])
    const decision = issuedOn('2028-03-15')
    expect(importSheet(DECISIONS, decision, CONTEXT)).toMatchObject({ errors: [], rowCount: 1 })
    expect(importSheet(DECISIONS, decision, { ...CONTEXT, calendar: own }).errors).toMatchObject([{ cell: 'I2', column: '出具日', message: expect.stringContaining('不足7个工作日') }])
    expect(importSheet(DECISIONS, issuedOn('9999-12-31'), CONTEXT).errors).toMatchObject([{ cell: 'I2', message: '“9999-12-31”不在1900年至2199年之间；没有期限的请留空。' }])
  })

  it('says which sheets it did not read, which rows were hidden, and which it took for no records', () => {
    const read = importSheet(LEGAL_STUDY, { ...sheet(STUDY_HEADER, study(), STUDY_HEADER, study(), ['本页小计', null, null, null, null, null, 56]), sheets: ['台账', '2025'], hiddenRows: 2 }, CONTEXT)
    expect(read).toMatchObject({ errors: [], rowCount: 2 })
    expect(read.notes.slice(0, 2)).toEqual(['只读了工作表“台账”；还有“2025”没有读，需要的请改选后逐张导入。', '有 2 行在表格中是隐藏的（可能是筛选），也已读入；不需要的请删去后重新选择。'])
    expect(read.notes.at(-1)).toBe('未当作记录的行（合计、重复的表头）：第 3、5 行。')
    expect(importSheet(LEGAL_STUDY, { ...sheet(['封面']), sheets: ['台账', '2025'] }, CONTEXT).notes).toHaveLength(1)
  })

  it('imports nothing when one cell is wrong, and names each', () => {
    const imported = importSheet(LEGAL_STUDY, sheet(STUDY_HEADER, study(), study({ 1: '2026-02-30', 2: '讲课' }), study({ 6: '约三十' }), study({ 4: null })), CONTEXT)
    expect(imported.records).toEqual([])
    expect(imported.rowCount).toBe(4)
    expect(imported.errors.map(({ cell: place, message }) => [place, message])).toEqual([
      ['B3', '“2026-02-30”不是真实存在的日期。'],
      ['C3', '“讲课”不是可选的值；可选：中心组学法、办公会会前学法、培训、普法、旁听庭审、考试测评。'],
      ['G4', '“约三十”不是数字。'],
      ['E5', '主题：必填。'],
    ])
    expect(errorSheet(imported.errors).rows[0]).toEqual([{ kind: 'number', value: 3, format: 'plain' }, { kind: 'text', text: 'B3' }, { kind: 'text', text: '日期' }, { kind: 'text', text: '2026-02-30' }, { kind: 'text', text: '“2026-02-30”不是真实存在的日期。' }])
  })

  it('finds a header under a title, and one merged over two rows', () => {
    expect(importSheet(LEGAL_STUDY, sheet(['学法普法台账'], ['单位：××局'], STUDY_HEADER.map((title) => `*${title} `), study()), CONTEXT).records).toHaveLength(1)
    const merged: ImportCell = { kind: 'merged' }
    const twoRows = sheet(['序号', '日期', '分类', merged, '主题', '主讲', '参加人数', '对象层级', '清单编号', '组织处室'], [merged, merged, '类型', '形式', merged, merged, merged, merged, merged, merged], study())
    expect(importSheet(LEGAL_STUDY, twoRows, CONTEXT)).toMatchObject({ errors: [], rowCount: 1 })
  })

  it('passes over empty rows and sum lines, and says which columns it does not know', () => {
    const imported = importSheet(LEGAL_STUDY, sheet([...STUDY_HEADER, '心得'], study(), [null, ' '], ['合 计', null, null, null, null, null, 28]), CONTEXT)
    expect(imported).toMatchObject({ errors: [], rowCount: 1, notes: ['未导入的列（本台账没有）：心得。', '表格带不来的项目请导入后补充：佐证材料。', '未当作记录的行（合计、重复的表头）：第 4 行。'] })
  })

  it('refuses merged data cells, formulas without a result, error values and numbers without a date', () => {
    const rows = [study({ 4: { kind: 'merged' } }), study({ 6: { kind: 'formula', formula: 'SUM(A1:A9)', cached: { kind: 'empty' } } }), study({ 4: { kind: 'error', text: '#REF!' } }), study({ 1: 46328 })]
    const { errors } = importSheet(LEGAL_STUDY, sheet(STUDY_HEADER, ...rows), CONTEXT)
    expect(errors.map((error) => error.cell)).toEqual(['E2', 'G3', 'E4', 'B5'])
    expect(errors[3]!.message).toContain('看不出是哪一天')
  })

  it('takes the result of a formula', () => {
    const formula: ImportCell = { kind: 'formula', formula: '14*2', cached: { kind: 'number', value: 28 } }
    expect(importSheet(LEGAL_STUDY, sheet(STUDY_HEADER, study({ 6: formula })), CONTEXT).records[0]).toMatchObject({ attendance: 28 })
  })

  it('refuses codes that lost their last digits and codes whose check does not fit', () => {
    const row = (code: string | number) => [1, '登记', '合同', '通用', '处', '甲公司', code, 1, null, null, null, null, null, null, null]
    const { errors } = importSheet(CONTRACTS, sheet(CONTRACT_HEADER, row(913300000000000000), row('91000000MA0TEXT04Q')), CONTEXT)
    expect(errors.map(({ cell: place, message }) => [place, message.slice(0, 13)])).toEqual([['G2', '单元格是超过 15 位的数'], ['G3', '对方：统一社会信用代码校验']])
  })

  it('never turns an amount into a binary fraction', () => {
    const row = (amount: string | number) => [1, '登记', '合同', '通用', '处', '甲公司', null, amount, null, null, null, null, null, null, null]
    const amounts = [0.29, 1.005, '0.1', '12.345', 4_372_300.07]
    const results = amounts.map((amount) => importSheet(CONTRACTS, sheet(CONTRACT_HEADER, row(amount)), CONTEXT))
    expect(results.map(({ records, errors }) => records[0]?.['amount'] ?? errors[0]!.message)).toEqual([29, '“1.005”不足一分，金额至多两位小数。', 10, '“12.345”不足一分，金额至多两位小数。', 437_230_007])
  })

  it('says what is missing when the sheet is not the register’s', () => {
    expect(importSheet(LEGAL_STUDY, sheet(['姓名', '电话'], ['甲', '1']), CONTEXT).errors[0]!.message).toContain('没有找到表头')
    expect(importSheet(LEGAL_STUDY, sheet(['日期', '类型', '主题'], ['2026-01-05', '普法', 'x']), CONTEXT).errors[0]!.message).toBe('表头缺少必填的列：形式、参加人数、对象层级、组织处室；请补上后重新导入。')
    expect(importSheet(LEGAL_STUDY, sheet([...STUDY_HEADER, '主题'], study()), CONTEXT).errors[0]!.message).toContain('重复的列：主题')
    expect(importSheet(LEGAL_STUDY, sheet(STUDY_HEADER), CONTEXT).errors[0]!.message).toBe('表头之下没有数据行。')
  })

  it('takes the state a sheet names, and works it out where the cell is blank', () => {
    const header = ['标准号', '名称', '层级', '体系大类', '归口处室', '发布日', '实施日', '强制或推荐', '状态']
    const row = (state: string | null) => ['DB33/T 0001-2026', '会议服务规范', '地方', '服务保障', '服务处', '2026-03-01', '2026-04-01', '推荐', state]
    expect(importSheet(STANDARDS, sheet(header, row('修订中'), row(null)), CONTEXT).records.map(({ state }) => state)).toEqual(['revising', 'in-force'])
    expect(importSheet(STANDARDS, sheet(header, row('试行')), CONTEXT).errors).toMatchObject([{ cell: 'I2', column: '状态' }])
  })

  it('names a case it cannot find', () => {
    const { errors } = importSheet(CONTRACTS, sheet(CONTRACT_HEADER, [1, '登记', '合同', '通用', '处', '甲公司', null, 1, null, null, null, null, null, 'AJ-2026-0099', null]), CONTEXT)
    expect(errors).toMatchObject([{ cell: 'N2', message: '找不到“AJ-2026-0099”，请先登记该记录，或改正编号。' }])
  })
})

it('offers a template with the columns of the export', () => {
  expect(templateOf(CASES).header).toEqual(CASES.exportColumns.map((column) => column.title))
  expect(templateOf(CASES).rowCount).toBe(0)
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
