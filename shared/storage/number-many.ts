import type { RecordId } from '../core/ids'
import { fail, ok, type Result } from '../core/result'
import type { RegisterDefinition } from '../registers/definition'
import { isBlank, textOf, type Fields } from '../registers/field'
import { dayInSeries, issueMany, parseNumber, passOverBorne } from '../registers/number-batch'
import { numberText, seriesKey, type NumberingRule, type NumberLedger } from '../registers/numbering'
import { ACTS } from './acts'
import { putSeries, readSeries } from './number-series'
import type { Writer } from './register-records'
import type { Act, Store, StoreTransaction, TransactOptions } from './store'
import { bearersOf, findBearer, officeRule } from './take-number'

/** A record and the number it bears. */
export interface Numbered {
  readonly record: RecordId
  readonly number: string
}

/** What a batch of numbers came to: which record bears which, in the order asked. */
export interface NumberBatch {
  readonly given: readonly Numbered[]
}

/** Every number of a rule that stands on a record, voided ones too. */
async function borneNumbers(store: Pick<Store, 'values'>, rule: NumberingRule): Promise<ReadonlySet<unknown>> {
  const found = await Promise.all(bearersOf(rule.id).flatMap(({ kind, index }) => [false, true].map((deleted) => store.values({ kind, index, deleted }))))
  return new Set(found.flat())
}

/** Stands for the bearer of a number until it is looked up: most numbers are never asked about. */
const TO_LOOK_UP = ''

/** Writes a series back, the bearers of what was passed over in it. */
async function putWithBearers(store: Pick<Store, 'ids'>, transaction: StoreTransaction, rule: NumberingRule, ledger: NumberLedger, key: string): Promise<void> {
  const list = [...(ledger.lists[key] ?? [])]
  for (const [index, entry] of list.entries()) {
    if (entry.state === 'outside' && entry.record === TO_LOOK_UP) list[index] = { ...entry, record: (await findBearer(store, rule, entry.text)) ?? '' }
  }
  await putSeries(transaction, { ...ledger, lists: { ...ledger.lists, [key]: list } }, key)
}

/** The records of a list that lack the register's own number, in the list's order. */
export async function unnumbered(store: Pick<Store, 'ids'>, register: RegisterDefinition, ids: readonly RecordId[]): Promise<readonly RecordId[]> {
  if (register.numbering === null) return []
  const numbered = new Set(await store.ids({ kind: register.id, index: register.numbering.field }))
  return ids.filter((id) => !numbered.has(id))
}

/** Gives the register's own number to every record that lacks one, in this order; all of them or none. `batch` tells this request from others. */
export function numberMany(store: Store, register: RegisterDefinition, ids: readonly RecordId[], batch: string, writer: Writer, options: TransactOptions = {}): Promise<Result<NumberBatch, string>> {
  const { numbering } = register
  if (numbering === null) throw new Error(`${register.id} bears no number`)
  const act: Act = { ...writer.act, action: ACTS.takeNumber, subject: null, reason: `${register.title}：${ids.length}条未编号的登记` }
  return store.transact(act, async (transaction): Promise<Result<NumberBatch, string>> => {
    const rule = await officeRule(transaction, numbering.rule)
    const records = (await store.readMany<Fields>(ids)).filter((record) => record !== null).filter(({ body }) => !body.deleted && isBlank(body.fields[numbering.field]))
    const key = seriesKey(rule, writer.today)
    const borne = await borneNumbers(store, rule)
    const issued = issueMany(await readSeries(transaction, key), rule, records.map((record) => ({ operation: `${batch}:${record.id}`, record: record.id })), writer.today, (text) => (borne.has(text) ? TO_LOOK_UP : null))
    if (!issued.ok) return fail(issued.error.message)
    const given: Numbered[] = []
    for (const [index, record] of records.entries()) {
      const number = issued.value.texts[index]!
      await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, [numbering.field]: number } } })
      given.push({ record: record.id, number })
    }
    if (given.length > 0) await putWithBearers(store, transaction, rule, issued.value.ledger, key)
    return ok({ given })
  }, options)
}

