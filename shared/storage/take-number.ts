import type { RecordId } from '../core/ids'
import { ok, type Result } from '../core/result'
import { ALL_REGISTERS } from '../registers/all-registers'
import { COUNSEL_WORK } from '../registers/counsel-work'
import {
  enterOutside, issueNumber, NUMBERING_RULES, numberText, seriesKey, voidNumber,
  type NumberChange, type NumberingRule, type NumberLedger, type NumberRefusal, type NumberRequest,
} from '../registers/numbering'
import { derivedId } from './derived-id'
import { putSeries, readSeries, seriesKeys } from './number-series'
import type { SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

/** Key of the setting that holds 机关代字 of a rule. The opinion letter's is the one every office enters first. */
export function agencyWordKey(rule: string): string {
  return rule === NUMBERING_RULES.opinionLetter.id ? 'agency-word' : `agency-word:${rule}`
}

/** Key of the setting that holds the office's prefix and digits of a code rule. */
export function codeFormatKey(rule: string): string {
  return `number-format:${rule}`
}

/** What an office may change about a code rule. */
export interface CodeFormat {
  readonly prefix: string
  readonly width: number
}

/** The rule with that id; throws for one that does not exist (a mistake of ours). */
export function numberingRule(id: string): NumberingRule {
  const rule = Object.values<NumberingRule>(NUMBERING_RULES).find((one) => one.id === id)
  if (rule === undefined) throw new Error(`unknown numbering rule: ${id}`)
  return rule
}

/** The rule as the office set it: its agency word in official numbers, its prefix and digits in codes. */
export async function officeRule(store: Pick<Store | StoreTransaction, 'read'>, id: string): Promise<NumberingRule> {
  const rule = numberingRule(id)
  const key = rule.format.kind === 'code' ? codeFormatKey(id) : agencyWordKey(id)
  const value = (await store.read<SettingFields>(derivedId('setting', key)))?.body.fields.value
  if (rule.format.kind === 'code') {
    const own = value as CodeFormat | undefined
    return own === undefined ? rule : { ...rule, format: { ...rule.format, prefix: own.prefix, width: own.width } }
  }
  return { ...rule, format: { kind: 'official', agencyWord: typeof value === 'string' && value.trim() !== '' ? value.trim() : null } }
}

/**
 * Gives out the next number of a rule inside the transaction that writes what bears it, so that neither is stored alone.
 * A number that already stands on a record (it came in with a sheet) is entered and passed over.
 */
export async function takeNumber(store: Pick<Store, 'ids'>, transaction: StoreTransaction, rule: NumberingRule, request: NumberRequest): Promise<Result<string, NumberRefusal>> {
  const key = seriesKey(rule, request.on)
  const known = await readSeries(transaction, key)
  const given = issueNumber(await passOver(store, known, rule, request), rule, request)
  if (!given.ok) return given
  if (given.value.ledger !== known) await putSeries(transaction, given.value.ledger, key)
  return ok(given.value.entry.text)
}

async function passOver(store: Pick<Store, 'ids'>, known: NumberLedger, rule: NumberingRule, { operation, on }: NumberRequest): Promise<NumberLedger> {
  const key = seriesKey(rule, on)
  if (known.lists[key]?.some((entry) => entry.operation === operation) === true) return known
  let ledger = known
  for (;;) {
    const text = numberText(rule, Number(on.slice(0, 4)), (ledger.lists[key]?.length ?? 0) + 1)
    const bearer = text === null ? null : await findBearer(store, rule, text)
    if (bearer === null) return ledger
    ledger = enterOutside(ledger, rule, bearer, on)
  }
}

/** Counsel's opinions as they came, those written here, and lines of counsel's work that name one entered by hand. */
const COUNSEL_OPINION_BEARERS = [
  { kind: 'counsel-opinion', index: 'registerNumber' }, { kind: 'made-document', index: 'number' }, { kind: COUNSEL_WORK.id, index: 'resultNumber' },
] as const

/** Which kinds bear numbers of a rule, and in which index of theirs: the registers numbered by it, contracts under review, issued letters. */
export function bearersOf(rule: string): readonly { readonly kind: string; readonly index: string }[] {
  const registers = ALL_REGISTERS.flatMap(({ id, numbering }) => (numbering?.rule === rule ? [{ kind: id, index: numbering.field }] : []))
  if (rule === NUMBERING_RULES.review.id) return [...registers, { kind: 'matter', index: 'number' }]
  if (rule === NUMBERING_RULES.counselOpinion.id) return COUNSEL_OPINION_BEARERS
  return rule === NUMBERING_RULES.opinionLetter.id ? [{ kind: 'issued-opinion', index: 'number' }] : registers
}

/** The record that bears a number, voided ones too; null when none does. */
export async function findBearer(store: Pick<Store, 'ids'>, rule: NumberingRule, text: string): Promise<RecordId | null> {
  for (const { kind, index } of bearersOf(rule.id)) {
    for (const deleted of [false, true]) {
      const [found] = await store.ids({ kind, index, equals: text, limit: 1, ...(deleted ? { deleted } : {}) })
      if (found !== undefined) return found
    }
  }
  return null
}

/** Voids a number of a rule inside the transaction that voids its record; one the ledger does not hold came in with a sheet and is left alone. */
export async function voidTaken(store: Pick<Store, 'values'>, transaction: StoreTransaction, rule: string, text: string, reason: string, change: NumberChange): Promise<void> {
  for (const key of await seriesKeys(store, rule)) {
    const voided = voidNumber(await readSeries(transaction, key), text, reason, change)
    if (!voided.ok) continue
    await putSeries(transaction, voided.value, key)
    return
  }
}
