import { addDays, localDateOf, partsOf, type LocalDate } from '../core/local-date'
import { weekdayName } from '../law/calendar'

/** A thing the office has to do every year (or every second year) by a certain day, whatever its registers hold. */
export interface YearlyDuty {
  /** Never reused: `rule-of-law-report`. */
  readonly id: string
  /** What must be done, the year in front of it: 报送法治政府建设年度报告. */
  readonly title: string
  readonly month: number
  readonly day: number
  /** Whether the day lies in the year after the one it is about. */
  readonly isYearAfter: boolean
  /** Only for even years. */
  readonly isBiennial: boolean
  /** What it rests on, and whether that was read in full. */
  readonly source: string
  /** How one sees that it was done; '' where a person says so. */
  readonly fulfilledBy: string
}

type DutyExtras = Partial<Pick<YearlyDuty, 'isYearAfter' | 'isBiennial' | 'fulfilledBy'>>

function duty(id: string, title: string, [month, day]: readonly [number, number], source: string, extras: DutyExtras = {}): YearlyDuty {
  return { id, title, month, day, source, isYearAfter: false, isBiennial: false, fulfilledBy: '', ...extras }
}

/** Every yearly duty, by its day in the year (documents 6.2, 8, 9, 10). */
export const YEARLY_DUTIES: readonly YearlyDuty[] = [
  duty('policy-cleanup', '启动制度文件定期清理', [1, 31], '2014意见第（九）条：每两年评估清理一次并公布结果；每偶数年1月生成清理批次',
    { isBiennial: true, fulfilledBy: '登记本年度的定期清理批次后自动完成' }),
  duty('rule-of-law-report', '向本级党委政府和上一级部门报送法治政府建设年度报告', [3, 1], '厅字〔2019〕28号（据地方年度报告工作指引引述，未读到全文）：每年3月1日前', { isYearAfter: true }),
  duty('payment-disclosure', '公开逾期尚未支付中小企业款项信息', [3, 31], '保障中小企业款项支付条例第18条：每年3月31日前', { isYearAfter: true }),
  duty('decision-catalogue', '公布年度重大行政决策事项目录', [3, 31], '浙江纲要第（十五）（十六）条：每年第一季度公布目录',
    { fulfilledBy: '登记本年度的决策事项后，由各事项的“目录公布日期”跟踪' }),
  duty('rule-of-law-publication', '向社会公开法治政府建设年度报告', [4, 1], '法治政府建设年度报告工作要求（未读到全文，须核对）：4月1日前', { isYearAfter: true }),
  duty('law-sessions', '专题研究法治建设会议不少于2次', [12, 31], '2021意见：每年至少2次', { fulfilledBy: '登记2次专题研究法治建设会议后自动完成' }),
  duty('law-study', '法治专题学习不少于4次', [12, 31], '2021意见：每年至少4次', { fulfilledBy: '登记4次法治专题学习后自动完成' }),
]

/** The duty with that id; null for none. */
export function yearlyDuty(id: string): YearlyDuty | null {
  return YEARLY_DUTIES.find((one) => one.id === id) ?? null
}

/** The duty of one year, with its arithmetic. */
export interface DatedDuty {
  /** First day of the year its last day lies in: from then on it reminds. */
  readonly start: LocalDate
  readonly due: LocalDate
  readonly lines: readonly string[]
}

/** The last day of a duty about a year; null in years that have none. */
export function dateDuty(wanted: YearlyDuty, year: number): DatedDuty | null {
  if (wanted.isBiennial && year % 2 !== 0) return null
  const dueYear = wanted.isYearAfter ? year + 1 : year
  const [start, due] = [localDateOf(dueYear, 1, 1), localDateOf(dueYear, wanted.month, wanted.day)]
  if (start === null || due === null) return null
  const about = wanted.isYearAfter ? `${year}年度的情况，于次年` : `${year}年度的事项，于当年`
  return {
    start, due,
    lines: [`依据：${wanted.source}。`, `届满：${about}${wanted.month}月${wanted.day}日前完成，即${due}（${weekdayName(due)}）；遇休息日不顺延，宜提前办理。`, ...(wanted.fulfilledBy === '' ? [] : [`办结：${wanted.fulfilledBy}。`])],
  }
}

/** The years whose duty ends from `from` to `until`, both included, in order. */
export function yearsDue(wanted: YearlyDuty, from: LocalDate, until: LocalDate): readonly number[] {
  const shift = wanted.isYearAfter ? 1 : 0
  const years: number[] = []
  for (let year = partsOf(from).year - shift; year <= partsOf(until).year - shift; year += 1) {
    const due = dateDuty(wanted, year)?.due ?? null
    if (due !== null && due >= from && due <= until) years.push(year)
  }
  return years
}

/** The last day up to which duties stand in the list of all that is open: a year ahead shows each once. */
export function dutiesUntil(today: LocalDate): LocalDate {
  return addDays(today, 365)
}
