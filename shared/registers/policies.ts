import { addDays, addMonths, type LocalDate } from '../core/local-date'
import { CHECKLISTS } from '../checklist/checklists-for'
import type { WorkCalendar } from '../law/calendar'
import { valueOn, type DatedValue } from '../law/dated-value'
import { policyReportDays, policyReviewDays } from '../law/parameters/office-days'
import { policyTrialYears, policyValidYears } from '../law/parameters/policy-years'
import type { ValueProblem } from './check-value'
import { choice, computed, date, files, flag, number, officialNumber, period, person, reference, requiredWhen, rows, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, isBlank, isSet, numberOf, rowsOf, textOf, type Fields } from './field'
import { groundDeadlines } from './policy-grounds'
import { officeDays } from './office-days'
import { officeLimit, state, stateOf, transition, type Process } from './process'
import { earlierReviewsField, LEGALITY_CONCLUSIONS, type ReviewFields } from './set-aside-review'
import { STATE_PATH } from './sheet-fields'
import { stateDue } from './process-clock'

/** What is kept of the parameters: years a document holds where it says nothing itself. */
const USUAL_YEARS = 'usualYears'

const usualYears = (fields: Fields): DatedValue<number> => (isSet(fields, 'isTrial') ? policyTrialYears : policyValidYears)

/** By the office's parameters of the day it takes effect. */
function keepYears(fields: Fields, calendar: WorkCalendar): Fields {
  const effective = dateOf(fields, 'effectiveOn')
  return effective === null ? {} : { [USUAL_YEARS]: officeDays(calendar, usualYears(fields), effective) }
}

/** 立改废 of a policy document (documents 8). */
export const POLICY_PROCESS: Process = {
  initial: 'drafting',
  states: [
    state('drafting', '起草中'), state('legal-review', '合法性审查中', { clock: 'runs', ...officeLimit(policyReviewDays) }), state('reviewed', '已审查'), state('deliberating', '集体审议中'),
    state('in-force', '现行'), state('amending', '修改中'), state('repealed', '废止', { isFinal: true }), state('expired', '失效', { isFinal: true }), state('declared-void', '宣布失效', { isFinal: true }), state('dropped', '终止制定', { isFinal: true }),
  ],
  transitions: [
    transition('submit', '送合法性审查', ['drafting', 'amending'], 'legal-review', ['undertaker', 'division-head'], { needs: ['title', 'department', 'draftFiles', 'groundsForMaking'], guard: refuseReview, keeps: '草案版本' }),
    transition('review', '出具合法性审查意见', ['legal-review'], 'reviewed', ['legal-head', 'vice-leader'], { notBy: ['submit'], needs: ['reviewNumber', 'reviewedOn', 'reviewConclusion'], keeps: '审查意见' }),
    transition('send-back', '退回起草处室', ['legal-review', 'reviewed', 'deliberating'], 'drafting', ['reviewer', 'legal-head', 'leader'], { needsReason: true }),
    transition('deliberate', '提交局长办公会', ['reviewed'], 'deliberating', ['undertaker', 'division-head'], { guard: refuseMeeting, keeps: '议题材料' }),
    transition('publish', '公布施行', ['deliberating'], 'in-force', ['leader', 'vice-leader'], { needs: ['documentNumber', 'meeting', 'deliberatedOn', 'publishedOn', 'effectiveOn'], keeps: '公布渠道' }),
    transition('amend', '启动修改', ['in-force'], 'amending', ['undertaker', 'division-head', 'legal-head'], { needsReason: true }),
    transition('stop-amending', '终止修改', ['amending'], 'in-force', ['legal-head', 'division-head'], { needsReason: true }),
    transition('repeal', '废止', ['in-force', 'amending'], 'repealed', ['leader', 'vice-leader'], { needs: ['endedOn'], needsReason: true }),
    transition('expire', '失效', ['in-force'], 'expired', ['system', 'legal-head'], { needs: ['endedOn'] }),
    transition('declare-void', '宣布失效', ['in-force'], 'declared-void', ['leader', 'vice-leader'], { needs: ['endedOn'], needsReason: true }),
    transition('drop', '终止制定', ['drafting', 'legal-review', 'reviewed', 'deliberating'], 'dropped', ['leader', 'vice-leader', 'undertaker'], { needsReason: true }),
  ],
}

