import type { Fields } from '../../shared/registers/field'

const file = (name: string, digit: string): Fields => ({ name, sha256: digit.repeat(64), bytes: 1000 })
const person = (name: string): Fields => ({ name, title: '', idNumber: '', phone: '' })

/** A complete filing of a subordinate unit; all names are invented. */
export const FILING_ROW: Fields = {
  unit: '云溪宾馆', unitKind: 'enterprise', title: '客房设备采购合同', contractNumber: 'YX-2026-018', types: ['GPG'], ourName: '云溪宾馆有限公司', ourCreditCode: '91350100M000100Y43',
  counterparty: { name: '青禾家具有限公司', creditCode: '91350100M000100Y43' }, counterpartySize: 'small', isPrivate: true, amount: 120_000_000, currency: '人民币', taxRate: 13, isProvisional: false,
  funds: 'own', procurement: 'open', procurementBasis: '云溪采〔2026〕18号', noticeOn: '2026-03-20', decision: '2026年第5次办公会纪要', internalReview: [file('内部审查意见.docx', 'a')], internalAdoption: 'adopted',
  signedOn: '2026-04-01', term: { from: '2026-04-01', to: '2026-12-31' }, paymentTerms: '验收合格后30日内付清', security: '履约保证金5%', dispute: 'litigation', publishedUrl: 'https://www.example.com/ht/18',
  contractFiles: [file('合同.pdf', 'b'), file('合同.docx', '9'), file('审批表.docx', 'c')], handler: person('林川'), mustFixCount: 0, shouldFixCount: 2, reportedOn: '2026-04-10', state: 'reported', steps: [],
}

/** A complete engagement of counsel. */
export const COUNSEL_ROW: Fields = {
  number: 'GW-2026-0001', title: '常年法律顾问', unit: '云溪市机关事务管理局', unitKind: 'agency', selection: 'comparison', kind: 'firm', firm: { name: '江澄律师事务所', creditCode: '' }, firmLicence: '23301202610000001', firmAssessment: 'passed',
  lawyers: [{ name: '沈岚', licence: '13301202610000001', years: 12, fieldOfLaw: '行政法', sanctions: '', isLead: true }, { name: '顾行', licence: '13301202610000002', years: 5, fieldOfLaw: '合同法', sanctions: '', isLead: false }],
  serviceKind: 'standing', service: '审查合同，每月坐班两日', term: { from: '2026-01-01', to: '2026-12-31' }, fee: 12_000_000, feeKind: 'fixed', feePayment: '分两次支付', conflictStatement: [file('利益冲突声明.pdf', 'd')],
  secrecyAgreement: [file('保密协议.pdf', 'e')], procedure: '2025年第20次办公会纪要', procedureFiles: [file('办公会纪要.pdf', '6')], selectionFiles: [file('比选纪要.pdf', '7')], licenceFiles: [file('执业许可证.pdf', '8')], contractFiles: [file('聘请合同.pdf', 'f')], handler: person('周明'), state: 'preparing', steps: [],
}

/** A suit against the office. */
export const CASE_ROW: Fields = {
  number: 'AJ-2026-0003', kind: 'administrative', position: 'defendant', cause: '政府信息公开', opponent: { name: '星河办公用品有限公司', creditCode: '' }, tribunal: '云溪市中级人民法院', tribunalNumber: '（2026）云01行初12号',
  department: '政策法规处', handler: person('周明'), receivedOn: '2026-03-02', receivedBy: 'post', hearingOn: '2026-04-20', agents: [{ name: '周明', kind: 'staff' }, { name: '沈岚', kind: 'lawyer' }], state: 'preparing', steps: [],
}

/** A major decision under legality review. */
export const DECISION_ROW: Fields = {
  number: 'JC-2026-02', year: 2026, title: '公物仓建设方案', kind: 'project', department: '资产处', basis: '市政府年度工作要点', procedures: ['participation', 'risk', 'legality'], plannedOn: '2026-09-30', draftFiles: [file('草案.docx', '1')],
  participationFiles: [file('征求意见汇总.docx', '2')], riskFiles: [file('风险评估报告.pdf', '3')], reviewSubmittedOn: '2026-05-06', legalityConclusion: 'amend', state: 'legal-review', steps: [],
}

/** A policy document under legality review. */
export const POLICY_ROW: Fields = {
  number: 'ZD-2026-0004', title: '办公用房管理办法', kind: 'internal', department: '房产处', groundsForMaking: '党政机关办公用房管理办法', draftFiles: [file('送审稿.docx', '4')], reviewConclusion: 'lawful', state: 'legal-review', steps: [],
}

/** A published clean-up of two policy documents. */
export const CLEANUP_ROW: Fields = {
  batch: '2026年定期清理', kind: 'biennial', cause: '定期清理', startedOn: '2026-01-12', meeting: '局长办公会第3次', publishedOn: '2026-03-06', channel: '门户网站', state: 'published', steps: [],
  lines: [
    { policy: 'p1', title: '公物仓管理办法', documentNumber: '云机事发〔2024〕8号', department: '资产处', result: 'keep', reason: '内容适当', checked: true },
    { policy: 'p2', title: '会议费管理办法', documentNumber: '云机事发〔2019〕3号', department: '财务处', result: 'repeal', reason: '已被新办法替代', checked: true },
  ],
}
