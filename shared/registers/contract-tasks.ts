import { addDays, type LocalDate } from '../core/local-date'
import { evaluationDays, filingReportDays, invoiceDays, renewalDays, termsDays } from '../law/parameters/office-days'
import { smePaymentDays, smePaymentDaysMax } from '../law/parameters/payment'
import { valueOn } from '../law/dated-value'
import { weekdayName, type WorkCalendar } from '../law/calendar'
import { hasTerm, termTasks } from './agreed-terms'
import { GOVERNMENT_PROCUREMENT } from './choices'
import { CONTRACT_REVIEW } from './contract-review'
import { BY_ANALOGY, days, OFFICE_RULE, workingDays } from './define-deadline'
import { startingOn, computeDeadline } from './deadline'
import type { RecordDeadline } from './definition'
import { dateOf, isBlank, periodOf, rowsOf, textOf, type Fields } from './field'
import { officeDays } from './office-days'
import { countPeriod, type CountingLaw, type Period } from './period'
import { stateDue } from './process-clock'
import { stateOf, stepsOf } from './process'
import { statutoryDeadline } from './statutory-deadlines'

const SIGNED: ReadonlySet<string> = new Set(['signed', 'published', 'performing', 'changing', 'completed', 'ended'])
const OVER: ReadonlySet<string> = new Set(['archived', 'withdrawn', 'terminated', 'rejected'])

/**
 * The tasks and last days of a contract: those of its review, and from signing on those of documents 11.4. They follow
 * from the record; nothing of them is stored, and a task is gone once the record says it is done.
 */
export function contractTasks(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const state = stateOf(CONTRACT_REVIEW, fields)
  if (OVER.has(state)) return []
  const signedOn = dateOf(fields, 'signedOn')
  const before = [...reviewTask(fields, calendar), ...signingTask(fields, calendar, signedOn)]
  if (signedOn === null || !SIGNED.has(state)) return before
  return [
    ...before,
    ...noticeTasks(fields, signedOn, calendar),
    ...termsTask(fields, signedOn, calendar),
    ...paymentTasks(fields, calendar),
    ...acceptanceTasks(fields, calendar),
    ...agreedTasks(fields, signedOn, calendar),
    ...datedTasks(fields, signedOn, calendar),
    ...renewalTask(fields, signedOn, calendar),
    ...limitationTask(fields, calendar),
  ]
}

function reviewTask(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const limit = stateDue(CONTRACT_REVIEW, fields, calendar)
  // The thirty days for signing count from the notice of award, not from the day the state was entered.
  if (limit === null || stateOf(CONTRACT_REVIEW, fields) === 'to-sign') return []
  return [{ id: 'state', title: `办理“${limit.title}”`, start: limit.start, due: limit.counted.due, lines: limit.counted.lines, doneOn: null, remindDays: null }]
}

function counted(id: string, title: string, start: LocalDate, event: string, period: Period, source: string, law: CountingLaw, calendar: WorkCalendar, doneOn: LocalDate | null): RecordDeadline {
  const { due, lines } = countPeriod({ day: start, event }, period, law, calendar)
  return { id, title, start, due, lines: [`依据：${source}。`, ...lines], doneOn, remindDays: null }
}

function signingTask(fields: Fields, calendar: WorkCalendar, signedOn: LocalDate | null): readonly RecordDeadline[] {
  const noticed = dateOf(fields, 'noticeOn')
  if (noticed === null) return []
  return [counted('sign', '签订合同', noticed, '发出中标（成交）通知书', days(30), '政府采购法第46条、招标投标法第46条', BY_ANALOGY, calendar, signedOn)]
}

function noticeTasks(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): readonly RecordDeadline[] {
  const isUnit = textOf(fields, 'path') === 'P2'
  const report = isUnit ? [counted('report', '报送备案', signedOn, '签订合同', workingDays(officeDays(calendar, filingReportDays, signedOn)), '本单位制度默认值，可配置', OFFICE_RULE, calendar, dateOf(fields, 'reportedOn') ?? dateOf(fields, 'filedOn'))] : []
  if (!GOVERNMENT_PROCUREMENT.includes(textOf(fields, 'procurement'))) return report
  return [
    ...report,
    counted('publish', '公告合同', signedOn, '签订合同', workingDays(2), '政府采购法实施条例第50条', BY_ANALOGY, calendar, dateOf(fields, 'publishedOn')),
    counted('file', '报财政部门备案', signedOn, '签订合同', workingDays(7), '政府采购法第47条', BY_ANALOGY, calendar, isUnit ? taskDoneOn(fields, 'file') : dateOf(fields, 'filedOn')),
  ]
}

