import { officialDate, type LocalDate } from '../core/local-date'
import { ESCALATE_TO, type ControlLine } from '../registers/reminder'
import { formLetter } from './form-letter'
import type { Letter } from './letter'
import { textOrGap } from './official-writing'
import { SIZE } from './page'

/** One line of the sheet: the deadline, where it is registered and how its last day was computed. */
export interface ControlSheetLine extends ControlLine {
  /** Register in Chinese: 案件. */
  readonly register: string
  /** Act and article, or the clause it rests on; '' where nothing is known. */
  readonly basis: string
}

/** What the 期限控制单 says. */
export interface DeadlineControl {
  /** Which deadlines it lists, in words: 全部台账，已逾期和本月到期. */
  readonly scope: string
  readonly lines: readonly ControlSheetLine[]
  readonly madeOn: LocalDate
  readonly unit: string
  /** Years of its last days whose holidays nobody has entered. */
  readonly unknownYears: readonly number[]
  /** Whom overdue lines are put before; the roles alone where absent. */
  readonly people?: readonly string[]
}

/** 期限控制单: open deadlines of all registers on landscape pages, in the order given. */
export function deadlineControlLetter(control: DeadlineControl): Letter {
  const rows = control.lines.map((line, index) => [
    String(index + 1), line.title, line.register, line.responsible, line.start, line.due, leftText(line), line.state, line.basis,
  ])
  return formLetter({
    title: '期限控制单', author: control.unit, numberLabel: '制表', number: `${textOrGap(control.unit)}　${officialDate(control.madeOn)}`, orientation: 'landscape',
    blocks: [{
      kind: 'table', columns: [12, 50, 20, 20, 24, 24, 20, 16, 39],
      header: ['序号', '事项', '台账', '责任人', '起算日', '届满日', '剩余', '状态', '依据'], rows, size: SIZE.five,
    }],
    notes: [`范围：${control.scope}；共${control.lines.length}项。期限从起算日的次日计算，由系统按台账登记和放假安排推算，请责任人核对；办结后请及时登记。`, ...escalationNote(control.lines, control.people ?? ESCALATE_TO), ...calendarNote(control.unknownYears)],
  })
}

/** Whom the overdue lines are put before (documents 6.2). */
function escalationNote(lines: readonly ControlSheetLine[], people: readonly string[]): readonly string[] {
  const overdue = lines.filter(({ state }) => state === '已逾期').length
  return overdue === 0 ? [] : [`已逾期未登记办理结果的${overdue}项，自到期次日起提请${people.join('、')}。`]
}

function leftText({ daysLeft }: ControlLine): string {
  if (daysLeft === null) return ''
  if (daysLeft < 0) return `逾期${-daysLeft}日`
  return daysLeft === 0 ? '今日' : `${daysLeft}日`
}

function calendarNote(years: readonly number[]): readonly string[] {
  return years.length === 0 ? [] : [`${years.join('、')}年的放假安排尚未收录，落在该年的期限只按周六、周日推算，须在录入后复核。`]
}
