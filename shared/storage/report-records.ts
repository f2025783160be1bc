import type { RecordId } from '../core/ids'
import type { ClosedYear, HandEntry } from '../reports/annual-report'
import { derivedId } from './derived-id'
import type { IndexDeclaration, IndexValue } from './store'

/** A figure of the yearly report entered by hand with its source (kind `hand-figure`); one per figure and year. */
export type HandFigureFields = HandEntry

/** A closed year of the yearly report (kind `closed-year`); one per year. Corrections are only added to it. */
export type ClosedYearFields = ClosedYear

/** The record of a figure entered by hand. */
export function handFigureId(year: number, figure: string): RecordId {
  return derivedId('hand-figure', String(year), figure)
}

/** The record of a closed year. */
export function closedYearId(year: number): RecordId {
  return derivedId('closed-year', String(year))
}

const year = (fields: Readonly<Record<string, unknown>>): IndexValue | undefined => (typeof fields['year'] === 'number' ? fields['year'] : undefined)

/** Record kinds of the yearly report. */
export const REPORT_KINDS: readonly IndexDeclaration[] = [
  { kind: 'hand-figure', version: 1, indexes: { year }, summary: ['figure', 'year', 'value', 'source', 'enteredBy', 'on'] },
  { kind: 'closed-year', version: 1, indexes: { year }, summary: ['year', 'closedOn', 'closedBy', 'figures', 'corrections'] },
]
