import { expect, it } from 'vitest'
import { parseIntake } from './intake-schema'

const FULL = {
  type: ['GPS', 'CAT'], ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', ourScale: null, moneyFlow: '付款', counterpartySize: '微型',
  procurement: '磋商', isGovProcurement: true, isMustTender: false, govInvest: false, noticeDate: '2026-10-12', awardPrice: 4372300.5,
  budget: 4680000, awardFacts: { 标的: '', 付款条件: '按月' }, signDate: null, plannedSignDate: '2026-11-20', submittedOn: '2026-11-16',
  publishDate: null, originalAmount: null, supplements: [{ date: '2026-09-10', amount: -54000, subject: '减项' }], secret: false,
  approvals: [{ kind: '立项', no: '云发改〔2026〕37号', date: null }], region: '浙江',
  ledger: [{ date: '2026-03-02', name: '', counterparty: '', category: '', project: '', procurement: '询价', amount: 380000 }],
}

function errors(json: unknown): Readonly<Record<string, string>> {
  const parsed = parseIntake(json)
  return parsed.ok ? {} : Object.fromEntries(parsed.error.map(({ field, message }) => [field, message]))
}

it('reads the whole sheet and an empty one unchanged', () => {
  expect(parseIntake(FULL)).toEqual({ ok: true, value: FULL })
  expect(parseIntake({})).toEqual({ ok: true, value: {} })
})

it('fills in what a list entry may leave out', () => {
  expect(parseIntake({ supplements: [{ amount: 1 }] })).toEqual({ ok: true, value: { supplements: [{ date: null, amount: 1, subject: '' }] } })
})

it('refuses unknown keys by name, at any depth, and guesses what was meant', () => {
  const found = errors({ 'F.budget': 1, Budget: 1, supplements: [{ sum: 1 }], awardFacts: { 颜色: '' } })
  expect(Object.keys(found).sort()).toEqual(['Budget', 'F.budget', 'awardFacts.颜色', 'supplements[0].sum'])
  expect(found['F.budget']).toContain('budget')
})

it('refuses amounts that are no amounts in yuan', () => {
  const found = errors({ awardPrice: -1, budget: 1.005, originalAmount: '100万元', ledger: [{ amount: -3 }], supplements: [{ amount: 1e300 }] })
  expect(found).toEqual({
    awardPrice: '金额不能为负数',
    budget: '金额以元为单位，最多两位小数',
    originalAmount: expect.stringContaining('数字'),
    'ledger[0].amount': '金额不能为负数',
    'supplements[0].amount': expect.stringContaining('过大'),
  })
  expect(errors({ awardPrice: 0.1, budget: 99999999.99, originalAmount: 0 })).toEqual({})
})

it('refuses days that do not exist or cannot be meant', () => {
  const found = errors({ noticeDate: '2026-02-30', signDate: '2026/3/1', publishDate: '', submittedOn: '0202-01-01', plannedSignDate: 20260301 })
  expect(Object.keys(found).sort()).toEqual(['noticeDate', 'plannedSignDate', 'publishDate', 'signDate', 'submittedOn'])
  expect(errors({ signDate: '2026-09-01', noticeDate: '2026-10-01' })).toEqual({})
})

it('refuses words that are no choice, and names the choices', () => {
  const found = errors({ type: ['GPS', 'XYZ'], procurement: '竞争性磋商', isGovProcurement: '是', approvals: [{ no: '1' }] })
  expect(found['type[1]']).toContain('XYZ')
  expect(found['procurement']).toContain('磋商、询价')
  expect(found['isGovProcurement']).toContain('true')
  expect(found['approvals[0].kind']).toContain('缺少')
})

it('refuses contradictions', () => {
  expect(errors({ type: ['LES-IN', 'LES-OUT'] })).toHaveProperty('type')
  expect(errors({ procurement: '非政府采购', isGovProcurement: true })).toHaveProperty('isGovProcurement')
})

it('refuses what is no sheet at all, in Chinese', () => {
  for (const json of [null, [], 'x', 3]) expect(errors(json)['录入信息']).toBe('请填对象')
  for (const message of Object.values(errors({ type: 'GPS', supplements: {}, ourName: 3, secret: 0 }))) expect(message).toMatch(/^[^a-z]*(true 或 false)?$/)
})
