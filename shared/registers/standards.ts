import { addMonths, type LocalDate } from '../core/local-date'
import type { ValueProblem } from './check-value'
import { choice, computed, date, files, officialNumber, person, reference, requiredWhen, rows, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, rowsOf, textOf, type Fields } from './field'
import { state, stateOf, transition, type Process } from './process'
import { STATE_PATH } from './sheet-fields'

/** Years after which a standard is reviewed again (标准化法第29条、实施条例第20条). */
const REVIEW_MONTHS = 60

/** From the proposal to repeal: 立项—编制—批准发布—实施—评价—改进—复审 (documents 7). */
export const STANDARD_PROCESS: Process = {
  initial: 'proposed',
  states: [
    state('proposed', '立项中'), state('drafting', '编制中'), state('published', '已发布'), state('in-force', '实施中'), state('revising', '修订中'), state('repealed', '废止', { isFinal: true }), state('dropped', '立项终止', { isFinal: true }),
  ],
  transitions: [
    transition('approve-proposal', '批准立项', ['proposed'], 'drafting', ['leader', 'vice-leader', 'legal-head'], { needs: ['proposalFiles'], keeps: '立项批复' }),
    transition('drop', '终止立项', ['proposed', 'drafting'], 'dropped', ['leader', 'vice-leader', 'legal-head'], { needsReason: true }),
    transition('publish', '批准发布', ['drafting'], 'published', ['leader', 'vice-leader'], { needs: ['standardNumber', 'publishedOn', 'effectiveOn', 'textFiles'], guard: refusePublication, keeps: '批准文、公告' }),
    transition('implement', '实施', ['published'], 'in-force', ['undertaker', 'legal-head', 'system']),
    transition('confirm', '复审：继续有效', ['in-force'], 'in-force', ['undertaker', 'legal-head'], { needs: ['lastReviewedOn'], keeps: '复审结论' }),
    transition('revise', '复审：修订', ['in-force'], 'revising', ['undertaker', 'legal-head'], { needsReason: true, keeps: '复审结论' }),
    transition('republish', '发布修订版', ['revising'], 'published', ['leader', 'vice-leader'], { needs: ['publishedOn', 'effectiveOn', 'textFiles'] }),
    transition('repeal', '复审：废止', ['in-force', 'revising'], 'repealed', ['leader', 'vice-leader'], { needs: ['repealedOn'], needsReason: true, keeps: '废止公告' }),
  ],
}

const STAGES = { proposal: '立项', drafting: '编制', review: '审查与批准发布', implementation: '实施', evaluation: '评价', improvement: '改进', reexamination: '复审' } as const

/** 编制：征求意见稿、送审稿; the stage alone where no product was entered. */
function stageTitle(row: Fields): string {
  const [stage, products] = [STAGES[textOf(row, 'stage') as keyof typeof STAGES] ?? '标准阶段', textOf(row, 'products')]
  return products === '' ? stage : `${stage}：${products}`
}

/** Stages whose products must be there before a standard is published. */
const STAGES_BEFORE_PUBLICATION = ['drafting', 'review'] as const

function refusePublication(fields: Fields): string | null {
  const done = new Set(rowsOf(fields, 'stages').filter((row) => dateOf(row, 'doneOn') !== null).map((row) => textOf(row, 'stage')))
  const missing = STAGES_BEFORE_PUBLICATION.filter((code) => !done.has(code)).map((code) => STAGES[code])
  return missing.length === 0 ? null : `“${missing.join('、')}”阶段尚未完成，不能批准发布；请先在阶段表登记完成日和产出物。`
}

/** Day the five years count from: of its last publication or review, whichever came later; null before. */
function reviewStart(fields: Fields): LocalDate | null {
  return [dateOf(fields, 'lastReviewedOn'), dateOf(fields, 'publishedOn')].filter((day) => day !== null).sort().at(-1) ?? null
}

/** Day by which a standard is to be reviewed again: five years after its publication or last review; null before. */
export function nextReviewOn(fields: Fields): string | null {
  const last = reviewStart(fields)
  return last === null ? null : addMonths(last, REVIEW_MONTHS)
}

