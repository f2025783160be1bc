import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { day } from '../law/define-statute'
import { basis } from '../law/basis'
import { depositCap } from '../law/parameters/guarantees'
import { extractFacts } from '../facts/extract-facts'
import type { Intake } from '../facts/intake'
import { DEFAULT_SETTINGS, type OfficeSettings } from '../rules/office-settings'
import type { Problem, Rule, RuleContext } from '../rules/rule'
import { reviewDocument } from './run-rules'

const CODE = basis('民法典', '第470条', 'full-text')
const TEXT = '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾保洁有限公司\n第一条 服务费用\n甲方付款一万元，另付一万元。\n第二条 期限\n期限一年，一万元为限。\n'

function problem(spans: Problem['spans'], opinion = '有问题'): Problem {
  return { status: 'hit', spans, computed: null, opinion, amendment: null }
}

function everywhere(words: string): (context: RuleContext) => readonly Problem[] {
  return ({ document }) => {
    const found: Problem[] = []
    for (let at = document.text.indexOf(words); at >= 0; at = document.text.indexOf(words, at + 1)) {
      found.push(problem([{ start: at, end: at + words.length }]))
    }
    return found
  }
}

function rule(id: string, check: Rule['check'], more: Partial<Rule> = {}): Rule {
  return { id, title: id, severity: 'should-fix', types: 'all', basis: [CODE], parameters: [], version: 1, check, ...more }
}

function review(rules: readonly Rule[], { text = TEXT, intake = {}, today = '2026-11-16', settings = DEFAULT_SETTINGS }: { text?: string; intake?: Intake; today?: string; settings?: OfficeSettings } = {}) {
  const document = documentFromText(text)
  return { document, ...reviewDocument({ document, facts: extractFacts(document, intake), intake, rules, today: day(today), settings }) }
}

it('quotes exactly, in reading order, whole-contract findings last', () => {
  const { document, findings } = review([
    rule('ZZZ-001', everywhere('一万元')), rule('AAA-001', () => [problem([], '缺少质量条款')]), rule('MMM-001', everywhere('期限一年')),
  ])
  expect(findings.map(({ ruleId, spans }) => `${ruleId} ${spans[0]?.quote ?? ''}`)).toEqual([
    'ZZZ-001 一万元', 'ZZZ-001 一万元', 'MMM-001 期限一年', 'ZZZ-001 一万元', 'AAA-001 ',
  ])
  for (const { spans } of findings) for (const { start, end, quote } of spans) expect(document.text.slice(start, end)).toBe(quote)
  expect(findings[0]!.clause).toBe('第一条')
})

it('names a rule that throws or quotes outside the text, and runs the others', () => {
  const result = review([
    rule('BAD-001', () => { throw new Error('broken') }),
    rule('BAD-002', () => [problem([{ start: 3, end: 3 }])]),
    rule('BAD-003', () => [problem([{ start: 0, end: 99_999 }])]),
    rule('BAD-004', function* check() { yield problem([]); throw new Error('late') }),
    rule('OKY-001', () => []),
  ])
  expect(result.failed.map(({ ruleId }) => ruleId)).toEqual(['BAD-001', 'BAD-002', 'BAD-003', 'BAD-004'])
  expect(result.failed[0]!.message).toBe('broken')
  expect(result.findings).toEqual([])
  expect(result.passed).toEqual(['OKY-001'])
})

it('sorts rules into passed and not applicable by type and by their own answer', () => {
  const result = review([
    rule('LES-901', () => [], { types: ['LES'] }), rule('CON-901', () => [], { types: ['CON'] }),
    rule('OUT-901', () => [], { types: ['LES-OUT'] }), rule('NOT-901', () => 'not-applicable'),
  ], { intake: { type: ['LES-IN'] } })
  expect(result.passed).toEqual(['LES-901'])
  expect(result.notApplicable).toEqual(['CON-901', 'NOT-901', 'OUT-901'])
})

it('runs a rule only under law that was in force on the day of signing', () => {
  const promotion = rule('PRO-001', () => [problem([])], { basis: [basis('民营经济促进法', '第67条', 'full-text')] })
  expect(review([promotion], { intake: { signDate: day('2025-05-19') } }).notApplicable).toEqual(['PRO-001'])
  expect(review([promotion], { intake: { signDate: day('2025-05-20') } }).findings).toHaveLength(1)
  const both = rule('PRO-002', () => [problem([])], { basis: [CODE, basis('民营经济促进法', '第67条', 'full-text')] })
  const [finding] = review([both], { intake: { signDate: day('2020-05-19') } }).findings
  expect(finding!.basis.map(({ act, article }) => act + article)).toEqual(['合同法第12条'])
})

