import { localDateOf, type LocalDate } from '../core/local-date'
import { ok, type Result } from '../core/result'
import { issueNumber, numberText, seriesKey, type NumberEntry, type NumberingRule, type NumberLedger, type NumberRefusal } from './numbering'

/** Year and running number of a number as the rule writes it; year 0 for series without years. */
export interface ParsedNumber {
  readonly year: number
  readonly n: number
}

/** Reads a number the rule might have given out; null for one written in another way, which the ledger never gives out. */
export function parseNumber(rule: NumberingRule, text: string): ParsedNumber | null {
  const digits = text.match(/\d+/g) ?? []
  const isYearly = rule.format.kind === 'official' || rule.format.isYearly
  if (digits.length < (isYearly ? 2 : 1)) return null
  const [year, n] = [isYearly ? Number(digits.at(-2)) : 0, Number(digits.at(-1))]
  return n >= 1 && Number.isSafeInteger(n) && numberText(rule, year, n) === text ? { year, n } : null
}

/** A day of the year a number belongs to, so that its series is found. */
export function dayInSeries(year: number): LocalDate {
  return localDateOf(year === 0 ? 2000 : year, 1, 1)!
}

/** Who bears a number the ledger has not given out; null for a number that is free. */
export type BearerOf = (text: string) => string | null

/** The ledger in which the numbers that stand next and are borne already are entered, so that nobody gets them again; the first free one ends it. */
export function passOverBorne(ledger: NumberLedger, rule: NumberingRule, year: number, on: LocalDate, bearerOf: BearerOf): NumberLedger {
  const key = seriesKey(rule, dayInSeries(year))
  const known = ledger.lists[key] ?? []
  const list = [...known]
  pushBorne(list, rule, year, on, key, bearerOf)
  return list.length === known.length ? ledger : { ...ledger, lists: { ...ledger.lists, [key]: list } }
}

function pushBorne(list: NumberEntry[], rule: NumberingRule, year: number, on: LocalDate, key: string, bearerOf: BearerOf): void {
  for (;;) {
    const n = list.length + 1
    const text = numberText(rule, year, n)
    const record = text === null ? null : bearerOf(text)
    if (text === null || record === null) return
    list.push({ series: rule.id, year, n, text, operation: `outside:${key}:${n}`, record, issuedOn: on, state: 'outside', reason: '导入的台账已使用这个编号' })
  }
}

/** One record that asks for a number; the same operation gets the same number again. */
export interface BatchRequest {
  readonly operation: string
  readonly record: string
}

/** The ledger after, and the number of each request in its order. */
export interface IssuedBatch {
  readonly ledger: NumberLedger
  readonly texts: readonly string[]
}

/** Gives out the next numbers of a series to many records at once, in their order and without gaps; all of them or none. */
export function issueMany(ledger: NumberLedger, rule: NumberingRule, requests: readonly BatchRequest[], on: LocalDate, bearerOf: BearerOf): Result<IssuedBatch, NumberRefusal> {
  const [first] = requests
  if (first === undefined) return ok({ ledger, texts: [] })
  const key = seriesKey(rule, on)
  // What stands in the way of one number stands in the way of all.
  const trial = issueNumber(ledger, rule, { ...first, on })
  if (!trial.ok) return trial
  const { year } = trial.value.entry
  const list = [...(ledger.lists[key] ?? [])]
  const given = new Map(list.map((entry) => [entry.operation, entry.text]))
  const texts = requests.map(({ operation, record }) => {
    const again = given.get(operation)
    if (again !== undefined) return again
    pushBorne(list, rule, year, on, key, bearerOf)
    const n = list.length + 1
    const text = numberText(rule, year, n)!
    list.push({ series: rule.id, year, n, text, operation, record, issuedOn: on, state: 'used', reason: '' })
    given.set(operation, text)
    return text
  })
  return ok({ ledger: { ...ledger, lists: { ...ledger.lists, [key]: list } }, texts })
}
