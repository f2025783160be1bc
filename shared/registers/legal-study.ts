import type { WorkCalendar } from '../law/calendar'
import { choice, date, files, flag, number, person, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view, type RecordDeadline } from './definition'
import { dateOf, isSet, textOf, type Fields } from './field'
import { statutoryTask } from './statutory-task'

/** 学法普法台账: every study session and every public lesson (documents 10). */
export const LEGAL_STUDY = register({
  id: 'legal-study',
  title: '学法普法',
  version: 1,
  titleField: 'subject',
  responsibleField: 'department',
  fields: [
    date('on', '日期', { required: true, isIndexed: true }),
    choice('kind', '类型', { centre: '中心组学法', meeting: '办公会会前学法', training: '培训', publicity: '普法', court: '旁听庭审', exam: '考试测评' }, { required: true, isIndexed: true }),
    choice('form', '形式', { lecture: '讲座', seminar: '研讨', online: '线上', exhibition: '展览', visit: '走访', other: '其他' }, { required: true }),
    text('subject', '主题', { required: true, isIndexed: true, maxLength: 200 }),
    text('speaker', '主讲', { maxLength: 100 }),
    number('attendance', '参加人数', { required: true, max: 1_000_000 }),
    choice('level', '对象层级', { leaders: '领导班子', cadres: '处级干部', staff: '全体工作人员', units: '直属单位', public: '社会公众' }, { required: true, isIndexed: true }),
    text('listNumber', '普法责任清单编号', { maxLength: 50, isIndexed: true }),
    unit('department', '组织处室', { required: true, isIndexed: true }),
    files('evidence', '佐证材料', { required: true }),
    text('remark', '备注'),
  ],
  listColumns: ['on', 'kind', 'subject', 'form', 'attendance', 'level', 'department'],
  exportColumns: [
    ORDINAL_COLUMN, column('日期', 'on', 12), column('类型', 'kind', 14), column('形式', 'form', 10), column('主题', 'subject', 30), column('主讲', 'speaker', 12), column('参加人数', 'attendance', 10, true),
    column('对象层级', 'level', 14), column('清单编号', 'listNumber', 14), column('组织处室', 'department', 14), column('佐证材料', 'evidence', 24), column('备注', 'remark', 18),
  ],
  views: [
    view('all', '全部', () => true, 'on'),
    view('study', '学法', (fields) => ['centre', 'meeting', 'training', 'exam'].includes(textOf(fields, 'kind')), 'on'),
    view('publicity', '普法', (fields) => textOf(fields, 'kind') === 'publicity', 'on'),
    view('court', '旁听庭审', (fields) => textOf(fields, 'kind') === 'court', 'on'),
  ],
})

/** 法治建设会议登记: meetings that dealt with the rule of law (2021 意见: at least two a year, four study sessions). */
export const LAW_MEETINGS = register({
  id: 'law-meeting',
  title: '法治建设会议',
  version: 1,
  titleField: 'subject',
  responsibleField: 'department',
  fields: [
    date('on', '日期', { required: true, isIndexed: true }),
    choice('kind', '类型', { session: '专题研究法治建设', study: '法治专题学习', report: '述法', other: '其他' }, { required: true, isIndexed: true }),
    text('subject', '议题', { required: true, maxLength: 200, isIndexed: true }),
    text('meeting', '会议名称', { required: true, maxLength: 200 }),
    text('minutes', '纪要号', { maxLength: 100 }),
    person('chair', '主持人'),
    unit('department', '承办处室', { required: true }),
    files('evidence', '佐证材料'),
    text('remark', '备注'),
  ],
  listColumns: ['on', 'kind', 'subject', 'meeting', 'minutes'],
  exportColumns: [ORDINAL_COLUMN, column('日期', 'on', 12), column('类型', 'kind', 16), column('议题', 'subject', 30), column('会议名称', 'meeting', 24), column('纪要号', 'minutes', 16), column('主持人', 'chair.name', 10), column('承办处室', 'department', 14), column('备注', 'remark', 18)],
  views: [view('all', '全部', () => true, 'on'), view('sessions', '专题研究', (fields) => textOf(fields, 'kind') === 'session', 'on')],
})

/**
 * An application is answered within 20 working days, 40 when extended (政府信息公开条例第33条); where it must be clarified,
 * from the day it was (第30条); while a third party is asked the time does not run (第33条第3款).
 */
function disclosureDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const received = dateOf(fields, 'on')
  if (textOf(fields, 'kind') !== 'request' || received === null) return []
  const [answered, corrected, asked] = [dateOf(fields, 'answeredOn'), dateOf(fields, 'correctedOn'), dateOf(fields, 'thirdPartyAskedOn')]
  const thirdParty = statutoryTask('information.third-party', asked, dateOf(fields, 'thirdPartyRepliedOn') ?? answered, calendar)
  // A third party that stays silent has let its time run out; the office decides then.
  const pauses = asked === null ? [] : [{ from: asked, to: dateOf(fields, 'thirdPartyRepliedOn') ?? thirdParty[0]!.due, reason: '征求第三方意见' }]
  const answer = statutoryTask('information.answer', corrected ?? received, answered, calendar, { isExtended: isSet(fields, 'isExtended'), pauses })
  if (!isSet(fields, 'needsCorrection')) return [...answer, ...thirdParty]
  const notice = statutoryTask('information.correction', received, dateOf(fields, 'correctionNoticeOn') ?? corrected ?? answered, calendar)
  return [...notice, ...(corrected === null ? answer.map(waitingForCorrection) : answer), ...thirdParty]
}

function waitingForCorrection(answer: RecordDeadline): RecordDeadline {
  return { ...answer, due: null, lines: [answer.lines[0]!, '停计：等待申请人补正，答复期限自收到补正的申请之日起计算（政府信息公开条例第30条）。'] }
}

const PROCEDURE = '依申请办理'

/** 信息公开登记: what was published, by month and channel, and each request with its answer. */
export const DISCLOSURES = register({
  id: 'disclosure',
  title: '信息公开',
  version: 3,
  titleField: 'subject',
  responsibleField: 'department',
  fields: [
    choice('kind', '类型', { website: '网站公开', media: '新媒体公开', request: '依申请公开' }, { required: true, isIndexed: true }),
    date('on', '日期', { required: true, isIndexed: true }),
    text('subject', '内容', { required: true, maxLength: 500 }),
    number('pieces', '条数', { required: true, min: 1, max: 100_000 }),
    date('answeredOn', '答复日'),
    choice('answer', '答复情况', { open: '予以公开', partly: '部分公开', closed: '不予公开', none: '无法提供', other: '不予处理及其他' }, { isIndexed: true }),
    flag('isExtended', '已延期'),
    flag('needsCorrection', '内容不明确，须补正', { group: PROCEDURE, hint: '须自收到申请之日起 7 个工作日内一次性告知申请人补正。' }),
    date('correctionNoticeOn', '补正告知日', { group: PROCEDURE }),
    date('correctedOn', '收到补正日', { group: PROCEDURE, hint: '答复期限自此重新起算。' }),
    date('thirdPartyAskedOn', '征求第三方意见日', { group: PROCEDURE, hint: '第三方收到征求意见书的日期；征求意见的时间不计入答复期限。' }),
    date('thirdPartyRepliedOn', '第三方答复日', { group: PROCEDURE }),
    unit('department', '承办处室', { required: true }),
    text('remark', '备注'),
  ],
  listColumns: ['on', 'kind', 'subject', 'pieces', 'answer'],
  exportColumns: [ORDINAL_COLUMN, column('类型', 'kind', 12), column('日期', 'on', 12), column('内容', 'subject', 36), column('条数', 'pieces', 8, true), column('答复日', 'answeredOn', 12), column('答复情况', 'answer', 14), column('承办处室', 'department', 14), column('备注', 'remark', 18)],
  views: [view('all', '全部', () => true, 'on'), view('requests', '依申请', (fields) => textOf(fields, 'kind') === 'request', 'on')],
  deadlines: disclosureDeadlines,
})

/** 执法登记: inspections and penalties (energy saving of public institutions). */
export const ENFORCEMENTS = register({
  id: 'enforcement',
  title: '行政执法',
  version: 1,
  titleField: 'subject',
  responsibleField: 'department',
  fields: [
    choice('kind', '类型', { body: '执法主体确认', staff: '执法人员', inspection: '检查', penalty: '处罚' }, { required: true, isIndexed: true }),
    date('on', '日期', { required: true, isIndexed: true }),
    text('subject', '事项', { required: true, maxLength: 200 }),
    text('opponent', '对象', { maxLength: 200 }),
    number('pieces', '件数（人数）', { required: true, min: 1, max: 100_000 }),
    text('result', '结果', { maxLength: 500 }),
    flag('isPublished', '已公示'),
    unit('department', '承办处室', { required: true }),
  ],
  listColumns: ['on', 'kind', 'subject', 'opponent', 'pieces'],
  exportColumns: [ORDINAL_COLUMN, column('类型', 'kind', 14), column('日期', 'on', 12), column('事项', 'subject', 28), column('对象', 'opponent', 20), column('件数（人数）', 'pieces', 12, true), column('结果', 'result', 20), column('已公示', 'isPublished', 8), column('承办处室', 'department', 14)],
  views: [view('all', '全部', () => true, 'on'), view('unpublished', '未公示', (fields) => !isSet(fields, 'isPublished'), 'on')],
})
