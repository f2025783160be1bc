import { addDays, daysBetween, localDateOf, type LocalDate } from '../core/local-date'
import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '../law/calendar'
import type { ValueProblem } from './check-value'
import { choice, date, files, flag, number, officialNumber, period, person, requiredWhen, rows, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { codesOf, dateOf, isBlank, numberOf, periodOf, textOf, type Field, type Fields } from './field'
import { state, stateOf, transition, type Process } from './process'
import { STATE_PATH } from './sheet-fields'
import { earlierReviewsField, LEGALITY_CONCLUSIONS, type ReviewFields } from './set-aside-review'

/** Least days of public consultation and of a legality review (重大行政决策程序暂行条例第15条、第26条). */
const CONSULTATION_DAYS = 30
const REVIEW_WORKING_DAYS = 7

/** Procedures a decision may have to go through, with the field that proves each. */
const PROCEDURES = {
  participation: '公众参与', expert: '专家论证', risk: '风险评估', competition: '公平竞争审查', legality: '合法性审查', collective: '集体讨论',
} as const

const EVIDENCE: Readonly<Record<Exclude<keyof typeof PROCEDURES, 'legality' | 'collective'>, string>> = {
  participation: 'participationFiles', expert: 'expertFiles', risk: 'riskFiles', competition: 'competitionFiles',
}

/** What a passed decision leaves of its meeting (条例第30条). */
const OF_THE_MEETING = ['meetingName', 'meetingOn', 'meetingMinutes', 'leaderSpokeLast', 'dissent', 'decidedOn']

/** A matter of the yearly catalogue from its start to its archive (documents 9). */
const DECISION_PROCESS: Process = {
  initial: 'listed',
  states: [
    state('listed', '列入目录'), state('drafting', '起草论证'), state('legal-review', '合法性审查中', { clock: 'runs' }), state('reviewed', '已审查'), state('meeting', '集体讨论'),
    state('published', '已公布'), state('executing', '执行中'), state('archived', '已归档', { isFinal: true }), state('adjusted', '调整、终止', { isFinal: true }),
  ],
  transitions: [
    transition('start', '启动决策', ['listed'], 'drafting', ['undertaker', 'division-head', 'vice-leader'], { needs: ['startedOn'], keeps: '启动决定' }),
    transition('submit-review', '送合法性审查', ['drafting'], 'legal-review', ['undertaker', 'division-head'], { needs: ['draftFiles', 'reviewSubmittedOn'], guard: refuseReview, keeps: '草案版本' }),
    transition('return', '退回补充材料', ['legal-review'], 'drafting', ['reviewer', 'legal-head'], { needsReason: true }),
    transition('review', '出具合法性审查意见', ['legal-review'], 'reviewed', ['legal-head', 'vice-leader'], { notBy: ['submit-review'], needs: ['legalityFiles', 'legalityNumber', 'reviewIssuedOn', 'legalityConclusion'], keeps: '审查意见' }),
    transition('to-meeting', '提交会议', ['reviewed', 'drafting'], 'meeting', ['undertaker', 'division-head'], { guard: refuseMeeting, keeps: '议题材料' }),
    transition('publish', '讨论通过并公布', ['meeting'], 'published', ['leader'], { needs: [...OF_THE_MEETING, 'publishedOn'], guard: refusePublication, keeps: '会议纪要、公布' }),
    // 条例第32条: published, unless the law forbids it.
    transition('pass-unpublished', '讨论通过，依法不公开', ['meeting'], 'executing', ['leader'], { needs: [...OF_THE_MEETING, 'secrecyReason', 'executor'], guard: refusePublication, keeps: '会议纪要、不公开理由' }),
    transition('back', '再次论证', ['meeting'], 'drafting', ['leader'], { needsReason: true }),
    transition('execute', '交付执行', ['published'], 'executing', ['leader', 'vice-leader', 'undertaker'], { needs: ['executor'] }),
    transition('archive', '归档', ['published', 'executing'], 'archived', ['archivist', 'undertaker'], { needs: ['archiveNumber'] }),
    transition('adjust', '调整或者终止', ['listed', 'drafting', 'reviewed', 'executing'], 'adjusted', ['leader'], { needsReason: true, keeps: '动态调整记录' }),
  ],
}

function missingEvidence(fields: Fields): readonly string[] {
  const required = codesOf(fields, 'procedures')
  return Object.entries(EVIDENCE).filter(([code, field]) => required.includes(code) && isBlank(fields[field])).map(([code]) => PROCEDURES[code as keyof typeof PROCEDURES])
}

function refuseReview(fields: Fields): string | null {
  const missing = missingEvidence(fields)
  return missing.length === 0 ? null : `目录要求的程序尚缺材料：${missing.join('、')}；请上传后再送审。`
}

/** An empty legality-review slot stops the matter, whatever else was collected (条例第25条、第26条). */
function refuseMeeting(fields: Fields): string | null {
  if (isBlank(fields['legalityFiles'])) return '未上传合法性审查意见，不得提交会议；征求意见不能代替合法性审查（重大行政决策程序暂行条例第25条）。'
  if (textOf(fields, 'legalityConclusion') === 'unlawful') return '合法性审查结论为“不合法”，不得提交审议。'
  const missing = missingEvidence(fields)
  return missing.length === 0 ? null : `目录要求的程序尚缺材料：${missing.join('、')}。`
}

function refusePublication(fields: Fields): string | null {
  return fields['leaderSpokeLast'] !== false ? null : '请确认会议主要负责人末位发言、不同意见已如实记载（重大行政决策程序暂行条例第30条）。'
}

function checkDecision(fields: Fields, calendar: WorkCalendar): readonly ValueProblem[] {
  const problems: ValueProblem[] = []
  const consultation = periodOf(fields, 'consultation')
  if (consultation !== null && consultation.to !== null && daysBetween(consultation.from, consultation.to) + 1 < CONSULTATION_DAYS && textOf(fields, 'shortConsultationReason') === '') {
    problems.push({ path: 'consultation', message: `公开征求意见：不足${CONSULTATION_DAYS}日（条例第15条），请延长或者填写理由。` })
  }
  const [sent, issued] = [dateOf(fields, 'reviewSubmittedOn'), dateOf(fields, 'reviewIssuedOn')]
  if (sent !== null && issued !== null && issued < sent) problems.push({ path: 'reviewIssuedOn', message: `审查出具日：${issued} 早于送审日 ${sent}，请核对。` })
  else if (sent !== null && issued !== null && workingDaysBetween(calendar, sent, issued) < REVIEW_WORKING_DAYS && textOf(fields, 'shortReviewReason') === '') {
    problems.push({ path: 'reviewIssuedOn', message: `审查出具日：审查时间不足${REVIEW_WORKING_DAYS}个工作日（条例第26条），请填写理由。` })
  }
  return problems
}

function decisionDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  // Nothing is due any more of a matter that was given up or is in the archive.
  if (['adjusted', 'archived'].includes(stateOf(DECISION_PROCESS, fields))) return []
  const deadlines: RecordDeadline[] = []
  const year = numberOf(fields, 'year')
  const listed = year === null ? null : localDateOf(year, 3, 31)
  if (listed !== null) deadlines.push({ id: 'catalogue', title: '公布决策事项目录', start: addDays(listed, -89), due: listed, lines: ['每年第一季度公布目录。'], doneOn: dateOf(fields, 'cataloguePublishedOn'), remindDays: [30, 10, 3, 0] })
  const hearing = dateOf(fields, 'hearingOn')
  if (hearing !== null) deadlines.push({ id: 'hearing-papers', title: '送达听证材料', start: addDays(hearing, -30), due: addDays(hearing, -7), lines: [`听证会${hearing}－7日＝${addDays(hearing, -7)}（重大行政决策程序暂行条例第16条）。`], doneOn: dateOf(fields, 'hearingPapersOn'), remindDays: [7, 3, 0] })
  const sent = dateOf(fields, 'reviewSubmittedOn')
  if (sent !== null) deadlines.push(reviewDeadline(sent, dateOf(fields, 'reviewIssuedOn'), calendar))
  const planned = dateOf(fields, 'plannedOn')
  if (planned !== null) deadlines.push({ id: 'plan', title: '计划完成', start: addDays(planned, -90), due: planned, lines: [`目录计划${planned}完成。`], doneOn: dateOf(fields, 'decidedOn'), remindDays: [30, 10, 0] })
  return deadlines
}

