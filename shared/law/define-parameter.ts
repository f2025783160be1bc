import { assert } from '../core/assert'
import type { DatedValue } from './dated-value'
import { day } from './define-statute'

/** First day it applies, the value (null: the office must enter it), act and article or document number. */
export type ParameterLine<T> = readonly [from: string, value: T | null, source: string]

/** A dated parameter from its lines, oldest first; throws for lines out of order. */
export function parameter<T>(key: string, label: string, ...lines: readonly ParameterLine<T>[]): DatedValue<T> {
  const entries = lines.map(([from, value, source]) => ({ from: day(from), value, source }))
  for (const [index, entry] of entries.entries()) {
    assert(index === 0 || entries[index - 1]!.from < entry.from, `${key}: entries out of order`)
  }
  return { key, label, entries }
}

/** A parameter that only the office can know; without its own entry the rules answer 信息不足 or stay silent. */
export function officeParameter(key: string, label: string, why: string): DatedValue<number> {
  return parameter<number>(key, label, ['1949-10-01', null, why])
}
