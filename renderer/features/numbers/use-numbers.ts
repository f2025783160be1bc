import type { RecordId } from '../../../shared/core/ids'
import type { LocalDate } from '../../../shared/core/local-date'
import { EMPTY_LEDGER, NUMBERING_RULES, numberText, seriesKey, type NumberEntry, type NumberingRule, type NumberLedger } from '../../../shared/registers/numbering'
import type { NumberingChangeFields } from '../../../shared/storage/number-acts'
import { LEDGER_ID, type NumberLedgerFields, type SeriesCounts } from '../../../shared/storage/number-records'
import { readSeries } from '../../../shared/storage/number-series'
import type { Store } from '../../../shared/storage/store'
import { officeRule } from '../../../shared/storage/take-number'
import { useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** One series in one year. */
export interface SeriesLine {
  readonly key: string
  readonly rule: NumberingRule
  /** 0 for series without years. */
  readonly year: number
  readonly counts: SeriesCounts
  /** Whether its year is over: numbers are given out on the day they are needed, so none is added any more. */
  readonly isOver: boolean
  /** The number the series gives out next; null while its agency word is missing, and once its year is over. */
  readonly next: string | null
}

/** Every series of the office. */
export interface NumbersView {
  readonly lines: readonly SeriesLine[]
  readonly rules: readonly NumberingRule[]
  readonly isUnconfirmed: boolean
  readonly history: readonly NumberingChangeFields[]
}

const NONE: SeriesCounts = { used: 0, void: 0, reserved: 0, outside: 0, lost: 0 }

/** All series and rules, live; null while they are read. */
export function useNumbers(): NumbersView | null {
  const { store, clock } = useServices()
  const live = useLive(store, ['number-series', 'number-ledger', 'numbering-change', 'setting'], 'numbers', () => readNumbers(store, clock.today()))
  if (live.error !== null) throw live.error
  return live.value
}

async function readNumbers(store: Store, today: LocalDate): Promise<NumbersView> {
  const rules = await Promise.all(Object.values<NumberingRule>(NUMBERING_RULES).map(({ id }) => officeRule(store, id)))
  const [stored, head, history] = await Promise.all([
    store.list({ kind: 'number-series', index: 'key' }), store.read<NumberLedgerFields>(LEDGER_ID), store.list({ kind: 'numbering-change', index: 'at', descending: true }),
  ])
  const known = new Map(stored.map(({ fields }) => [String(fields['key']), fields]))
  const lines = rules.flatMap((rule) => {
    const keys = new Set([seriesKey(rule, today), ...[...known.keys()].filter((key) => key.startsWith(`${rule.id}|`))])
    return [...keys].toSorted().reverse().map((key): SeriesLine => {
      const year = Number(key.slice(key.indexOf('|') + 1))
      const counts = (known.get(key)?.['counts'] as SeriesCounts | undefined) ?? NONE
      const isOver = key !== seriesKey(rule, today)
      return { key, rule, year, counts, isOver, next: isOver ? null : numberText(rule, year, lastOf(counts) + 1) }
    })
  })
  return { lines, rules, isUnconfirmed: head?.body.fields.isUnconfirmed ?? false, history: history.map(({ fields }) => fields as unknown as NumberingChangeFields) }
}

/** How many numbers a series gave out; the highest of them. */
export function lastOf(counts: SeriesCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** A number as the table shows it: with the name of what it stands on, null where that is gone, '' where it never was. */
export interface NumberLine extends NumberEntry {
  readonly recordName: string | null
}

/** The numbers of one series, the newest first, live; null while they are read. */
export function useSeries(key: string): { readonly ledger: NumberLedger; readonly lines: readonly NumberLine[] } | null {
  const { store } = useServices()
  const live = useLive(store, ['number-series'], `series ${key}`, () => readLines(store, key))
  if (live.error !== null) throw live.error
  return live.value
}

async function readLines(store: Store, key: string): Promise<{ readonly ledger: NumberLedger; readonly lines: readonly NumberLine[] }> {
  const ledger = key === '' ? EMPTY_LEDGER : await readSeries(store, key)
  const entries = ledger.lists[key] ?? []
  const found = await store.lines(entries.map(({ record }) => record as RecordId))
  const lines = entries.map((entry, index): NumberLine => {
    const fields = found[index]?.fields
    const recordName = entry.record === '' ? '' : fields === undefined ? null : nameOf(fields)
    return { ...entry, recordName }
  })
  return { ledger, lines: lines.toReversed() }
}

/** Records are named by one of these, whichever register they are in. */
function nameOf(fields: Readonly<Record<string, unknown>>): string {
  for (const name of ['title', 'contractTitle', 'cause', 'name', 'firm', 'fileName', 'number']) {
    const value = fields[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}
