import { officialDate, type LocalDate } from '../core/local-date'
import { formLetter } from './form-letter'
import { formTable } from './form-table'
import type { Letter } from './letter'
import { dateOrGap, textOrGap } from './official-writing'
import { SIZE } from './page'

/** One thing to prepare. */
export interface PreparationTask {
  readonly task: string
  readonly responsible: string
  readonly due: LocalDate | null
  readonly isDone: boolean
  readonly note: string
}

/** What D8's preparation list says. */
export interface CasePreparation {
  readonly caseNumber: string
  readonly caseKind: string
  readonly cause: string
  readonly authority: string
  readonly receivedOn: LocalDate | null
  readonly replyDue: LocalDate | null
  readonly tasks: readonly PreparationTask[]
  readonly unit: string
}

/** Tasks of an answer in 行政复议 (行政复议法 第48条, 复议条例 第18条). */
export const REVIEW_TASKS: readonly string[] = [
  '登记收件日期和方式，保存签收凭证', '调取作出行政行为的全部案卷、证据和依据', '核对职权、程序、事实和法律适用', '起草书面答复并经审核',
  '编制证据目录，在期限内提交书面答复、证据和依据', '指定一至二名工作人员参加复议（不得仅委托律师）', '准备听取意见或者听证',
]

/** Tasks of a defendant in 行政诉讼 (行政诉讼法 第3条、第67条, 适用解释 第34条、第128条). */
export const LITIGATION_TASKS: readonly string[] = [
  '登记起诉状副本送达日期，计算十五日举证期限', '调取案卷，核对职权、程序、事实和法律适用', '起草答辩状，编制证据目录和规范性文件目录',
  '在期限内提交答辩状、证据和规范性文件；需延期举证的，在期限内书面申请', '确定出庭负责人，开庭前提交身份证明；不能出庭的提交理由证明材料',
  '办理授权委托（工作人员或者律师，不得仅委托律师）', '准备质证、辩论提纲', '登记裁判文书送达日期，计算上诉期限',
]

/** The tasks with nobody responsible yet, to be filled by the office. */
export function openTasks(names: readonly string[]): readonly PreparationTask[] {
  return names.map((task) => ({ task, responsible: '', due: null, isDone: false, note: '' }))
}

/** D8: 应诉（答复）准备清单. Who and by when is left blank where nobody said, to be written in by hand. */
export function casePreparationLetter(preparation: CasePreparation): Letter {
  const rows = preparation.tasks.map((one, index) => [
    String(index + 1), one.task, one.responsible, one.due === null ? '' : officialDate(one.due), one.isDone ? '☑' : '☐', one.note,
  ])
  return formLetter({
    title: '应诉（答复）准备清单', author: preparation.unit, numberLabel: '案件号', number: preparation.caseNumber,
    blocks: [
      formTable([
        { label: '案件类型', value: textOrGap(preparation.caseKind) },
        { label: '受理机关', value: textOrGap(preparation.authority) },
        { label: '案由', value: textOrGap(preparation.cause), isWide: true },
        { label: '收件日期', value: dateOrGap(preparation.receivedOn) },
        { label: '提交期限', value: dateOrGap(preparation.replyDue) },
      ]),
      { kind: 'table', columns: [12, 57, 22, 35, 12, 18], header: ['序号', '准备事项', '责任人', '完成期限', '完成', '备注'], rows, size: SIZE.smallFour },
    ],
    notes: ['逾期不提交答复（答辩）、证据和依据的，视为没有证据、依据。'],
  })
}
