import type { LocalDate } from '../../../../shared/core/local-date'
import { readWrittenDay } from '../../../../shared/core/written-day'
import type { Intake } from '../../../../shared/facts/intake'
import { parseIntake } from '../../../../shared/facts/intake-schema'
import type { Finding, ReviewResult } from '../../../../shared/findings/finding'

export type IntakeKey = keyof Intake

/** How a fact is asked for. Choices are the catalogue's own words. */
export type IntakeField =
  | { readonly key: IntakeKey; readonly kind: 'types' | 'text' | 'flag' | 'amount' | 'date' | 'award' | 'approvals' | 'supplements' }
  | { readonly key: IntakeKey; readonly kind: 'choice'; readonly choices: readonly string[] }

const SCALES = ['大型', '中型', '小型', '微型'] as const

/** Every fact a person enters, in the order of the form. The ledger is given by the register, not typed. */
const INTAKE_FIELDS: readonly IntakeField[] = [
  { key: 'type', kind: 'types' },
  { key: 'ourName', kind: 'text' },
  { key: 'ourEntityKind', kind: 'choice', choices: ['机关', '事业单位', '国有企业'] },
  { key: 'ourScale', kind: 'choice', choices: SCALES },
  { key: 'moneyFlow', kind: 'choice', choices: ['付款', '收款', '无偿'] },
  { key: 'counterpartySize', kind: 'choice', choices: [...SCALES, '未知'] },
  { key: 'procurement', kind: 'choice', choices: ['公开招标', '邀请招标', '竞争性谈判', '磋商', '询价', '单一来源', '框架协议', '电子卖场', '非政府采购'] },
  { key: 'isGovProcurement', kind: 'flag' },
  { key: 'isMustTender', kind: 'flag' },
  { key: 'govInvest', kind: 'flag' },
  { key: 'budget', kind: 'amount' },
  { key: 'awardPrice', kind: 'amount' },
  { key: 'noticeDate', kind: 'date' },
  { key: 'awardFacts', kind: 'award' },
  { key: 'submittedOn', kind: 'date' },
  { key: 'plannedSignDate', kind: 'date' },
  { key: 'signDate', kind: 'date' },
  { key: 'publishDate', kind: 'date' },
  { key: 'originalAmount', kind: 'amount' },
  { key: 'supplements', kind: 'supplements' },
  { key: 'approvals', kind: 'approvals' },
  { key: 'secret', kind: 'flag' },
  { key: 'region', kind: 'text' },
]

/** Asked of every contract: the type decides which rules run, our name which side is ours. */
const ALWAYS: ReadonlySet<IntakeKey> = new Set(['type', 'ourName'])
/** Asked where it is not kept which rules looked at what: in contracts checked before that was noted. */
const USUAL: ReadonlySet<IntakeKey> = new Set(['ourEntityKind', 'moneyFlow', 'counterpartySize', 'procurement'])

/** Which rules a fact would let answer; only facts that some rule of this contract waits for. */
export function waitingRules(findings: readonly Finding[]): ReadonlyMap<IntakeKey, readonly string[]> {
  const waiting = new Map<IntakeKey, Set<string>>()
  for (const finding of findings) {
    for (const key of finding.missing) waiting.set(key, (waiting.get(key) ?? new Set()).add(finding.ruleId))
  }
  return new Map([...waiting].map(([key, rules]) => [key, [...rules].sort()]))
}

/** Which rules looked at a fact in the last check of this contract, whether or not they found it. */
export function readersOf(result: Pick<ReviewResult, 'intakeReads'>, key: IntakeKey): readonly string[] {
  return result.intakeReads?.[key] ?? []
}

/**
 * The facts to ask: type and our name, those the rules of this contract's type looked at or wait for, those already
 * answered. The rest are for `more`.
 */
export function askedFields(
  intake: Intake, result: Pick<ReviewResult, 'intakeReads'>, waiting: ReadonlyMap<IntakeKey, unknown>,
): { readonly asked: readonly IntakeField[]; readonly more: readonly IntakeField[] } {
  const isAsked = ({ key }: IntakeField): boolean => {
    if (waiting.has(key) || ALWAYS.has(key) || (intake[key] ?? null) !== null) return true
    // Authorities and public institutions have no scale.
    if (key === 'ourScale' && intake.ourEntityKind !== '国有企业') return false
    return result.intakeReads === undefined ? USUAL.has(key) : readersOf(result, key).length > 0
  }
  return { asked: INTAKE_FIELDS.filter(isAsked), more: INTAKE_FIELDS.filter((field) => !isAsked(field)) }
}

/** Refusals of an intake by the fact they are about (supplements[0].amount is about supplements). */
export function refusalsOf(intake: Intake): ReadonlyMap<IntakeKey, string> {
  const read = parseIntake(intake)
  if (read.ok) return new Map()
  const refusals = new Map<IntakeKey, string>()
  for (const { field, message } of read.error) {
    const key = /^[A-Za-z]+/.exec(field)![0] as IntakeKey
    refusals.set(key, [refusals.get(key), message].filter((one) => one !== undefined).join('；'))
  }
  return refusals
}

/** True when a suggestion says what was entered: lists in any order, a date or an amount by value. */
export function isSameFact(entered: unknown, suggested: unknown): boolean {
  return JSON.stringify(entered) === JSON.stringify(suggested)
}

/** The intake with one fact changed; an empty answer takes the fact out, so that rules see it as missing. */
export function withFact(intake: Intake, key: IntakeKey, value: unknown): Intake {
  const { [key]: _, ...rest } = intake
  const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return (isEmpty ? rest : { ...rest, [key]: value }) as Intake
}

/** Reads an amount as typed (thousands separators allowed); null for what is not an amount of at most two decimals. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '')
  return /^\d{1,14}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null
}

/** Reads a day as people type it (`readWrittenDay`) between 1949 and 2199; null for anything else. */
export function readDay(text: string): LocalDate | null {
  const read = readWrittenDay(text)
  return read.ok && read.value >= '1949-10-01' && read.value <= '2199-12-31' ? read.value : null
}
