import type { LocalDate } from '../core/local-date'
import { formatYuan, type Fen } from '../core/money'
import { formLetter } from './form-letter'
import { formTable, type FormField } from './form-table'
import type { Letter } from './letter'
import { NOT_GIVEN, dateOrGap, textOrGap } from './official-writing'

/** A level of approval with room to sign. */
export interface ApprovalStep {
  /** 承办人意见, 法制机构意见, 分管领导意见, 主要负责人意见. */
  readonly label: string
  readonly opinion: string
  readonly by: string
  readonly on: LocalDate | null
}

/** What D8's approval form says; '' and null where nobody gave it. */
export interface CaseApproval {
  readonly caseNumber: string
  readonly caseKind: string
  readonly ourRole: string
  readonly cause: string
  readonly opponent: string
  readonly amountFen: Fen | null
  readonly disputedAct: string
  readonly contract: string
  readonly authority: string
  readonly authorityNumber: string
  readonly receivedOn: LocalDate | null
  readonly receivedBy: string
  readonly replyDue: LocalDate | null
  readonly hearingOn: LocalDate | null
  readonly office: string
  readonly handler: string
  readonly agents: string
  readonly headAppears: string
  readonly request: string
  readonly position: string
  readonly steps: readonly ApprovalStep[]
  readonly unit: string
}

/** D8: 案件办理审批表. */
export function caseApprovalLetter(one: CaseApproval): Letter {
  return formLetter({
    title: '案件办理审批表', author: one.unit, numberLabel: '案件号', number: one.caseNumber,
    blocks: [formTable([...fieldsOf(one), ...one.steps.map(approvalField)])], notes: [],
  })
}

function fieldsOf(one: CaseApproval): readonly FormField[] {
  return [
    { label: '案件类型', value: textOrGap(one.caseKind) },
    { label: '我方地位', value: textOrGap(one.ourRole) },
    { label: '案由', value: textOrGap(one.cause), isWide: true },
    { label: '相对人', value: textOrGap(one.opponent) },
    { label: '标的额', value: one.amountFen === null ? NOT_GIVEN : `${formatYuan(one.amountFen)}元` },
    { label: '争议行为\n及文号', value: textOrGap(one.disputedAct), isWide: true },
    { label: '关联合同', value: textOrGap(one.contract), isWide: true },
    { label: '受理机关', value: textOrGap(one.authority) },
    { label: '受理案号', value: textOrGap(one.authorityNumber) },
    { label: '收件日期', value: dateOrGap(one.receivedOn) },
    { label: '收件方式', value: textOrGap(one.receivedBy) },
    { label: '答复（答辩）\n期限', value: dateOrGap(one.replyDue) },
    { label: '开庭\n（听证）日', value: dateOrGap(one.hearingOn) },
    { label: '承办处室', value: textOrGap(one.office) },
    { label: '承办人', value: textOrGap(one.handler) },
    { label: '代理人', value: textOrGap(one.agents) },
    { label: '负责人出庭', value: textOrGap(one.headAppears) },
    { label: '对方请求\n及理由', value: textOrGap(one.request), isWide: true, height: 16 },
    { label: '拟办意见', value: textOrGap(one.position), isWide: true, height: 16 },
  ]
}

function approvalField(step: ApprovalStep): FormField {
  const signed = `${step.by === '' ? '（签字）' : step.by}　${step.on === null ? '　　年　月　日' : dateOrGap(step.on)}`
  return { label: step.label, value: `${step.opinion}\n${signed}`, isWide: true, height: 18 }
}
