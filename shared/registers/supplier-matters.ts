import type { WorkCalendar } from '../law/calendar'
import { choice, date, files, flag, party, person, reference, requiredWhen, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, isSet, textOf, type Fields } from './field'
import { statutoryTask } from './statutory-task'

/**
 * What a supplier asks of us and the days the law gives: an objection to a procurement (政府采购法第52—56条), a request to
 * confirm what is owed, and a complaint about late payment (保障中小企业款项支付条例第16条、第25条).
 */
function supplierDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const answered = dateOf(fields, 'answeredOn')
  const received = dateOf(fields, 'receivedOn')
  switch (textOf(fields, 'kind')) {
    case 'question': return objectionDeadlines(fields, calendar)
    case 'confirm': return statutoryTask('payment.confirm', received, answered, calendar)
    case 'arrears': return statutoryTask('payment.complaint', received, answered, calendar, { isExtended: isSet(fields, 'isExtended') })
    default: return []
  }
}

function objectionDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const received = dateOf(fields, 'receivedOn')
  const answer = statutoryTask('procurement.answer', received, dateOf(fields, 'answeredOn'), calendar)
  // A supplier may complain within 15 working days after the time for the answer has run out (政府采购法第55条).
  const answerEnds = answer[0]?.due ?? null
  return [
    ...statutoryTask('procurement.question', dateOf(fields, 'knownOn'), received, calendar),
    ...answer,
    ...statutoryTask('procurement.complain', answerEnds, dateOf(fields, 'complainedOn'), calendar),
    ...statutoryTask('procurement.handle', dateOf(fields, 'complainedOn'), dateOf(fields, 'handledOn'), calendar),
  ]
}

const OBJECTION = '质疑与投诉'
const isObjection = (fields: Fields): boolean => textOf(fields, 'kind') === 'question'

/** 供应商质疑与账款: objections, confirmation of what is owed, complaints about late payment (documents 6.2). */
export const SUPPLIER_MATTERS = register({
  id: 'supplier-matter',
  title: '供应商质疑与账款',
  version: 1,
  titleField: 'subject',
  responsibleField: 'handler',
  fields: [
    choice('kind', '类型', { question: '政府采购质疑', confirm: '应收账款确权', arrears: '拖欠账款投诉' }, { required: true, isIndexed: true }),
    text('subject', '事项', { required: true, isIndexed: true, maxLength: 200, hint: '采购项目、账款或者投诉的名称。' }),
    party('supplier', '供应商', { required: true, isIndexed: true }),
    reference('contract', '关联合同', 'contract', { isIndexed: true }),
    date('receivedOn', '收到日', { required: true, isIndexed: true, hint: '收到质疑函、确权请求或者投诉的日期，答复期限自此起算。' }),
    date('answeredOn', '答复（确认、处理）日', { isIndexed: true }),
    text('answer', '答复情况', { required: requiredWhen('已经答复', (fields) => dateOf(fields, 'answeredOn') !== null) }),
    files('evidence', '往来文书'),
    flag('isExtended', '投诉处理期限已延长', { hint: '情况复杂的，最长不超过 90 日。' }),
    date('knownOn', '供应商知道权益受损日', { group: OBJECTION, hint: '据此核对质疑是否逾期提出。' }),
    date('complainedOn', '供应商投诉日', { group: OBJECTION, required: requiredWhen('已经作出投诉处理决定', (fields) => isObjection(fields) && dateOf(fields, 'handledOn') !== null) }),
    date('handledOn', '财政部门处理决定日', { group: OBJECTION }),
    text('outcome', '投诉处理结果', { group: OBJECTION }),
    unit('department', '承办处室', { required: true, isIndexed: true }),
    person('handler', '承办人', { isIndexed: true }),
    text('remark', '备注'),
  ],
  listColumns: ['receivedOn', 'kind', 'subject', 'supplier', 'department', 'handler', 'answeredOn'],
  exportColumns: [
    ORDINAL_COLUMN, column('类型', 'kind', 14), column('事项', 'subject', 30), column('供应商', 'supplier.name', 26), column('统一社会信用代码', 'supplier.creditCode', 22), column('关联合同', 'contract', 18),
    column('收到日', 'receivedOn', 12), column('答复日', 'answeredOn', 12), column('答复情况', 'answer', 24), column('投诉处理期限已延长', 'isExtended', 10), column('供应商知道权益受损日', 'knownOn', 14),
    column('供应商投诉日', 'complainedOn', 12), column('处理决定日', 'handledOn', 12), column('处理结果', 'outcome', 20), column('承办处室', 'department', 14), column('承办人', 'handler.name', 10), column('备注', 'remark', 18),
  ],
  views: [
    view('all', '全部', () => true, 'receivedOn'),
    view('open', '待答复', (fields) => dateOf(fields, 'answeredOn') === null, 'receivedOn', false),
    view('questions', '采购质疑', isObjection, 'receivedOn'),
    view('payments', '账款', (fields) => !isObjection(fields), 'receivedOn'),
  ],
  checks: (fields) => {
    const [received, answered] = [dateOf(fields, 'receivedOn'), dateOf(fields, 'answeredOn')]
    return received !== null && answered !== null && answered < received ? [{ path: 'answeredOn', message: `答复日：${answered} 早于收到日 ${received}，请核对。` }] : []
  },
  deadlines: supplierDeadlines,
})
