import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { filingAdviceDays, filingCheckDays, filingReportDays, filingReturnDays } from '../law/parameters/office-days'
import { answerDeadline } from './answer-deadline'
import type { ValueProblem } from './check-value'
import { ADOPTIONS, CONTRACT_TYPE_LABELS, DISPUTE_WAYS, ENTERPRISE_SIZES, FUNDS, GOVERNMENT_PROCUREMENT, PROCUREMENT_WAYS, UNIT_KINDS } from './choices'
import { OFFICE_RULE, workingDays } from './define-deadline'
import { choice, creditCodeProblem, date, files, flag, money, number, officialNumber, party, period, person, reference, requiredWhen, text, unit, webAddressProblem } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, partyOf, textOf, type Fields } from './field'
import { officeDays } from './office-days'
import { countPeriod } from './period'
import { CONTRACT_PAPERS, filedWithout, REVIEW_PAPERS } from './record-papers'
import { officeLimit, state, stateOf, stepsOf, transition, type Process } from './process'
import { STATE_PATH } from './sheet-fields'

/** Filing of a unit's signed contract with the bureau (documents 11.1 P2, 11.3). */
export const FILING_PROCESS: Process = {
  initial: 'preparing',
  states: [
    state('preparing', '待报备'),
    state('reported', '已报备', { clock: 'runs' }),
    state('returned', '退回补正', { clock: 'stands', ...officeLimit(filingReturnDays) }),
    state('corrective', '建议纠正', officeLimit(filingAdviceDays)),
    state('filed', '准予备案', { isFinal: true }),
    state('filed-with-notice', '备案并提示', { isFinal: true }),
    state('void', '已撤销报备', { isFinal: true }),
  ],
  transitions: [
    transition('report', '报备', ['preparing'], 'reported', ['unit-clerk', 'undertaker'], { needs: ['title', 'types', 'unit', 'counterparty', 'amount', 'signedOn', 'contractFiles', 'reportedOn'], keeps: '备案表、附件' }),
    transition('return', '退回补正', ['reported'], 'returned', ['reviewer', 'legal-head'], { needsReason: true, keeps: '补正清单' }),
    transition('report-again', '补正后重新报备', ['returned', 'corrective'], 'reported', ['unit-clerk', 'undertaker'], { needs: ['reportedOn'], keeps: '补正材料' }),
    transition('file', '准予备案', ['reported'], 'filed', ['reviewer', 'legal-head'], { reasonWhen: lacksPapers, notBy: ['report', 'report-again'], needs: ['receiptNumber', 'filedOn'], keeps: '回执' }),
    transition('file-with-notice', '备案并提示风险', ['reported'], 'filed-with-notice', ['reviewer', 'legal-head'], { reasonWhen: lacksPapers, notBy: ['report', 'report-again'], needs: ['receiptNumber', 'filedOn', 'filingOpinion'], keeps: '回执、提示函' }),
    transition('advise', '建议纠正', ['reported'], 'corrective', ['legal-head'], { notBy: ['report', 'report-again'], needsReason: true, needs: ['filingOpinion'], keeps: '纠正建议' }),
    transition('void', '撤销报备', ['preparing', 'returned', 'corrective'], 'void', ['unit-clerk', 'legal-head'], { needsReason: true, keeps: '理由' }),
  ],
}

function lacksPapers(fields: Fields): string | null {
  return filedWithout('filing', fields)
}

const isGovernment = (fields: Fields): boolean => GOVERNMENT_PROCUREMENT.includes(textOf(fields, 'procurement'))
const inState = (...states: readonly string[]) => (fields: Fields): boolean => states.includes(stateOf(FILING_PROCESS, fields))

/** The day of the first report: one that was sent back was reported all the same. */
function firstReport(fields: Fields): LocalDate | null {
  const reports = stepsOf(fields).filter(({ to }) => to === 'reported').map(({ on }) => on)
  return [...reports, dateOf(fields, 'reportedOn') ?? dateOf(fields, 'filedOn')].filter((day) => day !== null).sort()[0] ?? null
}

function filingDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const answer = answerDeadline(FILING_PROCESS, fields, inState('returned')(fields) ? '补正后重新报备' : '按建议纠正后重新报备', calendar)
  const signed = dateOf(fields, 'signedOn')
  if (signed === null || inState('void')(fields)) return answer
  const reported = dateOf(fields, 'reportedOn')
  const report = countPeriod({ day: signed, event: '签订合同' }, workingDays(officeDays(calendar, filingReportDays, signed)), OFFICE_RULE, calendar)
  const tasks: RecordDeadline[] = [{ id: 'report', title: '报送备案', start: signed, due: report.due, lines: report.lines, doneOn: firstReport(fields), remindDays: null }, ...answer]
  if (reported !== null && inState('reported')(fields)) {
    const check = countPeriod({ day: reported, event: '收到报备' }, workingDays(officeDays(calendar, filingCheckDays, reported)), OFFICE_RULE, calendar)
    tasks.push({ id: 'check', title: '审核备案', start: reported, due: check.due, lines: check.lines, doneOn: null, remindDays: null })
  }
  return tasks
}

