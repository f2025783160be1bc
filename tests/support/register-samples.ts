import { sha256 } from '../../shared/core/ids'
import type { Fields } from '../../shared/registers/field'

const FILE = [{ name: '合同扫描件.pdf', sha256: sha256('a'.repeat(64)), bytes: 1024 }]
const PERSON = (name: string) => ({ name, title: '', idNumber: '', phone: '' })
export const CREDIT_CODE = '91000000MA0TEXT04P'
const OPPONENT = { name: '青禾物业服务有限公司', creditCode: CREDIT_CODE }

/** A complete, fictional record per register. */
export const REGISTER_SAMPLES: Readonly<Record<string, Fields>> = {
  contract: {
    number: 'HS-2026-0012', path: 'P1', contractNumber: 'YX-2026-08', title: '办公楼物业服务合同', types: ['GPS', 'PMS'], department: '服务保障处', handler: PERSON('李明'), counterparty: OPPONENT, counterpartySize: 'small',
    amount: 437_230_000, awardAmount: 437_230_000, budgetItem: '物业管理费', category: '物业服务', funds: 'budget', procurement: 'consultation', noticeOn: '2026-03-02', signedOn: '2026-03-20',
    term: { from: '2026-04-01', to: '2027-03-31' }, paymentTerms: '按季支付', payments: [{ name: '第一季度', amount: 109_307_500, deliveredOn: '2026-06-30', agreedOn: '2026-07-20' }], paidBefore: 0,
    bondKind: 'performance', bondAmount: 21_861_500, bondDueOn: '2027-04-30', dispute: 'litigation', receivedOn: '2026-03-05', reviewDoneOn: '2026-03-12', reviewDays: 5, conclusion: 'agree-after-changes',
    mustFixCount: 2, adoptionRate: 87.5, counsel: '××律师事务所', publishedOn: '2026-03-24', publishedUrl: 'https://example.gov.cn/contract/8', filedOn: '2026-03-27', supplementTotal: 20_000_000,
    performance: 'running', isSecret: false, retention: 'ten-years', remark: '无',
  },
  filing: {
    number: 'BA-2026-0003', reportedOn: '2026-04-10', unit: '云溪宾馆', unitKind: 'enterprise', title: '客房设备采购合同', contractNumber: 'BG-01', types: ['SAL'], ourName: '云溪宾馆有限公司', ourCreditCode: CREDIT_CODE,
    counterparty: OPPONENT, counterpartySize: 'medium', isPrivate: true, amount: 120_000_000, currency: '人民币', taxRate: 13, isProvisional: false, funds: 'own', procurement: 'none', procurementBasis: '云宾〔2026〕4号',
    decision: '董事会决议〔2026〕2号', internalReview: FILE, internalAdoption: 'adopted', signedOn: '2026-04-01', term: { from: '2026-04-01', to: '2026-12-31' }, paymentTerms: '货到付款', security: '无', dispute: 'arbitration',
    contractFiles: FILE, handler: PERSON('王芳'),
  },
  counsel: {
    number: 'GW-2026-0001', title: '2026年度常年法律顾问', unit: '云溪市机关事务管理局', unitKind: 'agency', selection: 'procurement', firm: { name: '××律师事务所', creditCode: '' }, kind: 'firm', firmLicence: '3110120260000', firmAssessment: 'passed',
    lawyers: [{ name: '陈一', licence: '13301202600001', years: 12, isLead: true }], serviceKind: 'standing', service: '合同审查、决策论证', term: { from: '2026-01-01', to: '2026-12-31' }, fee: 20_000_000, feeKind: 'fixed', feePayment: '分两次支付',
    conflictStatement: FILE, secrecyAgreement: FILE, procedure: '局长办公会纪要〔2025〕20号', contractFiles: FILE, handler: PERSON('李明'),
  },
  'counsel-work': {
    on: '2026-05-06', lawyer: PERSON('陈一'), department: '资产处', kind: 'negotiation', title: '办公用房续租谈判', relatedNumber: 'HS-2026-0012', givenOn: '2026-05-06', dueOn: '2026-05-09', doneOn: '2026-05-08', resultNumber: 'FY-2026-0005', adoption: 'adopted', hours: 3.5, fee: 0, satisfaction: 4.5,
  },
  case: {
    number: 'AJ-2026-0002', kind: 'administrative', position: 'defendant', cause: '政府信息公开', opponent: { name: '张某', creditCode: '' }, tribunal: '云溪市××区人民法院', tribunalNumber: '（2026）×01行初8号', receivedOn: '2026-02-02', receivedBy: 'post',
    department: '政策法规处', handler: PERSON('李明'), agents: [{ name: '李明', kind: 'staff' }], attendance: [{ name: '周某', title: '副局长', on: '2026-04-08', attended: true }], answeredOn: '2026-02-20', hearingOn: '2026-04-08', result: 'dismissed', documentKind: 'judgment', documentServedOn: '2026-05-20',
  },
  'supplier-matter': {
    kind: 'question', subject: '办公楼物业服务采购项目', supplier: OPPONENT, knownOn: '2026-03-10', receivedOn: '2026-03-16', answeredOn: '2026-03-24', answer: '质疑不成立', department: '服务保障处', handler: PERSON('李明'),
  },
  standard: {
    number: 'BZ-0007', standardNumber: 'DB33/T 0001—2026', title: '机关会议服务规范', level: 'local', systemClass: 'service', subclass: 'FW-03', department: '服务保障处', publishedOn: '2026-03-01', effectiveOn: '2026-04-01', force: 'recommended', edition: '2026',
    stages: [{ stage: 'drafting', plannedOn: '2025-10-31', doneOn: '2025-10-20', responsible: '李明', products: '送审稿' }],
  },
  policy: {
    number: 'ZD-2026-0004', title: '公物仓管理办法', kind: 'normative', documentNumber: '云机事发〔2026〕8号', department: '资产处', groundsForMaking: '行政事业性国有资产管理条例', comments: { from: '2026-01-05', to: '2026-02-05' }, reviewNumber: '云机事法审〔2026〕2号', reviewedOn: '2026-03-02',
    reviewConclusion: 'lawful', meeting: '局长办公会第5次', publishedOn: '2026-04-20', effectiveOn: '2026-05-01', grounds: [{ act: '国资条例', version: '国务院令第738号' }],
  },
  'policy-cleanup': { batch: '2026年定期清理', kind: 'biennial', cause: '定期清理', startedOn: '2026-01-12', lines: [{ policy: 'p1', title: '旧办法', result: 'repeal', reason: '已被替代', checked: true }] },
  decision: {
    number: 'JC-2026-03', year: 2026, title: '集中办公区更新改造计划', kind: 'plan', department: '规划处', basis: '机关事务管理条例', procedures: ['participation', 'risk', 'legality', 'collective'], plannedOn: '2026-10-31', cataloguePublishedOn: '2026-03-20',
    consultation: { from: '2026-05-01', to: '2026-05-31' }, reviewSubmittedOn: '2026-07-01', reviewIssuedOn: '2026-07-13', legalityConclusion: 'lawful',
  },
  'legal-study': { on: '2026-06-12', kind: 'centre', form: 'lecture', subject: '民法典合同编', speaker: '某教授', attendance: 28, level: 'leaders', listNumber: 'PF-03', department: '政策法规处', evidence: FILE },
  'law-meeting': { on: '2026-03-18', kind: 'session', subject: '研究年度法治建设工作', meeting: '局党组会', minutes: '〔2026〕6号', chair: PERSON('周某'), department: '政策法规处' },
  disclosure: { kind: 'website', on: '2026-06-30', subject: '六月网站公开信息', pieces: 28, department: '办公室' },
  enforcement: { kind: 'inspection', on: '2026-07-08', subject: '公共机构节能监督检查', opponent: '××学校', pieces: 1, department: '节能处' },
  'yearly-duty': { duty: 'payment-disclosure', year: 2025, outcome: 'done', doneOn: '2026-03-27', documentNumber: '云机事函〔2026〕12号', place: '门户网站公示栏', department: '财务处', handler: PERSON('王芳') },
  clause: {
    title: '逾期付款', topic: 'payment', types: ['GPG', 'GPS'], stance: 'balanced', text: '甲方逾期付款的，每逾期一日按照逾期金额的万分之五支付违约金。', source: '2025年办公用品采购合同', note: '适用于货物采购。', department: '政策法规处', remark: '无',
  },
}
