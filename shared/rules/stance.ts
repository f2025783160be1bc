import type { Facts, PartyFact } from '../facts/facts'
import { roleSide, STEM_ROLES } from '../facts/role-words'
import type { ContractType } from '../law/contract-type'
import { oneStepLower } from './office-settings'
import type { RuleContext, Severity } from './rule'

/** Our party; null while nobody said which side is ours. */
export function findOurParty(facts: Facts): PartyFact | null {
  return facts.parties.find(({ isOurs }) => isOurs === true) ?? null
}

/** Whose side a role word (甲方, 采购人 …) names. */
export function sideOf(facts: Facts, word: string): 'ours' | 'theirs' | 'unknown' {
  const ours = findOurParty(facts)
  if (ours === null) return 'unknown'
  const party = facts.parties.find(({ role, aliases }) => role === word || aliases.includes(word))
  if (party === undefined) return 'unknown'
  return party.isOurs === true ? 'ours' : 'theirs'
}

/** Types whose 甲方 is, by the office's own templates, the side that pays. */
const FIRST_PARTY_PAYS: readonly ContractType[] = ['CON', 'DES', 'GPG', 'GPS', 'PMS', 'CAT', 'ENT', 'TEC', 'ITS', 'LAB', 'LEG']

/**
 * Whether we pay: the intake's word, else the role our party has; null while that is unknown. A first party named only
 * 甲方 counts as payer in the types where offices write it so.
 */
export function doWePay({ facts, intake, types }: RuleContext): boolean | null {
  if (intake.moneyFlow !== undefined && intake.moneyFlow !== null) return intake.moneyFlow === '付款'
  const ours = findOurParty(facts)
  if (ours === null) return null
  for (const role of [ours.role, ...ours.aliases]) {
    const side = roleSide(role)
    if (side !== null) return side === 'payer'
  }
  if (!FIRST_PARTY_PAYS.some((type) => types.has(type))) return null
  const stem = [ours.role, ...ours.aliases].find((role) => (STEM_ROLES as readonly string[]).includes(role))
  return stem === undefined ? null : stem === '甲方'
}

/** The severity while our side is known, one step lower while it is not (review-rules.md 0.4). */
export function severityBySide(severity: Severity, isKnown: boolean): Severity {
  return isKnown ? severity : oneStepLower(severity)
}

const SAYS_SMALL = /(?:乙方|供应商|承包人|卖方|供方|受托人|中标人|成交人)[^。;]{0,10}(?:为|系|属于?)[^。;]{0,6}(?:小型|微型|中型|小微|中小)企业/

/** True for a small, medium or micro enterprise: by the intake, else by the contract's own words; null while unknown. */
export function isSmallCounterparty({ intake, facts }: RuleContext): boolean | null {
  const size = intake.counterpartySize ?? null
  if (size === null || size === '未知') return SAYS_SMALL.test(facts.normalized) ? true : null
  return size !== '大型'
}

/** True for an authority or public institution, false for a state-owned enterprise, null while unknown. */
export function areWePublic({ intake }: RuleContext): boolean | null {
  const kind = intake.ourEntityKind ?? null
  return kind === null ? null : kind !== '国有企业'
}
