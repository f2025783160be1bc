import { describe, expect, it } from 'vitest'
import { valueOf, wordsOf } from '../../../tests/support/letter-text'
import { CASE_ROW, CLEANUP_ROW, COUNSEL_ROW, DECISION_ROW, FILING_ROW, POLICY_ROW } from '../../../tests/support/sample-rows'
import { day } from '../../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../../law/calendar'
import type { Fields } from '../../registers/field'
import { NUMBERING_RULES } from '../../registers/numbering'
import { selfCheckLetter } from '../self-check'
import { missingFields, openQuestions, type LetterContext, type RegisterLetter } from './register-letter'
import { lettersOf, REGISTER_LETTERS } from './register-letters'

const ROWS: Readonly<Record<string, Fields>> = { filing: FILING_ROW, counsel: { ...COUNSEL_ROW, state: 'filed' }, case: CASE_ROW, decision: DECISION_ROW, policy: POLICY_ROW, 'policy-cleanup': CLEANUP_ROW }
const CONTEXT: LetterContext = {
  issuer: '云溪市机关事务管理局政策法规处', today: day('2026-04-15'), calendar: PUBLISHED_CALENDAR, number: '', form: {}, nameOf: (_, id) => id,
  answers: {
    decision: 'accepted-with-risks', points: '1.付款期限请注意\n2. 价格调整机制不明', answerWorkdays: '10', request: '请求确认答复违法', position: '拟按期答辩', addressee: '资产处',
    authority: '属本机关职权', procedure: '程序已履行', content: '未见抵触', 'content-remarks': '第九条建议修改', acts: '《重大行政决策程序暂行条例》（国务院令第713号）第二十七条', consequences: '修改第九条', method: '书面审查',
  },
}
const letter = (id: string): RegisterLetter => REGISTER_LETTERS.find((one) => one.id === id)!
const words = (id: string, more: Partial<LetterContext> = {}) => wordsOf(letter(id).make(ROWS[letter(id).register.id]!, { ...CONTEXT, ...more })).join('\n')

describe('documents made from a row of a register', () => {
  it.each(REGISTER_LETTERS.map((one) => [one.id, one] as const))('%s stands the check of official documents and misses nothing', (_, one) => {
    const row = ROWS[one.register.id]!
    expect(missingFields(one, row)).toEqual([])
    expect(openQuestions(one, CONTEXT.answers)).toEqual([])
    expect(one.refuse(row)).toBeNull()
    const number = one.numbering === null ? '' : '云机事法备〔2026〕12号'
    const made = one.make(row, { ...CONTEXT, number })
    expect(selfCheckLetter(made)).toEqual([])
    if (number !== '') expect([made.head?.number ?? '', ...wordsOf(made)].some((text) => text.includes(number))).toBe(true)
  })

  it('name the fields that are missing, in the order of the form', () => {
    expect(missingFields(letter('filing-form'), { ...FILING_ROW, taxRate: undefined, decision: ' ', counterparty: { name: '', creditCode: '' } }).map(({ label }) => label)).toEqual(['对方', '税率（%）', '决策程序及文号'])
    expect(openQuestions(letter('case-approval'), { request: ' ' }).map(({ label }) => label)).toEqual(['对方请求及理由', '拟办意见'])
  })

  it('need fields their registers have, and take numbers by rules that exist', () => {
    const rules = new Set<string>(Object.values(NUMBERING_RULES).map(({ id }) => id))
    for (const one of REGISTER_LETTERS) {
      const fields = new Set(one.register.fields.map(({ id }) => id))
      for (const id of one.needs) expect(fields).toContain(id)
      if (one.numbering !== null) expect([rules.has(one.numbering.rule), fields.has(one.numbering.field)]).toEqual([true, true])
    }
    expect(new Set(REGISTER_LETTERS.map(({ id }) => id)).size).toBe(REGISTER_LETTERS.length)
    expect(lettersOf('case').map(({ title }) => title)).toEqual(['案件办理审批表', '应诉（答复）准备清单', '案件期限提醒单'])
  })
})