/** The least time of the review as the day before which the opinion should not be due; shown so that the meeting is not set too early. */
function reviewDeadline(sent: LocalDate, issued: LocalDate | null, calendar: WorkCalendar): RecordDeadline {
  const day = addWorkingDays(calendar, sent, REVIEW_WORKING_DAYS)
  return { id: 'review', title: '合法性审查（一般不少于7个工作日）', start: sent, due: day, lines: [`送审日${sent}后第${REVIEW_WORKING_DAYS}个工作日为${day}（重大行政决策程序暂行条例第26条）。`], doneOn: issued, remindDays: null }
}

const evidence = (id: string, label: string, code: keyof typeof EVIDENCE | 'collective'): Field =>
  files(id, label, { group: '证据', required: requiredWhen(`目录要求${PROCEDURES[code]}且已提交会议`, (fields) => codesOf(fields, 'procedures').includes(code) && ['meeting', 'published', 'executing', 'archived'].includes(stateOf(DECISION_PROCESS, fields))) })

const CATALOGUE = '目录'
const COURSE = '过程'

/** Where a decision keeps its legality review. */
export const DECISION_REVIEW: ReviewFields = { number: 'legalityNumber', on: 'reviewIssuedOn', conclusion: 'legalityConclusion', files: 'legalityFiles' }

