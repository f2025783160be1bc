import { addDays } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { counselNoticeDays, filingReturnDays } from '../law/parameters/office-days'
import { answerDeadline } from './answer-deadline'
import type { ValueProblem } from './check-value'
import { UNIT_KINDS } from './choices'
import { choice, date, files, flag, money, number, officialNumber, party, period, person, reference, requiredWhen, rows, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, isBlank, isSet, partyOf, periodOf, rowsOf, textOf, type Fields } from './field'
import { officeDays } from './office-days'
import { filedWithout } from './record-papers'
import { officeLimit, state, stateOf, transition, type Process } from './process'
import { STATE_PATH } from './sheet-fields'

/** Engagement of counsel, filed with the bureau (documents 5.1). */
export const COUNSEL_PROCESS: Process = {
  initial: 'preparing',
  states: [
    state('preparing', '待报备'), state('reported', '已报备', { clock: 'runs' }), state('returned', '退回补正', { clock: 'stands', ...officeLimit(filingReturnDays) }), state('filed', '已备案'),
    state('renewed', '已续聘', { isFinal: true }), state('dismissed', '已解聘', { isFinal: true }), state('expired', '期满', { isFinal: true }),
  ],
  transitions: [
    transition('report', '报备', ['preparing', 'returned'], 'reported', ['unit-clerk', 'undertaker'], {
      needs: ['term', 'fee', 'contractFiles'], guard: refuseReport, keeps: '备案表、附件',
    }),
    transition('return', '退回补正', ['reported'], 'returned', ['reviewer', 'legal-head'], { needsReason: true }),
    transition('file', '准予备案', ['reported'], 'filed', ['reviewer', 'legal-head'], { reasonWhen: lacksPapers, notBy: ['report'], needs: ['filingNumber', 'filedOn'] }),
    transition('renew', '续聘', ['filed'], 'renewed', ['undertaker', 'unit-clerk', 'legal-head'], { needs: ['yearScore'], keeps: '考核结果' }),
    transition('dismiss', '解聘', ['filed'], 'dismissed', ['legal-head', 'vice-leader'], { needsReason: true }),
    transition('expire', '期满', ['filed'], 'expired', ['system', 'undertaker', 'legal-head']),
  ],
}

const isFromOutside = (fields: Fields): boolean => textOf(fields, 'kind') !== 'government'

function lacksPapers(fields: Fields): string | null {
  return filedWithout('counsel', fields)
}

/** Lawyers in public service have no firm and no clients of their own; nobody is reported with a conflict that was not waived. */
function refuseReport(fields: Fields): string | null {
  if (isFromOutside(fields) && isBlank(fields['conflictStatement'])) return '“报备”前请先填写：利益冲突声明。'
  if (isFromOutside(fields) && partyOf(fields, 'firm') === null) return '“报备”前请先填写：律师事务所。'
  return textOf(fields, 'conflictFindings') !== '' && !isSet(fields, 'conflictWaived') ? `利益冲突检查有结果：${textOf(fields, 'conflictFindings')}；请更换律师或书面豁免后再报备。` : null
}

/** A side of a contract, case or engagement with which counsel may conflict. */
export interface KnownParty {
  readonly name: string
  /** Where it stands: 案件 AJ-2026-0003 相对人. */
  readonly where: string
}

/** One firm or lawyer that acts or acted for somebody we face. */
export interface ConflictFinding {
  readonly client: string
  readonly where: string
}

/** Names without what makes the same firm look like two: brackets, blanks, legal form. */
function bareName(name: string): string {
  return name.normalize('NFKC').replace(/[\s()·]/g, '').replace(/(股份有限公司|有限责任公司|有限公司)$/, '')
}

/**
 * Which of the firm's declared clients stand against us in contracts and cases. Equal names only, after taking away
 * brackets, blanks and the legal form; similar names are for a person to judge.
 */
export function findConflicts(engagement: Fields, ours: readonly KnownParty[]): readonly ConflictFinding[] {
  const clients = new Map(rowsOf(engagement, 'clients').map((row) => [bareName(textOf(row, 'name')), textOf(row, 'name')]))
  clients.delete('')
  return ours.flatMap(({ name, where }) => {
    const client = clients.get(bareName(name))
    return client === undefined ? [] : [{ client, where }]
  })
}

