import type { ContractType } from '../law/contract-type'
import type { Facts } from '../facts/facts'
import type { Intake } from '../facts/intake'
import type { Rule } from './rule'

/** The types that count: the intake's where it names any, else the recognised ones; GEN always, LES with LES-IN and LES-OUT. */
export function typesThatCount(facts: Facts, intake: Intake): ReadonlySet<ContractType> {
  const given = intake.type ?? []
  const types = new Set<ContractType>(given.length > 0 ? given : facts.types.map(({ type }) => type))
  types.add('GEN')
  if (types.has('LES-IN') || types.has('LES-OUT')) types.add('LES')
  return types
}

/** True when the rule asks about a contract of one of these types. */
export function isRuleForTypes(rule: Rule, types: ReadonlySet<ContractType>): boolean {
  return rule.types === 'all' || rule.types.some((type) => types.has(type))
}
