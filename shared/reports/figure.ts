import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import type { RegisterRecord } from '../registers/sheet'

/** A record a figure counted: enough to open it. */
export interface CountedRecord {
  readonly register: string
  readonly id: string
  /** Given where no line stands in the register yet, as for a yearly duty nobody entered: its name and last day. */
  readonly unentered?: { readonly title: string; readonly due: LocalDate }
}

/** A number and the records it was counted from. */
export interface Counted {
  readonly value: number
  readonly records: readonly CountedRecord[]
}

/** A figure split up, or a figure beside it: 其中：同意 3 件; 平均用时 4.5 个工作日. */
export interface FigurePart extends Counted {
  readonly label: string
  readonly unit: string
}

/** What a figure came to in a year; null where there is nothing to divide by. */
export interface FigureValue {
  readonly value: number | null
  readonly records: readonly CountedRecord[]
  readonly parts: readonly FigurePart[]
}

/** The records of all registers a report is made from; deleted ones are not among them. */
export interface RecordSource {
  readonly of: (register: string) => readonly RegisterRecord[]
}

/** A figure of the yearly report (documents 10). */
export interface FigureDefinition {
  /** Never reused. */
  readonly id: string
  readonly title: string
  /** 次, 件, 项, 人, 元, %. */
  readonly unit: string
  /** How it is counted, printed under the table: which register, which day. */
  readonly rule: string
  /** Registers it counts; [] for figures entered by hand alone. */
  readonly registers: readonly string[]
  /** Further registers only its parts are counted from: where they alone are kept, the figure itself is entered by hand. */
  readonly partsFrom?: readonly string[]
  /** What law or the office expects at least; null where nothing is. */
  readonly target: number | null
  readonly count: (source: RecordSource, year: YearSpan) => FigureValue
}

/** The year of a report. */
export interface YearSpan {
  readonly year: number
  readonly calendar: WorkCalendar
}

/** Whether a day lies in the year. */
export function inYear(span: Pick<YearSpan, 'year'>, day: LocalDate | null): boolean {
  return day !== null && day.startsWith(`${span.year}-`)
}

/** The records of a register that satisfy a condition, as a count that opens. */
export function countRecords(source: RecordSource, register: string, isCounted: (record: RegisterRecord) => boolean): Counted {
  const records = source.of(register).filter(isCounted).map(({ id }) => ({ register, id }))
  return { value: records.length, records }
}

/** A sum over the records of a register that satisfy a condition. */
export function sumRecords(source: RecordSource, register: string, isCounted: (record: RegisterRecord) => boolean, amountOf: (record: RegisterRecord) => number): Counted {
  const counted = source.of(register).filter(isCounted)
  return { value: counted.reduce((sum, record) => sum + amountOf(record), 0), records: counted.map(({ id }) => ({ register, id })) }
}

/** A part of a figure. */
export function part(label: string, counted: Counted, unit = '件'): FigurePart {
  return { label, unit, value: counted.value, records: counted.records }
}

/** A figure without parts. */
export function plain(counted: Counted): FigureValue {
  return { ...counted, parts: [] }
}

/** A share in per cent to one decimal; null without anything to divide by. */
export function percentOf(value: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((value / whole) * 1000) / 10
}
