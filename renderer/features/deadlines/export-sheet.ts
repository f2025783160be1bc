import type { LocalDate } from '../../../shared/core/local-date'
import type { DeadlineControl } from '../../../shared/letters/deadline-control'
import { unknownYears, type WorkCalendar } from '../../../shared/law/calendar'
import { registerOf } from '../../../shared/registers/all-registers'
import { deadlineBasis } from '../../../shared/registers/deadline-basis'
import { controlLines } from '../../../shared/registers/reminder'
import type { ExportSheet, SheetCell } from '../../../shared/registers/sheet'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'

/** What the 期限控制单 says of these deadlines today. */
export function controlOf(deadlines: readonly OpenDeadline[], { today, calendar, people }: { readonly today: LocalDate; readonly calendar: WorkCalendar; readonly people: readonly string[] }, scope: string, unit: string): DeadlineControl {
  const lines = deadlines.flatMap((deadline) => controlLines([deadline], today).map((line) => ({ ...line, register: registerOf(deadline.register).title, basis: deadlineBasis(deadline.lines) })))
  const unknown = unknownYears(calendar, deadlines.map(({ due }) => due).filter((due) => due >= today))
  return { scope, lines, madeOn: today, unit, unknownYears: unknown, people }
}

const HEADER = ['序号', '事项', '台账', '责任人', '起算日', '届满日', '剩余天数', '状态', '如何算出']

/** The same as a sheet, true days and numbers, with the whole arithmetic. */
export function deadlineSheet(deadlines: readonly OpenDeadline[], today: LocalDate): ExportSheet {
  const text = (value: string): SheetCell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value })
  const row = (index: number): readonly SheetCell[] => {
    const deadline = deadlines[index]!
    const [line] = controlLines([deadline], today)
    return [
      { kind: 'number', value: index + 1, format: 'plain' }, text(deadline.title), text(registerOf(deadline.register).title), text(deadline.responsible),
      { kind: 'date', on: deadline.start }, { kind: 'date', on: deadline.due }, { kind: 'number', value: line!.daysLeft ?? 0, format: 'plain' }, text(line!.state), text(deadline.lines.join('\n')),
    ]
  }
  return {
    name: '期限', header: HEADER, widths: [6, 40, 16, 10, 12, 12, 10, 10, 60], rowCount: deadlines.length, row,
    get rows() {
      return deadlines.map((_, index) => row(index))
    },
    sums: [], withheld: [],
  }
}