/** No task can follow from a day nobody entered: signing asks for those that every contract has. Contracts brought in signed are left alone. */
function termsTask(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): readonly RecordDeadline[] {
  const payments = rowsOf(fields, 'payments')
  const undated = payments.filter((row) => ['agreedOn', 'deliveredOn', 'paidOn'].every((day) => dateOf(row, day) === null))
  const hasBond = !isBlank(fields['bondKind']) || !isBlank(fields['bondAmount'])
  const lacking = [
    ...(payments.length === 0 ? ['付款各期'] : undated.map((row) => `“${textOf(row, 'name')}”的约定付款日或者交付日`)),
    ...(periodOf(fields, 'term') === null ? ['履行期限'] : []),
    ...(dateOf(fields, 'acceptanceDueOn') === null && dateOf(fields, 'acceptedOn') === null && !hasTerm(fields, 'acceptance') ? ['应验收日或者验收期限'] : []),
    ...(hasBond && dateOf(fields, 'bondDueOn') === null && dateOf(fields, 'bondReturnedOn') === null && !hasTerm(fields, 'bond') && !hasTerm(fields, 'retention') ? ['保证金应退日或者退还期限'] : []),
  ]
  if (lacking.length === 0 || !stepsOf(fields).some(({ transition }) => transition === 'sign')) return []
  const task = counted('terms', '登记付款、验收等履行节点', signedOn, '签订合同', workingDays(officeDays(calendar, termsDays, signedOn)), '本单位制度默认值，可配置', OFFICE_RULE, calendar, taskDoneOn(fields, 'terms'))
  return [{ ...task, lines: [...task.lines, `尚未登记：${lacking.join('、')}。质保、证照、保密、节能考核的日期合同有约定的，一并登记；合同没有约定的，点“办结”。`] }]
}

const SMALL_AND_MEDIUM: ReadonlySet<string> = new Set(['medium', 'small', 'micro'])
const SME_PAYMENT_ACT = '保障中小企业款项支付条例第9条第1款'

/** Each instalment by its agreed day, or the statutory last day where that is earlier or nothing was agreed (款项条例 第9条). */
function paymentTasks(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const isSmall = SMALL_AND_MEDIUM.has(textOf(fields, 'counterpartySize'))
  return rowsOf(fields, 'payments').flatMap((row, index) => {
    const agreed = dateOf(row, 'agreedOn')
    const statutory = isSmall ? statutoryPaymentDay(row, agreed, calendar) : null
    const due = statutory === null ? agreed : agreed === null || statutory.due < agreed ? statutory.due : agreed
    if (due === null) return invoiceTask(row, index, calendar)
    const basis = due === agreed ? '合同约定' : SME_PAYMENT_ACT
    const lines = [`依据：${basis}。`, agreed === null ? '合同未约定付款日。' : `约定付款日：${agreed}（${weekdayName(agreed)}）。`, ...(statutory?.lines ?? [])]
    const task: RecordDeadline = { id: `pay-${index}`, title: `支付${textOf(row, 'name')}`, start: dateOf(row, 'deliveredOn') ?? due, due, lines, doneOn: dateOf(row, 'paidOn'), remindDays: [10, 3, 1, 0] }
    return [task].concat(invoiceTask(row, index, calendar))
  })
}

function statutoryPaymentDay(row: Fields, agreed: LocalDate | null, calendar: WorkCalendar): { readonly due: LocalDate; readonly lines: readonly string[] } | null {
  const delivered = dateOf(row, 'deliveredOn')
  if (delivered === null) return null
  const allowed = valueOn(agreed === null ? smePaymentDays : smePaymentDaysMax, delivered)
  if (allowed === null) return null
  const { due, lines } = countPeriod({ day: delivered, event: '交付并验收' }, days(allowed), BY_ANALOGY, calendar)
  return due === null ? null : { due, lines: [`对方为中小企业，付款不得晚于交付之日起${allowed}日（${SME_PAYMENT_ACT}）。`, ...lines] }
}

/** Delivered and no invoice yet: ask for it, the office waits for it before paying. */
function invoiceTask(row: Fields, index: number, calendar: WorkCalendar): readonly RecordDeadline[] {
  const delivered = dateOf(row, 'deliveredOn')
  if (delivered === null || dateOf(row, 'paidOn') !== null) return []
  const wait = officeDays(calendar, invoiceDays, delivered)
  const due = addDays(delivered, wait)
  return [{ id: `invoice-${index}`, title: `催收${textOf(row, 'name')}发票`, start: delivered, due, lines: [`交付日${delivered}＋${wait}日＝${due}（默认值，可配置）。`], doneOn: dateOf(row, 'invoicedOn'), remindDays: [3, 0] }]
}

