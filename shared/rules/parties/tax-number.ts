import type { Facts, PartyFact } from '../../facts/facts'

const TAX_NUMBER = /(?:税号|纳税人?识别号)[^0-9A-Z\n]{0,6}[0-9A-Z]{15,20}/

/** Whether the heading gives the party's tax number, which for units is the unified social credit code (国家标准 GB 32100-2015). */
export function hasTaxNumber(facts: Facts, party: PartyFact): boolean {
  const next = facts.parties.filter(({ span }) => span.start > party.span.start).map(({ span }) => span.start)
  const end = Math.min(party.span.start + HEADING_REACH, ...next)
  return TAX_NUMBER.test(facts.normalized.slice(party.span.start, end))
}

/** How long the particulars of one party may be. */
const HEADING_REACH = 400
