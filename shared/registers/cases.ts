import { addDays, type LocalDate } from '../core/local-date'
import { caseDeadlines } from './case-deadlines'
import type { ValueProblem } from './check-value'
import { choice, computed, date, files, flag, money, officialNumber, party, person, reference, requiredWhen, rows, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view } from './definition'
import { dateOf, isSet, rowsOf, textOf, type Fields } from './field'
import { hearingsOf } from './hearings'
import { state, stateOf, transition, type Process } from './process'
import { DEADLINES_PATH } from './sheet-fields'

/** From receipt to closing; a case may go up and come back. */
export const CASE_PROCESS: Process = {
  initial: 'received',
  states: [
    state('received', '已收案'), state('preparing', '应诉准备', { clock: 'runs' }), state('answered', '已答辩'), state('heard', '已开庭（听证）'),
    state('decided', '已裁判'), state('appealed', '上诉（再审）中'), state('performing', '履行（执行）中'), state('closed', '已结案', { isFinal: true }), state('withdrawn', '已撤回', { isFinal: true }),
  ],
  transitions: [
    transition('prepare', '分派承办', ['received'], 'preparing', ['legal-head', 'reviewer'], { needs: ['handler', 'receivedOn'], keeps: '承办人' }),
    transition('answer', '提交答辩（答复）', ['preparing'], 'answered', ['undertaker', 'reviewer', 'counsel'], { needs: ['answeredOn'], keeps: '答辩状、证据目录' }),
    transition('hear', '开庭（听证）', ['preparing', 'answered', 'appealed'], 'heard', ['undertaker', 'reviewer'], { needs: ['hearingOn'], guard: refuseHearing, keeps: '出庭情况' }),
    transition('decide', '登记裁判结果', ['preparing', 'answered', 'heard', 'appealed'], 'decided', ['undertaker', 'reviewer'], { needs: ['result', 'documentServedOn'], keeps: '裁判文书' }),
    transition('appeal', '上诉（申请再审）', ['decided'], 'appealed', ['legal-head', 'undertaker', 'reviewer'], { needs: ['appealDecidedOn'], needsReason: true, keeps: '上诉状' }),
    transition('perform', '转入履行', ['decided'], 'performing', ['undertaker', 'reviewer'], { needs: ['performanceDueOn'] }),
    transition('close', '结案', ['decided', 'performing'], 'closed', ['reviewer', 'legal-head'], { guard: refuseClosing, needs: ['result'], keeps: '结案报告、纠错原因' }),
    transition('withdraw', '撤回', ['received', 'preparing', 'answered', 'heard', 'appealed'], 'withdrawn', ['undertaker', 'reviewer'], { needsReason: true }),
  ],
}

const AGAINST_US: ReadonlySet<string> = new Set(['revoked', 'changed', 'unlawful', 'lost', 'partly-lost'])
const isPassive = (fields: Fields): boolean => ['respondent', 'defendant'].includes(textOf(fields, 'position'))
const isAdministrative = (fields: Fields): boolean => ['review', 'administrative'].includes(textOf(fields, 'kind'))

/** Lawyers alone may not appear for an authority (行政诉讼法第3条、适用解释第128条、复议条例第18条). */
function refuseHearing(fields: Fields): string | null {
  if (!isPassive(fields) || !isAdministrative(fields)) return null
  const staff = rowsOf(fields, 'agents').filter((row) => textOf(row, 'kind') === 'staff').length
  if (staff > 2) return '出庭（参加复议）的工作人员为 1 至 2 名，请核对代理人。'
  const headAttends = rowsOf(fields, 'attendance').some((row) => isSet(row, 'attended'))
  return staff === 0 && !headAttends ? '不得仅委托律师出庭（参加复议），请登记负责人或者 1 至 2 名工作人员。' : null
}

function refuseClosing(fields: Fields): string | null {
  if (AGAINST_US.has(textOf(fields, 'result')) && textOf(fields, 'causes') === '') return '结果为纠错或败诉，结案前请填写纠错原因分析。'
  return dateOf(fields, 'performanceDueOn') !== null && dateOf(fields, 'performedOn') === null && isPassive(fields) ? '尚未登记履行日，请履行后再结案。' : null
}

