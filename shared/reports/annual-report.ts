import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import type { CountedRecord, FigureDefinition, FigurePart, RecordSource, YearSpan } from './figure'
import { LAW_LIFE_FIGURES } from './figures/law-life-figures'
import { REVIEW_FIGURES } from './figures/review-figures'
import { RULE_MAKING_FIGURES } from './figures/rule-making-figures'

/** Every figure of the yearly report, in the order of documents 10. */
export const ANNUAL_FIGURES: readonly FigureDefinition[] = [...REVIEW_FIGURES, ...RULE_MAKING_FIGURES, ...LAW_LIFE_FIGURES]

/** A figure a person entered, with where it comes from. */
export interface HandEntry {
  readonly figure: string
  readonly year: number
  readonly value: number
  /** 处室、系统、文号; without one the figure is not printed. */
  readonly source: string
  readonly enteredBy: string
  readonly on: LocalDate
}

/** One line of the report. */
export interface ReportLine {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly rule: string
  /** Null where it cannot be printed; `refusal` says why. */
  readonly value: number | null
  readonly origin: 'records' | 'hand'
  /** Of a figure entered by hand; '' otherwise. */
  readonly source: string
  /** The records the figure opens. */
  readonly records: readonly CountedRecord[]
  readonly parts: readonly FigurePart[]
  readonly target: number | null
  readonly refusal: string | null
}

/** The report of a year as computed now. */
export interface AnnualReport {
  readonly year: number
  readonly lines: readonly ReportLine[]
}

/** Computes every figure of a year. Figures entered by hand stand in for those no record holds, never for those records do. */
export function annualReport(source: RecordSource, span: YearSpan, entries: readonly HandEntry[] = []): AnnualReport {
  return { year: span.year, lines: ANNUAL_FIGURES.map((definition) => reportLine(definition, source, span, entries)) }
}

function reportLine(definition: FigureDefinition, source: RecordSource, span: YearSpan, entries: readonly HandEntry[]): ReportLine {
  const { id, title, unit, rule, target, registers } = definition
  const base = { id, title, unit, rule, target }
  // A register in use that has nothing this year gives an honest zero; one nobody keeps gives no figure.
  const isKept = (register: string): boolean => source.of(register).length > 0
  if (registers.some(isKept)) {
    const { value, records, parts } = definition.count(source, span)
    return { ...base, value, origin: 'records', source: '', records, parts, refusal: null }
  }
  const parts = (definition.partsFrom ?? []).some(isKept) ? definition.count(source, span).parts.filter(({ records }) => records.length > 0) : []
  const entry = entries.findLast((one) => one.figure === id && one.year === span.year)
  if (entry === undefined || entry.source.trim() === '') {
    const refusal = entry === undefined ? (registers.length === 0 ? '请填报数字并注明来源。' : '没有可供统计的记录；请登记台账，或填报数字并注明来源。') : '手工填报没有注明来源，不能印入报告；请补填来源。'
    return { ...base, value: null, origin: 'hand', source: '', records: [], parts, refusal }
  }
  return { ...base, value: entry.value, origin: 'hand', source: entry.source, records: [], parts, refusal: null }
}

/** Why the report may not be printed or closed, one sentence per figure; empty when it may. */
export function refusePrinting(report: AnnualReport): readonly string[] {
  return report.lines.flatMap(({ title, refusal }) => (refusal === null ? [] : [`${title}：${refusal}`]))
}

/** A figure as it stood when its year was closed. */
export interface ClosedFigure {
  readonly id: string
  readonly value: number | null
  readonly origin: ReportLine['origin']
  readonly source: string
  readonly records: readonly CountedRecord[]
  readonly parts: readonly FigurePart[]
}

/** A later change of a closed figure: what it was, what it is, why, who. Only added to. */
export interface Correction {
  readonly figure: string
  readonly before: number | null
  readonly after: number | null
  readonly reason: string
  readonly by: string
  readonly on: LocalDate
}

/** A closed year: its figures are what was reported, whatever happens to the records. */
export interface ClosedYear {
  readonly year: number
  readonly closedOn: LocalDate
  readonly closedBy: string
  readonly figures: readonly ClosedFigure[]
  readonly corrections: readonly Correction[]
}

/** Closes a year; refused with the sentences of the figures that cannot be printed. */
export function closeYear(report: AnnualReport, closedBy: string, closedOn: LocalDate): Result<ClosedYear, readonly string[]> {
  const refusals = refusePrinting(report)
  if (refusals.length > 0) return fail(refusals)
  if (closedOn <= `${report.year}-12-31`) return fail([`${report.year}年度尚未结束，不能关账。`])
  const figures = report.lines.map(({ id, value, origin, source, records, parts }) => ({ id, value, origin, source, records, parts }))
  return ok({ year: report.year, closedOn, closedBy, figures, corrections: [] })
}

/** How a figure of a closed year differs from what the records say now. */
export interface LaterChange {
  readonly figure: string
  readonly title: string
  readonly closed: number | null
  readonly now: number | null
  readonly added: readonly CountedRecord[]
  readonly removed: readonly CountedRecord[]
}

/** What has changed in the records of a closed year since; corrections already made are taken as known. */
export function laterChanges(closed: ClosedYear, report: AnnualReport): readonly LaterChange[] {
  const keyOf = ({ register, id }: CountedRecord): string => `${register}|${id}`
  return report.lines.flatMap((line) => {
    const figure = closed.figures.find((one) => one.id === line.id)
    if (figure === undefined) return []
    const stated = valueOf(closed, line.id)
    const [before, now] = [new Set(figure.records.map(keyOf)), new Set(line.records.map(keyOf))]
    const added = line.records.filter((record) => !before.has(keyOf(record)))
    const removed = figure.records.filter((record) => !now.has(keyOf(record)))
    // One record in and another out leaves the number as it was; until a correction names it, that is a change too.
    const isSwapped = added.length + removed.length > 0 && !closed.corrections.some((one) => one.figure === line.id)
    return stated === line.value && !isSwapped ? [] : [{ figure: line.id, title: line.title, closed: stated, now: line.value, added, removed }]
  })
}

/** What a closed year states of a figure: as closed, or as corrected last. */
export function valueOf(closed: ClosedYear, figure: string): number | null {
  const correction = closed.corrections.findLast((one) => one.figure === figure)
  return correction === undefined ? (closed.figures.find((one) => one.id === figure)?.value ?? null) : correction.after
}

/** Corrects a figure of a closed year; the figure as closed and every correction stay. */
export function correctYear(closed: ClosedYear, correction: Omit<Correction, 'before'>): Result<ClosedYear, string> {
  if (correction.reason.trim() === '') return fail('更正已关账的数字须写明理由。')
  if (!closed.figures.some((figure) => figure.id === correction.figure)) return fail('该年度没有这项数字。')
  const before = valueOf(closed, correction.figure)
  if (before === correction.after) return fail('更正后的数字与原数字相同。')
  return ok({ ...closed, corrections: [...closed.corrections, { ...correction, before }] })
}

/** The report as a closed year states it: figures and records as closed, values as corrected last. Figures counted only since stay as they are now. */
export function statedReport(closed: ClosedYear, report: AnnualReport): AnnualReport {
  const lines = report.lines.map((line): ReportLine => {
    const figure = closed.figures.find((one) => one.id === line.id)
    return figure === undefined ? line : { ...line, ...figure, value: valueOf(closed, line.id), refusal: null }
  })
  return { year: report.year, lines }
}
