import type { LocalDate } from '../core/local-date'
import { formatYuan, type Fen } from '../core/money'
import { formLetter, tableHeading } from './form-letter'
import { formTable, type FormField } from './form-table'
import type { Letter, LetterTable } from './letter'
import { NOT_GIVEN, dateOrGap, textOrGap } from './official-writing'
import { SIZE } from './page'

/** A lawyer of the team. */
export interface EngagedLawyer {
  readonly name: string
  readonly licence: string
  readonly years: string
  readonly field: string
  /** Sanctions of the last three years; 无 where there were none. */
  readonly sanctions: string
  readonly isLead: boolean
}

/** What D6 says (documents.md 5.1); '' and null where nobody gave it. */
export interface CounselEngagement {
  readonly number: string
  readonly unit: string
  readonly unitKind: string
  /** 公开采购, 比选, 直接聘请. */
  readonly method: string
  readonly methodBasis: string
  readonly firm: string
  readonly firmLicence: string
  readonly firmCreditCode: string
  readonly assessment: string
  readonly lawyers: readonly EngagedLawyer[]
  readonly publicLawyer: string
  readonly serviceKind: string
  readonly scope: string
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
  readonly feeFen: Fen | null
  readonly billing: string
  readonly payment: string
  readonly conflict: string
  readonly confidentiality: string
  readonly resolution: string
  readonly evaluation: string
  readonly history: string
  readonly attachments: readonly string[]
  readonly filingOpinion: string
  readonly handler: string
  readonly filedOn: LocalDate | null
}

/** D6: 法律顾问聘请备案表. */
export function engagementFormLetter(engagement: CounselEngagement): Letter {
  return formLetter({
    title: '法律顾问聘请备案表', author: engagement.unit, numberLabel: '备案号', number: engagement.number,
    blocks: [formTable(firmFields(engagement)), tableHeading('服务团队'), teamTable(engagement.lawyers), tableHeading('服务与备案'), formTable(serviceFields(engagement))],
    notes: ['律师资格、兼职限制和利益冲突，按《中华人民共和国律师法》有关规定核对。'],
  })
}

function firmFields(engagement: CounselEngagement): readonly FormField[] {
  return [
    { label: '聘请单位', value: textOrGap(engagement.unit) },
    { label: '单位性质', value: textOrGap(engagement.unitKind) },
    { label: '聘请方式', value: textOrGap(engagement.method) },
    { label: '方式依据', value: textOrGap(engagement.methodBasis) },
    { label: '律师事务所', value: textOrGap(engagement.firm), isWide: true },
    { label: '执业许可证号', value: textOrGap(engagement.firmLicence) },
    { label: '年度考核结果', value: textOrGap(engagement.assessment) },
    { label: '统一社会\n信用代码', value: textOrGap(engagement.firmCreditCode), isWide: true },
  ]
}

function teamTable(lawyers: readonly EngagedLawyer[]): LetterTable {
  const rows = lawyers.map((lawyer) => [
    `${textOrGap(lawyer.name)}${lawyer.isLead ? '（主办）' : ''}`, textOrGap(lawyer.licence), textOrGap(lawyer.years), textOrGap(lawyer.field), textOrGap(lawyer.sanctions),
  ])
  return {
    kind: 'table', columns: [27, 44, 19, 37, 29], header: ['姓名', '执业证号', '执业年限', '专业领域', '近三年处分'], size: SIZE.smallFour,
    rows: rows.length === 0 ? [[NOT_GIVEN, '', '', '', '']] : rows,
  }
}

function serviceFields(engagement: CounselEngagement): readonly FormField[] {
  return [
    { label: '公职律师', value: textOrGap(engagement.publicLawyer) },
    { label: '服务类型', value: textOrGap(engagement.serviceKind) },
    { label: '服务内容\n与工作量', value: textOrGap(engagement.scope), isWide: true },
    { label: '起始日期', value: dateOrGap(engagement.startsOn) },
    { label: '终止日期', value: dateOrGap(engagement.endsOn) },
    { label: '费用总额', value: engagement.feeFen === null ? NOT_GIVEN : `${formatYuan(engagement.feeFen)}元` },
    { label: '计费方式', value: textOrGap(engagement.billing) },
    { label: '支付方式', value: textOrGap(engagement.payment), isWide: true },
    { label: '利益冲突声明', value: textOrGap(engagement.conflict) },
    { label: '保密协议', value: textOrGap(engagement.confidentiality) },
    { label: '聘任程序文件', value: textOrGap(engagement.resolution), isWide: true },
    { label: '考核方式', value: textOrGap(engagement.evaluation), isWide: true },
    { label: '续聘、\n解聘记录', value: textOrGap(engagement.history), isWide: true },
    { label: '附件', value: engagement.attachments.length === 0 ? NOT_GIVEN : engagement.attachments.map((name, index) => `${index + 1}.${name}`).join('\n'), isWide: true },
    { label: '备案意见', value: textOrGap(engagement.filingOpinion), isWide: true, height: 20 },
    { label: '经办人', value: textOrGap(engagement.handler) },
    { label: '备案日期', value: dateOrGap(engagement.filedOn) },
  ]
}
