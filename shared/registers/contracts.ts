import { addDays, addMonths, daysBetween, partsOf, type LocalDate } from '../core/local-date'
import { AGREED_TERMS } from './agreed-terms'
import { BOND_KINDS, CONCLUSION_LABELS, CONTRACT_TYPE_LABELS, DISPUTE_WAYS, ENTERPRISE_SIZES, FUNDS, GOVERNMENT_PROCUREMENT, PATHS, PROCUREMENT_WAYS, RETENTIONS, REVIEW_MATTERS } from './choices'
import { CONTRACT_REVIEW } from './contract-review'
import { choice, computed, creditCodeProblem, date, files, flag, money, number, officialNumber, party, period, person, reference, requiredWhen, rows, text, unit, webAddressProblem } from './define-field'
import { column, ORDINAL_COLUMN, register, view } from './definition'
import { codesOf, dateOf, isSet, moneyOf, periodOf, rowsOf, textOf, type Fields } from './field'
import { contractTasks } from './contract-tasks'
import { stateOf } from './process'
import type { ValueProblem } from './check-value'

const isGovernmentProcurement = (fields: Fields): boolean => GOVERNMENT_PROCUREMENT.includes(textOf(fields, 'procurement'))
const stateIn = (...states: readonly string[]) => (fields: Fields): boolean => states.includes(stateOf(CONTRACT_REVIEW, fields))

const PAYMENT_FIELDS = [
  text('name', '期次', { required: true, maxLength: 100 }),
  money('amount', '应付金额', { required: true }),
  date('deliveredOn', '交付（验收）日'),
  date('invoicedOn', '收到发票日'),
  date('agreedOn', '约定付款日'),
  date('paidOn', '实付日'),
  money('paid', '实付金额'),
]

const paymentSummary = (row: Fields): string => `${textOf(row, 'name')} ${((moneyOf(row, 'amount') ?? 0) / 100).toFixed(2)}元`

/** Whole and broken months of the term, both ends included, to one decimal; null without an end. */
function termMonths(fields: Fields): number | null {
  const term = periodOf(fields, 'term')
  if (term === null || term.to === null) return null
  const end = addDays(term.to, 1)
  const [first, last] = [partsOf(term.from), partsOf(end)]
  const span = (last.year - first.year) * 12 + last.month - first.month
  const whole = addMonths(term.from, span) > end ? span - 1 : span
  return Math.round((whole + daysBetween(addMonths(term.from, whole), end) / 30) * 10) / 10
}

/** What has been paid: what was entered as paid before, and the payments of the rows. */
export function paidSoFar(fields: Fields): number {
  return rowsOf(fields, 'payments').reduce((sum, row) => sum + (moneyOf(row, 'paid') ?? 0), moneyOf(fields, 'paidBefore') ?? 0)
}

/** The earliest agreed day on which something is still to be paid; null where nothing is. */
export function nextPaymentDay(fields: Fields): LocalDate | null {
  const open = rowsOf(fields, 'payments').filter((row) => dateOf(row, 'paidOn') === null)
  return open.map((row) => dateOf(row, 'agreedOn')).filter((day) => day !== null).sort()[0] ?? null
}

/** Share of all supplements in the original price, in per cent to one decimal; null without a price. */
function supplementRatio(fields: Fields): number | null {
  const amount = moneyOf(fields, 'amount')
  const total = moneyOf(fields, 'supplementTotal')
  return amount === null || total === null || amount === 0 ? null : Math.round((total / amount) * 1000) / 10
}

function checkContract(fields: Fields): readonly ValueProblem[] {
  const problems: ValueProblem[] = []
  const [noticed, signed] = [dateOf(fields, 'noticeOn'), dateOf(fields, 'signedOn')]
  if (noticed !== null && signed !== null && signed < noticed) problems.push({ path: 'signedOn', message: `签订日：${signed} 早于中标通知日 ${noticed}，请核对。` })
  const [received, done] = [dateOf(fields, 'receivedOn'), dateOf(fields, 'reviewDoneOn')]
  if (received !== null && done !== null && done < received) problems.push({ path: 'reviewDoneOn', message: `审查办结日：${done} 早于收件日 ${received}，请核对。` })
  const [amount, paid] = [moneyOf(fields, 'amount'), paidSoFar(fields)]
  const whole = (amount ?? 0) + (moneyOf(fields, 'supplementTotal') ?? 0)
  if (amount !== null && !isSet(fields, 'isProvisional') && paid > whole) problems.push({ path: 'payments', message: '付款：已付金额超过合同金额与补充合同累计金额之和，请核对。' })
  return problems
}