/** 沈岚（13301202610000001，主办） */
function lawyerSummary(row: Fields): string {
  return `${textOf(row, 'name')}（${[textOf(row, 'licence'), isSet(row, 'isLead') ? '主办' : '', isSet(row, 'isPublic') ? '公职律师' : ''].filter((part) => part !== '').join('，')}）`
}

function checkCounsel(fields: Fields): readonly ValueProblem[] {
  const firm = partyOf(fields, 'firm')
  const lawyers = rowsOf(fields, 'lawyers')
  const problems: ValueProblem[] = []
  if (firm !== null && lawyers.length > 0 && !lawyers.some((row) => isSet(row, 'isLead'))) problems.push({ path: 'lawyers', message: '团队：请标明主办律师。' })
  return problems
}

function counselDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const term = periodOf(fields, 'term')
  const end = term?.to ?? null
  if (term === null || end === null || stateOf(COUNSEL_PROCESS, fields) !== 'filed') return answerDeadline(COUNSEL_PROCESS, fields, '补正后重新报备', calendar)
  const notice = officeDays(calendar, counselNoticeDays, term.from)
  const due = addDays(end, -notice)
  return [{
    id: 'renewal', title: '聘期将满，启动续聘或重新选聘', start: term.from, due,
    lines: [`聘期届满${end}－${notice}日＝${due}（默认值，可配置）。`], doneOn: dateOf(fields, 'renewalStartedOn'), remindDays: [30, 10, 0],
  }]
}

const FIRM = '律师事务所'
const SERVICE = '服务'
const FILING = '备案'