it('drops a limb whose own law was not in force', () => {
  const limbs = rule('LIM-001', () => [
    { ...problem([], '甲'), basis: [basis('管辖批复', '第4条', 'full-text')] },
    { ...problem([], '乙'), basis: [basis('仲裁法解释', '第7条', 'full-text')] },
  ])
  expect(review([limbs], { today: '2025-12-30' }).findings.map(({ opinion }) => opinion)).toEqual(['乙'])
  expect(review([limbs], { today: '2025-12-31' }).findings.map(({ opinion }) => opinion)).toEqual(['甲', '乙'])
})

it('merges problems of one clause where the rule asks, and only there', () => {
  const check = everywhere('一万元')
  expect(review([rule('ONE-001', check)]).findings).toHaveLength(3)
  const merged = review([rule('ONE-001', check, { mergesWithinClause: true })]).findings
  expect(merged.map(({ spans }) => spans.length)).toEqual([2, 1])
})

it('drops what stands in the table of contents, for every rule that does not ask for it', () => {
  const plain = documentFromText('第一条 标的\n第二条 价款\n第一条 标的\n甲方付款。\n第二条 价款\n一元。\n')
  const cut = plain.text.indexOf('第一条', 1)
  const [body] = plain.sections
  const document = { ...plain, sections: [{ ...body!, kind: 'toc' as const, end: cut }, { ...body!, start: cut }] }
  const run = (more: Partial<Rule>) =>
    reviewDocument({ document, facts: extractFacts(document), intake: {}, rules: [rule('TOC-001', everywhere('第二条 价款'), more)], today: day('2026-11-16') })
  expect(run({}).findings.map(({ spans }) => spans[0]!.start > cut)).toEqual([true])
  expect(run({ readsEveryZone: true }).findings).toHaveLength(2)
})

it('gives a finding the same identity in a new version with other numbers and offsets', () => {
  const rules = [rule('SAM-001', everywhere('一万元'))]
  const before = review(rules)
  const after = review(rules, { text: TEXT.replace('第一条 服务费用', '第一条 服务内容\n保洁。\n第二条  服务费用').replace('第二条 期限', '第三条 期限') })
  expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id))
  expect(new Set(before.findings.map(({ id }) => id)).size).toBe(3)
  expect(review(rules, { text: TEXT.replaceAll('一万元', '二万元') }).findings).toEqual([])
})

it('applies what the office set: graver severity, its own number, switched off with a reason', () => {
  const cap = rule('CAP-001', ({ parameter }) => [problem([], `上限${parameter(depositCap)}`)], { parameters: [depositCap] })
  expect(review([cap]).findings[0]).toMatchObject({ severity: 'should-fix', opinion: '上限0.2' })
  const settings: OfficeSettings = {
    ...DEFAULT_SETTINGS,
    severities: { 'CAP-001': { to: 'must-fix', reason: '本单位规定' } },
    parameters: { 'deposit-cap': [{ from: day('2026-01-01'), value: 0.1, source: '内部制度' }] },
    off: { 'OFF-001': '暂不使用' },
  }
  const result = review([cap, rule('OFF-001', () => [problem([])])], { settings })
  expect(result.findings).toHaveLength(1)
  expect(result.findings[0]).toMatchObject({ severity: 'must-fix', opinion: '上限0.1' })
  expect(result.switchedOff).toEqual([{ ruleId: 'OFF-001', reason: '暂不使用' }])
  expect(review([cap], { settings, today: '2025-06-01' }).findings[0]!.opinion).toBe('上限0.2')
  expect(result.rulePack.sha256).not.toBe(review([cap]).rulePack.sha256)
})

it('answers the same twice, and stamps the pack by what it says, not by the order of the rules', () => {
  const [a, b] = [rule('SAM-001', everywhere('一万元')), rule('SAM-002', everywhere('期限'))]
  expect(JSON.stringify(review([a, b]))).toBe(JSON.stringify(review([b, a])))
  const stamp = review([a, b]).rulePack.sha256
  expect(review([a, { ...b, version: 2 }]).rulePack.sha256).not.toBe(stamp)
  expect(review([a, { ...b, basis: [CODE, basis('民法典', '第510条', 'full-text')] }]).rulePack.sha256).not.toBe(stamp)
  expect(stamp).toMatch(/^[0-9a-f]{64}$/)
})

