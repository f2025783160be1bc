import { choice, computed, date, files, number, person, requiredWhen, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, numberOf, textOf, type Fields } from './field'
import { dateDuty, YEARLY_DUTIES, yearlyDuty } from './yearly-duties'

const isDone = (fields: Fields): boolean => dateOf(fields, 'doneOn') !== null

/** 2025年度：公开逾期尚未支付中小企业款项信息; null before duty and year are known. */
function dutyTitle(fields: Fields): string | null {
  const [duty, year] = [yearlyDuty(textOf(fields, 'duty')), numberOf(fields, 'year')]
  return duty === null || year === null ? null : `${year}年度：${duty.title}`
}

function dutyDeadlines(fields: Fields): readonly RecordDeadline[] {
  const [duty, year] = [yearlyDuty(textOf(fields, 'duty')), numberOf(fields, 'year')]
  const dated = duty === null || year === null ? null : dateDuty(duty, year)
  return dated === null ? [] : [{ id: 'duty', title: duty!.title, ...dated, doneOn: dateOf(fields, 'doneOn'), remindDays: null }]
}

/** 年度事项: what the office did of its yearly duties, and what there was nothing to do for; the open ones need no line here. */
export const DUTIES_DONE = register({
  id: 'yearly-duty',
  title: '年度事项',
  version: 1,
  titleField: 'title',
  responsibleField: 'handler',
  fields: [
    computed('title', '事项名称', 'text', dutyTitle),
    choice('duty', '事项', Object.fromEntries(YEARLY_DUTIES.map(({ id, title }) => [id, title])), { required: true, isIndexed: true }),
    number('year', '所属年度', { required: true, isIndexed: true, min: 2000, max: 2100, hint: '报告、公开上一年度情况的，填上一年度。' }),
    choice('outcome', '办理情况', { done: '已办理', none: '本年度没有应办的情形', exempt: '不适用于本单位' }, { isIndexed: true, required: requiredWhen('已登记办结日', isDone) }),
    date('doneOn', '办结日', { isIndexed: true }),
    text('documentNumber', '文号', { maxLength: 100 }),
    text('place', '报送对象、公开渠道', { maxLength: 300, required: requiredWhen('已经办理', (fields) => isDone(fields) && textOf(fields, 'outcome') === 'done') }),
    text('remark', '说明', { required: requiredWhen('没有办理', (fields) => isDone(fields) && ['none', 'exempt'].includes(textOf(fields, 'outcome'))) }),
    files('evidence', '佐证材料'),
    unit('department', '承办处室', { isIndexed: true }),
    person('handler', '承办人', { isIndexed: true }),
  ],
  listColumns: ['year', 'title', 'outcome', 'doneOn', 'documentNumber', 'place', 'handler'],
  exportColumns: [
    ORDINAL_COLUMN, column('所属年度', 'year', 10), column('事项', 'duty', 36), column('办理情况', 'outcome', 16), column('办结日', 'doneOn', 12), column('文号', 'documentNumber', 20),
    column('报送对象、公开渠道', 'place', 24), column('说明', 'remark', 24), column('承办处室', 'department', 14), column('承办人', 'handler.name', 10),
  ],
  views: [
    view('all', '全部', () => true, 'doneOn'),
    view('open', '未办结', (fields) => !isDone(fields), 'year', false),
  ],
  checks: (fields) => {
    const [duty, year] = [yearlyDuty(textOf(fields, 'duty')), numberOf(fields, 'year')]
    return duty !== null && year !== null && dateDuty(duty, year) === null ? [{ path: 'year', message: `所属年度：“${duty.title}”只在偶数年办理，请核对。` }] : []
  },
  deadlines: dutyDeadlines,
})
