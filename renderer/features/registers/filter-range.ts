import { daysInMonth } from '../../../shared/core/local-date'
import type { RowFilter } from '../../../shared/storage/find-rows'

type Range = Extract<RowFilter, { kind: 'range' }>
/** What the ends of a range are: days, yuan kept as fen, plain numbers, or years that are numbers. */
export type RangeUnit = 'date' | 'fen' | 'number' | 'year'

/**
 * Reads what people type into a range filter: `2026`, `2026-03`, `2026-03-01~2026-06-30`, `>=100000`, `5万~20万`, `~300`.
 * Null for nothing, undefined for what cannot be read.
 */
export function parseRange(typed: string, unit: RangeUnit): Range | null | undefined {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '')
  if (text === '') return null
  const open = /^(>=?|<=?)(.+)$/.exec(text)
  const [low, high] = open !== null
    ? (open[1]!.startsWith('>') ? [open[2]!, ''] : ['', open[2]!])
    : /[~至]/.test(text) ? (text.split(/[~至]/, 2) as [string, string]) : [text, text]
  const from = low === '' ? null : endOf(low, unit, false)
  const to = high === '' ? null : endOf(high, unit, true)
  if (from === undefined || to === undefined || (from === null && to === null)) return undefined
  return { kind: 'range', from, to }
}

function endOf(text: string, unit: RangeUnit, isLast: boolean): string | number | undefined {
  if (unit === 'date') return dayOf(text, isLast)
  const match = /^(-?\d{1,13}(?:\.\d{1,4})?)(万|亿)?元?$/.exec(text)
  if (match === null) return undefined
  const value = Number(match[1]) * (match[2] === '亿' ? 1e8 : match[2] === '万' ? 1e4 : 1)
  return unit === 'fen' ? Math.round(value * 100) : value
}

/** A day; of a bare year or month its first or last. */
function dayOf(text: string, isLast: boolean): string | undefined {
  const match = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?)?)?[年月]?$/.exec(text)
  if (match === null) return undefined
  const [year, month] = [Number(match[1]), match[2] === undefined ? (isLast ? 12 : 1) : Number(match[2])]
  const last = daysInMonth(year, month)
  const day = match[3] === undefined ? (isLast ? last : 1) : Number(match[3])
  if (month < 1 || month > 12 || day < 1 || day > last) return undefined
  return `${match[1]!}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A range as it stands in its field. */
export function rangeText({ from, to }: Range, unit: RangeUnit): string {
  const shown = (end: string | number | null): string => (end === null ? '' : unit === 'fen' ? String(Number(end) / 100) : String(end))
  return from === to ? shown(from) : `${shown(from)}~${shown(to)}`
}