/** Takes a batch back: its numbers stay in the ledger as void with the reason, and its records bear none. A record numbered otherwise meanwhile is left alone. */
export function voidMany(store: Store, register: RegisterDefinition, { given }: NumberBatch, reason: string, writer: Writer, options: TransactOptions = {}): Promise<Result<number, string>> {
  const { numbering } = register
  if (numbering === null) throw new Error(`${register.id} bears no number`)
  if (reason.trim() === '') return Promise.resolve(fail('作废编号须写明理由。'))
  const act: Act = { ...writer.act, action: ACTS.voidNumber, subject: null, reason: `${register.title}：${given.length}个编号，${reason.trim()}` }
  return store.transact(act, async (transaction): Promise<Result<number, string>> => {
    const rule = await officeRule(transaction, numbering.rule)
    const numberOf = new Map(given.map(({ record, number }) => [record, number]))
    const records = (await store.readMany<Fields>([...numberOf.keys()])).filter((record) => record !== null)
    const bearing = records.filter(({ id, body }) => textOf(body.fields, numbering.field) === numberOf.get(id))
    const texts = new Set(bearing.map(({ id }) => numberOf.get(id)!))
    await voidTexts(transaction, rule, texts, reason.trim(), writer)
    for (const record of bearing) {
      const { [numbering.field]: _number, ...fields } = record.body.fields
      await transaction.put({ ...record, body: { ...record.body, fields } })
    }
    return ok(bearing.length)
  }, options)
}

async function voidTexts(transaction: StoreTransaction, rule: NumberingRule, texts: ReadonlySet<string>, reason: string, { act, today }: Writer): Promise<void> {
  const keys = new Set([...texts].map((text) => seriesKey(rule, dayInSeries(parseNumber(rule, text)?.year ?? 0))))
  const change = { by: act.actor, on: today }
  for (const key of keys) {
    const ledger = await readSeries(transaction, key)
    const list = (ledger.lists[key] ?? []).map((entry) => (texts.has(entry.text) && entry.state !== 'void' ? { ...entry, state: 'void' as const, reason, changed: change } : entry))
    await putSeries(transaction, { ...ledger, lists: { ...ledger.lists, [key]: list } }, key)
  }
}

/** Enters the numbers of imported records in the ledger, in the transaction that imports them, as far as they follow on without a gap. */
export async function enterImported(store: Pick<Store, 'ids' | 'values'>, transaction: StoreTransaction, register: RegisterDefinition, imported: readonly Numbered[], { today }: Pick<Writer, 'today'>): Promise<void> {
  const { numbering } = register
  if (numbering === null || imported.length === 0) return
  const rule = await officeRule(transaction, numbering.rule)
  const byText = new Map(imported.map(({ record, number }) => [number, record as string]))
  const years = new Set(imported.map(({ number }) => parseNumber(rule, number)?.year).filter((year) => year !== undefined))
  if (years.size === 0) return
  const borne = await borneNumbers(store, rule)
  for (const year of years) {
    const key = seriesKey(rule, dayInSeries(year))
    const known = await readSeries(transaction, key)
    const entered = passOverBorne(known, rule, year, today, (text) => byText.get(text) ?? (borne.has(text) ? TO_LOOK_UP : null))
    if (entered !== known) await putWithBearers(store, transaction, rule, entered, key)
  }
}

const NAMED = 5

/** The numbers below the highest of a sheet that neither the sheet nor the ledger holds, in a sentence that says what to do; null where none is missing. */
export async function missingNumbers(store: Pick<Store, 'values' | 'read'>, register: RegisterDefinition, numbers: readonly string[]): Promise<string | null> {
  const { numbering } = register
  if (numbering === null) return null
  const rule = await officeRule(store, numbering.rule)
  const highest = new Map<number, number>()
  for (const number of numbers) {
    const parsed = parseNumber(rule, number)
    if (parsed !== null) highest.set(parsed.year, Math.max(highest.get(parsed.year) ?? 0, parsed.n))
  }
  const borne = new Set<unknown>([...(highest.size === 0 ? [] : await borneNumbers(store, rule)), ...numbers])
  const named: string[] = []
  let count = 0
  for (const [year, last] of highest) {
    const key = seriesKey(rule, dayInSeries(year))
    for (let n = ((await readSeries(store, key)).lists[key]?.length ?? 0) + 1; n < last; n += 1) {
      const text = numberText(rule, year, n)!
      if (borne.has(text)) continue
      count += 1
      if (named.length < NAMED) named.push(text)
    }
  }
  return count === 0 ? null : `表中缺少 ${count} 个编号（${named.join('、')}${count > named.length ? '等' : ''}），以后取号时会发出；已经在纸质文书上用过的，请先在编号登记簿中留用或作废。`
}