function standardDeadlines(fields: Fields): readonly RecordDeadline[] {
  // What was planned for a standard that is given up or repealed is not due any more.
  if (['dropped', 'repealed'].includes(stateOf(STANDARD_PROCESS, fields))) return []
  const stages = rowsOf(fields, 'stages').flatMap((row, index): readonly RecordDeadline[] => {
    const due = dateOf(row, 'plannedOn')
    return due === null ? [] : [{ id: `stage-${index}`, title: stageTitle(row), start: due, due, lines: [`计划${due}完成。`], doneOn: dateOf(row, 'doneOn'), remindDays: [30, 10, 0] }]
  })
  const start = reviewStart(fields)
  if (start === null || !['published', 'in-force'].includes(stateOf(STANDARD_PROCESS, fields))) return stages
  const due = addMonths(start, REVIEW_MONTHS)
  const lines = [`${start}＋5年＝${due}（标准化法第29条、标准化法实施条例第20条：复审周期一般不超过五年）。`]
  return [...stages, { id: 'review', title: '标准复审', start, due, lines, doneOn: null, remindDays: [180, 90, 30, 0] }]
}

function checkStandard(fields: Fields): readonly ValueProblem[] {
  const [published, effective] = [dateOf(fields, 'publishedOn'), dateOf(fields, 'effectiveOn')]
  return published !== null && effective !== null && effective < published ? [{ path: 'effectiveOn', message: `实施日：${effective} 早于发布日 ${published}，请核对。` }] : []
}

const LIFE = '生命周期'

