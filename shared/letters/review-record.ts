import type { LocalDate } from '../core/local-date'
import { formatYuan, type Fen } from '../core/money'
import { CONCLUSIONS, type Conclusion } from '../opinion/opinion'
import { formLetter, tableHeading } from './form-letter'
import { formTable, type FormField } from './form-table'
import type { Letter, LetterTable } from './letter'
import { NOT_GIVEN, dateOrGap, textOrGap } from './official-writing'
import { SIZE } from './page'

/** One line of the audit trail as it is printed (documents.md 11.5). */
export interface RecordedStep {
  readonly number: number
  /** Local time as recorded: 2026-11-16 09:32. */
  readonly at: string
  readonly actor: string
  readonly role: string
  readonly action: string
  /** Values before and after, files by the first digits of their hash; '' for none. */
  readonly detail: string
  readonly reason: string
}

/** What became of one must-fix. */
export interface MustFixOutcome {
  readonly clause: string
  readonly problem: string
  /** 采纳, 部分采纳, 不采纳（谁签批）, 误报（理由）. */
  readonly outcome: string
}

/** What D4 says. */
export interface ReviewRecord {
  readonly matterNumber: string
  readonly contractTitle: string
  readonly contractType: string
  readonly office: string
  readonly handler: string
  readonly counterparty: string
  readonly amountFen: Fen | null
  readonly submittedOn: LocalDate | null
  readonly acceptedOn: LocalDate | null
  readonly closedOn: LocalDate | null
  /** Working days from acceptance to closing, pauses left out; null until closed. */
  readonly workdays: number | null
  readonly counsel: string
  readonly conclusion: Conclusion | null
  readonly documentNumber: string
  /** Problems by grade. */
  readonly counts: { readonly mustFix: number; readonly shouldFix: number; readonly remind: number }
  readonly mustFix: readonly MustFixOutcome[]
  /** The three signatures kept here and not in the letter (documents.md 2.10). */
  readonly reviewer: string
  readonly rechecker: string
  readonly signer: string
  readonly steps: readonly RecordedStep[]
  readonly rulePack: string
  readonly unit: string
}

/** D4: 审查情况登记表（流程单）: the matter, the fate of every must-fix, the signatures and the audit lines. */
export function reviewRecordLetter(record: ReviewRecord): Letter {
  return formLetter({
    title: '合同合法性审查情况登记表（流程单）',
    author: record.unit,
    numberLabel: '报审号',
    number: record.matterNumber,
    blocks: [
      formTable(fieldsOf(record)),
      ...(record.mustFix.length === 0 ? [] : [tableHeading('“应当修改”事项处置'), mustFixTable(record.mustFix)]),
      tableHeading('审查全过程记录'),
      stepTable(record.steps),
    ],
    notes: ['本表由系统按操作日志生成，日志只追加、不删除；更正以新记录冲正。', `自动检查规则包版本：${textOrGap(record.rulePack)}。`],
  })
}

function fieldsOf(record: ReviewRecord): readonly FormField[] {
  const { counts } = record
  return [
    { label: '合同名称', value: textOrGap(record.contractTitle), isWide: true },
    { label: '合同类型', value: textOrGap(record.contractType) },
    { label: '合同金额', value: record.amountFen === null ? NOT_GIVEN : `${formatYuan(record.amountFen)}元` },
    { label: '承办处室', value: textOrGap(record.office) },
    { label: '承办人', value: textOrGap(record.handler) },
    { label: '合同相对方', value: textOrGap(record.counterparty), isWide: true },
    { label: '报审日期', value: dateOrGap(record.submittedOn) },
    { label: '受理日期', value: dateOrGap(record.acceptedOn) },
    { label: '办结日期', value: dateOrGap(record.closedOn) },
    { label: '用时', value: record.workdays === null ? NOT_GIVEN : `${record.workdays}个工作日` },
    { label: '法律顾问', value: textOrGap(record.counsel) },
    { label: '意见书文号', value: textOrGap(record.documentNumber) },
    { label: '问题数量', value: `应当修改${counts.mustFix}条，建议修改${counts.shouldFix}条，提示${counts.remind}条`, isWide: true },
    { label: '审查结论', value: record.conclusion === null ? NOT_GIVEN : CONCLUSIONS[record.conclusion], isWide: true },
    { label: '审查人', value: textOrGap(record.reviewer), height: 12 },
    { label: '复核人', value: textOrGap(record.rechecker), height: 12 },
    { label: '签发人', value: textOrGap(record.signer), isWide: true, height: 12 },
  ]
}

function mustFixTable(outcomes: readonly MustFixOutcome[]): LetterTable {
  return {
    kind: 'table', columns: [11, 25, 70, 50], header: ['序号', '条款位置', '问题', '处置'], size: SIZE.five,
    rows: outcomes.map((one, index) => [String(index + 1), one.clause === '' ? '全文' : one.clause, one.problem, textOrGap(one.outcome)]),
  }
}

function stepTable(steps: readonly RecordedStep[]): LetterTable {
  const rows = steps.map((step) => [String(step.number), step.at, step.actor, step.role, step.action, [step.detail, step.reason === '' ? '' : `理由：${step.reason}`].filter((part) => part !== '').join('\n')])
  return {
    kind: 'table', columns: [11, 25, 20, 24, 28, 48], header: ['序号', '时间', '操作者', '角色', '动作', '内容与理由'], size: SIZE.five,
    rows: rows.length === 0 ? [['', NOT_GIVEN, '', '', '', '']] : rows,
  }
}
