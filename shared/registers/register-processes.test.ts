import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { day, refusalOf, takeSteps } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { CASE_DEADLINE_RULES } from './case-deadlines'
import { CASES } from './cases'
import { COUNSEL, findConflicts } from './counsel'
import { scoreCounsel } from './counsel-work'
import { DECISIONS, evidenceSlots } from './decisions'
import { validateRecord } from './definition'
import type { Fields } from './field'
import { FILINGS } from './filings'
import { DISCLOSURES } from './legal-study'
import { POLICIES, POLICY_PROCESS, expiryOf, policiesResting } from './policies'
import { applyCleanup, isCleanupDue, POLICY_CLEANUPS, startCleanup } from './policy-cleanup'
import { stateOf } from './process'
import { nextReviewOn, STANDARDS, withdrawalOf } from './standards'

const FILE = [{ name: '材料.pdf', sha256: 'a'.repeat(64), bytes: 1 }]
const sample = (register: string): Fields => REGISTER_SAMPLES[register]!
const dueOf = (register: typeof CASES, fields: Fields): Readonly<Record<string, string | null>> => Object.fromEntries(register.deadlines(fields, PUBLISHED_CALENDAR).filter((one) => one.doneOn === null).map((one) => [one.id, one.due]))

describe('filing of large contracts', () => {
  it('asks enterprises for their code, and takes days in their order only', () => {
    const wrong = { ...sample('filing'), counterparty: { name: '青禾物业服务有限公司', creditCode: '' }, noticeOn: '2026-04-02', filedOn: '2026-04-09' }
    expect(validateRecord(FILINGS, wrong, PUBLISHED_CALENDAR).map(({ path }) => path)).toEqual(['counterparty.creditCode', 'signedOn', 'filedOn'])
    expect(validateRecord(FILINGS, { ...sample('filing'), counterparty: { name: '陈某', creditCode: '' }, counterpartySize: 'unknown' }, PUBLISHED_CALENDAR)).toEqual([])
  })

  it('is sent back, reported again and filed by somebody else', () => {
    const filed = takeSteps(FILINGS, { ...sample('filing'), number: '' },
      ['report', 'unit-clerk', '甲', '2026-04-10'],
      ['return', 'reviewer', '乙', '2026-04-13', {}, '缺审批表'],
      ['report-again', 'unit-clerk', '甲', '2026-04-15'],
      ['file-with-notice', 'reviewer', '乙', '2026-04-17', { receiptNumber: '云机事法备〔2026〕12号', filedOn: '2026-04-17', filingOpinion: '注意付款期限' }, '审批表承诺补交'])
    expect(stateOf(FILINGS.process!, filed)).toBe('filed-with-notice')
    expect(refusalOf(FILINGS, takeSteps(FILINGS, sample('filing'), ['report', 'undertaker', '甲', '2026-04-10']), ['file', 'reviewer', '甲', '2026-04-11', { receiptNumber: 'x', filedOn: '2026-04-11' }])).toContain('按职责分离')
    const numbered = { receiptNumber: 'x', filedOn: '2026-04-17' }
    expect(refusalOf(FILINGS, takeSteps(FILINGS, sample('filing'), ['report', 'undertaker', '甲', '2026-04-10']), ['file', 'reviewer', '乙', '2026-04-17', numbered])).toBe('材料尚缺：合同可编辑文本、审批表；仍予备案的，须写明理由。')
  })

  it('is due ten working days after signing, checked within five', () => {
    expect(dueOf(FILINGS, { ...sample('filing'), reportedOn: undefined, signedOn: '2026-09-28' })).toEqual({ report: '2026-10-16' })
    expect(dueOf(FILINGS, { ...sample('filing'), state: 'reported', reportedOn: '2026-09-30' })).toEqual({ check: '2026-10-13' })
  })
})

