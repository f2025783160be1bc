import { CONCLUSION_LABELS } from '../../registers/choices'
import { dateOf, moneyOf, numberOf, textOf } from '../../registers/field'
import type { RegisterRecord } from '../../registers/sheet'
import { contractTasks } from '../../registers/contract-tasks'
import { localDateOf } from '../../core/local-date'
import { countRecords, inYear, part, percentOf, plain, sumRecords, type Counted, type CountedRecord, type FigureDefinition, type FigurePart, type RecordSource, type YearSpan } from '../figure'

const isReviewed = (year: YearSpan) => ({ fields }: RegisterRecord): boolean => textOf(fields, 'path') === 'P1' && inYear(year, dateOf(fields, 'reviewDoneOn'))

/** Mean over the records that have the value; no part where none has. */
function meanPart(label: string, unit: string, records: readonly RegisterRecord[], register: string, valueOf: (record: RegisterRecord) => number | null): readonly FigurePart[] {
  const known = records.filter((record) => valueOf(record) !== null)
  if (known.length === 0) return []
  const mean = known.reduce((sum, record) => sum + valueOf(record)!, 0) / known.length
  return [{ label, unit, value: Math.round(mean * 10) / 10, records: known.map(({ id }) => ({ register, id })) }]
}

const withKind = (kinds: readonly string[], year: YearSpan) => ({ fields }: RegisterRecord): boolean => kinds.includes(textOf(fields, 'kind')) && inYear(year, dateOf(fields, 'on'))

