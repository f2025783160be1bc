import type { RecordId } from '../core/ids'
import { derivedId } from './derived-id'
import type { IndexDeclaration, IndexValue } from './store'

/** The record of a figure entered by hand with its source (kind `hand-figure`, a `HandEntry`); one per figure and year. */
export function handFigureId(year: number, figure: string): RecordId {
  return derivedId('hand-figure', String(year), figure)
}

/** The record of a closed year (kind `closed-year`, a `ClosedYear`); one per year. Corrections are only added to it. */
export function closedYearId(year: number): RecordId {
  return derivedId('closed-year', String(year))
}

const year = (fields: Readonly<Record<string, unknown>>): IndexValue | undefined => (typeof fields['year'] === 'number' ? fields['year'] : undefined)

/** Record kinds of the yearly report. */
export const REPORT_KINDS: readonly IndexDeclaration[] = [
  { kind: 'hand-figure', version: 1, indexes: { year }, summary: ['figure', 'year', 'value', 'source', 'enteredBy', 'on'] },
  { kind: 'closed-year', version: 1, indexes: { year }, summary: ['year', 'closedOn', 'closedBy', 'figures', 'corrections'] },
]
