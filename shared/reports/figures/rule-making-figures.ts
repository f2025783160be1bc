import { stepsOf } from '../../registers/process'
import type { RegisterRecord } from '../../registers/sheet'
import { countRecords, inYear, part, percentOf, type FigureDefinition, type FigurePart, type RecordSource, type YearSpan } from '../figure'
import { codesOf, dateOf, isBlank, numberOf, rowsOf, textOf, type Fields } from '../../registers/field'

/** Whether a document was published in the year for the first time, or again after it was amended. */
function published(year: YearSpan, again: boolean) {
  return ({ fields }: RegisterRecord): boolean => {
    const steps = stepsOf(fields)
    if (steps.length === 0) return !again && inYear(year, dateOf(fields, 'publishedOn'))
    return steps.some((step, index) => step.transition === 'publish' && inYear(year, step.on) && steps.slice(0, index).some((earlier) => earlier.transition === 'amend') === again)
  }
}

const ended = (year: YearSpan, ...states: readonly string[]) => ({ fields }: RegisterRecord): boolean => inYear(year, dateOf(fields, 'endedOn')) && states.includes(textOf(fields, 'state'))

/** Whether a legality review was given in the year: the one that stands, or one of an earlier draft. */
function isReviewed(fields: Fields, standing: string, year: YearSpan): boolean {
  return [dateOf(fields, standing), ...rowsOf(fields, 'earlierReviews').map((row) => dateOf(row, 'on'))].some((day) => inYear(year, day))
}

function distinct(source: RecordSource, year: YearSpan, field: string, label: string, unit: string): FigurePart {
  const end = `${year.year}-12-31`
  const standing = source.of('standard').filter(({ fields }) => {
    const [from, to] = [dateOf(fields, 'publishedOn'), dateOf(fields, 'repealedOn')]
    return from !== null && from <= end && (to === null || to > end) && textOf(fields, field) !== ''
  })
  return { label, unit, value: new Set(standing.map(({ fields }) => textOf(fields, field))).size, records: standing.map(({ id }) => ({ register: 'standard', id })) }
}

const LEVELS: Readonly<Record<string, string>> = { national: '国家标准', industry: '行业标准', local: '地方标准', group: '团体标准', enterprise: '企业标准', internal: '组织内部标准' }

/** Policy documents, decisions and standards (documents 10). */
export const RULE_MAKING_FIGURES: readonly FigureDefinition[] = [
  {
    id: 'legality-reviews', title: '规划、制度、决策合法性审查件数', unit: '件', target: null, registers: ['policy', 'decision'],
    rule: '制度文件台账中本年度出具合法性审查意见的文件，与重大行政决策台账中本年度出具审查意见的事项之和，按出具日计；同一文件（事项）本年度审查多次的计一件。',
    count: (source, year) => {
      const policies = countRecords(source, 'policy', ({ fields }) => isReviewed(fields, 'reviewedOn', year))
      const reviewed = ({ fields }: RegisterRecord): boolean => isReviewed(fields, 'reviewIssuedOn', year)
      const plans = countRecords(source, 'decision', (record) => reviewed(record) && textOf(record.fields, 'kind') === 'plan')
      const others = countRecords(source, 'decision', (record) => reviewed(record) && textOf(record.fields, 'kind') !== 'plan')
      return { value: policies.value + plans.value + others.value, records: [...policies.records, ...plans.records, ...others.records], parts: [part('规划', plans), part('制度文件', policies), part('其他决策', others)] }
    },
  },
  {
    id: 'policy-changes', title: '制度“立改废”件数', unit: '件', target: null, registers: ['policy'],
    rule: '制度文件台账中本年度内首次公布（立）、修改后重新公布（改）、废止或者宣布失效（废）的文件，按公布日、废止日计；自然失效另列。',
    count: (source, year) => {
      const made = countRecords(source, 'policy', published(year, false))
      const amended = countRecords(source, 'policy', published(year, true))
      const repealed = countRecords(source, 'policy', ended(year, 'repealed', 'declared-void'))
      const expired = countRecords(source, 'policy', ended(year, 'expired'))
      return { value: made.value + amended.value + repealed.value, records: [...made.records, ...amended.records, ...repealed.records], parts: [part('立', made), part('改', amended), part('废', repealed), part('失效（不计入）', expired)] }
    },
  },
  {
    id: 'standards', title: '标准编制发布数', unit: '项', target: null, registers: ['standard'],
    rule: '标准台账中发布日在本年度的标准；体系大类、小类数为年末现行标准所属的类数。',
    count: (source, year) => {
      const isPublished = ({ fields }: RegisterRecord): boolean => inYear(year, dateOf(fields, 'publishedOn'))
      const levels = Object.entries(LEVELS).map(([code, label]) => part(label, countRecords(source, 'standard', (record) => isPublished(record) && textOf(record.fields, 'level') === code), '项'))
      return { ...countRecords(source, 'standard', isPublished), parts: [...levels.filter((one) => one.value > 0), distinct(source, year, 'systemClass', '体系大类', '个'), distinct(source, year, 'subclass', '体系小类', '个')] }
    },
  },
  {
    id: 'decisions', title: '重大行政决策目录事项数', unit: '项', target: null, registers: ['decision'],
    rule: '重大行政决策台账中年度为本年度的事项；合法性审查率＝已提交会议的事项中有审查意见的比例（目标100%）；风险评估率＝目录要求风险评估的事项中已有评估报告的比例。',
    count: (source, year) => {
      const listed = ({ fields }: RegisterRecord): boolean => numberOf(fields, 'year') === year.year
      return { ...countRecords(source, 'decision', listed), parts: [
        ...rate(source, listed, '合法性审查率', ({ fields }) => stepsOf(fields).some((step) => step.transition === 'to-meeting') || ['meeting', 'published', 'executing', 'archived'].includes(textOf(fields, 'state')), 'legalityFiles'),
        ...rate(source, listed, '风险评估率', ({ fields }) => codesOf(fields, 'procedures').includes('risk'), 'riskFiles'),
      ] }
    },
  },
]

function rate(source: RecordSource, listed: (record: RegisterRecord) => boolean, label: string, counts: (record: RegisterRecord) => boolean, evidence: string): readonly FigurePart[] {
  const whole = source.of('decision').filter((record) => listed(record) && counts(record))
  const value = percentOf(whole.filter(({ fields }) => !isBlank(fields[evidence])).length, whole.length)
  return value === null ? [] : [{ label, unit: '%', value, records: whole.map(({ id }) => ({ register: 'decision', id })) }]
}
