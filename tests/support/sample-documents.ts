import type { LocalDate } from '../../shared/core/local-date'
import { fen } from '../../shared/core/money'
import type { CaseApproval } from '../../shared/letters/case-approval'
import { LITIGATION_TASKS, openTasks, type CasePreparation } from '../../shared/letters/case-preparation'
import { USUAL_ASSUMPTIONS, USUAL_LIMITS, type CounselOpinion } from '../../shared/letters/counsel-opinion'
import type { DeadlineReminder } from '../../shared/letters/deadline-reminder'
import type { DecisionOpinion } from '../../shared/letters/decision-opinion'
import type { CounselEngagement } from '../../shared/letters/engagement-form'
import type { ContractFiling } from '../../shared/letters/filing-form'
import type { FilingReceipt } from '../../shared/letters/filing-receipt'
import type { ReviewRecord } from '../../shared/letters/review-record'
import { sampleOpinion } from './sample-opinion'

const day = (text: string): LocalDate => text as LocalDate

/** D2 of a fictional firm on the sample contract. */
export function sampleCounselOpinion(more: Partial<CounselOpinion> = {}): CounselOpinion {
  const { items, files, contractTitle } = sampleOpinion()
  return {
    subject: contractTitle, client: '云溪市机关事务管理局', author: { kind: 'firm', name: '云溪衡平律师事务所', lawyers: ['沈知秋', '陆明远'] },
    number: '衡平法意〔2026〕第12号', registerNumber: 'FY-2026-0005', engagement: '就物业服务合同送审稿的合法性和法律风险出具意见', mandate: '常年法律顾问合同（2026年度）',
    files, assumptions: USUAL_ASSUMPTIONS, limits: USUAL_LIMITS, items, conclusion: 'agree-after-changes', reasons: ['上述应当修改事项处理完毕前，不宜签署'], issuedOn: day('2026-11-18'),
    ...more,
  }
}

/** D4 of the sample matter. */
export function sampleReviewRecord(more: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    matterNumber: 'HS-2026-0012', contractTitle: '云溪市机关办公区物业服务合同', contractType: '物业服务', office: '后勤服务处', handler: '周一', counterparty: '青禾物业服务有限公司',
    amountFen: fen(437_230_000), submittedOn: day('2026-11-16'), acceptedOn: day('2026-11-17'), closedOn: day('2026-11-20'), workdays: 3, counsel: '云溪衡平律师事务所',
    conclusion: 'agree-after-changes', documentNumber: '云机事法审〔2026〕5号', counts: { mustFix: 2, shouldFix: 1, remind: 0 },
    mustFix: [{ clause: '第七条', problem: '各期付款比例合计为95%。', outcome: '采纳，已改为30%、65%、5%' }, { clause: '第十二条', problem: '同时约定仲裁和诉讼。', outcome: '' }],
    reviewer: '吴二', rechecker: '郑三', signer: '王四',
    steps: [
      { number: 1, at: '2026-11-16 09:32', actor: '周一', role: '承办人', action: '报审', detail: '上传送审稿，校验值ba7816bf', reason: '' },
      { number: 2, at: '2026-11-17 08:50', actor: '吴二', role: '审查人', action: '受理', detail: '已报审→已受理', reason: '' },
      { number: 3, at: '2026-11-17 10:05', actor: '吴二', role: '审查人', action: '误报标记', detail: '第三条 未处理→已忽略', reason: '该日期为历史合同引用' },
      { number: 4, at: '2026-11-20 16:20', actor: '王四', role: '法制机构负责人', action: '签发', detail: '云机事法审〔2026〕5号', reason: '' },
    ],
    rulePack: '2026.11（ba7816bf）', unit: '政策法规处',
    ...more,
  }
}