/** Sizes are those of enterprises (中小企业划型标准规定), and every enterprise has a code. */
const isEnterprise = (fields: Fields): boolean => !['', 'unknown'].includes(textOf(fields, 'counterpartySize'))

function checkFiling(fields: Fields): readonly ValueProblem[] {
  const problems: ValueProblem[] = []
  const [noticed, signed, reported, filed] = ['noticeOn', 'signedOn', 'reportedOn', 'filedOn'].map((id) => dateOf(fields, id)) as [LocalDate | null, LocalDate | null, LocalDate | null, LocalDate | null]
  if (isEnterprise(fields) && partyOf(fields, 'counterparty')?.creditCode === '') problems.push({ path: 'counterparty.creditCode', message: '对方：请填写统一社会信用代码；对方不是境内企业的，规模类型请选“未知”。' })
  if (noticed !== null && signed !== null && signed < noticed) problems.push({ path: 'signedOn', message: `签订日期：${signed} 早于中标通知书日期 ${noticed}，请核对。` })
  if (signed !== null && reported !== null && reported < signed) problems.push({ path: 'reportedOn', message: `报备日期：${reported} 早于签订日 ${signed}，请核对。` })
  if (reported !== null && filed !== null && filed < reported) problems.push({ path: 'filedOn', message: `备案日：${filed} 早于报备日期 ${reported}，请核对。` })
  return problems
}

const CONTRACT = '合同'
const UNIT = '报备单位'
const OPINION = '备案意见'