describe('counsel', () => {
  it('with a client on the other side is not filed without a waiver', () => {
    const engagement = { ...sample('counsel'), clients: [{ name: '青禾物业服务有限责任公司' }, { name: '别的公司' }] }
    const found = findConflicts(engagement, [{ name: '青禾物业服务有限公司', where: '合同 HS-2026-0012 对方' }])
    expect(found).toEqual([{ client: '青禾物业服务有限责任公司', where: '合同 HS-2026-0012 对方' }])
    const conflicted = { ...engagement, conflictFindings: '青禾物业' }
    expect(refusalOf(COUNSEL, conflicted, ['report', 'undertaker', '甲', '2026-01-05'])).toContain('利益冲突')
    expect(refusalOf(COUNSEL, { ...conflicted, conflictWaived: true }, ['report', 'undertaker', '甲', '2026-01-05'])).toBeNull()
  })

  it('is to be renewed sixty days before the term ends', () => {
    expect(dueOf(COUNSEL, { ...sample('counsel'), state: 'filed' })).toEqual({ renewal: '2026-11-01' })
    expect(dueOf(COUNSEL, { ...sample('counsel'), state: 'filed', renewalStartedOn: '2026-10-20' })).toEqual({})
  })

  it('is scored by time, adoption, cases lost and secrecy', () => {
    const work = [
      { givenOn: '2026-05-05', dueOn: '2026-05-09', doneOn: '2026-05-08', adoption: 'adopted', satisfaction: 5 }, { givenOn: '2026-05-08', dueOn: '2026-05-09', doneOn: '2026-05-12', adoption: 'partly', overturned: 'AJ-2026-0001', satisfaction: 4 },
      { dueOn: '2026-06-09', secrecyBreaches: 1 }, { dueOn: '2027-01-09' },
    ]
    expect(scoreCounsel(work, '2026-12-31')).toEqual({ pieces: 4, onTime: 33.3, responseDays: 3.5, adopted: 75, overturned: 25, secrecyBreaches: 1, satisfaction: 4.5 })
    expect(scoreCounsel([], '2026-12-31')).toMatchObject({ onTime: null, adopted: null, satisfaction: null })
  })
})

describe('cases', () => {
  const { answeredOn: _, result: __, documentServedOn: ___, ...open } = sample('case')

  it('have the deadlines of their kind, our position and what happened', () => {
    expect(dueOf(CASES, open)).toEqual({ 'hearing-0': '2026-04-08', 'suit.answer': '2026-02-24', 'suit.evidence-delay': '2026-02-24', 'suit.head-attendance': '2026-04-07' })
    expect(dueOf(CASES, { ...open, answeredOn: '2026-02-20', headMaterialsOn: '2026-04-01', documentServedOn: '2026-05-20' })).toEqual({ 'suit.appeal-judgment': '2026-06-04' })
    expect(dueOf(CASES, { kind: 'review', position: 'respondent', receivedOn: '2026-02-12', acceptedOn: '2026-02-10' })).toEqual({ 'review.reply': '2026-03-04', 'review.decide': '2026-04-13' })
    expect(dueOf(CASES, { kind: 'review', position: 'respondent', isSimplified: true, receivedOn: '2026-02-12' })).toEqual({ 'review.reply-simplified': '2026-02-26' })
    expect(dueOf(CASES, { kind: 'public-interest', position: 'defendant', procuratorialAdviceOn: '2026-02-03', isUrgent: true, judicialAdviceOn: '2026-03-02', judicialAdviceSetTo: '2026-04-10' })).toEqual({ 'public-interest.reply-urgent': '2026-02-24', 'judicial-advice.reply': '2026-04-10' })
  })

  it('stop the tribunal’s clock while it suspends the case, never ours', () => {
    const suspended = { kind: 'review', position: 'respondent', receivedOn: '2026-03-02', acceptedOn: '2026-03-02', suspensions: [{ from: '2026-03-05', reason: '等待鉴定' }] }
    expect(dueOf(CASES, suspended)).toEqual({ 'review.reply': '2026-03-16', 'review.decide': null })
  })

  it('keep deadlines entered by hand', () => {
    expect(dueOf(CASES, { otherDeadlines: [{ title: '补充证据', start: '2026-03-02', due: '2026-03-09', basis: '法院通知' }] })).toEqual({ 'other-0': '2026-03-09' })
    expect(new Set(CASE_DEADLINE_RULES).size).toBe(CASE_DEADLINE_RULES.length)
  })

  it('are not heard by lawyers alone', () => {
    const answered = { ...open, state: 'answered', steps: [] }
    const hear = ['hear', 'undertaker', '李明', '2026-04-08'] as const
    expect(refusalOf(CASES, { ...answered, agents: [{ name: '陈一', kind: 'lawyer' }], attendance: [] }, hear)).toContain('不得仅委托律师')
    expect(refusalOf(CASES, { ...answered, agents: [1, 2, 3].map((n) => ({ name: `工作人员${n}`, kind: 'staff' })) }, hear)).toContain('1 至 2 名')
    expect(refusalOf(CASES, answered, hear)).toBeNull()
  })

  it('that went against us are not closed without the causes', () => {
    const lost = { ...sample('case'), result: 'lost', state: 'decided', steps: [] }
    expect(refusalOf(CASES, lost, ['close', 'reviewer', '乙', '2026-06-10'])).toBe('结果为纠错或败诉，结案前请填写纠错原因分析。')
    expect(refusalOf(CASES, { ...lost, causes: '程序超期' }, ['close', 'reviewer', '乙', '2026-06-10'])).toBeNull()
  })

  it('say why a head of the office stayed away', () => {
    expect(validateRecord(CASES, { ...sample('case'), attendance: [{ name: '周某', title: '副局长', on: '2026-04-08', attended: false }] }, PUBLISHED_CALENDAR)).toMatchObject([{ path: 'attendance[0].absenceReason' }])
  })
})