/** 法律顾问聘请备案: D6 (documents 5.1). */
export const COUNSEL = register({
  id: 'counsel',
  title: '法律顾问聘请备案',
  version: 3,
  titleField: 'title',
  responsibleField: 'handler',
  fields: [
    officialNumber('number', '登记号', 'counsel'),
    text('title', '聘请事项', { required: true, maxLength: 200 }),
    unit('unit', '聘请单位', { required: true, isIndexed: true }),
    choice('unitKind', '单位性质', UNIT_KINDS, { required: true }),
    choice('selection', '聘请方式', { procurement: '公开采购', comparison: '比选', direct: '直接聘请' }, { required: true, isIndexed: true }),
    text('selectionBasis', '直接聘请的依据', { required: requiredWhen('直接聘请', (fields) => textOf(fields, 'selection') === 'direct') }),
    choice('kind', '顾问类别', { firm: '律师事务所', government: '公职律师', expert: '专家' }, { required: true, group: FIRM, isIndexed: true }),
    party('firm', '律师事务所', { group: FIRM, isIndexed: true, required: requiredWhen('聘请的是律师', isFromOutside) }),
    text('firmLicence', '执业许可证号', { group: FIRM, maxLength: 100, required: requiredWhen('聘请的是律师事务所', (fields) => textOf(fields, 'kind') === 'firm') }),
    files('licenceFiles', '执业许可证', { group: FIRM }),
    choice('firmAssessment', '年度考核结果', { passed: '合格', failed: '不合格', pending: '未出' }, { group: FIRM }),
    rows('lawyers', '团队', [
      text('name', '姓名', { required: true, maxLength: 50 }), text('licence', '执业证号', { required: true, maxLength: 50 }), number('years', '执业年限', { max: 70 }),
      text('fieldOfLaw', '专业领域', { maxLength: 200 }), text('sanctions', '近三年处分', { maxLength: 500 }), flag('isLead', '主办律师'), flag('isPublic', '公职律师'),
    ], lawyerSummary, { group: FIRM, required: true }),
    rows('clients', '律所申报的客户', [text('name', '名称', { required: true })], (row) => textOf(row, 'name'), { group: FIRM, hint: '用于利益冲突检查。' }),
    choice('serviceKind', '服务类型', { standing: '常年', special: '专项', litigation: '诉讼' }, { required: true, group: SERVICE, isIndexed: true }),
    text('service', '服务内容与工作量', { required: true, group: SERVICE }),
    period('term', '期限', { required: true, group: SERVICE }),
    money('fee', '费用总额（元）', { required: true, group: SERVICE }),
    choice('feeKind', '计费方式', { fixed: '固定', hourly: '计时', piece: '计件', risk: '风险代理' }, { required: true, group: SERVICE }),
    text('feePayment', '支付方式', { required: true, group: SERVICE }),
    files('conflictStatement', '利益冲突声明', { group: SERVICE, required: requiredWhen('聘请的是律师或者专家', isFromOutside) }),
    text('conflictFindings', '利益冲突检查结果', { group: SERVICE }),
    flag('conflictWaived', '书面豁免', { group: SERVICE }),
    files('secrecyAgreement', '保密协议', { group: SERVICE, required: true }),
    text('procedure', '聘任程序文件', { group: FILING, required: true, hint: '会议纪要号。' }),
    files('procedureFiles', '聘任程序文件（附件）', { group: FILING, hint: '会议纪要等。' }),
    files('selectionFiles', '采购（比选）文件', { group: FILING, hint: '公告、响应文件、评审和成交结果。' }),
    files('contractFiles', '合同附件', { group: FILING, required: true }),
    text('assessment', '考核方式', { group: SERVICE }),
    number('yearScore', '年度考核得分', { group: SERVICE, decimals: 1, max: 100 }),
    officialNumber('filingNumber', '备案号', 'counsel-filing', { group: FILING }),
    text('filingOpinion', '备案意见', { group: FILING }),
    date('filedOn', '备案日', { group: FILING, isIndexed: true }),
    date('renewalStartedOn', '启动续聘日', { group: FILING }),
    text('history', '续聘、解聘记录', { group: FILING }),
    reference('renews', '续聘自', 'counsel', { group: FILING, isIndexed: true }),
    person('handler', '经办人', { required: true }),
    text('remark', '备注', { group: FILING }),
  ],
  listColumns: ['number', 'title', 'unit', 'firm', 'serviceKind', 'term', 'fee', 'filedOn'],
  exportColumns: [
    ORDINAL_COLUMN, column('登记号', 'number', 16), column('备案号', 'filingNumber', 18), column('聘请事项', 'title', 24), column('聘请单位', 'unit', 20), column('单位性质', 'unitKind', 14), column('聘请方式', 'selection', 12),
    column('依据', 'selectionBasis', 18), column('顾问类别', 'kind', 12), column('律师事务所', 'firm.name', 24), column('执业许可证号', 'firmLicence', 18), column('统一社会信用代码', 'firm.creditCode', 22),
    column('年度考核结果', 'firmAssessment', 12), column('团队', 'lawyers', 24), column('服务类型', 'serviceKind', 10), column('服务内容与工作量', 'service', 28), column('起始日', 'term.from', 12), column('终止日', 'term.to', 12),
    column('费用总额（元）', 'fee', 16, true), column('计费方式', 'feeKind', 10), column('支付方式', 'feePayment', 18), column('利益冲突检查', 'conflictFindings', 18), column('聘任程序文件', 'procedure', 20),
    column('考核方式', 'assessment', 18), column('年度考核得分', 'yearScore', 12), column('状态', STATE_PATH, 12), column('备案意见', 'filingOpinion', 20), column('备案日', 'filedOn', 12), column('续聘、解聘记录', 'history', 20), column('经办人', 'handler.name', 10), column('备注', 'remark', 18),
  ],
  views: [
    view('all', '全部', () => true, 'number'),
    view('in-term', '聘期内', (fields) => stateOf(COUNSEL_PROCESS, fields) === 'filed', 'filedOn'),
    view('to-file', '待备案', (fields) => ['preparing', 'reported', 'returned'].includes(stateOf(COUNSEL_PROCESS, fields)), 'number'),
    view('conflicts', '有利益冲突结果', (fields) => textOf(fields, 'conflictFindings') !== '', 'number'),
  ],
  process: COUNSEL_PROCESS,
  numbering: { field: 'number', rule: 'counsel' },
  checks: checkCounsel,
  deadlines: counselDeadlines,
  stateOnImport: (fields) => (dateOf(fields, 'filedOn') === null ? 'preparing' : 'filed'),
})
