import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { adoptionDays, archivingDays, counselDays, decisionDays, divisionDays, draftingDays, materialsDays, receiptDays, recheckDays, resubmissionDays, reviewDays } from '../law/parameters/office-days'
import { GOVERNMENT_PROCUREMENT } from './choices'
import { days, workingDays } from './define-deadline'
import { dateOf, isSet, moneyOf, numberOf, textOf, type Fields } from './field'
import { officeDays } from './office-days'
import { processTime } from './process-clock'
import { officeLimit, state, stepsOf, transition, type Process, type Step } from './process'

/** Documents 11.3: ten working days for a complex contract in place of five, five more where the head extends it. */
const MORE_DAYS = 5

const BEFORE_RECEIPT = ['draft', 'awaiting-division', 'submitted', 'returned']
const UNSIGNED = [...BEFORE_RECEIPT, 'accepted', 'reviewing', 'awaiting-counsel', 'awaiting-materials', 'drafting', 'issued', 'feedback', 'returned-again', 'approved', 'deciding', 'to-sign']

const isConsent = (fields: Fields): boolean => ['agree', 'agree-after-changes'].includes(textOf(fields, 'conclusion'))

function refuseSubmission(fields: Fields): string | null {
  if (textOf(fields, 'path') !== 'P1') return '本合同按备案或登记管理，不需报审；如需审查请先把管理路径改为“审查”。'
  return isSet(fields, 'isSecret') ? '涉密合同不得在本系统报审，请在涉密设备上办理，本系统只登记编号。' : null
}

/** Refuses a step that was taken already since the contract was accepted last. */
function once(transition: string, sentence: string): (fields: Fields) => string | null {
  return (fields) => (sinceAccepted(fields).some((step) => step.transition === transition) ? sentence : null)
}

function sinceAccepted(fields: Fields): readonly Step[] {
  const steps = stepsOf(fields)
  return steps.slice(steps.findLastIndex(({ to }) => to === 'accepted') + 1)
}

function refuseDrafting(fields: Fields): string | null {
  const open = numberOf(fields, 'openStarred') ?? 0
  return open > 0 ? `清单还有 ${open} 个必查项（★）没有结论，请先逐项回答。` : null
}

function refuseIssue(fields: Fields): string | null {
  const open = numberOf(fields, 'openMustFix') ?? 0
  return isConsent(fields) && open > 0 ? `还有 ${open} 处“必改”问题没有处理，不能作出同意的结论。` : null
}

function refuseApproval(fields: Fields): string | null {
  if (!isConsent(fields)) return '审查结论不是“同意”或“修改后同意”，不能复核通过；请重新报审。'
  return isSet(fields, 'changesWithinAdopted') ? null : '请先比对修改稿，确认只有采纳范围内的改动；有其他改动的应再次退回。'
}

function refuseSigning(fields: Fields): string | null {
  const approved = textOf(fields, 'approvedSha256')
  if (approved === '') return '没有复核通过的文本，不得用印。'
  return ['', approved].includes(textOf(fields, 'sealedSha256')) ? null : '用印文本与复核通过的文本不一致（哈希值不同），不得用印；请核对版本。'
}

function refuseRegistration(fields: Fields): string | null {
  return textOf(fields, 'path') === 'P1' ? '本合同须经审查，未取得“同意”或“修改后同意且复核通过”的不得用印。' : null
}

function refusePublication(fields: Fields): string | null {
  return GOVERNMENT_PROCUREMENT.includes(textOf(fields, 'procurement')) ? null : '不属于政府采购，不需要合同公告和备案。'
}

function refuseCompletion(fields: Fields): string | null {
  return (moneyOf(fields, 'bondAmount') ?? 0) > 0 && dateOf(fields, 'bondReturnedOn') === null ? '保证金尚未退还，请先登记退还日。' : null
}

