import type { LetterCell, LetterTable } from './letter'
import { SIZE } from './page'

/** One labelled value of a form. */
export interface FormField {
  /** One longer than six characters says with a line break where its column may break it. */
  readonly label: string
  readonly value: string
  /** Takes the whole row: long texts, opinions. */
  readonly isWide?: boolean
  /** Millimetres the row is at least high. */
  readonly height?: number
}

/** Label, value, label, value: together the 156 mm of the type area. */
const COLUMNS = [30, 48, 30, 48]

/** A form of labelled values, two to a row, wide ones alone; a value without partner takes the whole row. */
export function formTable(fields: readonly FormField[]): LetterTable {
  const rows: LetterCell[][] = []
  let open: FormField | null = null
  for (const field of fields) {
    if (field.isWide === true) {
      if (open !== null) rows.push(wideRow(open))
      open = null
      rows.push(wideRow(field))
    } else if (open === null) open = field
    else {
      rows.push([...pair(open), ...pair(field)])
      open = null
    }
  }
  if (open !== null) rows.push(wideRow(open))
  return { kind: 'table', columns: COLUMNS, header: [], rows, size: SIZE.smallFour }
}

function pair(field: FormField): LetterCell[] {
  const height = field.height === undefined ? {} : { height: field.height }
  return [{ text: field.label, isLabel: true, ...height }, { text: field.value, ...height }]
}

function wideRow(field: FormField): LetterCell[] {
  const [label, value] = pair(field)
  return [label!, { ...value!, columnSpan: 3 }]
}
