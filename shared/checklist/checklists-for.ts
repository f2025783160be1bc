import type { ContractType } from '../law/contract-type'
import type { Checklist, ChecklistItem, ChecklistTopic } from './checklist'
import { CONSTRUCTION_CHECKLIST } from './construction'
import { ENGAGEMENT_CHECKLIST } from './engagement'
import { GENERAL_CHECKLIST } from './general'
import { GOODS_CHECKLIST } from './goods'
import { INFORMATION_CHECKLIST } from './information'
import { LEASE_CHECKLIST } from './lease'
import { PROPERTY_CHECKLIST } from './property'
import { SERVICES_CHECKLIST } from './services'

/** All eight checklists, the general one first. */
export const CHECKLISTS: readonly Checklist[] = [
  GENERAL_CHECKLIST, CONSTRUCTION_CHECKLIST, GOODS_CHECKLIST, SERVICES_CHECKLIST,
  PROPERTY_CHECKLIST, LEASE_CHECKLIST, INFORMATION_CHECKLIST, ENGAGEMENT_CHECKLIST,
]

/** The checklists of a contract of these types: the general one and each that fits; topics for other types left out. */
export function checklistsFor(types: Iterable<ContractType>): readonly Checklist[] {
  const asked = new Set<ContractType>(types)
  asked.add('GEN')
  if (asked.has('LES-IN') || asked.has('LES-OUT')) asked.add('LES')
  const fits = (wanted: readonly ContractType[]): boolean => wanted.some((type) => asked.has(type))
  const isAsked = ({ onlyFor }: ChecklistTopic): boolean => onlyFor === undefined || fits(onlyFor)
  return CHECKLISTS.filter(({ types: wanted }) => fits(wanted))
    .map(({ code, title, types: wanted, topics }) => ({ code, title, types: wanted, topics: topics.filter(isAsked) }))
}

/** Every item of these checklists, in order. */
export function itemsOf(checklists: readonly Checklist[]): readonly ChecklistItem[] {
  return checklists.flatMap(({ topics }) => topics.flatMap(({ items }) => items))
}
