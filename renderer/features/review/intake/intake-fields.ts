import { localDateOf, type LocalDate } from '../../../../shared/core/local-date'
import type { Intake } from '../../../../shared/facts/intake'
import type { Finding } from '../../../../shared/findings/finding'

export type IntakeKey = keyof Intake

/** How a fact is asked for. Choices are the catalogue's own words. */
export type IntakeField =
  | { readonly key: IntakeKey; readonly kind: 'types' | 'text' | 'flag' | 'amount' | 'date' | 'award' | 'approvals' | 'supplements' }
  | { readonly key: IntakeKey; readonly kind: 'choice'; readonly choices: readonly string[] }

const SCALES = ['大型', '中型', '小型', '微型'] as const

/** Every fact a person enters, in the order of the form. The ledger is given by the register, not typed. */
export const INTAKE_FIELDS: readonly IntakeField[] = [
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

/** Asked of every contract, because most rules want them. */
const ALWAYS: ReadonlySet<IntakeKey> = new Set(['type', 'ourName', 'ourEntityKind', 'moneyFlow', 'counterpartySize', 'procurement'])

/** Which rules a fact would let answer; only facts that some rule of this contract waits for. */
export function waitingRules(findings: readonly Finding[]): ReadonlyMap<IntakeKey, readonly string[]> {
  const waiting = new Map<IntakeKey, Set<string>>()
  for (const finding of findings) {
    for (const key of finding.missing) waiting.set(key, (waiting.get(key) ?? new Set()).add(finding.ruleId))
  }
  return new Map([...waiting].map(([key, rules]) => [key, [...rules].sort()]))
}

/** The facts to ask: those always asked, those some rule waits for, those already answered. The rest are for `more`. */
export function askedFields(intake: Intake, waiting: ReadonlyMap<IntakeKey, unknown>): { readonly asked: readonly IntakeField[]; readonly more: readonly IntakeField[] } {
  const isAsked = (field: IntakeField): boolean => {
    if (field.key === 'ourScale') return intake.ourEntityKind === '国有企业' || waiting.has('ourScale')
    return ALWAYS.has(field.key) || waiting.has(field.key) || (intake[field.key] ?? null) !== null
  }
  return { asked: INTAKE_FIELDS.filter(isAsked), more: INTAKE_FIELDS.filter((field) => !isAsked(field)) }
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

/** Reads a day as people type it: 2026-11-21, 2026/11/21, 2026.11.21, 2026年11月21日, 20261121; null for anything else. */
export function readDay(text: string): LocalDate | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.replaceAll(' ', ''))
  const day = match === null ? null : localDateOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return day !== null && day >= '1949-10-01' && day <= '2199-12-31' ? day : null
}