describe('the filing form and its receipt', () => {
  const made = letter('filing-form').make(FILING_ROW, CONTEXT)

  it('carry what the row says', () => {
    expect(['报备单位', '单位性质', '合同金额', '税率', '是否民营', '决策程序及文号', '自动检查结果'].map((label) => valueOf(made, label)))
      .toEqual(['云溪宾馆', '直属经营单位', '1,200,000.00元（人民币）', '13%', '是', '2026年第5次办公会纪要', '应当修改0条，建议修改2条'])
    expect(valueOf(made, '附件')).toBe('1.合同.pdf\n2.合同.docx\n3.审批表.docx\n4.内部审查意见.docx')
  })

  it('say what was decided, number the points anew and set the time to answer', () => {
    const text = words('filing-receipt')
    expect(text).toContain('准予备案')
    expect(text).toContain('1.付款期限请注意。')
    expect(text).toContain('2.价格调整机制不明。')
    expect(text).toContain('10个工作日')
    expect(words('filing-receipt', { answers: { decision: 'returned', points: '缺审批表' } })).toContain('请补正以下内容后重新报备：')
  })

  it('are not given before the contract was reported, and propose the reason of a return', () => {
    const receipt = letter('filing-receipt')
    expect(receipt.refuse({ ...FILING_ROW, state: 'preparing' })).toContain('尚未报备')
    const returned: Fields = { ...FILING_ROW, state: 'returned', steps: [{ transition: 'return', reason: '缺审批表' }] }
    expect(receipt.questions.map(({ id, preset }) => [id, preset(returned)])).toEqual([['decision', 'returned'], ['points', '缺审批表'], ['answerWorkdays', '']])
  })
})

describe('documents of cases, counsel and legality', () => {
  it('count the days to the last day of a case, with the article', () => {
    const text = words('deadline-reminder')
    expect(text).toContain('资产处：')
    expect(text).toMatch(/行政诉讼法/)
    expect(text).toMatch(/已逾期\d+日/)
  })

  it('prepare by kind of case and refuse where the office is the plaintiff', () => {
    expect(words('case-preparation')).toContain('起草答辩状')
    expect(letter('case-preparation').refuse({ ...CASE_ROW, position: 'plaintiff' })).toContain('主动一方')
  })

  it('print the team of counsel with its leader, and government lawyers apart', () => {
    expect(words('engagement-form')).toContain('沈岚（主办）')
    const government = wordsOf(letter('engagement-form').make({ ...COUNSEL_ROW, kind: 'government' }, CONTEXT)).join('\n')
    expect(government).toContain('沈岚（13301202610000001）、顾行')
  })

  it('answer the three questions of article 27 with what the reviewer typed', () => {
    const text = words('decision-opinion')
    expect(text).toContain('属本机关职权。')
    expect(text).toContain('1.第九条建议修改。')
    expect(text).toContain('经审查，应当修改：')
    expect(words('policy-opinion')).toContain('关于《办公用房管理办法》的\n合法性审查意见书')
  })
})

describe('the result of a clean-up', () => {
  it('is a draft for the meeting, then a notice, with a list for each conclusion that was reached', () => {
    const published = words('cleanup-results')
    expect(published).toContain('关于公布2026年定期清理结果的通知')
    expect(published).toContain('共2件，经局长办公会第3次审议通过。现公布结果如下：继续有效1件，废止1件。')
    expect(published).toContain('自2026年3月6日起不再执行')
    const lists = letter('cleanup-results').make(CLEANUP_ROW, CONTEXT).sections.slice(1)
    expect(lists.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.slice(1, 3)) : [])))).toEqual([[['公物仓管理办法', '云机事发〔2024〕8号']], [['会议费管理办法', '云机事发〔2019〕3号']]])
    const draft = letter('cleanup-results').make({ ...CLEANUP_ROW, state: 'deliberating' }, CONTEXT)
    expect(draft.title).toBe('2026年定期清理结果（送审稿）')
    expect(selfCheckLetter(draft)).toEqual([])
  })

  it('is refused while a document has no conclusion', () => {
    expect(letter('cleanup-results').refuse({ ...CLEANUP_ROW, lines: [{ title: '旧办法' }] })).toBe('还有1件没有结论，填完后再生成清单。')
  })
})
