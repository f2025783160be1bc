import type { RecordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import {
  confirmHighest, NUMBERING_RULES, settleNumber, voidNumber, type NumberingRule, type NumberLedger, type NumberRefusal, type SeenNumber,
} from '../registers/numbering'
import { derivedId } from './derived-id'
import { LEDGER_ID, type NumberLedgerFields } from './number-records'
import { putSeries, readSeries } from './number-series'
import { newRecord, type SettingFields } from './record-kinds'
import type { Act, Store, StoreTransaction } from './store'
import { agencyWordKey, codeFormatKey, numberingRule, officeRule, takeNumber, type CodeFormat } from './take-number'

/** Keeps the next number of a rule for a document that is not in the program yet; `what` says which. */
export function reserveNumber(store: Store, act: Act, rule: string, request: { readonly operation: string; readonly on: LocalDate; readonly what: string }): Promise<Result<string, NumberRefusal>> {
  const { operation, on, what } = request
  if (what.trim() === '') return Promise.resolve(fail({ code: 'no-reason', message: '请写明编号留给哪份文书。' }))
  return store.transact(act, async (transaction) => takeNumber(store, transaction, await officeRule(transaction, rule), { operation, record: '', on, reservedFor: what.trim() }))
}

/** What is done to one number of a stored series; who and when are the act's. */
export interface NumberEdit {
  readonly kind: 'void' | 'settle'
  readonly key: string
  readonly text: string
  /** Why it is void, or on which document it stands. */
  readonly words: string
  readonly on: LocalDate
}

/** Voids a number, or enters what became of a reserved one. A refusal changes nothing. */
export function changeNumber(store: Store, act: Act, { kind, key, text, words, on }: NumberEdit): Promise<Result<null, NumberRefusal>> {
  return store.transact(act, async (transaction) => {
    const ledger = await readSeries(transaction, key)
    const change = { by: act.actor, on }
    const changed = kind === 'void' ? voidNumber(ledger, text, words, change) : settleNumber(ledger, text, words, change)
    if (!changed.ok) return changed
    await putSeries(transaction, changed.value, key)
    return ok(null)
  })
}

/** What `restoreBackup` does in its own act: no number is given out until the highest ones are confirmed. */
export async function pauseNumbers(transaction: StoreTransaction): Promise<void> {
  await transaction.put(newRecord<NumberLedgerFields>(LEDGER_ID, 'number-ledger', { isUnconfirmed: true }))
}

/** Ends the pause after a restore: numbers up to those seen on paper that the backup lacks are entered as lost. */
export function confirmNumbers(store: Store, act: Act, seen: readonly SeenNumber[], on: LocalDate): Promise<void> {
  return store.transact(act, async (transaction) => {
    for (const one of seen) {
      const key = `${one.rule.id}|${one.year}`
      const ledger: NumberLedger = await readSeries(transaction, key)
      await putSeries(transaction, confirmHighest(ledger, [one], on), key)
    }
    await transaction.put(newRecord<NumberLedgerFields>(LEDGER_ID, 'number-ledger', { isUnconfirmed: false }))
  })
}

/** One entry of the history of numbering rules (kind `numbering-change`). */
export interface NumberingChangeFields {
  readonly rule: string
  /** How numbers looked before and look after: an example, '' where the agency word was missing. */
  readonly before: string
  readonly after: string
  readonly by: string
  /** ISO date-time. */
  readonly at: string
  readonly reason: string
}

/** Changes how numbers of a rule look from now on: the agency word of official numbers, prefix and digits of codes. The count goes on. */
export function editNumberFormat(store: Store, act: Act, id: string, wanted: string | CodeFormat, newId: () => RecordId): Promise<Result<null, string>> {
  return store.transact(act, (transaction) => putNumberFormat(transaction, act, id, wanted, newId))
}

/** The same inside a transaction that does more (issuing a letter); what is as it was before leaves no history. */
export async function putNumberFormat(transaction: StoreTransaction, act: Pick<Act, 'actor' | 'at' | 'reason'>, id: string, wanted: string | CodeFormat, newId: () => RecordId): Promise<Result<null, string>> {
  const rule = await officeRule(transaction, id)
  const fault = formatFault(rule, wanted) ?? (await takenFault(transaction, rule, wanted))
  if (fault !== null) return fail(fault)
  const key = rule.format.kind === 'code' ? codeFormatKey(id) : agencyWordKey(id)
  const value = typeof wanted === 'string' ? wanted.trim() : { prefix: wanted.prefix.trim(), width: wanted.width }
  const stored = newRecord<SettingFields>(derivedId('setting', key), 'setting', { key, value })
  const after = formatOf(changedRule(rule, value))
  if (after === formatOf(rule)) return ok(null)
  await transaction.put(stored)
  const change: NumberingChangeFields = { rule: id, before: formatOf(rule), after, by: act.actor, at: act.at, reason: act.reason }
  await transaction.put(newRecord(newId(), 'numbering-change', change))
  return ok(null)
}

function changedRule(rule: NumberingRule, value: string | CodeFormat): NumberingRule {
  if (typeof value === 'string') return { ...rule, format: { kind: 'official', agencyWord: value } }
  return rule.format.kind === 'code' ? { ...rule, format: { ...rule.format, ...value } } : rule
}

/** What tells a rule's numbers from others': ×机事法审 or HS（4位）; '' while the agency word is missing. */
function formatOf({ format }: NumberingRule): string {
  return format.kind === 'official' ? (format.agencyWord ?? '') : `${format.prefix}（${format.width}位）`
}

function formatFault(rule: NumberingRule, wanted: string | CodeFormat): string | null {
  if (rule.format.kind === 'official') {
    if (typeof wanted !== 'string' || wanted.trim() === '') return '请填写机关代字。'
    // GB/T 9704-2012 7.2.5: agency word, year in 〔〕, running number; the year and number are added here.
    return /^[\u4e00-\u9fff×]{2,20}$/.test(wanted.trim()) ? null : '机关代字只写汉字，2至20字；年份和序号由系统按“〔2026〕5号”添加。'
  }
  if (typeof wanted === 'string') return '请填写编号前缀和位数。'
  if (!/^[A-Z]{1,6}$/.test(wanted.prefix.trim())) return '编号前缀为1至6个大写字母。'
  return Number.isInteger(wanted.width) && wanted.width >= 1 && wanted.width <= 6 ? null : '序号位数为1至6位。'
}

/** Two rules with the same sign would give the same number twice. */
async function takenFault(transaction: StoreTransaction, rule: NumberingRule, wanted: string | CodeFormat): Promise<string | null> {
  const sign = typeof wanted === 'string' ? wanted.trim() : wanted.prefix.trim()
  for (const { id } of Object.values<NumberingRule>(NUMBERING_RULES)) {
    if (id === rule.id) continue
    const other = await officeRule(transaction, id)
    const taken = other.format.kind === 'official' ? other.format.agencyWord : other.format.prefix
    if (taken === sign) return `“${sign}”已用于${numberingRule(id).title}，请换一个，以免两份文书编号相同。`
  }
  return null
}
