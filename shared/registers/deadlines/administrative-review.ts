import type { DeadlineRule } from '../deadline'
import { ADMINISTRATIVE_REVIEW, days, deadlinesOf, within, workingDays, years } from '../define-deadline'

/** 行政复议法 (2023修订) in force; earlier cases are finished or entered by hand. */
const SINCE = '2024-01-01'
/** 行政复议法实施条例 (国务院令第836号修订) in force. */
const REGULATION_SINCE = '2026-07-01'
const rule = deadlinesOf('行政复议', ADMINISTRATIVE_REVIEW)

/** Administrative review: application, reply, decision, what follows it (documents 6.2). */
export const ADMINISTRATIVE_REVIEW_DEADLINES: readonly DeadlineRule[] = [
  rule('review.apply', '申请行政复议', '知道或者应当知道行政行为', [[SINCE, within(days(60)), '行政复议法第20条']],
    { holder: 'other-side', note: '法律规定超过60日的除外；送达起算见复议条例第23条。' }),
  rule('review.apply-uninformed', '申请行政复议（未告知权利、机关、期限的最长期）', '知道或者应当知道行政行为内容', [[SINCE, within(years(1)), '行政复议法第20条']], { holder: 'other-side' }),
  rule('review.apply-longest', '申请行政复议（其他案件最长期）', '作出行政行为', [[SINCE, within(years(5)), '行政复议法第21条']], { holder: 'other-side' }),
  rule('review.apply-real-estate', '申请行政复议（不动产最长期）', '作出行政行为', [[SINCE, within(years(20)), '行政复议法第21条']], { holder: 'other-side' }),
  rule('review.reply', '被申请人书面答复并提交证据、依据（普通程序）', '收到申请书副本', [[SINCE, within(workingDays(10)), '行政复议法第48条、第88条']],
    { note: '逾期不答复、不提交证据的，视为行政行为没有证据、依据。' }),
  rule('review.reply-simplified', '被申请人书面答复并提交证据、依据（简易程序）', '收到申请书副本', [[SINCE, within(workingDays(5)), '行政复议法第54条、第88条']]),
  rule('review.accept', '审查并决定是否受理', '收到行政复议申请', [[SINCE, within(workingDays(5)), '行政复议法第30条、第88条']], { holder: 'authority' }),
  rule('review.forward', '发送申请书副本（普通程序）', '受理行政复议申请', [[SINCE, within(workingDays(7)), '行政复议法第48条、第88条']], { holder: 'authority' }),
  rule('review.forward-simplified', '发送申请书副本（简易程序）', '受理行政复议申请', [[SINCE, within(workingDays(3)), '行政复议法第54条、第88条']], { holder: 'authority' }),
  rule('review.document-reply', '规范性文件制定机关提出书面答复', '收到书面通知', [[SINCE, within(workingDays(10)), '行政复议法第58条、第88条']]),
  rule('review.document-transferred', '处理转送的规范性文件', '收到转送', [[SINCE, within(days(60)), '行政复议法第60条']]),
  rule('review.decide', '作出行政复议决定（普通程序）', '受理行政复议申请', [[SINCE, within(days(60)), '行政复议法第62条']],
    { holder: 'authority', extension: days(30) }),
  rule('review.decide-simplified', '作出行政复议决定（简易程序）', '受理行政复议申请', [[SINCE, within(days(30)), '行政复议法第62条']], { holder: 'authority' }),
  rule('review.on-the-spot', '转送或者自行纠正当场作出的处罚', '收到行政复议申请', [[SINCE, within(workingDays(5)), '行政复议法第32条、第88条；复议条例第38条（2026-07-01起）']]),
  rule('review.redo', '重新作出行政行为', '收到责令重新作出的决定', [[REGULATION_SINCE, within(days(60)), '行政复议法实施条例第58条']],
    { note: '法律、法规、规章对期限另有规定的，从其规定。' }),
  rule('review.rectification', '报送复议意见书整改情况', '收到行政复议意见书', [[SINCE, within(days(60)), '行政复议法第76条']]),
]
