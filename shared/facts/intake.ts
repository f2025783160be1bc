import type { LocalDate } from '../core/local-date'
import type { ContractType } from '../law/contract-type'

/**
 * What the officer knows and the contract does not say (review-rules.md 0.5, the `F.` names). Every key may be absent
 * or null: a rule that needs it then answers 信息不足. Amounts are yuan with at most two decimals, days YYYY-MM-DD,
 * choices the catalogue's own words. The command line's JSON and the form use exactly this shape.
 */
export interface Intake {
  readonly type?: readonly ContractType[] | null
  readonly ourName?: string | null
  readonly ourEntityKind?: '机关' | '事业单位' | '国有企业' | null
  readonly ourScale?: '大型' | '中型' | '小型' | '微型' | null
  readonly moneyFlow?: '付款' | '收款' | '无偿' | null
  readonly counterpartySize?: '大型' | '中型' | '小型' | '微型' | '未知' | null
  readonly procurement?:
    | '公开招标' | '邀请招标' | '竞争性谈判' | '磋商' | '询价' | '单一来源' | '框架协议' | '电子卖场' | '非政府采购' | null
  readonly isGovProcurement?: boolean | null
  readonly isMustTender?: boolean | null
  readonly govInvest?: boolean | null
  readonly noticeDate?: LocalDate | null
  readonly awardPrice?: number | null
  readonly awardFacts?: Readonly<Partial<Record<'标的' | '数量' | '工期' | '质量' | '付款条件' | '项目负责人', string>>> | null
  readonly budget?: number | null
  readonly signDate?: LocalDate | null
  readonly plannedSignDate?: LocalDate | null
  readonly submittedOn?: LocalDate | null
  readonly publishDate?: LocalDate | null
  readonly originalAmount?: number | null
  readonly supplements?: readonly { readonly date: LocalDate | null; readonly amount: number | null; readonly subject: string }[] | null
  readonly secret?: boolean | null
  readonly approvals?: readonly { readonly kind: ApprovalKind; readonly no: string; readonly date: LocalDate | null }[] | null
  readonly region?: string | null
  readonly ledger?: readonly LedgerEntry[] | null
  readonly withdrawnStandards?: readonly WithdrawnStandard[] | null
}

/** Kinds of approval; a rule accepts only the kind it asks for. */
export type ApprovalKind =
  | '立项' | '资产配置' | '资产处置' | '资产出租' | '办公用房租用' | '办公用房处置' | '集体决策' | '资产评估' | '公开竞价'

/** A standard the office's register knows to be repealed or replaced. */
export interface WithdrawnStandard {
  /** As the register writes it: DB33/T 0001—2016. */
  readonly number: string
  /** 已于2025-01-01废止; 已被DB33/T 0001—2026代替. */
  readonly why: string
}

/** One line of the office's contracts of the same year, for sums across contracts. */
export interface LedgerEntry {
  readonly date: LocalDate | null
  readonly name: string
  readonly counterparty: string
  readonly category: string
  readonly project: string
  readonly procurement: string
  readonly amount: number | null
}