/** Review of contracts from draft to archive (documents 11.3), with its separation of duties (11.2). */
export const CONTRACT_REVIEW: Process = {
  initial: 'draft',
  states: [
    state('draft', '草稿'),
    state('awaiting-division', '待处室审核', officeLimit(divisionDays)),
    state('submitted', '已报审', officeLimit(receiptDays)),
    state('returned', '退回补正'),
    state('accepted', '已受理', { clock: 'runs' }),
    state('reviewing', '审查中', { clock: 'runs', ...officeLimit(reviewDays) }),
    state('awaiting-counsel', '待顾问意见', { clock: 'runs', ...officeLimit(counselDays) }),
    state('awaiting-materials', '待补充材料', { clock: 'stands', ...officeLimit(materialsDays) }),
    state('drafting', '意见拟稿', { clock: 'runs', ...officeLimit(draftingDays) }),
    state('issued', '已签发', officeLimit(adoptionDays)),
    state('feedback', '修改反馈', officeLimit(recheckDays)),
    state('returned-again', '再次退回', officeLimit(resubmissionDays)),
    state('approved', '复核通过'),
    state('deciding', '待决策', officeLimit(decisionDays)),
    state('to-sign', '待签订', { limit: days(30), limitSource: '政府采购法第46条、招标投标法第46条（中标通知书发出之日起30日）' }),
    state('rejected', '否决', { isFinal: true }),
    state('signed', '已签订'),
    state('published', '已公告备案'),
    state('performing', '履行中'),
    state('changing', '变更审查'),
    state('completed', '履行完毕', officeLimit(archivingDays, 'day')),
    state('ended', '解除终止', officeLimit(archivingDays, 'day')),
    state('archived', '已归档', { isFinal: true }),
    state('withdrawn', '已撤回', { isFinal: true }),
    state('terminated', '终止审查', { isFinal: true }),
  ],
  transitions: [
    transition('submit-to-division', '提交处室审核', ['draft'], 'awaiting-division', ['undertaker'],
      { needs: ['title', 'types', 'department', 'counterparty', 'amount', 'materials', 'checkedOn'], guard: refuseSubmission, keeps: '文本哈希、检查版本' }),
    transition('submit', '报审', ['awaiting-division'], 'submitted', ['division-head'], { needs: ['selfCheckedOn'], keeps: '审核意见、会签' }),
    transition('send-back', '退回承办人', ['awaiting-division'], 'draft', ['division-head'], { needsReason: true }),
    transition('accept', '受理', ['submitted'], 'accepted', ['reviewer'], { notBy: ['submit-to-division', 'resubmit'], needs: ['receivedOn'], keeps: '计时起点' }),
    transition('return', '退回补正', ['submitted'], 'returned', ['reviewer'], { needsReason: true, keeps: '补正清单' }),
    transition('resubmit', '补正后重新报审', ['returned'], 'submitted', ['undertaker'], { needs: ['materials'] }),
    transition('assign', '分派审查人', ['accepted'], 'reviewing', ['system', 'legal-head', 'reviewer'], { needs: ['reviewer'], notBy: ['submit-to-division', 'resubmit'] }),
    transition('ask-counsel', '征求法律顾问意见', ['reviewing'], 'awaiting-counsel', ['reviewer'], { needs: ['counsel'], keeps: '交办' }),
    transition('counsel-answers', '顾问回复', ['awaiting-counsel'], 'reviewing', ['counsel', 'reviewer'], { keeps: '回复' }),
    transition('ask-materials', '要求补充材料', ['reviewing'], 'awaiting-materials', ['reviewer'], { needsReason: true, keeps: '停计时段' }),
    transition('materials-arrive', '材料补齐，恢复计时', ['awaiting-materials'], 'reviewing', ['reviewer', 'undertaker'], { keeps: '停计时段' }),
    transition('treat-as-complex', '按复杂合同办理（增加5个工作日）', ['reviewing'], 'reviewing', ['reviewer', 'legal-head'], { needsReason: true, guard: once('treat-as-complex', '已按复杂合同办理。'), adds: workingDays(MORE_DAYS), keeps: '复杂理由' }),
    transition('extend-review', '延长审查时限（5个工作日）', ['reviewing'], 'reviewing', ['legal-head', 'vice-leader'], { needsReason: true, guard: once('extend-review', '审查时限已经延长过一次，不能再延。'), adds: workingDays(MORE_DAYS), keeps: '延期理由' }),
    transition('draft-opinion', '拟写意见', ['reviewing'], 'drafting', ['reviewer'], { notBy: ['submit-to-division', 'resubmit'], guard: refuseDrafting }),
    transition('redraft', '退回重拟', ['drafting'], 'reviewing', ['legal-head', 'vice-leader'], { needsReason: true }),
    // A legal department of one person: the leader in charge signs, because reviewer and signatory may not be the same.
    transition('issue', '签发意见书', ['drafting'], 'issued', ['legal-head', 'vice-leader'],
      { notBy: ['submit-to-division', 'resubmit', 'accept', 'draft-opinion'], needs: ['conclusion', 'reviewDoneOn'], guard: refuseIssue, keeps: '修改差异、签发人' }),
    transition('feed-back', '提交采纳情况和修改稿', ['issued', 'returned-again'], 'feedback', ['undertaker'], { needs: ['adoption', 'revisedFiles'], keeps: '新旧文本比对' }),
    transition('approve', '复核通过', ['feedback'], 'approved', ['reviewer', 'legal-head'], { notBy: ['submit-to-division', 'feed-back'], needs: ['approvedSha256'], guard: refuseApproval, keeps: '比对报告' }),
    transition('return-again', '再次退回', ['feedback'], 'returned-again', ['reviewer', 'legal-head'], { needsReason: true, keeps: '比对报告' }),
    transition('to-meeting', '提交决策', ['approved'], 'deciding', ['undertaker'], { keeps: '会议纪要号' }),
    transition('to-signing', '送签', ['approved'], 'to-sign', ['undertaker'],
      { guard: (fields) => (isSet(fields, 'isMajor') ? '重大合同须经集体决策后签订，请先“提交决策”。' : null) }),
    transition('decide', '同意签订', ['deciding'], 'to-sign', ['vice-leader', 'leader'], { needs: ['decisionNumber'], keeps: '决定' }),
    transition('reject', '否决', ['deciding'], 'rejected', ['vice-leader', 'leader'], { needsReason: true, keeps: '决定' }),
    transition('sign', '用印签订', ['to-sign'], 'signed', ['seal'], { needs: ['signedOn', 'sealedSha256', 'scan'], offers: ['agreedTerms'], guard: refuseSigning, keeps: '用印登记、扫描件' }),
    transition('register-signed', '登记已签订合同', ['draft'], 'signed', ['undertaker', 'unit-clerk'], { needs: ['title', 'types', 'counterparty', 'amount', 'signedOn'], offers: ['agreedTerms'], guard: refuseRegistration }),
    transition('publish', '公告并备案', ['signed'], 'published', ['undertaker'], { needs: ['publishedOn', 'publishedUrl', 'filedOn'], guard: refusePublication, keeps: '网址、回执' }),
    transition('perform', '转入履行', ['signed', 'published'], 'performing', ['system', 'undertaker', 'unit-clerk'], { keeps: '付款、验收、保证金任务' }),
    transition('change', '变更', ['performing'], 'changing', ['undertaker'], { needsReason: true, keeps: '变更原因' }),
    transition('changed', '补充协议已签订，恢复履行', ['changing'], 'performing', ['undertaker', 'system'], { needs: ['supplementTotal'] }),
    transition('complete', '履行完毕', ['performing'], 'completed', ['undertaker', 'unit-clerk'], { needs: ['acceptedOn'], guard: refuseCompletion, keeps: '验收书、结算' }),
    transition('end', '解除或者终止', ['performing', 'changing'], 'ended', ['undertaker', 'unit-clerk'], { needsReason: true, keeps: '结算' }),
    transition('archive', '归档', ['completed', 'ended'], 'archived', ['archivist'], { needs: ['archiveNumber', 'retention'], keeps: '归档号' }),
    transition('withdraw', '撤回', UNSIGNED, 'withdrawn', ['undertaker'], { needsReason: true, keeps: '理由' }),
    transition('terminate', '终止审查', UNSIGNED, 'terminated', ['legal-head'], { needsReason: true, keeps: '理由' }),
  ],
}

/** Working days the review may take: those of an ordinary contract, with what a complex contract and an extension added (documents 11.3). */
export function reviewDaysAllowed(fields: Fields, calendar: WorkCalendar, today: LocalDate): number {
  const added = sinceAccepted(fields).map((step) => CONTRACT_REVIEW.transitions.find(({ id }) => id === step.transition)?.adds?.count ?? 0)
  return added.reduce((sum, count) => sum + count, officeDays(calendar, reviewDays, sinceAccepted(fields)[0]?.on ?? today))
}

/** What signing an opinion writes into the ledger: the day it was done and both figures of the time it took. */
export function closeReview(fields: Fields, on: LocalDate, calendar: WorkCalendar): Fields {
  const time = processTime(CONTRACT_REVIEW, fields, on, calendar)
  return { reviewDoneOn: on, reviewDays: time.ownWorkingDays, reviewDaysWhole: time.wholeWorkingDays, reviewDaysStood: time.stoodWorkingDays }
}