/** 大额合同备案: D5, the form a unit reports a large contract with (documents 4.1). Filing does not confirm lawfulness. */
export const FILINGS = register({
  id: 'filing',
  title: '大额合同备案',
  version: 1,
  titleField: 'title',
  responsibleField: 'handler',
  fields: [
    officialNumber('number', '备案号', 'filing', { group: UNIT }),
    date('reportedOn', '报备日期', { isIndexed: true, group: UNIT }),
    unit('unit', '报备单位', { required: true, isIndexed: true, group: UNIT }),
    choice('unitKind', '单位性质', UNIT_KINDS, { required: true, group: UNIT, isIndexed: true }),
    text('title', '合同名称', { required: true, isIndexed: true, maxLength: 200, group: CONTRACT }),
    text('contractNumber', '合同编号', { required: true, maxLength: 100, group: CONTRACT }),
    choice('types', '合同类型', CONTRACT_TYPE_LABELS, { required: true, several: true, isIndexed: true, group: CONTRACT }),
    text('ourName', '我方名称', { required: true, maxLength: 200, group: CONTRACT }),
    text('ourCreditCode', '我方统一社会信用代码', { required: true, check: creditCodeProblem, group: CONTRACT }),
    party('counterparty', '对方', { required: true, isIndexed: true, group: CONTRACT }),
    choice('counterpartySize', '对方规模类型', ENTERPRISE_SIZES, { required: true, group: CONTRACT, hint: '影响付款期限。' }),
    flag('isPrivate', '对方为民营', { required: true, group: CONTRACT }),
    money('amount', '合同金额（元）', { required: true, isIndexed: true, group: CONTRACT }),
    text('currency', '币种', { required: true, maxLength: 20, group: CONTRACT }),
    number('taxRate', '税率（%）', { decimals: 2, max: 100, group: CONTRACT, required: true }),
    flag('isProvisional', '金额暂定', { required: true, group: CONTRACT }),
    choice('funds', '资金来源', FUNDS, { required: true, group: CONTRACT }),
    text('budgetItem', '预算项目', { group: CONTRACT, required: requiredWhen('使用财政资金', (fields) => ['budget', 'special'].includes(textOf(fields, 'funds'))) }),
    choice('procurement', '采购（选定）方式', PROCUREMENT_WAYS, { required: true, group: CONTRACT }),
    text('procurementBasis', '依据文号', { required: true, maxLength: 200, group: CONTRACT }),
    date('noticeOn', '中标通知书日期', { group: CONTRACT, required: requiredWhen('经招标选定', (fields) => ['open', 'invited'].includes(textOf(fields, 'procurement'))) }),
    text('decision', '决策程序及文号', { required: true, group: CONTRACT, hint: '董事会、党组织前置研究、办公会纪要。' }),
    files('internalReview', '内部审查意见', { required: true, group: CONTRACT, papers: REVIEW_PAPERS }),
    choice('internalAdoption', '内部审查意见采纳情况', ADOPTIONS, { required: true, group: CONTRACT }),
    date('signedOn', '签订日期', { required: true, isIndexed: true, group: CONTRACT }),
    period('term', '履行期限', { required: true, group: CONTRACT }),
    text('paymentTerms', '付款方式', { required: true, group: CONTRACT }),
    text('security', '担保', { required: true, group: CONTRACT, hint: '没有担保的填“无”。' }),
    choice('dispute', '争议解决方式', DISPUTE_WAYS, { required: true, group: CONTRACT }),
    text('publishedUrl', '合同公开、公告网址', { check: webAddressProblem, group: CONTRACT, required: requiredWhen('属于政府采购', isGovernment) }),
    files('contractFiles', '合同扫描件、可编辑文本、审批表', { required: true, group: CONTRACT, papers: CONTRACT_PAPERS }),
    number('mustFixCount', '自动检查必改数', { group: OPINION }),
    number('shouldFixCount', '自动检查建议数', { group: OPINION }),
    officialNumber('receiptNumber', '回执文号', 'filing-receipt', { group: OPINION }),
    text('filingOpinion', '备案机构意见', { group: OPINION }),
    date('filedOn', '备案日', { group: OPINION, isIndexed: true }),
    person('handler', '经办人', { required: true, group: UNIT }),
    person('checker', '审核人', { group: OPINION }),
    reference('contract', '台账中的合同', 'contract', { isIndexed: true, group: CONTRACT }),
    text('remark', '备注', { group: OPINION }),
  ],
  listColumns: ['number', 'title', 'unit', 'counterparty', 'amount', 'signedOn', 'reportedOn', 'filedOn'],
  exportColumns: [
    ORDINAL_COLUMN, column('备案号', 'number', 16), column('报备日期', 'reportedOn', 12), column('报备单位', 'unit', 20), column('单位性质', 'unitKind', 14),
    column('合同名称', 'title', 30), column('合同编号', 'contractNumber', 16), column('合同类型', 'types', 16), column('我方名称', 'ourName', 22), column('我方统一社会信用代码', 'ourCreditCode', 22),
    column('对方名称', 'counterparty.name', 26), column('对方统一社会信用代码', 'counterparty.creditCode', 22), column('对方规模类型', 'counterpartySize', 12), column('是否民营', 'isPrivate', 10),
    column('合同金额（元）', 'amount', 18, true), column('币种', 'currency', 8), column('税率', 'taxRate', 8), column('是否暂定', 'isProvisional', 10), column('资金来源', 'funds', 14),
    column('预算项目', 'budgetItem', 18), column('采购（选定）方式', 'procurement', 16), column('依据文号', 'procurementBasis', 18), column('中标通知书日期', 'noticeOn', 14),
    column('决策程序及文号', 'decision', 22), column('内部审查意见', 'internalReview', 20), column('采纳情况', 'internalAdoption', 12), column('签订日期', 'signedOn', 12), column('起始日', 'term.from', 12), column('终止日', 'term.to', 12),
    column('付款方式', 'paymentTerms', 24), column('担保', 'security', 16), column('争议解决方式', 'dispute', 12), column('公告网址', 'publishedUrl', 24), column('附件', 'contractFiles', 24), column('必改数', 'mustFixCount', 8),
    column('建议数', 'shouldFixCount', 8), column('办理状态', STATE_PATH, 12), column('备案机构意见', 'filingOpinion', 24), column('备案日', 'filedOn', 12), column('回执文号', 'receiptNumber', 18), column('经办人', 'handler.name', 10), column('审核人', 'checker.name', 10), column('备注', 'remark', 20),
  ],
  views: [
    view('all', '全部', () => true, 'signedOn'),
    view('to-check', '待审核', inState('reported'), 'reportedOn', false),
    view('to-report', '待报备', inState('preparing'), 'signedOn', false),
    view('returned', '退回补正', inState('returned', 'corrective'), 'signedOn', false),
    view('filed', '已备案', inState('filed', 'filed-with-notice'), 'filedOn'),
  ],
  process: FILING_PROCESS,
  numbering: { field: 'number', rule: 'filing' },
  deadlines: filingDeadlines,
  stateOnImport: (fields) => (dateOf(fields, 'filedOn') !== null ? 'filed' : dateOf(fields, 'reportedOn') !== null ? 'reported' : 'preparing'),
  checks: checkFiling,
})
