import type { LocalDate } from '../core/local-date'
import { CONCLUSION_LABELS } from '../registers/choices'
import { scoreCounsel } from '../registers/counsel-work'
import type { RegisterDefinition } from '../registers/definition'
import { fieldOf } from '../registers/definition'
import { DUTIES_DONE } from '../registers/duties-done'
import { dateOf, numberOf, textOf } from '../registers/field'
import { readField } from '../registers/format-value'
import { stateOf } from '../registers/process'
import { isOpenOn } from '../registers/reminder'
import type { ExplainedDeadline } from '../registers/track-deadlines'
import type { RegisterRecord } from '../registers/sheet'
import { inYear, type CountedRecord, type RecordSource } from './figure'

/** One mark of a chart, and the records it opens. Null where there is nothing to average. */
export interface ChartPoint {
  readonly label: string
  readonly value: number | null
  readonly records: readonly CountedRecord[]
}

/** Records by the state they are in, in the order of the process; states nobody is in are left out, and so are final ones. */
export function workInProgress(definition: RegisterDefinition, records: readonly RegisterRecord[]): readonly ChartPoint[] {
  const { process } = definition
  if (process === null) return []
  const byState = groupBy(records, ({ fields }) => stateOf(process, fields))
  return process.states.filter((state) => !state.isFinal && byState.has(state.id)).map((state) => pointOf(definition.id, state.title, byState.get(state.id)!))
}

/** Records by the choice of a field, in the order of its options; codes nobody defined come last under their own name. */
export function countByChoice(definition: RegisterDefinition, fieldId: string, records: readonly RegisterRecord[]): readonly ChartPoint[] {
  const field = fieldOf(definition, fieldId)
  const options = field.type.kind === 'choice' ? field.type.options : []
  const byCode = groupBy(records.filter(({ fields }) => textOf(fields, fieldId) !== ''), ({ fields }) => String(readField(field, fields)))
  const known = options.filter(({ code }) => byCode.has(code)).map(({ code, label }) => pointOf(definition.id, label, byCode.get(code)!))
  const unknown = [...byCode].filter(([code]) => !options.some((option) => option.code === code)).map(([code, list]) => pointOf(definition.id, code, list))
  return [...known, ...unknown]
}

/** Times to opinion by month of a year: the whole of it, and ours without the time the clock stood. */
export interface MonthlyTimes {
  readonly whole: readonly ChartPoint[]
  readonly own: readonly ChartPoint[]
  readonly adoption: readonly ChartPoint[]
}

/** Mean working days to the opinion and mean rate of adoption for the twelve months of a year, by the day the review was done. */
export function monthlyTimes(source: RecordSource, year: number): MonthlyTimes {
  const done = source.of('contract').filter(({ fields }) => inYear({ year }, dateOf(fields, 'reviewDoneOn')))
  const byMonth = groupBy(done, ({ fields }) => dateOf(fields, 'reviewDoneOn')!.slice(5, 7))
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  const mean = (field: string): readonly ChartPoint[] => months.map((month) => meanPoint(`${Number(month)}月`, byMonth.get(month) ?? [], field))
  return { whole: mean('reviewDaysWhole'), own: mean('reviewDays'), adoption: mean('adoptionRate') }
}

/** Conclusions of the reviews done in a year. */
export function conclusionsOf(source: RecordSource, year: number): readonly ChartPoint[] {
  const done = source.of('contract').filter(({ fields }) => inYear({ year }, dateOf(fields, 'reviewDoneOn')))
  return Object.entries(CONCLUSION_LABELS).map(([code, label]) => pointOf('contract', label, done.filter(({ fields }) => textOf(fields, 'conclusion') === code)))
}

/** Records with a deadline that passed without a result, by register; yearly duties among them, those nobody entered in `source` yet too. */
export function overdueByRegister(definitions: readonly RegisterDefinition[], deadlines: readonly ExplainedDeadline[], source: RecordSource, today: LocalDate): readonly ChartPoint[] {
  const entered = new Set<string>(source.of(DUTIES_DONE.id).map(({ id }) => id))
  const counted = ({ register, record, title, due }: ExplainedDeadline): CountedRecord => (
    register !== DUTIES_DONE.id || entered.has(record) ? { register, id: record } : { register, id: record, unentered: { title, due } }
  )
  const late = deadlines.filter((one) => one.due < today && isOpenOn(one, today))
  return definitions
    .map(({ id, title }) => ({ label: title, list: late.filter(({ register }) => register === id) }))
    .filter(({ list }) => list.length > 0)
    .map(({ label, list }): ChartPoint => {
      const records = [...new Map(list.map((one) => [one.record, counted(one)])).values()]
      return { label, value: records.length, records }
    })
}

/** Share of work each lawyer delivered on time in a year, in per cent. */
export function counselPerformance(source: RecordSource, year: number): readonly ChartPoint[] {
  const work = source.of('counsel-work').filter(({ fields }) => inYear({ year }, dateOf(fields, 'on')))
  const byLawyer = groupBy(work, ({ fields }) => (fields['lawyer'] as { readonly name?: string } | undefined)?.name ?? '未填写')
  return [...byLawyer].map(([label, list]) => ({
    label,
    value: scoreCounsel(list.map(({ fields }) => fields), `${year}-12-31`).onTime,
    records: list.map(({ id }) => ({ register: 'counsel-work', id })),
  }))
}


function groupBy(records: readonly RegisterRecord[], keyOf: (record: RegisterRecord) => string): ReadonlyMap<string, readonly RegisterRecord[]> {
  const groups = new Map<string, RegisterRecord[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}

function pointOf(register: string, label: string, records: readonly RegisterRecord[]): ChartPoint {
  return { label, value: records.length, records: records.map(({ id }) => ({ register, id })) }
}

function meanPoint(label: string, records: readonly RegisterRecord[], field: string): ChartPoint {
  const known = records.filter(({ fields }) => numberOf(fields, field) !== null)
  const mean = known.reduce((sum, { fields }) => sum + numberOf(fields, field)!, 0) / known.length
  return { label, value: known.length === 0 ? null : Math.round(mean * 10) / 10, records: known.map(({ id }) => ({ register: 'contract', id })) }
}
