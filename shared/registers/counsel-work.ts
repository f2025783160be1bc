import { daysBetween } from '../core/local-date'
import { ADOPTIONS } from './choices'
import { choice, computed, date, money, number, officialNumber, person, reference, requiredWhen, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, numberOf, textOf, type Fields } from './field'

function isLate(fields: Fields): string | null {
  const [due, done] = [dateOf(fields, 'dueOn'), dateOf(fields, 'doneOn')]
  if (due === null || done === null) return null
  return done > due ? '是' : '否'
}

/** Days from the order to the delivery; null before. */
function responseDays(fields: Fields): number | null {
  const [given, done] = [dateOf(fields, 'givenOn'), dateOf(fields, 'doneOn')]
  return given === null || done === null ? null : daysBetween(given, done)
}

function workDeadlines(fields: Fields): readonly RecordDeadline[] {
  const [given, due] = [dateOf(fields, 'givenOn'), dateOf(fields, 'dueOn')]
  if (given === null || due === null) return []
  return [{ id: 'deliver', title: `交付${textOf(fields, 'title')}`, start: given, due, lines: [`委托时要求${due}完成。`], doneOn: dateOf(fields, 'doneOn'), remindDays: null }]
}

/** 顾问工作台账: one line per piece of work (documents 5.2). */
export const COUNSEL_WORK = register({
  id: 'counsel-work',
  title: '法律顾问工作台账',
  version: 2,
  titleField: 'title',
  responsibleField: 'lawyer',
  fields: [
    date('on', '日期', { required: true, isIndexed: true }),
    person('lawyer', '律师', { required: true, isIndexed: true }),
    reference('engagement', '聘请记录', 'counsel', { isIndexed: true }),
    unit('department', '委托处室', { required: true, isIndexed: true }),
    choice('kind', '事项类别', {
      contract: '合同审查', decision: '决策论证', negotiation: '谈判', opinion: '法律意见', litigation: '诉讼', review: '复议', dispute: '纠纷', petition: '信访涉法', training: '培训', advice: '咨询',
    }, { required: true, isIndexed: true }),
    text('title', '事项名称', { required: true, maxLength: 200 }),
    text('relatedNumber', '关联业务号', { isIndexed: true, maxLength: 50 }),
    date('givenOn', '交办时间', { required: true }),
    date('dueOn', '要求完成', { required: true }),
    date('doneOn', '实际完成', { isIndexed: true }),
    computed('isLate', '是否逾期', 'text', isLate, { isIndexed: true }),
    computed('responseDays', '响应用时（日）', 'number', responseDays),
    officialNumber('resultNumber', '成果文号', 'counsel-opinion'),
    choice('adoption', '是否采纳', ADOPTIONS, { isIndexed: true, required: requiredWhen('已出具成果', (fields) => textOf(fields, 'resultNumber') !== '') }),
    number('hours', '工时', { decimals: 1, max: 1000 }),
    money('fee', '费用'),
    number('satisfaction', '满意度', { decimals: 1, min: 1, max: 5 }),
    number('secrecyBreaches', '保密违规次数'),
    text('overturned', '败诉或纠错关联', { maxLength: 200, hint: '所审事项后来败诉或被纠错的案件号。' }),
    text('remark', '备注'),
  ],
  listColumns: ['on', 'title', 'kind', 'lawyer', 'department', 'dueOn', 'doneOn', 'responseDays', 'isLate', 'adoption'],
  exportColumns: [
    ORDINAL_COLUMN, column('日期', 'on', 12), column('律师', 'lawyer.name', 10), column('委托处室', 'department', 16), column('事项类别', 'kind', 12), column('事项名称', 'title', 28),
    column('关联业务号', 'relatedNumber', 16), column('交办时间', 'givenOn', 12), column('要求完成', 'dueOn', 12), column('实际完成', 'doneOn', 12), column('是否逾期', 'isLate', 10),
    column('成果文号', 'resultNumber', 16), column('是否采纳', 'adoption', 10), column('工时', 'hours', 8, true), column('费用', 'fee', 14, true), column('满意度', 'satisfaction', 8), column('备注', 'remark', 20),
    // Behind the columns of documents 5.2: what the yearly figures of counsel rest on, so that a sheet brings it in.
    column('聘请记录', 'engagement', 18), column('保密违规次数', 'secrecyBreaches', 10), column('败诉或纠错关联', 'overturned', 18),
  ],
  views: [
    view('all', '全部', () => true, 'on'),
    view('open', '未完成', (fields) => dateOf(fields, 'doneOn') === null, 'on', false),
    view('late', '逾期完成', (fields) => isLate(fields) === '是', 'on'),
    view('refused', '未采纳', (fields) => textOf(fields, 'adoption') === 'refused', 'on'),
  ],
  deadlines: workDeadlines,
})

/** Yearly performance of counsel (documents 5.2); each rate is null without anything to divide by. */
export interface CounselScore {
  readonly pieces: number
  /** Delivered by the day asked for, in per cent to one decimal. */
  readonly onTime: number | null
  /** Mean days from the order to the delivery, to one decimal. */
  readonly responseDays: number | null
  /** Adopted wholly, and partly counted half, in per cent. */
  readonly adopted: number | null
  readonly overturned: number | null
  readonly secrecyBreaches: number
  readonly satisfaction: number | null
}

/** Scores the work of one year; work without a day of delivery counts as not on time once it is due before `until`. */
export function scoreCounsel(work: readonly Fields[], until: string): CounselScore {
  const due = work.filter((fields) => dateOf(fields, 'doneOn') !== null || (dateOf(fields, 'dueOn') ?? until) < until)
  const onTime = due.filter((fields) => isLate(fields) === '否').length
  const answered = work.filter((fields) => textOf(fields, 'adoption') !== '')
  const adopted = answered.reduce((sum, fields) => sum + ({ adopted: 1, partly: 0.5 }[textOf(fields, 'adoption')] ?? 0), 0)
  return {
    pieces: work.length,
    onTime: percent(onTime, due.length),
    responseDays: mean(work.map(responseDays)),
    adopted: percent(adopted, answered.length),
    overturned: percent(work.filter((fields) => textOf(fields, 'overturned') !== '').length, work.length),
    secrecyBreaches: work.reduce((sum, fields) => sum + (numberOf(fields, 'secrecyBreaches') ?? 0), 0),
    satisfaction: mean(work.map((fields) => numberOf(fields, 'satisfaction'))),
  }
}

/** To one decimal; null where nothing is known. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 10) / 10
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}
