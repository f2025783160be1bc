import { parameter } from '../define-parameter'
import type { DatedValue } from '../dated-value'

const WHY = '程序默认值，非法定；按本单位制度修改'

function officeDays(key: string, label: string, days: number): DatedValue<number> {
  return parameter(`days-${key}`, label, ['1949-10-01', days, WHY])
}

/** Time limits of the office's own rules: none is law, each office may set its own (documents 8, 11.1, 11.3, 11.4). */
export const divisionDays = officeDays('division', '待处室审核的时限（工作日）', 2)
export const receiptDays = officeDays('receipt', '报审后受理的时限（工作日）', 1)
export const reviewDays = officeDays('review', '一般合同审查的时限（工作日）', 5)
export const counselDays = officeDays('counsel', '待顾问意见的时限（工作日）', 3)
export const materialsDays = officeDays('materials', '待补充材料的时限（工作日）', 5)
export const draftingDays = officeDays('drafting', '意见拟稿的时限（工作日）', 1)
export const adoptionDays = officeDays('adoption', '签发后反馈采纳情况的时限（工作日）', 5)
export const recheckDays = officeDays('recheck', '修改反馈后复核的时限（工作日）', 2)
export const resubmissionDays = officeDays('resubmission', '再次退回后修改的时限（工作日）', 5)
export const decisionDays = officeDays('decision', '待决策的时限（工作日）', 3)
export const archivingDays = officeDays('archiving', '履行完毕或者终止后归档的时限（日）', 30)
export const filingReportDays = officeDays('filing-report', '签订后报送备案的时限（工作日）', 10)
export const filingCheckDays = officeDays('filing-check', '审核备案的时限（工作日）', 5)
export const filingReturnDays = officeDays('filing-return', '退回补正后重新报备的时限（工作日）', 5)
export const filingAdviceDays = officeDays('filing-advice', '收到纠正建议后重新报备的时限（工作日）', 10)
export const termsDays = officeDays('terms', '签订后登记履行节点的时限（工作日）', 5)
export const invoiceDays = officeDays('invoice', '交付后催收发票的时限（日）', 10)
export const evaluationDays = officeDays('evaluation', '验收后合同评价的时限（日）', 30)
export const renewalDays = officeDays('renewal', '合同期满前启动续采的时间（日）', 90)
export const counselNoticeDays = officeDays('counsel-notice', '法律顾问聘期届满前启动续聘的时间（日）', 60)
export const policyReviewDays = officeDays('policy-review', '制度文件合法性审查的时限（工作日）', 15)
export const policyReportDays = officeDays('policy-report', '规范性文件公布后报送备案的时限（日）', 15)
export const groundCheckDays = officeDays('ground-check', '上位依据换版后复核的时限（日）', 90)
