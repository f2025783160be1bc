import type { DeadlineRule } from '../deadline'
import { BY_ANALOGY, CIVIL_PROCEDURE, days, deadlinesOf, months, NO_RELIEF, within, workingDays, years } from '../define-deadline'

const arbitration = deadlinesOf('仲裁', CIVIL_PROCEDURE)
const labour = deadlinesOf('劳动仲裁', CIVIL_PROCEDURE)
const compensation = deadlinesOf('国家赔偿', BY_ANALOGY)
const compensationMonths = deadlinesOf('国家赔偿', NO_RELIEF)
const publicInterest = deadlinesOf('公益诉讼', BY_ANALOGY)
const publicInterestMonths = deadlinesOf('公益诉讼', NO_RELIEF)
const judicialAdvice = deadlinesOf('司法建议', NO_RELIEF)
const information = deadlinesOf('信息公开', BY_ANALOGY)
const procurement = deadlinesOf('政府采购', BY_ANALOGY)
const payment = deadlinesOf('款项支付', BY_ANALOGY)

/** Arbitration, compensation, advice of courts and procuratorates, disclosure, procurement, payment (documents 6.2). */
export const OTHER_DEADLINES: readonly DeadlineRule[] = [
  arbitration('arbitration.agreement-objection', '对仲裁协议效力提出异议', '仲裁庭首次开庭', [
    ['1995-09-01', { kind: 'before', days: 0 }, '仲裁法（2017修正）第20条'],
    ['2026-03-01', { kind: 'before', days: 0 }, '仲裁法第31条'],
  ]),
  arbitration('arbitration.answer', '提交答辩书', '收到仲裁申请书副本', [
    ['1995-09-01', { kind: 'set', least: null, usual: null }, '仲裁法（2017修正）第25条及仲裁规则'],
    ['2026-03-01', { kind: 'set', least: null, usual: null }, '仲裁法第36条及仲裁规则'],
  ]),
  arbitration('arbitration.set-aside', '申请撤销裁决', '收到裁决书', [
    ['1995-09-01', within(months(6)), '仲裁法（2017修正）第59条'],
    ['2026-03-01', within(months(3)), '仲裁法第72条'],
  ], { note: '2026-03-01前收到裁决书的跨期案件，个案判断，宜按较短期限办理。' }),
  labour('labour.apply', '申请劳动仲裁', '知道或者应当知道权利被侵害', [['2008-05-01', within(years(1)), '劳动争议调解仲裁法第27条']], { holder: 'other-side' }),
  labour('labour.answer', '提交答辩书', '收到仲裁申请书副本', [['2008-05-01', within(days(10)), '劳动争议调解仲裁法第30条']]),
  labour('labour.decide', '劳动仲裁审理期限', '受理仲裁申请', [['2008-05-01', within(days(45)), '劳动争议调解仲裁法第43条']], { holder: 'authority', extension: days(15) }),
  labour('labour.sue', '不服劳动仲裁裁决起诉', '收到裁决书', [['2008-05-01', within(days(15)), '劳动争议调解仲裁法第48条、第50条']],
    { note: '终局裁决的用人单位救济期限不同，须核对第47条、第49条。' }),

  compensationMonths('compensation.decide', '作出是否赔偿的决定', '收到赔偿申请', [['2013-01-01', within(months(2)), '国家赔偿法第13条']]),
  compensation('compensation.serve', '送达赔偿（不予赔偿）决定书', '作出决定', [['2013-01-01', within(days(10)), '国家赔偿法第13条']]),
  compensationMonths('compensation.sue', '赔偿请求人起诉', '作出决定或者决定期限届满', [['2013-01-01', within(months(3)), '国家赔偿法第14条']], { holder: 'other-side' }),

  publicInterestMonths('public-interest.reply', '书面回复检察建议', '收到检察建议书', [['2021-01-01', within(months(2)), '检察公益诉讼解释（2020修正）第21条']]),
  publicInterest('public-interest.reply-urgent', '书面回复检察建议（紧急情形）', '收到检察建议书', [['2021-01-01', within(days(15)), '检察公益诉讼解释（2020修正）第21条']]),
  judicialAdvice('judicial-advice.reply', '书面答复司法建议', '收到司法建议书', [['2023-11-16', { kind: 'set', least: null, usual: months(2) }, '最高人民法院关于综合治理类司法建议工作若干问题的规定第8条']]),

  information('information.answer', '答复政府信息公开申请', '收到政府信息公开申请', [['2019-05-15', within(workingDays(20)), '政府信息公开条例第33条']],
    { extension: workingDays(20), note: '征求第三方意见的时间不计入；不予公开属应先复议情形的，须在答复中告知（行政复议法第23条、复议条例第31条）。' }),
  information('information.correction', '告知申请人补正', '收到政府信息公开申请', [['2019-05-15', within(workingDays(7)), '政府信息公开条例第30条']]),
  information('information.third-party', '第三方提出意见', '第三方收到征求意见书', [['2019-05-15', within(workingDays(15)), '政府信息公开条例第32条']], { holder: 'other-side' }),

  procurement('procurement.question', '供应商提出质疑', '知道或者应当知道权益受到损害', [['2003-01-01', within(workingDays(7)), '政府采购法第52条']], { holder: 'other-side' }),
  procurement('procurement.answer', '采购人答复质疑', '收到书面质疑', [['2003-01-01', within(workingDays(7)), '政府采购法第53条']]),
  procurement('procurement.complain', '供应商投诉', '答复期满', [['2003-01-01', within(workingDays(15)), '政府采购法第55条']], { holder: 'other-side' }),
  procurement('procurement.handle', '财政部门处理投诉', '收到投诉', [['2003-01-01', within(workingDays(30)), '政府采购法第56条']], { holder: 'authority' }),

  payment('payment.confirm', '确认应收账款债权债务关系', '中小企业提出确权请求', [['2025-06-01', within(days(30)), '保障中小企业款项支付条例第16条']]),
  payment('payment.disclose', '公开逾期尚未支付中小企业款项信息', '年度终了', [['2025-06-01', { kind: 'yearly', month: 3, day: 31 }, '保障中小企业款项支付条例第18条']]),
  payment('payment.complaint', '处理拖欠投诉', '收到投诉', [['2025-06-01', within(days(30)), '保障中小企业款项支付条例第25条']],
    { extension: days(60), note: '情况复杂的最长90日。' }),
]