it('passes over alternatives that were not chosen, and only suspects where nothing is chosen', () => {
  const rules = [rule('ALT-001', everywhere('一万元'))]
  const ask = (marks: string, more: Partial<Rule> = {}) =>
    review([rule('ALT-001', everywhere('一万元'), more)], { text: TEXT.replace('甲方付款一万元，另付一万元。', `付款方式：${marks}`).replace('一万元为限', '') }).findings.map(({ status }) => status)
  expect(review(rules).findings.map(({ status }) => status)).toEqual(['hit', 'hit', 'hit'])
  expect(ask('☑一次付一万元 □分期付一万元')).toEqual(['hit'])
  expect(ask('□一次付一万元 □分期付一万元')).toEqual(['suspected', 'suspected'])
  expect(ask('☑一次付一万元 □分期付一万元', { readsEveryAlternative: true })).toEqual(['hit', 'hit'])
})

const CONDITIONS = (general: string, special: string): string =>
  `修缮合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾建设有限公司\n第一部分 协议书\n一、概况\n办公楼。\n第二部分 通用合同条款\n14. 竣工结算\n14.1 结算申请\n${general}\n15. 保修\n15.1 保修期\n两年。\n第三部分 专用合同条款\n14. 竣工结算\n14.1 结算申请\n${special}\n`

it('lets special conditions go before general ones, and names the general place beside them', () => {
  const rules = [rule('SPC-001', everywhere('一万元'))]
  const ask = (general: string, special: string) => review(rules, { text: CONDITIONS(general, special) }).findings
  const both = ask('扣一万元。', '扣减一万元。')
  expect(both).toHaveLength(1)
  expect(both[0]).toMatchObject({ status: 'hit', clause: '专用合同条款第14.1条' })
  const starts = both[0]!.spans.map(({ start }) => start)
  expect(starts).toEqual(starts.toSorted((a, b) => b - a))
  const [doubted] = ask('扣一万元。', '扣减按附件计算。')
  expect(doubted).toMatchObject({ status: 'suspected', severity: 'remind' })
  expect(doubted!.opinion).toContain('以专用条款为准')
  expect(ask('扣一万元。', '按通用合同条款执行。')[0]).toMatchObject({ status: 'hit', severity: 'should-fix' })
  expect(ask('不扣款。', '扣减一万元。')[0]).toMatchObject({ status: 'hit', clause: '专用合同条款第14.1条' })
})

it('suspects, and asks to look at the original, where the words were read from a picture with doubt', () => {
  const clear = documentFromText(TEXT)
  const at = clear.text.indexOf('期限一年')
  const document = { ...clear, marks: [{ kind: 'doubtful' as const, start: at, end: at + 2, confidence: 30 }] }
  const rules = [rule('AAA-001', everywhere('期限一年')), rule('BBB-001', everywhere('服务费用'))]
  const { findings } = reviewDocument({ document, facts: extractFacts(document), intake: {}, rules, today: day('2026-11-16') })
  expect(findings.map(({ ruleId, status, computed }) => [ruleId, status, computed?.slice(0, 2) ?? null])).toEqual([['BBB-001', 'hit', null], ['AAA-001', 'suspected', '待核']])
})

it('tells which rules looked at which intake facts, only those whose type fits', () => {
  const reads = (key: 'budget' | 'region') => (context: RuleContext): readonly Problem[] => (context.intake[key] === null ? [problem([])] : [])
  const { intakeReads } = review([rule('AAA-002', reads('budget')), rule('AAA-001', reads('budget')), rule('BBB-001', reads('region')), rule('CCC-001', reads('region'), { types: ['LES-OUT'] })], { intake: { budget: 5 } })
  expect(intakeReads?.budget).toEqual(['AAA-001', 'AAA-002'])
  expect(intakeReads?.region).toEqual(['BBB-001'])
})

it('reads a form without the lines around what was filled in, and quotes it with them', () => {
  const text = '服务合同\n甲方：云溪市机关后勤服务中心\n第一条 争议由__云溪市青禾区__人民法院管辖，押金____元。\n第二条 由云溪市青禾区人民法院管辖。'
  const { findings } = review([rule('AAA-001', everywhere('由云溪市青禾区人民法院')), rule('BBB-001', everywhere('____元'))], { text })
  expect(findings.map(({ clause, spans }) => [clause, spans[0]?.quote])).toEqual([
    ['第一条', '由__云溪市青禾区__人民法院'], ['第一条', '____元'], ['第二条', '由云溪市青禾区人民法院'],
  ])
})