describe('standards', () => {
  it('are reviewed every five years, from the last review on', () => {
    expect(nextReviewOn({ publishedOn: '2024-02-29' })).toBe('2029-02-28')
    expect(nextReviewOn({ publishedOn: '2020-03-01', lastReviewedOn: '2025-03-01' })).toBe('2030-03-01')
    // A revised edition published after the review counts from its own publication.
    expect(nextReviewOn({ publishedOn: '2026-03-01', lastReviewedOn: '2025-03-01' })).toBe('2031-03-01')
    expect(STANDARDS.deadlines({ ...sample('standard'), state: 'in-force', stages: [] }, PUBLISHED_CALENDAR)).toMatchObject([{ id: 'review', due: '2031-03-01', remindDays: [180, 90, 30, 0] }])
  })

  it('are not published before drafting and review are done', () => {
    const drafting = { ...sample('standard'), state: 'drafting', steps: [], textFiles: FILE }
    expect(refusalOf(STANDARDS, drafting, ['publish', 'leader', '局长', '2026-03-01'])).toContain('“审查与批准发布”阶段尚未完成')
    const stages = [...(drafting as unknown as { stages: Fields[] }).stages, { stage: 'review', plannedOn: '2026-01-31', doneOn: '2026-01-30', responsible: '甲', products: '报批稿' }]
    expect(refusalOf(STANDARDS, { ...drafting, stages }, ['publish', 'leader', '局长', '2026-03-01'])).toBeNull()
  })

  it('say why they no longer hold', () => {
    const register = [{ state: 'in-force' }, { state: 'repealed', repealedOn: '2025-01-01' }, { state: 'in-force', replacedBy: 'Q/HS 01-2026' }, { state: 'repealed', replacedBy: 'Q/HS 01-2026' }]
    expect(register.map(withdrawalOf)).toEqual([null, '已于2025-01-01废止', '已被Q/HS 01-2026代替', '已废止，已被Q/HS 01-2026代替'])
  })
})

