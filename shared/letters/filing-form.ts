import type { LocalDate } from '../core/local-date'
import { formatYuan, type Fen } from '../core/money'
import { formLetter } from './form-letter'
import { formTable, type FormField } from './form-table'
import type { Letter } from './letter'
import { NOT_GIVEN, dateOrGap, textOrGap } from './official-writing'

/** What the filing office decided (documents.md 4.1). */
export const FILING_DECISIONS = { accepted: '准予备案', 'accepted-with-risks': '备案并提示风险', returned: '退回补正', correct: '建议纠正' } as const
export type FilingDecision = keyof typeof FILING_DECISIONS

/** Printed on every form and receipt (documents.md 4.1). */
export const FILING_IS_NO_APPROVAL = '备案不等于合法性确认：备案后合同仍存在无效情形的，不因备案而有效。'

/** A party as the form prints it. */
export interface FiledParty {
  readonly name: string
  readonly creditCode: string
}

/** What D5's form says; '' and null where nobody gave it. */
export interface ContractFiling {
  readonly number: string
  readonly filedOn: LocalDate | null
  readonly unit: string
  /** 直属经营单位, 直属事业单位, 下级机关事务部门. */
  readonly unitKind: string
  readonly contractTitle: string
  readonly contractNumber: string
  readonly contractType: string
  readonly ours: FiledParty
  readonly theirs: FiledParty
  readonly theirScale: string
  readonly isPrivate: boolean | null
  readonly amountFen: Fen | null
  readonly currency: string
  readonly taxRate: string
  readonly isProvisional: boolean | null
  readonly funding: string
  readonly procurement: string
  readonly procurementNumber: string
  readonly awardedOn: LocalDate | null
  readonly decision: string
  readonly internalReview: string
  readonly signedOn: LocalDate | null
  readonly term: string
  readonly payment: string
  readonly guarantee: string
  readonly disputes: string
  readonly publication: string
  readonly attachments: readonly string[]
  /** Problems the automatic check found; null where it did not run. */
  readonly check: { readonly mustFix: number; readonly shouldFix: number } | null
  readonly officeDecision: FilingDecision | null
  readonly officeOpinion: string
  readonly handler: string
  readonly reviewer: string
  readonly decidedOn: LocalDate | null
}

/** D5: 大额合同备案表. */
export function filingFormLetter(filing: ContractFiling): Letter {
  return formLetter({
    title: '大额合同备案表', author: filing.unit, numberLabel: '备案号', number: filing.number,
    blocks: [formTable([...contractFields(filing), ...conductFields(filing), ...officeFields(filing)])],
    notes: [FILING_IS_NO_APPROVAL],
  })
}

function contractFields(filing: ContractFiling): readonly FormField[] {
  return [
    { label: '报备单位', value: textOrGap(filing.unit) },
    { label: '报备日期', value: dateOrGap(filing.filedOn) },
    { label: '单位性质', value: textOrGap(filing.unitKind), isWide: true },
    { label: '合同名称', value: textOrGap(filing.contractTitle), isWide: true },
    { label: '合同编号', value: textOrGap(filing.contractNumber) },
    { label: '合同类型', value: textOrGap(filing.contractType) },
    { label: '我方', value: partyText(filing.ours), isWide: true },
    { label: '对方', value: partyText(filing.theirs), isWide: true },
    { label: '对方规模类型', value: textOrGap(filing.theirScale) },
    { label: '是否民营', value: yesNo(filing.isPrivate) },
    { label: '合同金额', value: filing.amountFen === null ? NOT_GIVEN : `${formatYuan(filing.amountFen)}元（${textOrGap(filing.currency)}）` },
    { label: '税率', value: textOrGap(filing.taxRate) },
    { label: '是否暂定价', value: yesNo(filing.isProvisional) },
    { label: '资金来源', value: textOrGap(filing.funding) },
  ]
}

function conductFields(filing: ContractFiling): readonly FormField[] {
  return [
    { label: '采购方式', value: textOrGap(filing.procurement) },
    { label: '依据文号', value: textOrGap(filing.procurementNumber) },
    { label: '中标通知日期', value: dateOrGap(filing.awardedOn) },
    { label: '签订日期', value: dateOrGap(filing.signedOn) },
    { label: '决策程序\n及文号', value: textOrGap(filing.decision), isWide: true },
    { label: '内部审查意见\n及采纳情况', value: textOrGap(filing.internalReview), isWide: true },
    { label: '履行期限', value: textOrGap(filing.term), isWide: true },
    { label: '付款方式', value: textOrGap(filing.payment), isWide: true },
    { label: '担保', value: textOrGap(filing.guarantee) },
    { label: '争议解决方式', value: textOrGap(filing.disputes) },
    { label: '合同公开网址', value: textOrGap(filing.publication), isWide: true },
    { label: '附件', value: filing.attachments.length === 0 ? NOT_GIVEN : filing.attachments.map((name, index) => `${index + 1}.${name}`).join('\n'), isWide: true },
    { label: '自动检查结果', value: filing.check === null ? '未检查' : `应当修改${filing.check.mustFix}条，建议修改${filing.check.shouldFix}条`, isWide: true },
  ]
}

function officeFields(filing: ContractFiling): readonly FormField[] {
  const verdict = filing.officeDecision === null ? NOT_GIVEN : FILING_DECISIONS[filing.officeDecision]
  return [
    { label: '备案机构意见', value: filing.officeOpinion === '' ? verdict : `${verdict}：${filing.officeOpinion}`, isWide: true, height: 24 },
    { label: '经办人', value: textOrGap(filing.handler) },
    { label: '审核人', value: textOrGap(filing.reviewer) },
    { label: '办理日期', value: dateOrGap(filing.decidedOn), isWide: true },
  ]
}

function partyText(party: FiledParty): string {
  return `${textOrGap(party.name)}\n统一社会信用代码：${textOrGap(party.creditCode)}`
}

function yesNo(value: boolean | null): string {
  if (value === null) return NOT_GIVEN
  return value ? '是' : '否'
}
