import { partsOf, type LocalDate } from '../core/local-date'
import { choice, date, flag, person, reference, rows, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view } from './definition'
import { dateOf, isSet, rowsOf, textOf, type Fields } from './field'
import { CLEANUP_RESULTS, POLICY_PROCESS } from './policies'
import { state, stateOf, stepsOf, transition, type Process, type Step } from './process'

/** One run of the clean-up: every two years, results published (2014 意见第（九）条; documents 8). */
export const CLEANUP_PROCESS: Process = {
  initial: 'deciding',
  states: [
    state('deciding', '处室填报中'), state('checking', '法制机构审核中', { clock: 'runs' }), state('deliberating', '局长办公会审议中'), state('published', '已公布结果', { isFinal: true }),
  ],
  transitions: [
    transition('submit', '提交法制机构审核', ['deciding'], 'checking', ['legal-head', 'reviewer', 'undertaker'], { guard: refuseOpenLines, keeps: '逐件结论' }),
    transition('send-back', '退回处室', ['checking', 'deliberating'], 'deciding', ['legal-head', 'leader'], { needsReason: true }),
    transition('to-meeting', '提交局长办公会', ['checking'], 'deliberating', ['legal-head'], { guard: refuseUnchecked, keeps: '审核意见' }),
    transition('publish', '公布清理结果', ['deliberating'], 'published', ['leader', 'vice-leader'], { needs: ['meeting', 'publishedOn'], keeps: '公布的清单' }),
  ],
}

function refuseOpenLines(fields: Fields): string | null {
  const lines = rowsOf(fields, 'lines')
  const open = lines.filter((row) => textOf(row, 'result') === '' || textOf(row, 'reason') === '').length
  if (lines.length === 0) return '清理清单是空的，请先生成清单。'
  return open > 0 ? `还有 ${open} 件没有填写结论或理由，请逐件填写。` : null
}

function refuseUnchecked(fields: Fields): string | null {
  const open = rowsOf(fields, 'lines').filter((row) => !isSet(row, 'checked')).length
  return open > 0 ? `还有 ${open} 件未经法制机构审核，请逐件审核。` : null
}

function lineSummary(row: Fields): string {
  const result = CLEANUP_RESULTS[textOf(row, 'result') as keyof typeof CLEANUP_RESULTS] ?? '未填结论'
  return `${textOf(row, 'title')}：${result}`
}

/** 制度文件清理: a batch and the documents in it. */
export const POLICY_CLEANUPS = register({
  id: 'policy-cleanup',
  title: '制度文件清理',
  version: 2,
  titleField: 'batch',
  responsibleField: 'handler',
  fields: [
    text('batch', '清理批次', { required: true, isIndexed: true, maxLength: 50 }),
    choice('kind', '清理类型', { biennial: '定期清理', special: '专项清理' }, { required: true }),
    text('cause', '清理原因', { required: true, hint: '定期清理、上位法换版、机构职能调整。' }),
    date('startedOn', '启动日', { required: true, isIndexed: true }),
    rows('lines', '清理清单', [
      reference('policy', '文件', 'policy', { required: true }), text('title', '文件名称', { required: true, maxLength: 200 }), text('documentNumber', '发文字号', { maxLength: 100 }), unit('department', '起草处室'),
      choice('result', '结论', CLEANUP_RESULTS), text('reason', '理由'), flag('checked', '法制机构已审核'),
    ], lineSummary),
    text('meeting', '审议会议'),
    date('publishedOn', '公布日期', { isIndexed: true }),
    text('channel', '公布渠道'),
    person('handler', '经办人'),
  ],
  listColumns: ['batch', 'kind', 'cause', 'startedOn', 'publishedOn'],
  exportColumns: [ORDINAL_COLUMN, column('清理批次', 'batch', 14), column('清理类型', 'kind', 12), column('清理原因', 'cause', 24), column('启动日', 'startedOn', 12), column('清单', 'lines', 40), column('审议会议', 'meeting', 20), column('公布日期', 'publishedOn', 12), column('公布渠道', 'channel', 16)],
  views: [
    view('all', '全部', () => true, 'startedOn'),
    view('open', '进行中', (fields) => stateOf(CLEANUP_PROCESS, fields) !== 'published', 'startedOn', false),
  ],
  process: CLEANUP_PROCESS,
})

/** A stored policy document. */
export interface PolicyRecord {
  readonly id: string
  readonly fields: Fields
}

/** Whether the office has to begin a regular clean-up: from January of every even year, once. */
export function isCleanupDue(today: LocalDate, batches: readonly Fields[]): boolean {
  const { year } = partsOf(today)
  return year % 2 === 0 && !batches.some((batch) => textOf(batch, 'kind') === 'biennial' && dateOf(batch, 'startedOn')?.startsWith(String(year)) === true)
}

/** The fields of a new batch: every document in force stands in it, none decided. */
export function startCleanup(policies: readonly PolicyRecord[], kind: 'biennial' | 'special', cause: string, on: LocalDate): Fields {
  const lines = policies
    .filter(({ fields }) => ['in-force', 'amending'].includes(stateOf(POLICY_PROCESS, fields)))
    .map(({ id, fields }) => ({ policy: id, title: textOf(fields, 'title'), documentNumber: textOf(fields, 'documentNumber'), department: textOf(fields, 'department'), result: '', reason: '', checked: false }))
  return { batch: `${partsOf(on).year}年${kind === 'biennial' ? '定期' : '专项'}清理`, kind, cause, startedOn: on, lines }
}

const RESULT_STATES: Readonly<Record<string, { readonly state: string; readonly transition: string }>> = {
  amend: { state: 'amending', transition: 'amend' },
  repeal: { state: 'repealed', transition: 'repeal' },
  expire: { state: 'expired', transition: 'expire' },
}

/** What a published batch changes in the register: result, reason and day for each document, and the state of those that do not stay. */
export function applyCleanup(batch: Fields, policies: readonly PolicyRecord[], publisher: Pick<Step, 'actor' | 'actorName' | 'role' | 'at'>): readonly PolicyRecord[] {
  const on = dateOf(batch, 'publishedOn')
  if (on === null || stateOf(CLEANUP_PROCESS, batch) !== 'published') return []
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  return rowsOf(batch, 'lines').flatMap((row) => {
    const policy = byId.get(textOf(row, 'policy'))
    if (policy === undefined) return []
    const noted = { ...policy.fields, cleanupBatch: textOf(batch, 'batch'), cleanupResult: textOf(row, 'result'), cleanupReason: textOf(row, 'reason'), cleanupPublishedOn: on }
    const from = stateOf(POLICY_PROCESS, policy.fields)
    const change = RESULT_STATES[textOf(row, 'result')]
    if (change === undefined || from === change.state) return [{ id: policy.id, fields: noted }]
    const step: Step = { ...publisher, transition: change.transition, from, to: change.state, on, reason: textOf(row, 'reason') }
    const ended = change.state === 'amending' ? {} : { endedOn: on }
    return [{ id: policy.id, fields: { ...noted, ...ended, state: change.state, steps: [...stepsOf(policy.fields), step] } }]
  })
}