function refuseReview(fields: Fields): string | null {
  return isSet(fields, 'affectsOperators') && textOf(fields, 'competitionReview') === '' ? '内容涉及经营者经济活动，须先完成公平竞争审查并填写结论（公平竞争审查条例第13条、第17条）。' : null
}

function refuseMeeting(fields: Fields): string | null {
  if (isBlank(fields['reviewNumber'])) return '未经合法性审查，不得提交局长办公会；请先取得合法性审查意见。'
  return textOf(fields, 'reviewConclusion') === 'unlawful' ? '合法性审查结论为“不合法”，不得提交审议。' : null
}

/** Last day a document is valid: as entered, or its usual years after it took effect; null before. */
export function expiryOf(fields: Fields): LocalDate | null {
  const effective = dateOf(fields, 'effectiveOn')
  if (effective === null) return null
  const years = numberOf(fields, 'validYears') ?? numberOf(fields, USUAL_YEARS) ?? valueOn(usualYears(fields), effective) ?? 0
  // Valid for five years from 1 May 2026 means through 30 April 2031.
  return years === 0 ? null : addDays(addMonths(effective, years * 12), -1)
}

function policyDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const review = stateDue(POLICY_PROCESS, fields, calendar)
  if (review !== null) return [{ id: 'state', title: `办理“${review.title}”`, start: review.start, due: review.counted.due, lines: review.counted.lines, doneOn: null, remindDays: null }]
  if (!['in-force', 'amending'].includes(stateOf(POLICY_PROCESS, fields))) return []
  const deadlines: RecordDeadline[] = []
  const [published, effective, expiry] = [dateOf(fields, 'publishedOn'), dateOf(fields, 'effectiveOn'), expiryOf(fields)]
  if (published !== null && textOf(fields, 'kind') === 'normative') {
    const wait = officeDays(calendar, policyReportDays, published)
    const due = addDays(published, wait)
    deadlines.push({ id: 'report', title: '报送备案', start: published, due, lines: [`公布日${published}＋${wait}日＝${due}（默认值，可配置）。`], doneOn: dateOf(fields, 'reportedOn'), remindDays: null })
  }
  if (effective !== null && expiry !== null) {
    deadlines.push({ id: 'expire', title: '有效期届满', start: effective, due: expiry, lines: [`自${effective}起施行，有效期届满日${expiry}。`], doneOn: null, remindDays: [180, 90, 30, 0] })
  }
  return [...deadlines, ...groundDeadlines(fields, calendar)]
}

function checkPolicy(fields: Fields): readonly ValueProblem[] {
  const [published, effective] = [dateOf(fields, 'publishedOn'), dateOf(fields, 'effectiveOn')]
  return published !== null && effective !== null && effective < published ? [{ path: 'effectiveOn', message: `施行日期：${effective} 早于公布日期 ${published}，请核对。` }] : []
}

const MAKING = '制定'
const REVIEW = '审查与审议'
const VALIDITY = '效力'
const RESTING = '据此制定的范本和清单'

/** Code -> title of the checklists a document may be the ground of. */
const CHECKLIST_TITLES: Readonly<Record<string, string>> = Object.fromEntries(CHECKLISTS.map(({ code, title }) => [code, title]))

/** What a clean-up may say of a document (documents 8). */
export const CLEANUP_RESULTS = { keep: '继续有效', amend: '修改', repeal: '废止', expire: '失效' } as const

/** Where a policy document keeps its legality review. */
export const POLICY_REVIEW: ReviewFields = { number: 'reviewNumber', on: 'reviewedOn', conclusion: 'reviewConclusion', files: null }

