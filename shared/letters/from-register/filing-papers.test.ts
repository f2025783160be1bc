import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../tests/support/letter-text'
import { COUNSEL_ROW, FILING_ROW } from '../../../tests/support/sample-rows'
import { day } from '../../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../../law/calendar'
import type { Fields } from '../../registers/field'
import { FILED_REGISTERS, filedRegister, outcomesOf } from '../../registers/filed-registers'
import { FILING_IS_NO_APPROVAL } from '../filing-form'
import { selfCheckLetter } from '../self-check'
import { answerLetter, reportForm } from './filing-papers'
import type { LetterContext } from './register-letter'

const CONTEXT: LetterContext = { issuer: '云溪市机关事务管理局', today: day('2026-04-15'), calendar: PUBLISHED_CALENDAR, number: '', answers: {}, form: {}, nameOf: (_, id) => id }
const STEPS = [{ transition: 'report', from: 'preparing', to: 'reported', on: '2026-04-12' }]
const ROWS: Readonly<Record<string, Fields>> = { filing: FILING_ROW, counsel: { ...COUNSEL_ROW, unit: '云溪宾馆', steps: STEPS } }
const answer = { record: 'r1', outcome: 'file', number: '云机事顾备〔2026〕3号', receiptNumber: '', on: '2026-04-15', opinion: '' } as const

describe('the papers of a package', () => {
  it.each(FILED_REGISTERS.map((filed) => [filed.register.id, filed] as const))('of %s stand the check of official documents, whatever is answered', (id, filed) => {
    expect(selfCheckLetter(reportForm(filed, ROWS[id]!, CONTEXT))).toEqual([])
    for (const outcome of outcomesOf(filed)) expect(selfCheckLetter(answerLetter(filed, ROWS[id]!, { ...answer, outcome, opinion: '缺审批表' }, CONTEXT))).toEqual([])
  })

  it('of an engagement name it with the firm and the day of report, and bear 备案号', () => {
    const letter = answerLetter(filedRegister('counsel')!, ROWS['counsel']!, answer, CONTEXT)
    expect(letter.head?.number).toBe('云机事顾备〔2026〕3号')
    const words = wordsOf(letter)
    expect(words[0]!.replaceAll('\n', '')).toBe('关于“常年法律顾问”聘请事项的备案回执')
    expect(words.join('')).toContain('2026年4月12日收到你单位报送的“常年法律顾问”聘请事项（受聘方：江澄律师事务所）备案材料。经形式审核，材料齐全，准予备案。')
    expect(words).not.toContain(FILING_IS_NO_APPROVAL)
    const returned = wordsOf(answerLetter(filedRegister('counsel')!, ROWS['counsel']!, { ...answer, outcome: 'return', number: '', opinion: '缺保密协议', limit: { count: 5, unit: 'working-day', due: '2026-04-22' } }, CONTEXT)).join('')
    expect(returned).toContain('1.缺保密协议。')
    expect(returned).toContain('请于2026年4月22日以前（含当日，即本函印发之日起5个工作日内）将办理情况书面反馈我们。')
  })

  it('never say that all papers are there while some are missing', () => {
    const row = { ...FILING_ROW, contractFiles: [(FILING_ROW['contractFiles'] as readonly unknown[])[0]] }
    const text = wordsOf(answerLetter(filedRegister('filing')!, row, { ...answer, number: 'BA-2026-0001', receiptNumber: '云机事法备〔2026〕1号' }, CONTEXT)).join('')
    expect(text).toContain('经形式审核，准予备案。下列材料尚缺，请尽快补交：合同可编辑文本、审批表。')
    expect(text).not.toContain('材料齐全')
  })

  it('of an engagement of lawyers in public service name them', () => {
    const row = { ...ROWS['counsel'], kind: 'government', firm: undefined }
    expect(wordsOf(answerLetter(filedRegister('counsel')!, row, answer, CONTEXT)).join('')).toContain('受聘方：沈岚、顾行')
  })
})