function acceptanceTasks(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const due = dateOf(fields, 'acceptanceDueOn')
  if (due === null) return []
  const lines = [`约定验收日：${due}（${weekdayName(due)}）。`, ...missedAcceptance(fields, due, calendar)]
  return [{ id: 'accept', title: '组织验收', start: addDays(due, -30), due, lines, doneOn: dateOf(fields, 'acceptedOn'), remindDays: [10, 3, 1, 0] }]
}

/** The tasks of the periods the contract gives, whose days follow from deliveries and acceptance still to come. */
function agreedTasks(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): readonly RecordDeadline[] {
  return termTasks(fields, signedOn, calendar).map(({ kind, ...task }) =>
    kind === 'acceptance' && task.due !== null ? { ...task, lines: [...task.lines, ...missedAcceptance(fields, task.due, calendar)] } : task)
}

function missedAcceptance(fields: Fields, due: LocalDate, calendar: WorkCalendar): readonly string[] {
  return [`逾期不组织验收的，付款期限自约定的验收期满起算，即自${addDays(due, 1)}起计（保障中小企业款项支付条例第10条）。`, ...latestPayment(fields, due, calendar)]
}

/** When a small firm must be paid where nobody examines the delivery in time. */
function latestPayment(fields: Fields, expired: LocalDate, calendar: WorkCalendar): readonly string[] {
  if (!SMALL_AND_MEDIUM.has(textOf(fields, 'counterpartySize'))) return []
  return [[smePaymentDays, '未约定付款期限的'] as const, [smePaymentDaysMax, '约定付款期限的'] as const].flatMap(([parameter, when]) => {
    const allowed = valueOn(parameter, expired)
    const due = allowed === null ? null : countPeriod({ day: expired, event: '约定的验收期满' }, days(allowed), BY_ANALOGY, calendar).due
    return due === null ? [] : [`${when}，最迟于${due}付款（${allowed}日，${SME_PAYMENT_ACT}）。`]
  })
}

/** Days that stand in the contract: field, task, field that says it is done ('' where passing the day ends it), when to remind. */
const DATED: readonly (readonly [field: string, title: string, doneField: string, remindDays: readonly number[]])[] = [
  ['bondDueOn', '退还保证金', 'bondReturnedOn', [30, 10, 3, 0]],
  ['warrantyUntil', '质保期满，组织复查', '', [30, 10, 0]],
  ['licenceUntil', '人员证照到期', '', [30, 10, 0]],
  ['secrecyUntil', '保密期满', '', [30, 0]],
  ['energyReviewOn', '节能目标考核', '', [30, 10, 0]],
]

function datedTasks(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): readonly RecordDeadline[] {
  const dated = DATED.flatMap(([field, title, doneField, remindDays]): readonly RecordDeadline[] => {
    const due = dateOf(fields, field)
    if (due === null) return []
    return [{ id: field, title, start: signedOn, due, lines: [`合同约定：${due}（${weekdayName(due)}）。`], doneOn: doneField === '' ? taskDoneOn(fields, field) : dateOf(fields, doneField), remindDays }]
  })
  const accepted = dateOf(fields, 'acceptedOn')
  if (accepted === null) return dated
  const wait = officeDays(calendar, evaluationDays, accepted)
  const due = addDays(accepted, wait)
  return [...dated, { id: 'evaluate', title: '合同评价', start: accepted, due, lines: [`验收日${accepted}＋${wait}日＝${due}（默认值，可配置）。`], doneOn: taskDoneOn(fields, 'evaluate'), remindDays: [10, 0] }]
}

/** Tasks without a field of their own are ticked off in the rows of `tasksDone`. */
function taskDoneOn(fields: Fields, task: string): LocalDate | null {
  const row = rowsOf(fields, 'tasksDone').find((one) => textOf(one, 'task') === task)
  return row === undefined ? null : dateOf(row, 'doneOn')
}

function renewalTask(fields: Fields, signedOn: LocalDate, calendar: WorkCalendar): readonly RecordDeadline[] {
  const end = periodOf(fields, 'term')?.to ?? null
  if (end === null) return []
  const ahead = officeDays(calendar, renewalDays, signedOn)
  const due = addDays(end, -ahead)
  if (due <= signedOn) return []
  return [{ id: 'renew', title: '启动续采', start: signedOn, due, lines: [`期满日${end}－${ahead}日＝${due}（默认值，可配置）。`], doneOn: taskDoneOn(fields, 'renew'), remindDays: [30, 10, 0] }]
}

function limitationTask(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const known = dateOf(fields, 'claimKnownOn')
  if (known === null) return []
  const rule = statutoryDeadline('limitation.claim')
  const { due, lines } = computeDeadline(rule, startingOn(known), calendar)
  return [{ id: 'limitation', title: '诉讼时效届满', start: known, due, lines, doneOn: taskDoneOn(fields, 'limitation'), remindDays: rule.remindDays }]
}
