import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RecordId } from '../../shared/core/ids'
import { registerOf } from '../../shared/registers/all-registers'
import type { SheetImport } from '../../shared/registers/import-sheet'
import { derivedId } from '../../shared/storage/derived-id'
import { importRecords } from '../../shared/storage/import-records'
import { createMemoryStore } from '../../shared/storage/memory-store'
import { changeNumber, confirmNumbers } from '../../shared/storage/number-acts'
import { restoreBackup } from '../../shared/storage/restore-backup'
import { numberMany, voidMany } from '../../shared/storage/number-many'
import { readSeries, seriesKeys } from '../../shared/storage/number-series'
import { newRecord, RECORD_KINDS } from '../../shared/storage/record-kinds'
import type { Writer } from '../../shared/storage/register-records'
import { StoreError, type Act, type Store, type StoreBackup, type StoredRecord } from '../../shared/storage/store'
import { numberingRule, takeNumber } from '../../shared/storage/take-number'
import { checkLedger, numberText } from '../../shared/registers/numbering'
import { day } from '../support/take-steps'

const ACT: Act = { actor: '周明', role: '审查人', action: '取号', subject: null, reason: '', at: '2026-04-10T09:00:00+08:00' }
const WRITER: Writer = { act: ACT, today: day('2026-06-01') }
/** Registers numbered by the ledger: the record and its number are written together. */
const KINDS = ['filing', 'case'] as const
const YEARS = [2026, 2027] as const

type Command =
  /** `crash`: the machine dies after the number was taken, or after the record was put, but before the transaction ended. */
  | { readonly kind: 'issue'; readonly series: 0 | 1; readonly year: 0 | 1; readonly crash: 'none' | 'before-record' | 'after-record'; readonly repeats: boolean }
  | { readonly kind: 'void'; readonly pick: number }
  | { readonly kind: 'import'; readonly series: 0 | 1; readonly ahead: number }
  /** Records without a number come in with a sheet and are numbered together, and that is kept, taken back with a reason, or stopped half-way. */
  | { readonly kind: 'batch'; readonly series: 0 | 1; readonly count: number; readonly outcome: 'kept' | 'void' | 'stopped' }
  | { readonly kind: 'back-up' }
  | { readonly kind: 'restore'; readonly isElsewhere: boolean }

const bit = fc.constantFrom<0 | 1>(0, 1)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('issue' as const), series: bit, year: bit, crash: fc.constantFrom('none' as const, 'none' as const, 'before-record' as const, 'after-record' as const), repeats: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('import' as const), series: bit, ahead: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('batch' as const), series: bit, count: fc.integer({ min: 1, max: 3 }), outcome: fc.constantFrom('kept' as const, 'void' as const, 'stopped' as const) }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'back-up' as const }, { kind: 'restore' as const, isElsewhere: false }, { kind: 'restore' as const, isElsewhere: true }) },
)

class Crash extends Error {}

/** Everything of these kinds, and the trail. */
async function takeBackup(store: Store, kinds: readonly string[]): Promise<StoreBackup> {
  const ids = (await Promise.all(kinds.flatMap((kind) => [false, true].map((deleted) => store.ids({ kind, deleted }))))).flat()
  const records = (await store.readMany<StoredRecord['body']['fields']>(ids)).filter((record) => record !== null)
  return { records, audit: await store.auditTrail(0, 10_000) }
}

/** An office on a store: what is on paper outlives every crash and restore. */
class Office {
  store: Store = createMemoryStore(RECORD_KINDS)
  private backup: StoreBackup = { records: [], audit: [] }
  /** Number on paper, and the request it was given for. */
  readonly paper = new Map<string, string>()
  private readonly highest = new Map<string, { readonly rule: string; readonly year: number; readonly n: number }>()
  private readonly brought = new Map<string, { readonly rule: string; readonly year: number; readonly n: number }>()
  private requests = 0

  async run(step: Command): Promise<void> {
    switch (step.kind) {
      case 'issue': return this.issue(step)
      case 'void': return this.void(step.pick)
      case 'import': return this.import(step)
      case 'batch': return this.batch(step)
      case 'back-up': this.backup = await takeBackup(this.store, [...KINDS, 'number-series', 'number-ledger']); return
      case 'restore': return this.restore(step.isElsewhere)
    }
  }

  private async issue({ series, year, crash, repeats }: Extract<Command, { kind: 'issue' }>): Promise<void> {
    if (!repeats || this.requests === 0) this.requests += 1
    const [kind, calendarYear] = [KINDS[series], YEARS[year]]
    const id = derivedId('record', kind, String(calendarYear), String(this.requests))
    const before = await this.everything()
    try {
      const number = await this.store.transact(ACT, async (transaction) => {
        const taken = await takeNumber(this.store, transaction, numberingRule(kind), { operation: id, record: id, on: day(`${calendarYear}-06-01`) })
        if (!taken.ok) throw new Error(taken.error.message)
        if (crash === 'before-record') throw new Crash()
        await transaction.put(newRecord(id, kind, { number: taken.value }))
        if (crash === 'after-record') throw new Crash()
        return taken.value
      })
      const known = this.paper.get(number)
      expect(known === undefined || known === id).toBe(true)
      this.paper.set(number, id)
      this.seen(kind, calendarYear, Number(number.slice(-4)))
    } catch (error) {
      if (!(error instanceof Crash)) throw error
      // Neither the number nor the record is there: all of it or nothing.
      expect(await this.everything()).toEqual(before)
    }
  }