/** D5's form as a subordinate company fills it. */
export function sampleFiling(more: Partial<ContractFiling> = {}): ContractFiling {
  return {
    number: '云机事法备〔2026〕12号', filedOn: day('2026-11-05'), unit: '云溪市机关后勤服务有限公司', unitKind: '直属经营单位', contractTitle: '机关食堂食材集中采购框架协议',
    contractNumber: 'YX-HQ-2026-031', contractType: '政府采购货物', ours: { name: '云溪市机关后勤服务有限公司', creditCode: '91350100M000100Y43' },
    theirs: { name: '青禾农产品有限公司', creditCode: '' }, theirScale: '小型', isPrivate: true, amountFen: fen(286_000_000), currency: '人民币', taxRate: '9%', isProvisional: true,
    funding: '自有资金', procurement: '公开招标', procurementNumber: '云采招〔2026〕88号', awardedOn: day('2026-10-20'), decision: '董事会2026年第6次会议决议；党组织前置研究纪要〔2026〕9号',
    internalReview: '法务提出意见4条，采纳4条', signedOn: day('2026-10-30'), term: '2026年11月1日至2027年10月31日', payment: '按月结算，验收后30日内支付', guarantee: '履约保证金5%',
    disputes: '向甲方所在地人民法院起诉', publication: '', attachments: ['合同扫描件（PDF）', '合同可编辑文本', '内部审批表'], check: { mustFix: 0, shouldFix: 2 },
    officeDecision: 'accepted-with-risks', officeOpinion: '价格调整机制不明，附提示函', handler: '吴二', reviewer: '王四', decidedOn: day('2026-11-10'),
    ...more,
  }
}

/** D5's answer to it. */
export function sampleReceipt(more: Partial<FilingReceipt> = {}): FilingReceipt {
  return {
    decision: 'accepted-with-risks', addressee: '云溪市机关后勤服务有限公司', title: '机关食堂食材集中采购框架协议', counterparty: '青禾农产品有限公司', number: '云机事法备〔2026〕12号',
    filedOn: day('2026-11-05'), points: ['食材价格随行就市，合同未写明调价的依据和程序，建议在首个结算期前签订补充约定', '对方为小型企业，应当自货物交付之日起30日内支付款项'],
    answerWorkdays: 10, issuer: '云溪市机关事务管理局', issuedOn: day('2026-11-10'),
    ...more,
  }
}

/** D6 of a fictional firm. */
export function sampleEngagement(more: Partial<CounselEngagement> = {}): CounselEngagement {
  return {
    number: '云机事顾备〔2026〕3号', unit: '云溪市机关事务管理局', unitKind: '行政机关', method: '比选', methodBasis: '局采购管理办法第十一条', firm: '云溪衡平律师事务所',
    firmLicence: '23301202610000000', firmCreditCode: '', assessment: '合格',
    lawyers: [
      { name: '沈知秋', licence: '13301201510000001', years: '12', field: '政府法律顾问', sanctions: '无', isLead: true },
      { name: '陆明远', licence: '13301201810000002', years: '8', field: '建设工程', sanctions: '', isLead: false },
    ],
    publicLawyer: '', serviceKind: '常年', scope: '合同审查不限件数；重大决策论证每年不少于6次；驻点服务每周1日', startsOn: day('2026-01-01'), endsOn: day('2026-12-31'), feeFen: fen(12_000_000),
    billing: '固定年费', payment: '每半年支付50%', conflict: '已声明无利益冲突', confidentiality: '已签订', resolution: '局长办公会纪要〔2025〕41号', evaluation: '年度满意度测评和意见采纳率',
    history: '2025年度续聘', attachments: ['法律顾问合同', '比选报告'], filingOpinion: '准予备案', handler: '吴二', filedOn: day('2026-01-08'),
    ...more,
  }
}