describe('policy documents', () => {
  const draft: Fields = { title: '公物仓管理办法', department: '资产处', draftFiles: FILE, groundsForMaking: '国资条例' }

  it('do not go to the meeting without a legality review', () => {
    const reviewed = takeSteps(POLICIES, draft, ['submit', 'undertaker', '甲', '2026-02-02'], ['review', 'legal-head', '丁', '2026-03-02', { reviewNumber: '云机事法审〔2026〕2号', reviewedOn: '2026-03-02', reviewConclusion: 'lawful' }])
    expect(refusalOf(POLICIES, reviewed, ['deliberate', 'undertaker', '甲', '2026-03-03'])).toBeNull()
    expect(refusalOf(POLICIES, { ...reviewed, reviewNumber: '' }, ['deliberate', 'undertaker', '甲', '2026-03-03'])).toContain('未经合法性审查')
    expect(refusalOf(POLICIES, { ...reviewed, reviewConclusion: 'unlawful' }, ['deliberate', 'undertaker', '甲', '2026-03-03'])).toContain('不合法')
    expect(refusalOf(POLICIES, { ...draft, affectsOperators: true }, ['submit', 'undertaker', '甲', '2026-02-02'])).toContain('公平竞争审查')
  })

  it('expire after five years, on trial after two, or as they say', () => {
    const effectiveOn = '2026-05-01'
    expect([expiryOf({ effectiveOn }), expiryOf({ effectiveOn, isTrial: true }), expiryOf({ effectiveOn, validYears: 3 }), expiryOf({ effectiveOn, validYears: 0 }), expiryOf({})]).toEqual(['2031-04-30', '2028-04-30', '2029-04-30', null, null])
    expect(dueOf(POLICIES, { ...sample('policy'), state: 'in-force' })).toEqual({ report: '2026-05-05', expire: '2031-04-30' })
  })

  it('that rest on a changed act are named', () => {
    const record = { id: 'p', fields: { ...sample('policy'), state: 'in-force' } }
    expect(policiesResting([record], '国资条例', '国务院令第738号')).toEqual([])
    expect(policiesResting([record], '国资条例', '2027修订')).toEqual(['p'])
  })

  it('are cleaned up every even year, decided one by one, and changed when the result is published', () => {
    expect([isCleanupDue(day('2025-12-31'), []), isCleanupDue(day('2026-01-01'), []), isCleanupDue(day('2026-02-01'), [{ kind: 'biennial', startedOn: '2026-01-12' }])]).toEqual([false, true, false])
    const policies = ['keep', 'repeal', 'amend'].map((id) => ({ id, fields: { title: id, department: '处', state: 'in-force', steps: [] } as Fields }))
    const batch = startCleanup([...policies, { id: 'gone', fields: { state: 'repealed' } }], 'biennial', '定期清理', day('2026-01-12'))
    expect(batch['lines']).toHaveLength(3)
    expect(refusalOf(POLICY_CLEANUPS, batch, ['submit', 'legal-head', '丁', '2026-03-01'])).toBe('还有 3 件没有填写结论或理由，请逐件填写。')
    const lines = policies.map(({ id }) => ({ policy: id, title: id, result: id, reason: '理由', checked: true }))
    const published = takeSteps(POLICY_CLEANUPS, { ...batch, lines }, ['submit', 'legal-head', '丁', '2026-03-01'], ['to-meeting', 'legal-head', '丁', '2026-04-01'], ['publish', 'leader', '局长', '2026-05-06', { meeting: '局长办公会', publishedOn: '2026-05-06' }])
    const publisher = { actor: 'l', actorName: '局长', role: 'leader', at: '2026-05-06T09:00:00+08:00' } as const
    const changed = applyCleanup(published, policies, publisher)
    expect(changed.map(({ fields }) => [stateOf(POLICY_PROCESS, fields), fields['cleanupResult'], fields['endedOn'] ?? null])).toEqual([['in-force', 'keep', null], ['repealed', 'repeal', '2026-05-06'], ['amending', 'amend', null]])
    expect(applyCleanup(batch, policies, publisher)).toEqual([])
  })
})