const MANAGEMENT = '管理'
const PARTIES = '当事人'
const AMOUNT = '金额与采购'
const REVIEW = '审查'
const PERFORMANCE = '履行'
const ARCHIVE = '归档'

/** Field of a line that names the fields (or parts of one: counterparty.name) its review keeps, which nobody else changes. */
export const FROM_REVIEW = 'fromReview'

/** 合同总台账: one line per contract, from draft to archive (documents 4.2, 11). */
export const CONTRACTS = register({
  id: 'contract',
  title: '合同总台账',
  version: 3,
  titleField: 'title',
  responsibleField: 'handler',
  fields: [
    officialNumber('number', '报审号', 'review', { group: MANAGEMENT }),
    choice('path', '管理路径', PATHS, { required: true, isIndexed: true, group: MANAGEMENT }),
    choice('reviewMatters', '必审事项', REVIEW_MATTERS, { several: true, group: MANAGEMENT, hint: '有其中一项的，不论金额均须审查；合同类型已属必审的不必再选。' }),
    text('contractNumber', '合同编号', { isIndexed: true, maxLength: 100 }),
    text('title', '合同名称', { required: true, isIndexed: true, maxLength: 200 }),
    choice('types', '类型', CONTRACT_TYPE_LABELS, { required: true, several: true, isIndexed: true }),
    unit('department', '承办处室（单位）', { required: true, isIndexed: true, group: MANAGEMENT }),
    person('handler', '承办人', { group: MANAGEMENT, isIndexed: true }),
    party('counterparty', '对方', { required: true, isIndexed: true, group: PARTIES }),
    choice('counterpartySize', '企业规模', ENTERPRISE_SIZES, { group: PARTIES }),
    text('ourCreditCode', '我方统一社会信用代码', { group: PARTIES, check: creditCodeProblem }),
    money('amount', '合同金额（元）', { required: true, isIndexed: true, group: AMOUNT }),
    flag('isProvisional', '金额暂定', { group: AMOUNT }),
    money('awardAmount', '中标金额', { group: AMOUNT }),
    text('budgetItem', '预算项目', { group: AMOUNT, isIndexed: true, isShared: true, maxLength: 200 }),
    text('category', '品目', { group: AMOUNT, isIndexed: true, isShared: true, maxLength: 200, hint: '同类合同累计金额按品目和预算项目归集。' }),
    choice('funds', '资金来源', FUNDS, { group: AMOUNT }),
    choice('procurement', '采购方式', PROCUREMENT_WAYS, { group: AMOUNT, isIndexed: true }),
    date('noticeOn', '中标通知日', { group: AMOUNT }),
    date('signedOn', '签订日', { isIndexed: true, group: PERFORMANCE, required: requiredWhen('合同已经签订', stateIn('signed', 'published', 'performing', 'changing', 'completed', 'archived')) }),
    period('term', '履行期限', { group: PERFORMANCE }),
    computed('termMonths', '期限（月）', 'number', termMonths, { group: PERFORMANCE }),
    text('paymentTerms', '付款方式摘要', { group: PERFORMANCE }),
    rows('payments', '付款', PAYMENT_FIELDS, paymentSummary, { group: PERFORMANCE }),
    money('paidBefore', '期初已付金额', { group: PERFORMANCE, hint: '台账启用前已付的金额。' }),
    computed('paid', '已付金额', 'money', paidSoFar, { group: PERFORMANCE }),
    computed('nextPaymentOn', '付款到期日', 'date', nextPaymentDay, { group: PERFORMANCE }),
    AGREED_TERMS,
    date('deliveredOn', '交付日', { group: PERFORMANCE, hint: '交货、完工或者提请验收之日，约定的验收期限自此起算。' }),
    choice('bondKind', '保证金种类', BOND_KINDS, { group: PERFORMANCE }),
    money('bondAmount', '保证金金额', { group: PERFORMANCE }),
    date('bondDueOn', '保证金应退日', { group: PERFORMANCE }),
    date('bondReturnedOn', '保证金退还日', { group: PERFORMANCE }),
    date('warrantyUntil', '质保期满日', { group: PERFORMANCE }),
    date('licenceUntil', '人员证照到期日', { group: PERFORMANCE }),
    date('secrecyUntil', '保密期满日', { group: PERFORMANCE }),
    date('energyReviewOn', '节能目标考核日', { group: PERFORMANCE }),
    choice('dispute', '争议解决', DISPUTE_WAYS, { group: PERFORMANCE }),
    files('materials', '报审材料', { group: REVIEW }),
    date('checkedOn', '自动检查日', { group: REVIEW }),
    date('selfCheckedOn', '自查完成日', { group: REVIEW }),
    date('receivedOn', '审查收件日', { group: REVIEW, isIndexed: true }),
    date('reviewDoneOn', '审查办结日', { group: REVIEW, isIndexed: true }),
    number('reviewDays', '用时（工作日）', { group: REVIEW }),
    number('reviewDaysWhole', '全程用时（工作日）', { group: REVIEW, hint: '含待补充材料的停计时间。' }),
    number('reviewDaysStood', '停计（工作日）', { group: REVIEW }),
    person('reviewer', '审查人', { group: REVIEW }),
    choice('conclusion', '审查结论', CONCLUSION_LABELS, { group: REVIEW, isIndexed: true }),
    text('opinionNumber', '意见书文号', { group: REVIEW, maxLength: 100 }),
    number('mustFixCount', '必改（must-fix）数', { group: REVIEW }),
    number('hitMustFix', '自动检查必改数', { group: REVIEW }),
    number('hitShouldFix', '自动检查建议数', { group: REVIEW }),
    number('openMustFix', '未处理的必改数', { group: REVIEW }),
    number('openStarred', '未答的必查项数', { group: REVIEW }),
    number('itemCount', '意见条数', { group: REVIEW }),
    number('adoptionRate', '采纳率（%）', { group: REVIEW, decimals: 1, max: 100 }),
    text('adoption', '采纳情况', { group: REVIEW }),
    files('revisedFiles', '修改稿', { group: REVIEW }),
    flag('changesWithinAdopted', '改动在采纳范围内', { group: REVIEW }),
    text('approvedSha256', '复核文本哈希', { group: REVIEW, maxLength: 64 }),
    text('sealedSha256', '用印文本哈希', { group: REVIEW, maxLength: 64 }),
    text('counsel', '法律顾问', { group: REVIEW, maxLength: 200 }),
    flag('isMajor', '重大合同', { group: MANAGEMENT }),
    text('decisionNumber', '会议纪要号', { group: MANAGEMENT, maxLength: 100 }),
    files('scan', '合同扫描件', { group: PERFORMANCE }),
    date('publishedOn', '公告日', { group: PERFORMANCE }),
    text('publishedUrl', '公告网址', { group: PERFORMANCE, check: webAddressProblem }),
    date('reportedOn', '报备日', { group: PERFORMANCE, hint: '由大额合同备案带来，没有在本系统备案的可以填写。' }),
    text('filingNumber', '备案号', { group: PERFORMANCE, maxLength: 100 }),
    date('filedOn', '备案日', { group: PERFORMANCE }),
    reference('original', '原合同', 'contract', { isIndexed: true, group: MANAGEMENT, required: requiredWhen('属于补充（变更）协议', (fields) => codesOf(fields, 'types').includes('SUP')) }),
    money('supplementTotal', '补充合同累计金额', { group: PERFORMANCE, allowsNegative: true }),
    computed('supplementRatio', '补充合同比例（%）', 'number', supplementRatio, { group: PERFORMANCE }),
    choice('performance', '履行状态', { pending: '未开始', running: '正常履行', delayed: '迟延', suspended: '中止', done: '履行完毕', ended: '解除终止' }, { group: PERFORMANCE, isIndexed: true }),
    date('acceptanceDueOn', '应验收日', { group: PERFORMANCE }),
    date('acceptedOn', '验收日', { group: PERFORMANCE }),
    rows('citedStandards', '引用的标准', [text('number', '标准号', { required: true, maxLength: 100 })], (row) => textOf(row, 'number'), { group: REVIEW, isIndexed: true }),
    text('breach', '违约或纠纷', { group: PERFORMANCE }),
    date('claimKnownOn', '债权受损知悉日', { group: PERFORMANCE, hint: '诉讼时效自此起算。' }),
    reference('cases', '关联案件', 'case', { several: true, group: PERFORMANCE, isIndexed: true }),
    rows('tasksDone', '已办事项', [text('task', '事项', { required: true }), date('doneOn', '办结日', { required: true }), text('doneBy', '办理人')], (row) => [textOf(row, 'task'), textOf(row, 'doneOn'), textOf(row, 'doneBy')].join(' ').trim(), { group: PERFORMANCE }),
    text('archiveNumber', '归档号', { group: ARCHIVE, maxLength: 100 }),
    choice('retention', '保管期限', RETENTIONS, { group: ARCHIVE }),
    flag('isSecret', '涉密标识', { group: ARCHIVE }),
    text('remark', '备注', { group: ARCHIVE }),
  ],
  listColumns: ['number', 'title', 'types', 'counterparty', 'amount', 'department', 'handler', 'path', 'signedOn', 'performance'],
  exportColumns: [
    ORDINAL_COLUMN,
    column('报审号／备案号', ['number', 'filingNumber'], 16), column('管理路径', 'path', 10), column('合同编号', 'contractNumber', 16), column('合同名称', 'title', 30),
    column('类型', 'types', 16), column('承办处室（单位）', 'department', 16), column('承办人', 'handler.name', 10), column('对方名称', 'counterparty.name', 26),
    column('统一社会信用代码', 'counterparty.creditCode', 22), column('企业规模', 'counterpartySize', 10), column('合同金额（元）', 'amount', 18, true),
    column('中标金额', 'awardAmount', 18, true), column('预算项目', 'budgetItem', 18), column('采购方式', 'procurement', 12), column('中标通知日', 'noticeOn', 12),
    column('签订日', 'signedOn', 12), column('起始日', 'term.from', 12), column('终止日', 'term.to', 12), column('期限（月）', 'termMonths', 10),
    column('付款方式摘要', 'paymentTerms', 24), { ...column('已付金额', 'paid', 18, true), importInto: 'paidBefore' }, column('付款到期日', 'nextPaymentOn', 12),
    column('保证金种类与金额', ['bondKind', 'bondAmount'], 20), column('保证金退还日', 'bondReturnedOn', 12), column('争议解决', 'dispute', 10),
    column('审查收件日', 'receivedOn', 12), column('审查办结日', 'reviewDoneOn', 12), column('用时（工作日）', 'reviewDays', 12), column('审查结论', 'conclusion', 12),
    column('must-fix 数', 'mustFixCount', 10), column('采纳率', 'adoptionRate', 10), column('法律顾问', 'counsel', 16), column('公告日及网址', ['publishedOn', 'publishedUrl'], 30),
    column('备案日', 'filedOn', 12), column('补充合同累计金额及比例', ['supplementTotal', 'supplementRatio'], 22), column('履行状态', 'performance', 12), column('验收日', 'acceptedOn', 12),
    column('违约或纠纷', 'breach', 20), column('关联案件号', 'cases', 18), column('归档号', 'archiveNumber', 14), column('保管期限', 'retention', 10),
    column('涉密标识', 'isSecret', 10), column('备注', 'remark', 20),
  ],
  views: [
    view('all', '全部', () => true, 'number'),
    view('to-do', '在办', stateIn('draft', 'awaiting-division', 'submitted', 'accepted', 'reviewing', 'awaiting-counsel', 'awaiting-materials', 'drafting', 'feedback'), 'number'),
    view('returned', '退回', stateIn('returned', 'returned-again'), 'number'),
    view('to-file', '待公告备案', (fields) => stateIn('signed')(fields) && isGovernmentProcurement(fields), 'signedOn', false),
    view('performing', '履行中', stateIn('performing', 'changing'), 'signedOn'),
    view('unpaid', '有应付款', (fields) => nextPaymentDay(fields) !== null, 'signedOn', false),
    view('disputed', '有纠纷', (fields) => textOf(fields, 'breach') !== '', 'signedOn'),
    view('to-archive', '待归档', stateIn('completed', 'ended'), 'signedOn', false),
  ],
  process: CONTRACT_REVIEW,
  numbering: { field: 'number', rule: 'review' },
  checks: checkContract,
  deadlines: contractTasks,
  stateOnImport: (fields) => {
    if (textOf(fields, 'archiveNumber') !== '') return 'archived'
    if (textOf(fields, 'performance') === 'done') return 'completed'
    if (textOf(fields, 'performance') === 'ended') return 'ended'
    return dateOf(fields, 'signedOn') === null ? 'draft' : 'performing'
  },
  // The names are kept by the store that writes the line of a contract under review.
  locked: (fields) => new Map(codesOf(fields, FROM_REVIEW).map((id) => [id, '由合同审查带来，请在审查中修改。'])),
  withheld: (fields) => (isSet(fields, 'isSecret') ? '涉密合同不进入普通导出' : null),
})
