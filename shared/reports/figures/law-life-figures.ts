import { isAgainstUs } from '../../registers/cases'
import { dateOf, isSet, numberOf, rowsOf, textOf } from '../../registers/field'
import type { RegisterRecord } from '../../registers/sheet'
import { countRecords, inYear, part, percentOf, plain, sumRecords, type CountedRecord, type FigureDefinition, type FigurePart, type RecordSource, type YearSpan } from '../figure'

const ofKind = (kind: string, year: YearSpan) => ({ fields }: RegisterRecord): boolean => textOf(fields, 'kind') === kind && inYear(year, dateOf(fields, 'on'))
const piecesOf = ({ fields }: RegisterRecord): number => numberOf(fields, 'pieces') ?? 1
const CASE_KINDS: ReadonlySet<string> = new Set(['review', 'administrative', 'civil', 'arbitration', 'labour', 'compensation', 'public-interest'])
const isCase = ({ fields }: RegisterRecord): boolean => CASE_KINDS.has(textOf(fields, 'kind'))

/** Hearings of administrative suits in the year and those a head of the office attended. */
function attendance(source: RecordSource, year: YearSpan): { readonly attended: number; readonly all: number; readonly records: readonly CountedRecord[] } {
  let attended = 0
  let all = 0
  const records: CountedRecord[] = []
  for (const { id, fields } of source.of('case')) {
    // 行政诉讼法第3条 asks it of administrative suits alone.
    if (textOf(fields, 'kind') !== 'administrative') continue
    const rows = rowsOf(fields, 'attendance').filter((row) => inYear(year, dateOf(row, 'on')))
    if (rows.length === 0) continue
    all += rows.length
    attended += rows.filter((row) => isSet(row, 'attended')).length
    records.push({ register: 'case', id })
  }
  return { attended, all, records }
}

function attendancePart({ attended, all, records }: ReturnType<typeof attendance>): readonly FigurePart[] {
  const rate = percentOf(attended, all)
  return [{ label: '负责人出庭', unit: '次', value: attended, records }, ...(rate === null ? [] : [{ label: '负责人出庭率', unit: '%', value: rate, records }])]
}

/** Cases, study, publicity, enforcement, disclosure, meetings (documents 10). */
export const LAW_LIFE_FIGURES: readonly FigureDefinition[] = [
  {
    id: 'centre-study', title: '中心组学法次数', unit: '次', target: null, registers: ['legal-study'],
    rule: '学法普法台账中类型为中心组学法、日期在本年度的记录。',
    count: (source, year) => plain(countRecords(source, 'legal-study', ofKind('centre', year))),
  },
  {
    id: 'publicity', title: '普法责任清单学习宣传次数', unit: '次', target: null, registers: ['legal-study'],
    rule: '学法普法台账中类型为普法、日期在本年度的记录。',
    count: (source, year) => plain(countRecords(source, 'legal-study', ofKind('publicity', year))),
  },
  {
    id: 'court', title: '旁听庭审次数', unit: '次', target: null, registers: ['legal-study'], partsFrom: ['case'],
    rule: '学法普法台账中类型为旁听庭审、日期在本年度的记录；负责人出庭按案件台账中行政诉讼案件本年度的出庭登记计次，出庭率＝实际出庭次数÷登记的应出庭次数。',
    count: (source, year) => ({ ...countRecords(source, 'legal-study', ofKind('court', year)), parts: attendancePart(attendance(source, year)) }),
  },
  {
    id: 'cases', title: '复议、诉讼、仲裁新收件数', unit: '件', target: null, registers: ['case'],
    rule: '案件台账中收件日期（主动起诉、申请的为起诉日）在本年度的案件；办结、纠错、败诉按文书送达日在本年度计，纠错为复议撤销、变更、确认违法，败诉为诉讼败诉、部分败诉、撤销、变更、确认违法。',
    count: (source, year) => {
      const isNew = (record: RegisterRecord): boolean => isCase(record) && inYear(year, dateOf(record.fields, 'receivedOn') ?? dateOf(record.fields, 'suedOn'))
      const isDone = (record: RegisterRecord): boolean => isCase(record) && textOf(record.fields, 'result') !== '' && inYear(year, dateOf(record.fields, 'documentServedOn'))
      const isReview = ({ fields }: RegisterRecord): boolean => textOf(fields, 'kind') === 'review'
      const count = (isCounted: (record: RegisterRecord) => boolean) => countRecords(source, 'case', isCounted)
      return { ...count(isNew), parts: [
        part('其中行政复议', count((record) => isNew(record) && isReview(record))),
        part('其中行政诉讼', count((record) => isNew(record) && textOf(record.fields, 'kind') === 'administrative')),
        part('办结', count(isDone)),
        part('复议纠错', count((record) => isDone(record) && isReview(record) && isAgainstUs(record.fields))),
        part('败诉', count((record) => isDone(record) && !isReview(record) && isAgainstUs(record.fields))),
      ] }
    },
  },
  {
    id: 'enforcement', title: '行政执法检查与处罚件数（公共机构节能）', unit: '件', target: null, registers: ['enforcement'],
    rule: '执法登记中类型为检查、处罚、日期在本年度的件数之和；主体、人员按登记数列出。',
    count: (source, year) => {
      const sum = (kind: string) => sumRecords(source, 'enforcement', ofKind(kind, year), piecesOf)
      const [inspections, penalties] = [sum('inspection'), sum('penalty')]
      return { value: inspections.value + penalties.value, records: [...inspections.records, ...penalties.records], parts: [part('执法主体', sum('body'), '个'), part('执法人员', sum('staff'), '人'), part('检查', inspections), part('处罚', penalties)] }
    },
  },
  {
    id: 'disclosure', title: '信息公开条数', unit: '条', target: null, registers: ['disclosure'],
    rule: '信息公开登记中网站、新媒体公开的条数之和，按公开日；依申请公开按收到日计件，答复按答复情况列出。',
    count: (source, year) => {
      const sum = (kind: string) => sumRecords(source, 'disclosure', ofKind(kind, year), piecesOf)
      const [website, media] = [sum('website'), sum('media')]
      const answered = countRecords(source, 'disclosure', (record) => ofKind('request', year)(record) && dateOf(record.fields, 'answeredOn') !== null)
      return { value: website.value + media.value, records: [...website.records, ...media.records], parts: [part('网站', website, '条'), part('新媒体', media, '条'), part('依申请', sum('request')), part('已答复', answered)] }
    },
  },
  {
    id: 'law-meetings', title: '专题研究法治建设会议次数', unit: '次', target: 2, registers: ['law-meeting'],
    rule: '法治建设会议登记中类型为专题研究法治建设、日期在本年度的会议（每年至少2次）；法治专题学习每年至少4次。',
    count: (source, year) => ({ ...countRecords(source, 'law-meeting', ofKind('session', year)), parts: [part('法治专题学习', countRecords(source, 'law-meeting', ofKind('study', year)), '次')] }),
  },
  {
    id: 'services', title: '办事服务件数', unit: '件', target: null, registers: [],
    rule: '由承办处室填报并注明来源，系统不计数。',
    count: () => ({ value: null, records: [], parts: [] }),
  },
  {
    id: 'satisfaction', title: '办事服务满意度', unit: '%', target: null, registers: [],
    rule: '由承办处室填报并注明来源，系统不计数。',
    count: () => ({ value: null, records: [], parts: [] }),
  },
]
