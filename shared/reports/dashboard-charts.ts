import type { LocalDate } from '../core/local-date'
import { CONTRACT_TYPE_LABELS } from '../registers/choices'
import { CASES } from '../registers/cases'
import { CONTRACTS } from '../registers/contracts'
import type { RegisterDefinition } from '../registers/definition'
import { dateOf } from '../registers/field'
import { FILINGS } from '../registers/filings'
import type { ExplainedDeadline } from '../registers/track-deadlines'
import { conclusionsOf, counselPerformance, countByChoice, monthlyTimes, overdueByRegister, workInProgress, type ChartPoint } from './dashboard'
import { inYear, percentOf, type CountedRecord, type RecordSource } from './figure'

/** Register id of contracts under review, whose marks open the review desk. */
const MATTER = 'matter'

/** A contract in whose newest version a rule found something. */
export interface RuleHit {
  readonly rule: string
  readonly matter: string
  readonly types: readonly string[]
}

/** One answer to an item of an issued opinion. */
export interface AnsweredItem {
  /** '' for an item no rule found. */
  readonly rule: string
  readonly matter: string
  /** Contract types of the matter. */
  readonly types: readonly string[]
  /** Whose remark it was before it was taken over; '' for our own. */
  readonly counsel: string
  readonly isAdopted: boolean
}

/** What the dashboard counts. */
export interface DashboardInput {
  readonly registers: readonly RegisterDefinition[]
  readonly source: RecordSource
  readonly hits: readonly RuleHit[]
  readonly answers: readonly AnsweredItem[]
  readonly year: number
  readonly today: LocalDate
  /** Open deadlines of the registers' records, those overdue among them at least. */
  readonly deadlines: readonly ExplainedDeadline[]
}

/** The charts, in the order of the screen. */
export const CHART_IDS = ['work', 'overdue', 'times', 'conclusions', 'adoption', 'adoption-by-rule', 'adoption-by-type', 'adoption-by-counsel', 'rules', 'types', 'filings', 'counsel', 'cases'] as const
export type ChartId = (typeof CHART_IDS)[number]

/** One chart: its series share their labels; a chart over months is a line, the others are bars. */
export interface DashboardChart {
  readonly id: ChartId
  readonly shape: 'bars' | 'months'
  readonly unit: 'count' | 'workdays' | 'percent'
  readonly series: readonly { readonly id: 'all' | 'whole' | 'own'; readonly points: readonly ChartPoint[] }[]
}

/** Rules shown in a chart; the table of all rules is the review's own. */
const MOST_RULES = 12

/** Every chart of the dashboard for a year. Work, deadlines and filings are as they stand today. */
export function dashboardCharts(input: DashboardInput): readonly DashboardChart[] {
  const { source, year } = input
  const times = monthlyTimes(source, year)
  const counted = (id: ChartId, points: readonly ChartPoint[]): DashboardChart => ({ id, shape: 'bars', unit: 'count', series: [{ id: 'all', points }] })
  const rated = (id: ChartId, points: readonly ChartPoint[]): DashboardChart => ({ id, shape: 'bars', unit: 'percent', series: [{ id: 'all', points }] })
  return [
    counted('work', workInProgress(CONTRACTS, source.of('contract'))),
    counted('overdue', overdueByRegister(input.registers, input.deadlines, source, input.today)),
    { id: 'times', shape: 'months', unit: 'workdays', series: [{ id: 'whole', points: times.whole }, { id: 'own', points: times.own }] },
    counted('conclusions', conclusionsOf(source, year).filter(hasRecords)),
    { id: 'adoption', shape: 'months', unit: 'percent', series: [{ id: 'all', points: times.adoption }] },
    rated('adoption-by-rule', adoptionBy(input.answers, ({ rule }) => (rule === '' ? [] : [rule])).slice(0, MOST_RULES)),
    rated('adoption-by-type', adoptionBy(input.answers, ({ types }) => types.map((type) => CONTRACT_TYPE_LABELS[type] ?? type))),
    rated('adoption-by-counsel', adoptionBy(input.answers, ({ counsel }) => (counsel === '' ? [] : [counsel]))),
    counted('rules', hitsBy(input.hits, ({ rule }) => [rule]).slice(0, MOST_RULES)),
    counted('types', hitsBy(input.hits, ({ types }) => types.map((type) => CONTRACT_TYPE_LABELS[type] ?? type))),
    counted('filings', workInProgress(FILINGS, source.of('filing'))),
    rated('counsel', counselPerformance(source, year)),
    counted('cases', countByChoice(CASES, 'result', source.of('case').filter(({ fields }) => inYear({ year }, dateOf(fields, 'documentServedOn'))))),
  ]
}

const hasRecords = ({ records }: ChartPoint): boolean => records.length > 0

/** Share of answered items adopted in full or in part, by what `labelsOf` says of them; those answered most often first. */
function adoptionBy(answers: readonly AnsweredItem[], labelsOf: (answer: AnsweredItem) => readonly string[]): readonly ChartPoint[] {
  return [...groupBy(answers, labelsOf)].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([label, list]) => (
    { label, value: percentOf(list.filter(({ isAdopted }) => isAdopted).length, list.length), records: matters(list) }
  ))
}

/** Contracts by what `labelsOf` says of their findings, most first; a contract counts once per label. */
function hitsBy(hits: readonly RuleHit[], labelsOf: (hit: RuleHit) => readonly string[]): readonly ChartPoint[] {
  return [...groupBy(hits, labelsOf)].map(([label, list]): ChartPoint => {
    const records = matters(list)
    return { label, value: records.length, records }
  }).toSorted((a, b) => b.value! - a.value! || (a.label < b.label ? -1 : 1))
}

function groupBy<T>(list: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one])
      else group.push(one)
    }
  }
  return groups
}

function matters(list: readonly { readonly matter: string }[]): readonly CountedRecord[] {
  return [...new Set(list.map(({ matter }) => matter))].map((id) => ({ register: MATTER, id }))
}
