import type { Intake } from '../../../../shared/facts/intake'

const NAMES: Readonly<Record<keyof Intake, string>> = {
  type: '合同类型', ourName: '我方单位全称', ourEntityKind: '我方性质', ourScale: '我方规模', moneyFlow: '资金方向', counterpartySize: '对方规模',
  procurement: '采购方式', isGovProcurement: '是否政府采购', isMustTender: '是否必须招标', govInvest: '是否政府投资项目',
  noticeDate: '中标（成交）通知书发出日', awardPrice: '中标（成交）金额', awardFacts: '中标（成交）内容', budget: '预算金额', signDate: '签订日',
  plannedSignDate: '拟签日', submittedOn: '送审日', publishDate: '公告日', originalAmount: '原合同金额', supplements: '历次补充合同',
  secret: '是否涉密', approvals: '批准文件', region: '适用地区', ledger: '本年度合同台账', withdrawnStandards: '标准台账（已废止、被代替的标准）',
}

/** What the catalogue calls an intake fact; the same word in every language of the screens, because letters use it too. */
export function intakeName(key: keyof Intake): string {
  return NAMES[key]
}