function checkCase(fields: Fields): readonly ValueProblem[] {
  const problems: ValueProblem[] = []
  for (const [index, row] of rowsOf(fields, 'attendance').entries()) {
    if (!isSet(row, 'attended') && textOf(row, 'absenceReason') === '') problems.push({ path: `attendance[${index}].absenceReason`, message: `负责人出庭第${index + 1}行：未出庭的，须写明理由。` })
  }
  const [received, served] = [dateOf(fields, 'receivedOn'), dateOf(fields, 'documentServedOn')]
  if (received !== null && served !== null && served < received) problems.push({ path: 'documentServedOn', message: `文书送达日：${served} 早于收件日 ${received}，请核对。` })
  return problems
}

/** Whether the outcome corrected or went against us. */
export function isAgainstUs(fields: Fields): boolean {
  return AGAINST_US.has(textOf(fields, 'result'))
}

function nextDay(day: LocalDate | null): LocalDate | null {
  return day === null ? null : addDays(day, 1)
}

const AGENT_KINDS = { staff: '工作人员', lawyer: '律师' } as const

const CASE = '案件'
const DAYS = '期限节点'
const COURT = '出庭'
const OUTCOME = '结果'

/** 诉讼、复议、仲裁案件台账 (documents 6.1). */
export const CASES = register({
  id: 'case',
  title: '诉讼复议仲裁案件',
  version: 3,
  titleField: 'cause',
  responsibleField: 'handler',
  fields: [
    officialNumber('number', '案件号', 'case', { group: CASE }),
    choice('kind', '案件类型', {
      review: '行政复议', administrative: '行政诉讼', civil: '民事', arbitration: '仲裁', labour: '劳动仲裁', compensation: '国家赔偿', 'public-interest': '公益诉讼', enforcement: '执行',
    }, { required: true, isIndexed: true, group: CASE }),
    choice('position', '我方地位', { respondent: '被申请人', defendant: '被告', 'third-party': '第三人', plaintiff: '原告', applicant: '申请人' }, { required: true, isIndexed: true, group: CASE }),
    text('cause', '案由', { required: true, isIndexed: true, maxLength: 200, group: CASE }),
    party('opponent', '相对人', { required: true, isIndexed: true, group: CASE }),
    money('amount', '标的额', { group: CASE, isIndexed: true }),
    text('disputedAct', '争议行为及文号', { group: CASE }),
    reference('contract', '关联合同', 'contract', { group: CASE, isIndexed: true }),
    text('tribunal', '受理机关', { required: true, maxLength: 200, group: CASE }),
    text('tribunalNumber', '受理机关案号', { maxLength: 100, isIndexed: true, group: CASE }),
    flag('isSimplified', '简易程序', { group: CASE }),
    date('receivedOn', '收件日期', { isIndexed: true, group: DAYS, required: requiredWhen('我方是被动一方', isPassive) }),
    choice('receivedBy', '收件方式', { direct: '直接', post: '邮寄', electronic: '电子' }, { group: DAYS }),
    files('receipt', '签收凭证', { group: DAYS }),
    // The day of receipt is not counted (documents 6.2; 民法典第201条).
    computed('countedFrom', '起算日', 'date', (fields) => nextDay(dateOf(fields, 'receivedOn')), { group: DAYS }),
    date('actKnownOn', '知道行政行为（权利受损）日', { group: DAYS, hint: '申请复议、起诉、申请劳动仲裁的期限自此起算。' }),
    flag('isUninformed', '未告知权利和期限', { group: DAYS }),
    date('actMadeOn', '作出行政行为日', { group: DAYS }),
    flag('isRealEstate', '因不动产提出', { group: DAYS }),
    date('dutyEndedOn', '履行法定职责期限届满日', { group: DAYS }),
    date('applicationFiledOn', '复议机关收到申请日', { group: DAYS }),
    date('spotAppliedOn', '当场处罚复议申请收到日', { group: DAYS, hint: '申请人通过本机关提出复议申请的，转送或者自行纠正。' }),
    date('spotHandledOn', '转送（自行纠正）日', { group: DAYS }),
    date('acceptedOn', '受理（立案）日', { group: DAYS }),
    flag('isSecondInstance', '二审程序', { group: DAYS }),
    date('answeredOn', '答辩（答复）及证据目录提交日', { group: DAYS }),
    date('answerSetTo', '指定的答辩期限', { group: DAYS }),
    date('evidenceDelayAppliedOn', '延期举证申请日', { group: DAYS }),
    date('evidenceNoticeOn', '举证通知收到日', { group: DAYS }),
    date('evidenceSetTo', '指定的举证期限', { group: DAYS }),
    date('evidenceOn', '举证日', { group: DAYS }),
    date('jurisdictionDecidedOn', '管辖（仲裁协议）异议决定日', { group: DAYS, hint: '已提出，或者决定不提出。' }),
    date('preservedOn', '诉前保全日', { group: DAYS }),
    date('suedOn', '起诉（申请）日', { group: DAYS }),
    rows('suspensions', '中止', [date('from', '中止日', { required: true }), date('to', '恢复日'), text('reason', '理由', { required: true })], (row) => `${textOf(row, 'from')}至${textOf(row, 'to')}`, { group: DAYS }),
    flag('isDecisionExtended', '审理期限已延长', { group: DAYS }),
    rows('otherDeadlines', '其他期限', [text('title', '事项', { required: true }), date('start', '起算日', { required: true }), date('due', '届满日', { required: true }), date('doneOn', '办结日'), text('basis', '依据', { required: true })], (row) => `${textOf(row, 'title')} ${textOf(row, 'due')}`, { group: DAYS }),
    unit('department', '承办处室', { required: true, isIndexed: true, group: CASE }),
    person('handler', '承办人', { group: CASE, isIndexed: true }),
    rows('agents', '代理人', [text('name', '姓名', { required: true }), choice('kind', '身份', AGENT_KINDS, { required: true })], (row) => `${textOf(row, 'name')}（${AGENT_KINDS[textOf(row, 'kind') as keyof typeof AGENT_KINDS] ?? ''}）`, { group: COURT, hint: '工作人员 1 至 2 名；不得仅委托律师。' }),
    rows('attendance', '负责人出庭', [
      text('name', '姓名', { required: true }), text('title', '职务', { required: true }), date('on', '日期', { required: true }), flag('attended', '已出庭'), text('absenceReason', '未出庭理由'),
    ], (row) => `${textOf(row, 'on')} ${textOf(row, 'name')}（${textOf(row, 'title')}）${isSet(row, 'attended') ? '' : `未出庭：${textOf(row, 'absenceReason')}`}`, { group: COURT }),
    date('headMaterialsOn', '负责人出庭材料提交日', { group: COURT }),
    date('hearingOn', '开庭（听证）日', { isIndexed: true, group: COURT }),
    computed('nextHearingOn', '下次开庭', 'date', (fields) => hearingsOf(fields).find(({ isOver }) => !isOver)?.on ?? null, { isIndexed: true, group: COURT }),
    rows('hearings', '开庭日程', [date('on', '日期', { required: true }), text('time', '时间'), text('place', '地点'), text('subject', '事项'), flag('isHeld', '已进行')], (row) => `${textOf(row, 'on')} ${textOf(row, 'time')} ${textOf(row, 'place')}`, { group: COURT }),
    choice('result', '结果类型', {
      upheld: '维持', dismissed: '驳回', revoked: '撤销', changed: '变更', unlawful: '确认违法', mediated: '调解', withdrawn: '撤回', won: '胜诉', 'partly-lost': '部分败诉', lost: '败诉',
    }, { isIndexed: true, group: OUTCOME }),
    choice('documentKind', '裁判文书', { judgment: '判决书（决定书、裁决书）', ruling: '裁定书' }, { group: OUTCOME }),
    date('documentServedOn', '文书送达日', { isIndexed: true, group: OUTCOME }),
    date('decidedOn', '我方作出决定日', { group: OUTCOME }),
    date('effectiveOn', '文书生效日', { group: OUTCOME }),
    text('appeal', '上诉、再审情况', { group: OUTCOME }),
    date('appealDecidedOn', '上诉（起诉、撤裁）决定日', { group: OUTCOME, hint: '已提起，或者决定不提起。' }),
    date('retrialDecidedOn', '申请再审决定日', { group: OUTCOME }),
    date('appealReceivedOn', '二审法院收到上诉状日', { group: OUTCOME }),
    date('appealServedOn', '二审文书送达日', { group: OUTCOME }),
    date('performanceDueOn', '履行期限', { group: OUTCOME }),
    date('performedOn', '履行日', { group: OUTCOME }),
    date('enforcementAppliedOn', '申请执行日', { group: OUTCOME }),
    date('documentNoticeOn', '规范性文件答复通知收到日', { group: OUTCOME }),
    date('documentAnsweredOn', '规范性文件答复日', { group: OUTCOME }),
    date('documentTransferredOn', '规范性文件转送收到日', { group: OUTCOME }),
    date('documentHandledOn', '转送的规范性文件处理日', { group: OUTCOME }),
    date('redoOrderedOn', '责令重作决定收到日', { group: OUTCOME }),
    date('redoneOn', '重新作出日', { group: OUTCOME }),
    date('judicialAdviceOn', '司法建议收到日', { group: OUTCOME, isIndexed: true }),
    date('judicialAdviceSetTo', '司法建议载明的答复期限', { group: OUTCOME }),
    date('judicialRepliedOn', '司法建议回复日', { group: OUTCOME }),
    flag('isUrgent', '检察建议为紧急情形', { group: OUTCOME }),
    date('procuratorialAdviceOn', '检察建议收到日', { group: OUTCOME }),
    date('procuratorialRepliedOn', '检察建议回复日', { group: OUTCOME }),
    date('reviewOpinionReceivedOn', '复议意见书收到日', { group: OUTCOME }),
    date('reviewOpinionRepliedOn', '复议意见书整改报送日', { group: OUTCOME }),
    text('causes', '纠错原因分析', { group: OUTCOME }),
    text('rectification', '责任与整改', { group: OUTCOME }),
    money('cost', '费用', { group: OUTCOME }),
    text('archiveNumber', '归档号', { maxLength: 100, group: OUTCOME }),
    text('remark', '备注', { group: OUTCOME }),
  ],
  listColumns: ['number', 'kind', 'position', 'cause', 'opponent', 'tribunal', 'receivedOn', 'hearingOn', 'result', 'handler'],
  exportColumns: [
    ORDINAL_COLUMN, column('案件号', 'number', 16), column('案件类型', 'kind', 12), column('我方地位', 'position', 10), column('案由', 'cause', 24), column('相对人', 'opponent.name', 22),
    column('标的额', 'amount', 16, true), column('争议行为及文号', 'disputedAct', 24), column('关联合同', 'contract', 18), column('受理机关及案号', ['tribunal', 'tribunalNumber'], 28),
    column('收件日期及方式', ['receivedOn', 'receivedBy'], 18), column('起算日', 'countedFrom', 12), column('各期限节点', DEADLINES_PATH, 40), column('承办处室', 'department', 14), column('承办人', 'handler.name', 10),
    column('代理人', 'agents', 18), column('负责人出庭', 'attendance', 26), column('答辩（答复）及证据目录提交日', 'answeredOn', 16), column('开庭（听证）日', 'hearingOn', 12),
    column('结果类型', 'result', 10), column('文书送达日', 'documentServedOn', 12), column('上诉、再审情况', 'appeal', 20), column('履行期限及履行日', ['performanceDueOn', 'performedOn'], 24),
    column('司法建议及回复日', ['judicialAdviceOn', 'judicialRepliedOn'], 24), column('检察建议及回复日', ['procuratorialAdviceOn', 'procuratorialRepliedOn'], 24), column('复议意见书及回复日', ['reviewOpinionReceivedOn', 'reviewOpinionRepliedOn'], 24),
    column('纠错原因分析', 'causes', 24), column('责任与整改', 'rectification', 24), column('费用', 'cost', 14, true), column('归档号', 'archiveNumber', 14), column('备注', 'remark', 20),
  ],
  views: [
    view('all', '全部', () => true, 'number'),
    view('open', '在办', (fields) => !['closed', 'withdrawn'].includes(stateOf(CASE_PROCESS, fields)), 'receivedOn', false),
    view('hearings', '待开庭', (fields) => hearingsOf(fields).some(({ isOver }) => !isOver), 'nextHearingOn', false),
    view('against-us', '纠错、败诉', isAgainstUs, 'documentServedOn'),
    view('advice', '司法、检察建议', (fields) => dateOf(fields, 'judicialAdviceOn') !== null || dateOf(fields, 'procuratorialAdviceOn') !== null, 'receivedOn'),
  ],
  process: CASE_PROCESS,
  numbering: { field: 'number', rule: 'case' },
  checks: checkCase,
  deadlines: caseDeadlines,
  stateOnImport: (fields) => (textOf(fields, 'archiveNumber') !== '' ? 'closed' : textOf(fields, 'result') !== '' ? 'decided' : 'preparing'),
})
