import { describe, expect, it } from 'vitest'
import { COUNSEL_ROW, FILING_ROW } from '../../tests/support/sample-rows'
import { day, refusalOf, type TestStep } from '../../tests/support/take-steps'
import { FILED_REGISTERS, datedReport, fieldsOfAnswer, filedRegister, isSettled, numberOnFiling, outcomesOf, reportedFields, reportedFiles, reportStep } from './filed-registers'
import { COUNSEL_PROCESS } from './counsel'
import { FILING_PROCESS } from './filings'

const [CONTRACT, ENGAGEMENT] = [filedRegister('filing')!, filedRegister('counsel')!]
const ANSWER = { record: 'r1', outcome: 'file', number: '云机事顾备〔2026〕3号', receiptNumber: '', on: '2026-04-15', opinion: '' } as const

describe('a register that is filed by packages', () => {
  it.each(FILED_REGISTERS.map((filed) => [filed.register.id, filed] as const))('%s names fields and steps it has', (_, filed) => {
    const fields = new Set(filed.register.fields.map(({ id }) => id))
    const named = [...filed.withheld, filed.reportedOn, filed.checker, filed.fileNumber, filed.receiptNumber, 'title', 'unit', 'filingOpinion', 'filedOn'].filter((id) => id !== null)
    expect(named.filter((id) => !fields.has(id))).toEqual([])
    expect(reportStep(filed.register.process, {})).toBe('report')
    expect(outcomesOf(filed)).toEqual(expect.arrayContaining(['file', 'return']))
    for (const id of [filed.fileNumber, numberOnFiling(filed).field, 'filedOn', 'filingOpinion']) expect(filed.withheld).toContain(id)
  })

  it('is answered in the words of its own process and numbered by its own rule', () => {
    expect([outcomesOf(CONTRACT), outcomesOf(ENGAGEMENT)]).toEqual([['file', 'file-with-notice', 'return', 'advise'], ['file', 'return']])
    expect([numberOnFiling(CONTRACT), numberOnFiling(ENGAGEMENT)]).toEqual([{ field: 'receiptNumber', rule: 'filing-receipt' }, { field: 'filingNumber', rule: 'counsel-filing' }])
    expect(fieldsOfAnswer(ENGAGEMENT, ANSWER)).toEqual({ filingNumber: '云机事顾备〔2026〕3号', filedOn: '2026-04-15' })
    expect(fieldsOfAnswer(ENGAGEMENT, { ...ANSWER, outcome: 'return', number: '', opinion: '缺保密协议' })).toEqual({ filingOpinion: '缺保密协议' })
    expect(filedRegister('case')).toBeNull()
  })

  it('keeps to itself what the bureau gives and what is no part of the form', () => {
    const row = { ...COUNSEL_ROW, filingNumber: '×〔2026〕9号', filedOn: '2026-01-01', clients: [{ name: '星河办公用品有限公司' }], yearScore: 90, state: 'filed', unknown: 1 }
    expect(Object.keys(reportedFields(ENGAGEMENT, row))).toEqual(expect.arrayContaining(['title', 'unit', 'firm', 'lawyers', 'conflictStatement', 'contractFiles']))
    for (const id of ['number', 'filingNumber', 'filedOn', 'clients', 'yearScore', 'state', 'steps', 'unknown']) expect(reportedFields(ENGAGEMENT, row)).not.toHaveProperty(id)
    expect(reportedFiles(ENGAGEMENT, row).map(({ name }) => name).toSorted()).toEqual(['保密协议.pdf', '利益冲突声明.pdf', '办公会纪要.pdf', '执业许可证.pdf', '比选纪要.pdf', '聘请合同.pdf'].toSorted())
  })

  it('is reported from the states its process reports from, and settled in those nothing leads out of', () => {
    const settled = (filed: typeof CONTRACT) => filed.register.process.states.map(({ id }) => id).filter((state) => isSettled(filed, { state }))
    expect(settled(CONTRACT)).toEqual(['filed', 'filed-with-notice', 'void'])
    expect(settled(ENGAGEMENT)).toEqual(['filed', 'renewed', 'dismissed', 'expired'])
    expect([reportStep(FILING_PROCESS, { state: 'returned' }), reportStep(COUNSEL_PROCESS, { state: 'returned' }), reportStep(COUNSEL_PROCESS, { state: 'filed' })]).toEqual(['report-again', 'report', null])
  })

  it('reports lawyers in public service, who have no firm, but no firm without its name', () => {
    const step: TestStep = ['report', 'unit-clerk', '林川', '2026-04-10']
    const { firm: _, ...nobody } = COUNSEL_ROW
    expect(refusalOf(ENGAGEMENT.register, { ...nobody, kind: 'government' }, step)).toBeNull()
    expect(refusalOf(ENGAGEMENT.register, nobody, step)).toContain('律师事务所')
  })

  it('keeps the day of report a person entered, and enters it anew after a return', () => {
    const dated = (fields: object) => datedReport(CONTRACT, { ...FILING_ROW, ...fields }, day('2026-05-01'))['reportedOn']
    expect([dated({ state: 'preparing' }), dated({ state: 'preparing', reportedOn: '' }), dated({ state: 'reported' }), dated({ state: 'returned' })]).toEqual(['2026-04-10', '2026-05-01', '2026-04-10', '2026-05-01'])
    expect(datedReport(ENGAGEMENT, COUNSEL_ROW, day('2026-05-01'))).toBe(COUNSEL_ROW)
  })
})