/** An instalment to a small or medium firm that was due in the year or before and unpaid at its end. */
function overdueAmount(record: RegisterRecord, { year, calendar }: YearSpan): number {
  if (!['medium', 'small', 'micro'].includes(textOf(record.fields, 'counterpartySize'))) return 0
  const end = localDateOf(year, 12, 31)!
  const rows = (record.fields['payments'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  return contractTasks(record.fields, calendar)
    .filter(({ id, due, doneOn }) => id.startsWith('pay-') && due !== null && due <= end && (doneOn === null || doneOn > end))
    .reduce((sum, { id }) => sum + (moneyOf(rows[Number(id.slice(4))] ?? {}, 'amount') ?? 0), 0)
}

/** Contracts, counsel and filings (documents 10). */
export const REVIEW_FIGURES: readonly FigureDefinition[] = [
  {
    id: 'contract-reviews', title: '重大合同合法性审查次数', unit: '次', target: null, registers: ['contract'],
    rule: '合同总台账中管理路径为“审查”、审查办结日在本年度的合同，一份计一次。',
    count: (source, year) => {
      const reviewed = countRecords(source, 'contract', isReviewed(year))
      const records = source.of('contract').filter(isReviewed(year))
      const conclusions = Object.entries(CONCLUSION_LABELS).map(([code, label]) => part(`结论：${label}`, countRecords(source, 'contract', (record) => isReviewed(year)(record) && textOf(record.fields, 'conclusion') === code)))
      return {
        ...reviewed,
        parts: [
          part('合同金额', sumRecords(source, 'contract', isReviewed(year), ({ fields }) => (moneyOf(fields, 'amount') ?? 0) / 100), '元'),
          ...conclusions.filter((one) => one.value > 0),
          ...meanPart('平均用时', '个工作日', records, 'contract', ({ fields }) => numberOf(fields, 'reviewDays')),
          ...meanPart('平均采纳率', '%', records, 'contract', ({ fields }) => numberOf(fields, 'adoptionRate')),
        ],
      }
    },
  },
  {
    id: 'legal-affairs', title: '法律事务处理次数', unit: '次', target: null, registers: ['counsel-work'],
    rule: '法律顾问工作台账中类别为诉讼、复议、纠纷、信访涉法、日期在本年度的事项。',
    count: (source, year) => plain(countRecords(source, 'counsel-work', withKind(['litigation', 'review', 'dispute', 'petition'], year))),
  },
  {
    id: 'legal-opinions', title: '谈判或提供法律意见次数', unit: '次', target: null, registers: ['counsel-work'],
    rule: '法律顾问工作台账中类别为谈判、法律意见、日期在本年度的事项。',
    count: (source, year) => plain(countRecords(source, 'counsel-work', withKind(['negotiation', 'opinion'], year))),
  },
  {
    id: 'counsel', title: '法律顾问、公职律师人数', unit: '人', target: null, registers: ['counsel'], partsFrom: ['counsel-work'],
    rule: '法律顾问聘请备案中聘期与本年度重叠的团队人数；参与决策次数为工作台账中类别为决策论证、日期在本年度的事项。',
    count: (source, year) => {
      const inTerm = ({ fields }: RegisterRecord): boolean => overlapsYear(fields['term'], year)
      const people = ({ fields }: RegisterRecord): number => (Array.isArray(fields['lawyers']) ? fields['lawyers'].length : 0)
      const government = (record: RegisterRecord): boolean => inTerm(record) && textOf(record.fields, 'kind') === 'government'
      return {
        ...sumRecords(source, 'counsel', inTerm, people),
        parts: [part('其中公职律师', sumRecords(source, 'counsel', government, people), '人'), part('参与决策', countRecords(source, 'counsel-work', withKind(['decision'], year)), '次')],
      }
    },
  },
  {
    id: 'late-payments', title: '逾期支付中小企业款项合同数', unit: '件', target: 0, registers: ['contract'],
    rule: '合同总台账中对方为中小微企业、付款到期日（约定日与法定最迟日较早者）不晚于本年度12月31日、年末尚未支付的合同；3月31日前公开（保障中小企业款项支付条例第18条）。',
    count: (source, year) => {
      const isLate = (record: RegisterRecord): boolean => overdueAmount(record, year) > 0
      return { ...countRecords(source, 'contract', isLate), parts: [part('逾期金额', sumRecords(source, 'contract', isLate, (record) => overdueAmount(record, year) / 100), '元')] }
    },
  },
  {
    id: 'filings', title: '直属单位大额合同备案件数', unit: '件', target: null, registers: ['filing'],
    rule: '备案台账中备案日在本年度的合同；备案率＝本年度签订且已备案的件数÷本年度签订应备案的件数。应备案的，是备案台账中的合同，以及合同总台账中管理路径为“备案”、尚未在备案台账登记的合同；已撤销报备的除外。',
    count: (source, year) => {
      const filed = countRecords(source, 'filing', ({ fields }) => inYear(year, dateOf(fields, 'filedOn')))
      const due = dueFilings(source, year)
      const done = due.filter(({ isFiled }) => isFiled)
      const rate = percentOf(done.length, due.length)
      const opens = (list: readonly DueFiling[]): Counted => ({ value: list.length, records: list.map(({ record }) => record) })
      return { ...filed, parts: rate === null ? [] : [{ ...part('备案率', opens(due), '%'), value: rate }, part('应备案', opens(due)), part('应备案未备案', opens(due.filter(({ isFiled }) => !isFiled)))] }
    },
  },
]

/** A contract signed in the year that has to be filed, and whether it was. */
interface DueFiling {
  readonly record: CountedRecord
  readonly isFiled: boolean
}

/** Filings of contracts signed in the year, and contracts on path P2 without one; a filing and its contract count once. */
function dueFilings(source: RecordSource, year: YearSpan): readonly DueFiling[] {
  const isSigned = ({ fields }: RegisterRecord): boolean => inYear(year, dateOf(fields, 'signedOn'))
  const standing = source.of('filing').filter(({ fields }) => textOf(fields, 'state') !== 'void')
  const reported = new Set(standing.map(({ fields }) => textOf(fields, 'contract')))
  const filings = standing.filter(isSigned).map(({ id, fields }): DueFiling => ({ record: { register: 'filing', id }, isFiled: dateOf(fields, 'filedOn') !== null }))
  const unreported = source.of('contract').filter((record) => isSigned(record) && textOf(record.fields, 'path') === 'P2' && !reported.has(record.id))
  return [...filings, ...unreported.map(({ id, fields }): DueFiling => ({ record: { register: 'contract', id }, isFiled: dateOf(fields, 'filedOn') !== null }))]
}

function overlapsYear(term: unknown, { year }: YearSpan): boolean {
  const { from, to } = (term ?? {}) as { readonly from?: string; readonly to?: string | null }
  return typeof from === 'string' && from <= `${year}-12-31` && (to === null || to === undefined || to >= `${year}-01-01`)
}