/** 重大行政决策: the yearly catalogue and its evidence (documents 9). */
export const DECISIONS = register({
  id: 'decision',
  title: '重大行政决策',
  version: 2,
  titleField: 'title',
  responsibleField: 'department',
  fields: [
    officialNumber('number', '决策号', 'decision', { group: CATALOGUE }),
    number('year', '年度', { required: true, isIndexed: true, min: 2000, max: 2100, group: CATALOGUE }),
    text('title', '事项名称', { required: true, isIndexed: true, maxLength: 200, group: CATALOGUE }),
    choice('kind', '类别', { plan: '规划', policy: '公共政策', project: '公共建设项目', other: '其他' }, { required: true, isIndexed: true, group: CATALOGUE }),
    unit('department', '承办处室', { required: true, isIndexed: true, group: CATALOGUE }),
    text('basis', '依据', { required: true, group: CATALOGUE }),
    choice('procedures', '需履行程序', PROCEDURES, { required: true, several: true, group: CATALOGUE }),
    date('plannedOn', '计划完成时间', { required: true, group: CATALOGUE }),
    text('catalogueMeeting', '目录审定会议', { group: CATALOGUE }),
    date('cataloguePublishedOn', '目录公布日期', { group: CATALOGUE }),
    text('adjustments', '动态调整记录', { group: CATALOGUE }),
    text('secrecyReason', '不公开理由', { group: CATALOGUE }),
    date('startedOn', '启动决定日', { group: COURSE }),
    files('draftFiles', '草案版本', { group: COURSE }),
    period('consultation', '公开征求意见起止', { group: COURSE }),
    text('shortConsultationReason', '征求意见不足30日的理由', { group: COURSE }),
    date('hearingOn', '听证日', { group: COURSE }),
    date('hearingPapersOn', '听证材料送达日', { group: COURSE }),
    evidence('participationFiles', '公众参与材料', 'participation'),
    evidence('expertFiles', '专家论证意见（署名）', 'expert'),
    evidence('riskFiles', '风险评估报告', 'risk'),
    evidence('competitionFiles', '公平竞争审查材料', 'competition'),
    files('legalityFiles', '合法性审查意见', { group: '证据', hint: '没有合法性审查意见，不得提交会议。' }),
    text('legalityNumber', '合法性审查意见文号', { group: COURSE, maxLength: 100 }),
    date('reviewSubmittedOn', '合法性审查送审日', { group: COURSE }),
    date('reviewReturnedOn', '退补日', { group: COURSE }),
    date('reviewIssuedOn', '审查出具日', { group: COURSE, isIndexed: true }),
    text('shortReviewReason', '审查不足7个工作日的理由', { group: COURSE }),
    choice('legalityConclusion', '审查结论', LEGALITY_CONCLUSIONS, { group: COURSE, isIndexed: true }),
    earlierReviewsField(COURSE),
    text('counselOpinion', '法律顾问与公职律师意见', { group: COURSE }),
    text('meetingName', '集体讨论会议', { group: COURSE }),
    date('meetingOn', '集体讨论日', { group: COURSE }),
    evidence('meetingMinutes', '会议纪要', 'collective'),
    flag('leaderSpokeLast', '主要负责人末位发言、不同意见如实记载', { group: COURSE }),
    text('dissent', '不同意见', { group: COURSE, hint: '会议讨论中的不同意见如实记载（条例第30条）；没有的填“无”。' }),
    text('reportedToParty', '请示报告党委', { group: COURSE }),
    date('decidedOn', '决定日', { group: COURSE, isIndexed: true }),
    date('publishedOn', '公布日', { group: COURSE }),
    files('interpretation', '解读材料', { group: COURSE }),
    unit('executor', '执行单位', { group: COURSE }),
    text('executionFeedback', '执行反馈', { group: COURSE }),
    files('evaluation', '后评估', { group: COURSE }),
    rows('accountability', '责任追究记录', [date('on', '日期', { required: true }), text('what', '情况', { required: true })], (row) => `${textOf(row, 'on')} ${textOf(row, 'what')}`, { group: COURSE }),
    text('archiveNumber', '归档号', { group: COURSE, maxLength: 100 }),
    person('handler', '承办人', { group: CATALOGUE }),
  ],
  listColumns: ['number', 'year', 'title', 'kind', 'department', 'plannedOn', 'legalityConclusion'],
  exportColumns: [
    ORDINAL_COLUMN, column('决策号', 'number', 14), column('年度', 'year', 8), column('事项名称', 'title', 30), column('类别', 'kind', 12), column('承办处室', 'department', 14), column('依据', 'basis', 24), column('需履行程序', 'procedures', 30),
    column('计划完成时间', 'plannedOn', 12), column('目录审定会议', 'catalogueMeeting', 20), column('公布日期', 'cataloguePublishedOn', 12), column('动态调整记录', 'adjustments', 20), column('不公开理由', 'secrecyReason', 18),
    column('状态', STATE_PATH, 12), column('启动决定日', 'startedOn', 12), column('草案版本', 'draftFiles', 20), column('征求意见起', 'consultation.from', 12), column('征求意见止', 'consultation.to', 12), column('听证日', 'hearingOn', 12), column('专家论证意见及署名', 'expertFiles', 20), column('风险评估报告', 'riskFiles', 20), column('公平竞争审查', 'competitionFiles', 20), column('送审日', 'reviewSubmittedOn', 12), column('退补日', 'reviewReturnedOn', 12), column('出具日', 'reviewIssuedOn', 12),
    column('合法性审查意见文号', 'legalityNumber', 18), column('审查结论', 'legalityConclusion', 12), column('法律顾问意见', 'counselOpinion', 20), column('集体讨论', ['meetingOn', 'meetingName'], 22), column('首长末位发言', 'leaderSpokeLast', 12), column('不同意见', 'dissent', 20), column('请示报告党委', 'reportedToParty', 18), column('公布日', 'publishedOn', 12), column('解读材料', 'interpretation', 18),
    column('执行单位', 'executor', 14), column('执行反馈', 'executionFeedback', 20), column('后评估', 'evaluation', 18), column('责任追究记录', 'accountability', 20), column('归档号', 'archiveNumber', 14),
  ],
  views: [
    view('all', '全部', () => true, 'number'),
    view('open', '进行中', (fields) => ['listed', 'drafting', 'legal-review', 'reviewed', 'meeting'].includes(stateOf(DECISION_PROCESS, fields)), 'plannedOn', false),
    view('no-review', '缺合法性审查意见', (fields) => isBlank(fields['legalityFiles']) && stateOf(DECISION_PROCESS, fields) !== 'adjusted', 'plannedOn', false),
    view('executing', '执行中', (fields) => stateOf(DECISION_PROCESS, fields) === 'executing', 'decidedOn'),
  ],
  process: DECISION_PROCESS,
  numbering: { field: 'number', rule: 'decision' },
  checks: checkDecision,
  deadlines: decisionDeadlines,
  stateOnImport: (fields) => (textOf(fields, 'archiveNumber') !== '' ? 'archived' : dateOf(fields, 'publishedOn') !== null ? 'published' : 'listed'),
})

/** The evidence slots of a decision and whether each is filled, in the order of the regulation. */
export function evidenceSlots(fields: Fields): readonly { readonly title: string; readonly isRequired: boolean; readonly isFilled: boolean }[] {
  const required = codesOf(fields, 'procedures')
  const slots = { ...EVIDENCE, legality: 'legalityFiles', collective: 'meetingMinutes' }
  return Object.entries(slots).map(([code, field]) => ({
    title: PROCEDURES[code as keyof typeof PROCEDURES],
    // The legality review is never optional (条例第25条).
    isRequired: code === 'legality' || required.includes(code),
    isFilled: !isBlank(fields[field]),
  }))
}