/** 标准全生命周期台账 (documents 7). */
export const STANDARDS = register({
  id: 'standard',
  title: '标准',
  version: 2,
  titleField: 'title',
  responsibleField: 'department',
  fields: [
    officialNumber('number', '登记号', 'standard'),
    text('standardNumber', '标准号', { isIndexed: true, maxLength: 100 }),
    text('title', '名称', { required: true, isIndexed: true, maxLength: 200 }),
    choice('level', '层级', { national: '国家', industry: '行业', local: '地方', group: '团体', enterprise: '企业', internal: '组织内部' }, { required: true, isIndexed: true }),
    choice('systemClass', '体系大类', { basic: '基础通用', management: '管理', service: '服务保障', operation: '内部运行' }, { required: true, isIndexed: true }),
    text('subclass', '小类代码', { isIndexed: true, isShared: true, within: 'systemClass', maxLength: 20, hint: '按本单位标准体系表填写，同一小类写法一致，如 FW-03；在“设置—选项表”列出后从表中选择。' }),
    unit('department', '归口处室', { required: true, isIndexed: true }),
    text('draftedBy', '起草单位', { maxLength: 500 }),
    text('edition', '现行版本', { maxLength: 50 }),
    date('publishedOn', '发布日', { isIndexed: true, group: LIFE, required: requiredWhen('标准已经发布', (fields) => ['published', 'in-force', 'revising'].includes(stateOf(STANDARD_PROCESS, fields))) }),
    date('effectiveOn', '实施日', { group: LIFE }),
    date('lastReviewedOn', '上次复审日', { group: LIFE }),
    computed('nextReviewOn', '复审到期日', 'date', nextReviewOn, { group: LIFE, isIndexed: true }),
    date('repealedOn', '废止日', { group: LIFE, isIndexed: true }),
    text('replaces', '代替标准', { maxLength: 500 }),
    text('replacedBy', '被代替为', { maxLength: 500 }),
    choice('force', '强制或推荐', { mandatory: '强制', recommended: '推荐' }, { required: true }),
    text('filingNumber', '标准备案号', { maxLength: 100 }),
    files('proposalFiles', '立项材料', { group: LIFE }),
    files('textFiles', '文本附件', { group: LIFE }),
    rows('stages', '阶段', [
      choice('stage', '阶段', STAGES, { required: true }),
      date('plannedOn', '计划日', { required: true }), date('doneOn', '完成日'), text('responsible', '责任人', { required: true }), text('products', '产出物', { hint: '如申请书、立项批复、征求意见稿、编制说明、审查会纪要、培训记录、评价报告、复审结论。' }), files('files', '产出物（附件）'),
    ], (row) => `${stageTitle(row)}${dateOf(row, 'doneOn') === null ? '' : ` ${textOf(row, 'doneOn')}完成`}`, { group: LIFE, hint: '立项、编制、审查与批准发布、实施、评价、改进、复审，逐阶段登记计划与产出物。' }),
    reference('policies', '关联制度文件', 'policy', { several: true, isIndexed: true }),
    reference('contracts', '引用本标准的合同', 'contract', { several: true, isIndexed: true }),
    person('handler', '责任人'),
    text('remark', '备注'),
  ],
  listColumns: ['number', 'standardNumber', 'title', 'level', 'systemClass', 'department', 'publishedOn', 'nextReviewOn'],
  exportColumns: [
    ORDINAL_COLUMN, column('登记号', 'number', 12), column('标准号', 'standardNumber', 20), column('名称', 'title', 30), column('层级', 'level', 10), column('体系大类', 'systemClass', 12), column('小类代码', 'subclass', 10),
    column('归口处室', 'department', 14), column('起草单位', 'draftedBy', 22), column('现行版本', 'edition', 12), column('发布日', 'publishedOn', 12), column('实施日', 'effectiveOn', 12),
    column('上次复审日', 'lastReviewedOn', 12), column('复审到期日', 'nextReviewOn', 12), column('状态', STATE_PATH, 10), column('代替标准', 'replaces', 18), column('被代替为', 'replacedBy', 18), column('强制或推荐', 'force', 10), column('备案号', 'filingNumber', 16), column('文本附件', 'textFiles', 20), column('关联制度文件', 'policies', 20), column('引用的合同', 'contracts', 20),
    column('阶段', 'stages', 24), column('废止日', 'repealedOn', 12), column('责任人', 'handler.name', 10), column('备注', 'remark', 20),
  ],
  views: [
    view('all', '全部', () => true, 'standardNumber', false),
    view('in-force', '实施中', (fields) => stateOf(STANDARD_PROCESS, fields) === 'in-force', 'nextReviewOn', false),
    view('making', '立项、编制中', (fields) => ['proposed', 'drafting', 'revising'].includes(stateOf(STANDARD_PROCESS, fields)), 'number'),
    view('withdrawn', '废止、被代替', isWithdrawn, 'standardNumber', false),
    view('repealed', '已废止', (fields) => stateOf(STANDARD_PROCESS, fields) === 'repealed', 'repealedOn'),
  ],
  process: STANDARD_PROCESS,
  numbering: { field: 'number', rule: 'standard' },
  checks: checkStandard,
  deadlines: standardDeadlines,
  stateOnImport: (fields) => (dateOf(fields, 'repealedOn') !== null ? 'repealed' : dateOf(fields, 'effectiveOn') !== null ? 'in-force' : dateOf(fields, 'publishedOn') !== null ? 'published' : 'drafting'),
})

/** Whether a standard no longer holds: repealed, or replaced by another. */
function isWithdrawn(fields: Fields): boolean {
  return stateOf(STANDARD_PROCESS, fields) === 'repealed' || textOf(fields, 'replacedBy') !== ''
}

/** Why a standard no longer holds: 已于2025-01-01废止; null while it does. */
export function withdrawalOf(fields: Fields): string | null {
  const [successor, repealedOn] = [textOf(fields, 'replacedBy'), textOf(fields, 'repealedOn')]
  if (!isWithdrawn(fields)) return null
  const ended = stateOf(STANDARD_PROCESS, fields) === 'repealed' ? `已${repealedOn === '' ? '' : `于${repealedOn}`}废止` : ''
  return [ended, successor === '' ? '' : `已被${successor}代替`].filter((part) => part !== '').join('，')
}