/** D7 on a fictional policy document. */
export function sampleDecisionOpinion(more: Partial<DecisionOpinion> = {}): DecisionOpinion {
  return {
    kind: 'policy', subject: '云溪市市级机关公物仓管理办法（试行）', addressee: '资产管理处', matterNumber: 'ZD-2026-0007', receivedOn: day('2026-11-02'),
    materials: ['送审稿', '起草说明', '征求意见及采纳情况表'], method: '书面审查', basics: [{ label: '文件名称', value: '云溪市市级机关公物仓管理办法（试行）' }, { label: '起草处室', value: '资产管理处' }],
    acts: [{ title: '重大行政决策程序暂行条例', shortTitle: '', version: '国务院令第713号，2019-09-01起施行', articles: ['第25条', '第27条'], isUnchecked: false }],
    answers: [
      { finding: '制定主体和规定事项在本机关法定职权范围内', remarks: [] },
      { finding: '已公开征求意见，尚未提交公平竞争审查结论', remarks: ['请补充公平竞争审查结论后再提交审议'] },
      { finding: '内容总体符合上位规定', remarks: ['第九条增设“未入仓不得申请购置”的前置条件，缺少上位依据，建议修改', '第十五条处分表述与公务员法不一致，建议援引上位规定'] },
    ],
    conclusion: 'amend', consequences: ['修改第九条、第十五条', '补充公平竞争审查结论'], notes: ['本意见供集体讨论决定时使用'], issuer: '政策法规处', issuedOn: day('2026-11-12'), documentNumber: '云机事法审〔2026〕6号',
    ...more,
  }
}

/** D8: approval of a fictional lawsuit. */
export function sampleCaseApproval(more: Partial<CaseApproval> = {}): CaseApproval {
  return {
    caseNumber: 'AJ-2026-0003', caseKind: '行政诉讼', ourRole: '被告', cause: '不服政府信息公开答复', opponent: '孙某', amountFen: null, disputedAct: '云机事公开〔2026〕4号答复', contract: '',
    authority: '云溪市人民法院', authorityNumber: '（2026）云01行初15号', receivedOn: day('2026-11-09'), receivedBy: '邮寄', replyDue: day('2026-11-24'), hearingOn: null, office: '办公室', handler: '周一',
    agents: '工作人员周一、律师沈知秋', headAppears: '分管负责人', request: '请求撤销答复并责令重新答复', position: '依法答辩，请求驳回诉讼请求',
    steps: [{ label: '承办人意见', opinion: '建议应诉', by: '周一', on: day('2026-11-10') }, { label: '法制机构意见', opinion: '', by: '', on: null }, { label: '分管领导意见', opinion: '', by: '', on: null }],
    unit: '政策法规处',
    ...more,
  }
}

/** D8: its preparation list. */
export function sampleCasePreparation(more: Partial<CasePreparation> = {}): CasePreparation {
  return {
    caseNumber: 'AJ-2026-0003', caseKind: '行政诉讼', cause: '不服政府信息公开答复', authority: '云溪市人民法院', receivedOn: day('2026-11-09'), replyDue: day('2026-11-24'),
    tasks: openTasks(LITIGATION_TASKS).map((task, index) => (index === 0 ? { task: task.task, responsible: '周一', due: day('2026-11-10'), isDone: true, note: '' } : task)),
    unit: '政策法规处',
    ...more,
  }
}

/** D8: its reminder. */
export function sampleReminder(more: Partial<DeadlineReminder> = {}): DeadlineReminder {
  return {
    caseNumber: 'AJ-2026-0003', cause: '孙某诉云溪市机关事务管理局政府信息公开', addressee: '办公室', remindedOn: day('2026-11-21'), unit: '政策法规处',
    lines: [
      { task: '上诉', startsOn: null, due: null, daysLeft: null, source: '《行政诉讼法》第85条', note: '尚未判决' },
      { task: '提交答辩状、证据和规范性文件', startsOn: day('2026-11-09'), due: day('2026-11-24'), daysLeft: 3, source: '《行政诉讼法》第67条', note: '' },
      { task: '书面申请延期举证', startsOn: day('2026-11-09'), due: day('2026-11-20'), daysLeft: -1, source: '适用解释第34条', note: '' },
    ],
    ...more,
  }
}