  private seen(rule: string, year: number, n: number): void {
    const key = `${rule}|${year}`
    if (n > (this.highest.get(key)?.n ?? 0)) this.highest.set(key, { rule, year, n })
  }

  private async void(pick: number): Promise<void> {
    const entries = (await Promise.all((await seriesKeys(this.store, null)).map(async (key) => (await readSeries(this.store, key)).lists[key]!.map((entry) => ({ key, entry }))))).flat()
    if (entries.length === 0) return
    const { key, entry } = entries[pick % entries.length]!
    await changeNumber(this.store, ACT, { kind: 'void', key, text: entry.text, words: '写错', on: day('2026-06-01') })
  }

  /** A sheet brings a line whose number the ledger has not given out: the next one, or one further on. */
  private async import({ series, ahead }: Extract<Command, { kind: 'import' }>): Promise<void> {
    const kind = KINDS[series]
    const next = ((await readSeries(this.store, `${kind}|2026`)).lists[`${kind}|2026`]?.length ?? 0) + ahead
    const number = numberText(numberingRule(kind), 2026, next)!
    if (this.paper.has(number)) return
    const id = derivedId('imported', number)
    await this.bring(kind, [{ number }], () => id)
    this.paper.set(number, id)
    this.brought.set(kind, { rule: kind, year: 2026, n: Math.max(next, this.brought.get(kind)?.n ?? 0) })
    this.seen(kind, 2026, next)
  }

  private bring(kind: (typeof KINDS)[number], records: readonly Readonly<Record<string, unknown>>[], newId: () => RecordId): Promise<readonly RecordId[]> {
    const sheet: SheetImport = { records, rows: records.map((_, index) => index + 2), errors: [], rowCount: records.length, notes: [] }
    return importRecords(this.store, registerOf(kind), sheet, { ...WRITER, fileName: '台账.xlsx', newId })
  }

  private async batch({ series, count, outcome }: Extract<Command, { kind: 'batch' }>): Promise<void> {
    const register = registerOf(KINDS[series])
    const ids = await this.bring(KINDS[series], Array.from({ length: count }, () => ({})), () => derivedId('batch', String(this.requests += 1)))
    const before = await this.everything()
    const given = await numberMany(this.store, register, ids, `batch ${this.requests}`, WRITER, { isCancelled: () => outcome === 'stopped' }).catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== 'cancelled') throw error
      return null
    })
    if (given === null) return expect(await this.everything()).toEqual(before)
    if (!given.ok) throw new Error(given.error)
    for (const { record, number } of given.value.given) {
      expect(this.paper.has(number)).toBe(false)
      this.paper.set(number, record)
      this.seen(KINDS[series], 2026, Number(number.slice(-4)))
    }
    if (outcome === 'void') expect(await voidMany(this.store, register, given.value, '取错了号', WRITER)).toEqual({ ok: true, value: count })
  }

  private async everything(): Promise<readonly StoredRecord[]> {
    const ids = (await Promise.all(['number-series', 'number-ledger', ...KINDS].map((kind) => this.store.ids({ kind })))).flat()
    return (await this.store.readMany<Readonly<Record<string, unknown>>>(ids)).filter((record) => record !== null)
  }

  /** On this machine, whose own ledger tells what was given out since (not what sheets brought); or on a new one, where a person has to. */
  private async restore(isElsewhere: boolean): Promise<void> {
    if (isElsewhere) this.store = createMemoryStore(RECORD_KINDS)
    await restoreBackup(this.store, ACT, this.backup)
    // Until a person has looked at the papers, nothing is given out.
    const refused = await this.store.transact(ACT, (transaction) => takeNumber(this.store, transaction, numberingRule('case'), { operation: 'too-soon', record: '', on: day('2026-06-01') }))
    expect(refused).toMatchObject({ ok: false, error: { code: 'unconfirmed' } })
    await confirmNumbers(this.store, ACT, [...(isElsewhere ? this.highest : this.brought).values()].map(({ rule, year, n }) => ({ rule: numberingRule(rule), year, n })), day('2027-12-31'))
  }
}

it('over 1,000 sequences of issue, void, import, numbering of many, crash and restore, no number is given twice and no series has a gap', async () => {
  await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 24 }), async (commands) => {
    const office = new Office()
    for (const step of commands) await office.run(step)
    const keys = await seriesKeys(office.store, null)
    for (const key of keys) expect(checkLedger(await readSeries(office.store, key))).toEqual([])
  }), { numRuns: 1000 })
}, 60_000)
