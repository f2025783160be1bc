import type { DeadlineRule } from '../deadline'
import { ADMINISTRATIVE_LITIGATION, CIVIL_CODE, CIVIL_PROCEDURE, days, deadlinesOf, months, within, years } from '../define-deadline'

/** 行政诉讼法 (2014修正) in force. */
const ADMINISTRATIVE_SINCE = '2015-05-01'
/** 适用解释 (法释〔2018〕1号) in force. */
const INTERPRETATION_SINCE = '2018-02-08'
/** 民事诉讼法 (2023修正) in force, whose article numbers these are. */
const CIVIL_SINCE = '2024-01-01'
const administrative = deadlinesOf('行政诉讼', ADMINISTRATIVE_LITIGATION)
const civil = deadlinesOf('民事诉讼', CIVIL_PROCEDURE)
const limitation = deadlinesOf('诉讼时效', CIVIL_CODE)

/** Courts: administrative and civil suits, limitation (documents 6.2). */
export const LITIGATION_DEADLINES: readonly DeadlineRule[] = [
  administrative('suit.sue', '原告起诉', '知道或者应当知道行政行为', [[ADMINISTRATIVE_SINCE, within(months(6)), '行政诉讼法第46条']],
    { holder: 'other-side', note: '起诉期限另见法释〔2026〕3号（未读到全文，须核对）。' }),
  administrative('suit.sue-after-review', '不服复议决定起诉', '收到行政复议决定书', [[ADMINISTRATIVE_SINCE, within(days(15)), '行政诉讼法第45条']], { holder: 'other-side' }),
  administrative('suit.sue-inaction', '对不履行法定职责起诉', '履行职责期限届满', [[INTERPRETATION_SINCE, within(months(6)), '行政诉讼法第47条、适用解释第66条']], { holder: 'other-side' }),
  administrative('suit.sue-uninformed', '起诉（未告知起诉期限的最长期）', '知道或者应当知道行政行为内容', [[INTERPRETATION_SINCE, within(years(1)), '适用解释第64条']], { holder: 'other-side' }),
  administrative('suit.answer', '被告答辩并提交证据和规范性文件', '收到起诉状副本', [[ADMINISTRATIVE_SINCE, within(days(15)), '行政诉讼法第67条']],
    { note: '逾期提供证据的，视为没有相应证据。' }),
  administrative('suit.evidence-delay', '书面申请延期提供证据', '收到起诉状副本', [[INTERPRETATION_SINCE, within(days(15)), '行政诉讼法第36条、适用解释第34条']]),
  administrative('suit.head-attendance', '提交负责人出庭身份证明或者不能出庭的证明材料', '开庭', [['2020-07-01', { kind: 'before', days: 0 }, '行政诉讼法第3条，法释〔2020〕3号第6条、第9条']],
    { note: '证明材料应加盖机关印章或者由主要负责人签字；不得仅委托律师出庭。' }),
  administrative('suit.appeal-judgment', '对判决提起上诉', '收到判决书', [[ADMINISTRATIVE_SINCE, within(days(15)), '行政诉讼法第85条']]),
  administrative('suit.appeal-ruling', '对裁定提起上诉', '收到裁定书', [[ADMINISTRATIVE_SINCE, within(days(10)), '行政诉讼法第85条']]),
  administrative('suit.retrial', '申请再审', '判决、裁定发生法律效力', [[INTERPRETATION_SINCE, within(months(6)), '适用解释第110条']]),
  administrative('suit.first-instance', '一审审限（参考）', '立案', [[ADMINISTRATIVE_SINCE, within(months(6)), '行政诉讼法第81条']], { holder: 'authority' }),
  administrative('suit.simplified', '简易程序审限（参考）', '立案', [[ADMINISTRATIVE_SINCE, within(days(45)), '行政诉讼法第83条']], { holder: 'authority' }),
  administrative('suit.second-instance', '二审审限（参考）', '收到上诉状', [[ADMINISTRATIVE_SINCE, within(months(3)), '行政诉讼法第88条']], { holder: 'authority' }),

  civil('civil.answer', '提出答辩状', '收到起诉状副本', [[CIVIL_SINCE, within(days(15)), '民事诉讼法第128条']]),
  civil('civil.jurisdiction', '提出管辖权异议', '收到起诉状副本', [[CIVIL_SINCE, within(days(15)), '民事诉讼法第128条、第130条']]),
  civil('civil.evidence', '举证（一审普通程序）', '收到举证通知', [['2022-04-10', { kind: 'set', least: days(15), usual: null }, '民诉解释第99条']]),
  civil('civil.evidence-appeal', '二审提供新的证据', '收到举证通知', [['2022-04-10', { kind: 'set', least: days(10), usual: null }, '民诉解释第99条']]),
  civil('civil.appeal-judgment', '对判决提起上诉', '收到判决书', [[CIVIL_SINCE, within(days(15)), '民事诉讼法第171条']]),
  civil('civil.appeal-ruling', '对裁定提起上诉', '收到裁定书', [[CIVIL_SINCE, within(days(10)), '民事诉讼法第171条']]),
  civil('civil.retrial', '申请再审', '判决、裁定发生法律效力', [[CIVIL_SINCE, within(months(6)), '民事诉讼法第216条']]),
  civil('civil.enforcement', '申请执行', '法律文书规定的履行期最后一日', [[CIVIL_SINCE, within(years(2)), '民事诉讼法第250条']], { remindDays: [180, 90, 30, 10, 3, 1, 0] }),
  civil('civil.preservation', '诉前保全后起诉或者申请仲裁', '人民法院采取保全措施', [[CIVIL_SINCE, within(days(30)), '民事诉讼法第104条']],
    { note: '逾期不起诉、不申请仲裁的，解除保全。' }),

  limitation('limitation.claim', '我方债权的诉讼时效（租金、违约金等）', '知道或者应当知道权利受到损害以及义务人', [
    ['2017-10-01', within(years(3)), '民法总则第188条'],
    ['2021-01-01', within(years(3)), '民法典第188条'],
  ], { remindDays: [180, 90, 30, 10, 3, 1, 0], note: '中断、中止的，重新录入起算日。' }),
]