describe('major decisions', () => {
  const listed: Fields = { ...sample('decision'), state: 'drafting', steps: [], draftFiles: FILE }

  it('do not go to the meeting while the legality slot is empty, whatever else is there', () => {
    const evidence = { participationFiles: FILE, riskFiles: FILE, expertFiles: FILE }
    expect(refusalOf(DECISIONS, { ...listed, ...evidence }, ['to-meeting', 'undertaker', '甲', '2026-07-20'])).toContain('未上传合法性审查意见，不得提交会议')
    expect(refusalOf(DECISIONS, { ...listed, ...evidence, legalityFiles: FILE, legalityConclusion: 'unlawful' }, ['to-meeting', 'undertaker', '甲', '2026-07-20'])).toContain('不合法')
    expect(refusalOf(DECISIONS, { ...listed, legalityFiles: FILE }, ['to-meeting', 'undertaker', '甲', '2026-07-20'])).toContain('公众参与、风险评估')
    expect(refusalOf(DECISIONS, { ...listed, ...evidence, legalityFiles: FILE }, ['to-meeting', 'undertaker', '甲', '2026-07-20'])).toBeNull()
    expect(evidenceSlots({ ...listed, riskFiles: FILE }).map(({ title, isRequired, isFilled }) => [title, isRequired, isFilled])).toEqual([['公众参与', true, false], ['专家论证', false, false], ['风险评估', true, true], ['公平竞争审查', false, false], ['合法性审查', true, false], ['集体讨论', true, false]])
  })

  it('need thirty days of consultation, seven working days of review, or the reason', () => {
    const short = { ...sample('decision'), consultation: { from: '2026-05-01', to: '2026-05-20' }, reviewIssuedOn: '2026-07-08' }
    expect(validateRecord(DECISIONS, short, PUBLISHED_CALENDAR).map((problem) => problem.path)).toEqual(['consultation', 'reviewIssuedOn'])
    expect(validateRecord(DECISIONS, { ...short, shortConsultationReason: '紧急', shortReviewReason: '紧急' }, PUBLISHED_CALENDAR)).toEqual([])
  })

  it('are reviewed over the National Day in no fewer than seven working days', () => {
    expect(dueOf(DECISIONS, { year: 2026, cataloguePublishedOn: '2026-03-20', reviewSubmittedOn: '2026-09-28', hearingOn: '2026-10-20' })).toEqual({ review: '2026-10-13', 'hearing-papers': '2026-10-13' })
    expect([2026, 2028].map((year) => dueOf(DECISIONS, { year }))).toEqual([{ catalogue: '2026-03-31' }, { catalogue: '2028-03-31' }])
  })

  it('are published only when the head spoke last', () => {
    const meeting = { ...listed, state: 'meeting', meetingName: '局长办公会', meetingOn: '2026-07-20', meetingMinutes: FILE, dissent: '无', decidedOn: '2026-07-20', publishedOn: '2026-07-21' }
    expect(refusalOf(DECISIONS, meeting, ['publish', 'leader', '局长', '2026-07-20'])).toContain('末位发言')
    expect(refusalOf(DECISIONS, { ...meeting, leaderSpokeLast: true }, ['publish', 'leader', '局长', '2026-07-20'])).toBeNull()
    expect(refusalOf(DECISIONS, { ...meeting, leaderSpokeLast: true, dissent: undefined }, ['publish', 'leader', '局长', '2026-07-20'])).toContain('不同意见')
  })

  it('that may not be published go to execution with the reason, and nothing is due of those given up', () => {
    const meeting = { ...listed, state: 'meeting', meetingName: '局长办公会', meetingOn: '2026-07-20', meetingMinutes: FILE, dissent: '无', decidedOn: '2026-07-20', leaderSpokeLast: true, executor: '资产处' }
    expect(refusalOf(DECISIONS, meeting, ['pass-unpublished', 'leader', '局长', '2026-07-20'])).toContain('不公开理由')
    expect(refusalOf(DECISIONS, { ...meeting, secrecyReason: '涉及国家秘密' }, ['pass-unpublished', 'leader', '局长', '2026-07-20'])).toBeNull()
    expect(Object.keys(dueOf(DECISIONS, { ...listed, cataloguePublishedOn: undefined }))).toContain('catalogue')
    expect(dueOf(DECISIONS, { ...listed, cataloguePublishedOn: undefined, state: 'adjusted' })).toEqual({})
  })
})

describe('applications for information', () => {
  it('are answered within twenty working days, forty when extended; what is published on its own has no deadline', () => {
    const request: Fields = { kind: 'request', on: '2026-09-23', subject: '办公用房面积', pieces: 1, department: '办公室' }
    expect(dueOf(DISCLOSURES, request)).toEqual({ 'information.answer': '2026-10-28' })
    expect(dueOf(DISCLOSURES, { ...request, on: '2026-03-02', isExtended: true })).toEqual({ 'information.answer': '2026-04-28' })
    expect(dueOf(DISCLOSURES, { ...request, answeredOn: '2026-10-10' })).toEqual({})
    expect(dueOf(DISCLOSURES, { ...request, kind: 'website' })).toEqual({})
  })
})
