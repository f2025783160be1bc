import { describe, expect, it } from 'vitest'
import { REGISTER_SAMPLES } from '../../tests/support/register-samples'
import { day, refusalOf, takeStep, takeSteps, type TestStep } from '../../tests/support/take-steps'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { openTransitions } from './apply-transition'
import { closeReview, CONTRACT_REVIEW, reviewDaysAllowed } from './contract-review'
import { CONTRACTS } from './contracts'
import type { Fields } from './field'
import { processTime, stateDue } from './process-clock'
import { stateOf, stepsOf } from './process'

const FILES = [{ name: '送审稿.docx', sha256: 'a'.repeat(64), bytes: 1 }]
const { signedOn: _, reviewDoneOn: __, reviewDays: ___, conclusion: ____, ...SAMPLE } = REGISTER_SAMPLES['contract']!
const DRAFT: Fields = { ...SAMPLE, materials: FILES, checkedOn: '2026-02-09' }

const SUBMITTED: readonly TestStep[] = [
  ['submit-to-division', 'undertaker', '甲', '2026-02-09'],
  ['submit', 'division-head', '乙', '2026-02-10', { selfCheckedOn: '2026-02-10' }],
]
const REVIEWING: readonly TestStep[] = [
  ...SUBMITTED,
  ['accept', 'reviewer', '丙', '2026-02-11', { receivedOn: '2026-02-11' }],
  ['assign', 'legal-head', '丁', '2026-02-11', { reviewer: { name: '丙', title: '', idNumber: '', phone: '' } }],
]
const ISSUED: readonly TestStep[] = [
  ...REVIEWING,
  ['draft-opinion', 'reviewer', '丙', '2026-02-25', { openStarred: 0 }],
  ['issue', 'legal-head', '丁', '2026-02-26', { conclusion: 'agree-after-changes', reviewDoneOn: '2026-02-26', openMustFix: 0 }],
]
const APPROVED: readonly TestStep[] = [
  ...ISSUED,
  ['feed-back', 'undertaker', '甲', '2026-02-27', { adoption: '全部采纳', revisedFiles: FILES }],
  ['approve', 'reviewer', '丙', '2026-02-28', { approvedSha256: 'b'.repeat(64), changesWithinAdopted: true }],
]
const at = (steps: readonly TestStep[], from: Fields = DRAFT): Fields => takeSteps(CONTRACTS, from, ...steps)