/** 制度文件立改废台账 (documents 8). */
export const POLICIES = register({
  id: 'policy',
  title: '制度文件',
  version: 3,
  titleField: 'title',
  responsibleField: 'department',
  fields: [
    officialNumber('number', '登记号', 'policy'),
    text('title', '文件名称', { required: true, isIndexed: true, maxLength: 200 }),
    choice('kind', '类别', { normative: '行政规范性文件', internal: '内部管理制度', party: '党内规范性文件', standard: '标准配套', procedure: '办事流程' }, { required: true, isIndexed: true }),
    text('documentNumber', '发文字号', { maxLength: 100, isIndexed: true }),
    text('unifiedNumber', '统一编号', { maxLength: 100, hint: '行政规范性文件登记编号。' }),
    unit('department', '起草处室', { required: true, isIndexed: true, group: MAKING }),
    text('groundsForMaking', '立项依据', { group: MAKING }),
    files('draftFiles', '草案', { group: MAKING }),
    period('comments', '征求意见起止', { group: MAKING }),
    text('commentsAdopted', '征求意见采纳', { group: MAKING }),
    flag('affectsOperators', '涉及经营者经济活动', { group: MAKING }),
    text('competitionReview', '公平竞争审查结论', { group: MAKING, required: requiredWhen('涉及经营者经济活动且已送审', (fields) => isSet(fields, 'affectsOperators') && !['drafting', 'dropped'].includes(stateOf(POLICY_PROCESS, fields))) }),
    text('reviewNumber', '合法性审查意见文号', { group: REVIEW, maxLength: 100 }),
    date('reviewedOn', '合法性审查日期', { group: REVIEW, isIndexed: true }),
    choice('reviewConclusion', '合法性审查结论', LEGALITY_CONCLUSIONS, { group: REVIEW, isIndexed: true }),
    earlierReviewsField(REVIEW),
    text('meeting', '集体审议会议', { group: REVIEW }),
    date('deliberatedOn', '集体审议日期', { group: REVIEW }),
    date('publishedOn', '公布日期', { group: VALIDITY, isIndexed: true }),
    text('channel', '公布渠道', { group: VALIDITY }),
    date('effectiveOn', '施行日期', { group: VALIDITY }),
    flag('isTrial', '试行、暂行', { group: VALIDITY }),
    number('validYears', '有效期（年）', { group: VALIDITY, max: 50, hint: '不填按施行日适用的参数（程序默认 5 年，试行、暂行 2 年，可在“参数与时限”中修改）；长期有效填 0。' }),
    computed('expiresOn', '到期日', 'date', expiryOf, { group: VALIDITY, isIndexed: true }),
    text('reportedTo', '备案机关', { group: VALIDITY }),
    date('reportedOn', '报备日', { group: VALIDITY }),
    text('reportNumber', '备案号', { group: VALIDITY, maxLength: 100 }),
    rows('grounds', '上位依据', [text('act', '法律法规', { required: true }), text('version', '版本')], (row) => textOf(row, 'act'), { group: VALIDITY, hint: '任一换版自动触发复核。' }),
    files('interpretation', '解读材料', { group: VALIDITY }),
    date('endedOn', '废止（失效）日', { group: VALIDITY, isIndexed: true }),
    text('cleanupBatch', '清理批次', { group: VALIDITY, isIndexed: true, maxLength: 50 }),
    choice('cleanupResult', '清理结论', CLEANUP_RESULTS, { group: VALIDITY }),
    text('cleanupReason', '清理理由', { group: VALIDITY }),
    date('cleanupPublishedOn', '清理结果公布日期', { group: VALIDITY }),
    reference('replacedBy', '替代文件', 'policy', { group: VALIDITY, isIndexed: true }),
    files('evaluation', '评估报告', { group: VALIDITY }),
    reference('clauses', '据此制定的条款', 'clause', { several: true, isIndexed: true, group: RESTING }),
    choice('checklists', '据此使用的审查清单', CHECKLIST_TITLES, { several: true, isIndexed: true, group: RESTING }),
    text('templates', '据此制定的其他范本', { group: RESTING }),
    person('handler', '经办人'),
    text('remark', '备注'),
  ],
  listColumns: ['number', 'title', 'kind', 'documentNumber', 'department', 'publishedOn', 'expiresOn', 'cleanupResult'],
  exportColumns: [
    ORDINAL_COLUMN, column('登记号', 'number', 16), column('文件名称', 'title', 32), column('类别', 'kind', 16), column('发文字号', 'documentNumber', 20), column('统一编号', 'unifiedNumber', 20), column('起草处室', 'department', 14),
    column('立项依据', 'groundsForMaking', 24), column('征求意见起', 'comments.from', 12), column('征求意见止', 'comments.to', 12), column('采纳', 'commentsAdopted', 20), column('公平竞争审查结论', 'competitionReview', 18),
    column('合法性审查意见文号', 'reviewNumber', 20), column('审查日期', 'reviewedOn', 12), column('审查结论', 'reviewConclusion', 12), column('集体审议会议', 'meeting', 20), column('审议日期', 'deliberatedOn', 12),
    column('公布日期', 'publishedOn', 12), column('公布渠道', 'channel', 16), column('施行日期', 'effectiveOn', 12), column('有效期（年）', 'validYears', 10), column('到期日', 'expiresOn', 12), column('备案机关', 'reportedTo', 16),
    column('报备日', 'reportedOn', 12), column('备案号', 'reportNumber', 14), column('上位依据', 'grounds', 26), column('解读材料', 'interpretation', 18), column('状态', STATE_PATH, 10), column('清理批次', 'cleanupBatch', 12), column('清理结论', 'cleanupResult', 10), column('清理理由', 'cleanupReason', 20),
    column('清理公布日期', 'cleanupPublishedOn', 12), column('替代文件', 'replacedBy', 18), column('评估报告', 'evaluation', 18), column('备注', 'remark', 18),
  ],
  views: [
    view('all', '全部', () => true, 'number'),
    view('in-force', '现行', (fields) => ['in-force', 'amending'].includes(stateOf(POLICY_PROCESS, fields)), 'expiresOn', false),
    view('making', '制定中', (fields) => ['drafting', 'legal-review', 'reviewed', 'deliberating'].includes(stateOf(POLICY_PROCESS, fields)), 'number'),
    view('to-report', '待备案', (fields) => stateOf(POLICY_PROCESS, fields) === 'in-force' && textOf(fields, 'kind') === 'normative' && dateOf(fields, 'reportedOn') === null, 'publishedOn', false),
    view('ended', '废止、失效', (fields) => ['repealed', 'expired', 'declared-void'].includes(stateOf(POLICY_PROCESS, fields)), 'endedOn'),
  ],
  process: POLICY_PROCESS,
  numbering: { field: 'number', rule: 'policy' },
  checks: checkPolicy,
  deadlines: policyDeadlines,
  keeps: keepYears,
  stateOnImport: (fields) => (dateOf(fields, 'endedOn') !== null ? 'repealed' : dateOf(fields, 'publishedOn') !== null ? 'in-force' : 'drafting'),
})

/** Which documents in force rest on an act and were not checked against its new version, so that they are looked at again; all that rest on it where `version` is ''. */
export function policiesResting(policies: readonly { readonly id: string; readonly fields: Fields }[], act: string, version: string): readonly string[] {
  return policies
    .filter(({ fields }) => ['in-force', 'amending'].includes(stateOf(POLICY_PROCESS, fields)))
    .filter(({ fields }) => rowsOf(fields, 'grounds').some((row) => textOf(row, 'act') === act && (version === '' || textOf(row, 'version') !== version)))
    .map(({ id }) => id)
}