describe('the review of a contract', () => {
  it('goes from draft to archive and keeps every step', () => {
    const archived = at([
      ...APPROVED,
      ['to-signing', 'undertaker', '甲', '2026-03-02'],
      ['sign', 'seal', '戊', '2026-03-03', { signedOn: '2026-03-03', sealedSha256: 'b'.repeat(64), scan: FILES }],
      ['publish', 'undertaker', '甲', '2026-03-05', { publishedOn: '2026-03-05', publishedUrl: 'https://example.gov.cn/1', filedOn: '2026-03-10' }],
      ['perform', 'system', '系统', '2026-03-05'],
      ['change', 'undertaker', '甲', '2026-06-01', {}, '增加保洁面积'],
      ['changed', 'undertaker', '甲', '2026-06-20', { supplementTotal: 10_000_000 }],
      ['complete', 'undertaker', '甲', '2027-04-02', { acceptedOn: '2027-04-01', bondReturnedOn: '2027-04-20' }],
      ['archive', 'archivist', '己', '2027-04-25', { archiveNumber: 'DA-01' }],
    ])
    expect(stateOf(CONTRACT_REVIEW, archived)).toBe('archived')
    expect(stepsOf(archived)).toHaveLength(16)
    expect(stepsOf(archived)[2]).toEqual({ transition: 'accept', from: 'submitted', to: 'accepted', actor: '丙', actorName: '丙', role: 'reviewer', on: '2026-02-11', at: '2026-02-11T09:00:00+08:00', reason: '' })
  })

  it('does not let drafter, reviewer and signatory be one person', () => {
    expect(refusalOf(CONTRACTS, at(SUBMITTED), ['accept', 'reviewer', '甲', '2026-02-11', { receivedOn: '2026-02-11' }])).toBe('甲已办理“提交处室审核”，按职责分离不得再办理“受理”，请由他人办理。')
    const drafted = at(ISSUED.slice(0, 5))
    expect(refusalOf(CONTRACTS, drafted, ['issue', 'legal-head', '丙', '2026-02-26', { conclusion: 'agree', reviewDoneOn: '2026-02-26' }])).toContain('丙已办理“受理”')
    // A legal department of one: the leader in charge signs.
    expect(refusalOf(CONTRACTS, drafted, ['issue', 'vice-leader', '庚', '2026-02-26', { conclusion: 'agree', reviewDoneOn: '2026-02-26' }])).toBeNull()
  })

  it('asks for the role, the state, the reason and the fields', () => {
    expect(refusalOf(CONTRACTS, DRAFT, ['submit-to-division', 'reviewer', '丙', '2026-02-09'])).toBe('“提交处室审核”由承办人办理。')
    expect(refusalOf(CONTRACTS, DRAFT, ['issue', 'legal-head', '丁', '2026-02-09'])).toBe('当前状态是“草稿”，不能“签发意见书”。')
    expect(refusalOf(CONTRACTS, at(SUBMITTED), ['return', 'reviewer', '丙', '2026-02-11'])).toBe('“退回补正”须写明理由。')
    expect(takeStep(CONTRACTS, { path: 'P1' }, ['submit-to-division', 'undertaker', '甲', '2026-02-09']).refusal).toMatchObject({ message: '“提交处室审核”前请先填写：合同名称、类型、承办处室（单位）、对方、合同金额（元）、报审材料、自动检查日。', fields: ['title', 'types', 'department', 'counterparty', 'amount', 'materials', 'checkedOn'] })
    expect(refusalOf(CONTRACTS, DRAFT, ['nothing', 'undertaker', '甲', '2026-02-09'])).toBe('没有“nothing”这个步骤。')
  })

  it('holds the opinion back while starred items or must-fix findings are open', () => {
    expect(refusalOf(CONTRACTS, { ...at(REVIEWING), openStarred: 2 }, ['draft-opinion', 'reviewer', '丙', '2026-02-12'])).toBe('清单还有 2 个必查项（★）没有结论，请先逐项回答。')
    expect(refusalOf(CONTRACTS, at(ISSUED.slice(0, 5)), ['issue', 'legal-head', '丁', '2026-02-26', { conclusion: 'agree', reviewDoneOn: '2026-02-26', openMustFix: 1 }])).toBe('还有 1 处“必改”问题没有处理，不能作出同意的结论。')
  })

  it('gives no seal without approval, for another text, or past a meeting that must decide', () => {
    const against = at([...ISSUED.slice(0, 5), ['issue', 'legal-head', '丁', '2026-02-26', { conclusion: 'disagree', reviewDoneOn: '2026-02-26' }], ['feed-back', 'undertaker', '甲', '2026-02-27', { adoption: '采纳', revisedFiles: FILES }]])
    expect(refusalOf(CONTRACTS, against, ['approve', 'reviewer', '丙', '2026-02-28', { approvedSha256: 'b'.repeat(64), changesWithinAdopted: true }])).toContain('不能复核通过')
    const toSign = at([...APPROVED, ['to-signing', 'undertaker', '甲', '2026-03-02']])
    expect(refusalOf(CONTRACTS, toSign, ['sign', 'seal', '戊', '2026-03-03', { signedOn: '2026-03-03', sealedSha256: 'c'.repeat(64), scan: FILES }])).toContain('用印文本与复核通过的文本不一致')
    expect(refusalOf(CONTRACTS, { ...at(APPROVED), isMajor: true }, ['to-signing', 'undertaker', '甲', '2026-03-02'])).toContain('须经集体决策')
    expect(refusalOf(CONTRACTS, DRAFT, ['register-signed', 'undertaker', '甲', '2026-03-02', { signedOn: '2026-03-02' }])).toContain('不得用印')
    expect(refusalOf(CONTRACTS, { ...DRAFT, path: 'P3' }, ['register-signed', 'undertaker', '甲', '2026-03-02', { signedOn: '2026-03-02' }])).toBeNull()
    expect(refusalOf(CONTRACTS, { ...DRAFT, isSecret: true }, SUBMITTED[0]!)).toContain('涉密合同')
  })

  it('does not complete a contract while a bond is kept', () => {
    const performing: Fields = { ...DRAFT, state: 'performing', steps: [] }
    expect(refusalOf(CONTRACTS, performing, ['complete', 'undertaker', '甲', '2027-04-02', { acceptedOn: '2027-04-01' }])).toBe('保证金尚未退还，请先登记退还日。')
  })

  it('stops the clock while materials are awaited and keeps both figures', () => {
    const issued = at([
      ...REVIEWING,
      ['ask-materials', 'reviewer', '丙', '2026-02-13', {}, '缺采购文件'],
      ['materials-arrive', 'reviewer', '丙', '2026-02-25'],
      ['draft-opinion', 'reviewer', '丙', '2026-02-27', { openStarred: 0 }],
      ['issue', 'legal-head', '丁', '2026-02-28', { conclusion: 'agree', reviewDoneOn: '2026-02-28' }],
    ])
    // Received on the 11th; the make-up days 14 and 28 February count, the festival from 15 to 23 does not.
    expect(processTime(CONTRACT_REVIEW, issued, day('2026-11-21'), PUBLISHED_CALENDAR)).toEqual({ from: '2026-02-11', to: '2026-02-28', wholeWorkingDays: 8, wholeDays: 17, stoodWorkingDays: 3, stoodDays: 12, ownWorkingDays: 5, unknownYears: [] })
    const open = { ...issued, steps: (issued['steps'] as readonly object[]).slice(0, -1) }
    expect(processTime(CONTRACT_REVIEW, open, day('2027-01-08'), PUBLISHED_CALENDAR).unknownYears).toEqual([2027])
    expect(closeReview(issued, day('2026-02-28'), PUBLISHED_CALENDAR)).toEqual({ reviewDoneOn: '2026-02-28', reviewDays: 5, reviewDaysWhole: 8, reviewDaysStood: 3 })
  })

  it('counts its limit on after counsel and materials, without the days it stood, and more where it is complex or extended', () => {
    const due = (steps: readonly TestStep[]): readonly unknown[] => {
      const fields = at(steps)
      const limit = stateDue(CONTRACT_REVIEW, fields, PUBLISHED_CALENDAR)
      return [limit?.start, limit?.counted.due, reviewDaysAllowed(fields, PUBLISHED_CALENDAR, day('2026-02-12'))]
    }
    // Five working days from the 11th: 12, 13 and the make-up day 14 February, then 24 and 25 after the festival.
    expect(due(REVIEWING)).toEqual(['2026-02-11', '2026-02-25', 5])
    const asked: readonly TestStep[] = [...REVIEWING, ['ask-counsel', 'reviewer', '丙', '2026-02-12', { counsel: '陈律师' }], ['counsel-answers', 'counsel', '陈', '2026-02-14']]
    expect(due(asked)).toEqual(['2026-02-11', '2026-02-25', 5])
    const stood: readonly TestStep[] = [...asked, ['ask-materials', 'reviewer', '丙', '2026-02-14', {}, '缺采购文件'], ['materials-arrive', 'reviewer', '丙', '2026-02-27']]
    expect(due(stood)).toEqual(['2026-02-11', '2026-03-02', 5])
    const complex: readonly TestStep[] = [...stood, ['treat-as-complex', 'reviewer', '丙', '2026-02-28', {}, '涉及数据合作']]
    expect(due(complex)).toEqual(['2026-02-11', '2026-03-09', 10])
    const extended: readonly TestStep[] = [...complex, ['extend-review', 'legal-head', '丁', '2026-03-09', {}, '等待上级批复']]
    expect(due(extended)).toEqual(['2026-02-11', '2026-03-16', 15])
    expect(stateDue(CONTRACT_REVIEW, at(extended), PUBLISHED_CALENDAR)!.counted.lines[0]).toBe('延长：5个工作日＋5个工作日＋5个工作日＝15个工作日（默认值，可配置）。')
    expect(refusalOf(CONTRACTS, at(extended), ['extend-review', 'legal-head', '丁', '2026-03-10', {}, '再等等'])).toBe('审查时限已经延长过一次，不能再延。')
    expect(refusalOf(CONTRACTS, at(stood), ['extend-review', 'legal-head', '丁', '2026-02-28'])).toBe('“延长审查时限（5个工作日）”须写明理由。')
    expect(due([...extended, ['ask-materials', 'reviewer', '丙', '2026-03-10', {}, '缺图纸']])[0]).toBe('2026-03-10')
  })

  it('offers each person what may be done now, with the sentence why not yet', () => {
    const offered = openTransitions({ process: CONTRACT_REVIEW, fields: CONTRACTS.fields }, at(REVIEWING), { id: '丙', name: '丙', role: 'reviewer' }, day('2026-02-12'))
    expect(offered.map(({ transition, refusal }) => [transition.id, refusal?.code ?? null])).toEqual([['ask-counsel', null], ['ask-materials', null], ['treat-as-complex', null], ['draft-opinion', null]])
  })

  it('keeps nothing of a step that is refused', () => {
    const before = at(SUBMITTED)
    expect(takeStep(CONTRACTS, before, ['return', 'reviewer', '丙', '2026-02-11', { remark: '改了' }]).fields).toBe(before)
  })
})
