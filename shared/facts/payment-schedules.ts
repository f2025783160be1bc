import { Big } from 'big.js'
import { containsSpan, type Span } from '../core/span'
import type { Clause, ContractDocument } from '../document/contract-document'
import { findClauseAt } from '../document/find-clause'
import { findInstalmentTables } from './instalment-tables'
import { ALTERNATIVES, BLANK_SHARE } from './instalment-words'
import { findInstalments, findPartialShares, findRepeatedShares, type FoundInstalment, type ScheduleSources } from './instalments'
import type { Facts } from './facts'
import type { Instalment, PaymentScheduleFact } from './price-facts'
import { alternativeAt } from './suppressions'

/**
 * The payment schedules: instalments of one clause, or of one list of clauses, in reading order. A clause whose own
 * instalments come to 100% is a schedule of its own; the others of one parent belong together. Tables of instalments
 * are schedules of their own. Alternatives that were not chosen are left out. Linear in facts and sentences.
 */
export function findPaymentSchedules(document: ContractDocument, normalized: string, sources: ScheduleSources & Pick<Facts, 'choices'>): readonly PaymentScheduleFact[] {
  const tables = findInstalmentTables(document, normalized)
  const inTable = (span: Span): boolean => document.tables.some((table) => containsSpan(table, span))
  const standing = (span: Span): Standing => alternativeAt(sources, span.start)
  const counts = (span: Span): boolean => standing(span) !== 'not-chosen'
  const found = findInstalments(normalized, sources).filter((item) => !inTable(item.span) && counts(item.span))
  const partial = findPartialShares(normalized, sources).filter(counts)
  const repeated = findRepeatedShares(normalized, sources).filter(counts)
  const parents = new Map(document.clauses.map((clause) => [clause.id, clause]))
  const schedules: PaymentScheduleFact[] = []
  for (const [key, group] of groupBy(found, (item) => topOf(document, parents, item.span))) {
    for (const part of splitGroup(document, parents, group)) {
      if (part.length < 2 && part[0]?.kind !== 'cumulative' && part[0]?.kind !== 'retention') continue
      schedules.push(scheduleOf(document, normalized, part, key === '' ? null : key, { partial, repeated, standing }))
    }
  }
  return [...schedules, ...tables].sort((a, b) => a.span.start - b.span.start)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Id of the article (第七条, 七、, 7) that holds the place; '' before the first clause. */
function topOf(document: ContractDocument, parents: ReadonlyMap<string, Clause>, span: Span): string {
  let clause = findClauseAt(document, span.start)
  while (clause !== null && clause.parent !== null) {
    const parent: Clause | undefined = parents.get(clause.parent)
    if (parent === undefined || parent.style === 'part' || parent.style === 'chapter' || parent.style === 'section') break
    clause = parent
  }
  return clause?.id ?? ''
}

/** Splits an article's instalments into schedules: inner clauses that are complete by themselves stand alone. */
function splitGroup(document: ContractDocument, parents: ReadonlyMap<string, Clause>, group: readonly FoundInstalment[]): readonly (readonly FoundInstalment[])[] {
  const leaves = groupBy(group, (item) => findClauseAt(document, item.span.start)?.id ?? '')
  const branches = groupBy(group, (item) => {
    const leaf = findClauseAt(document, item.span.start)
    return leaf === null ? '' : (parents.get(leaf.parent ?? '')?.id ?? leaf.id)
  })
  const parts: FoundInstalment[][] = []
  const taken = new Set<FoundInstalment>()
  for (const candidates of [leaves, branches]) {
    for (const items of candidates.values()) {
      const open = items.filter((item) => !taken.has(item))
      if (open.length < 2 || open.length === group.length || !isComplete(open)) continue
      for (const item of open) taken.add(item)
      parts.push(open)
    }
  }
  const rest = group.filter((item) => !taken.has(item))
  if (rest.length === 0) return parts
  // What is left over is a schedule of its own only where it is complete too, or where all together come to more than the price.
  return isComplete(rest) || (rest.length > 1 && (sumOfShares(group)?.gt('1.0001') ?? false)) ? [...parts, rest] : [group]
}

/** What the shares come to, as a plain decimal fraction; null while an instalment's share is unknown and no rest fills it. */
function sumOfShares(instalments: readonly Instalment[]): Big | null {
  let paid = new Big(0)
  for (const item of instalments) {
    if (item.kind === 'rest' && item.fraction === null) return new Big(1)
    if (item.fraction === null) return null
    paid = item.kind === 'cumulative' ? new Big(item.fraction) : paid.plus(item.fraction)
  }
  return paid
}

function isComplete(instalments: readonly Instalment[]): boolean {
  return sumOfShares(instalments)?.eq(1) ?? false
}

/** Payments a sum of shares cannot count. */
interface Uncounted {
  readonly partial: readonly Span[]
  readonly repeated: readonly Span[]
  /** Whether a place stands in an alternative that is chosen. */
  readonly standing: (span: Span) => Standing
}

type Standing = ReturnType<typeof alternativeAt>

function scheduleOf(document: ContractDocument, text: string, items: readonly FoundInstalment[], clause: string | null, uncounted: Uncounted): PaymentScheduleFact {
  const start = items.reduce((least, item) => Math.min(least, item.sentence.start), Infinity)
  const end = items.reduce((most, item) => Math.max(most, item.sentence.end), 0)
  const holder = document.clauses.find((candidate) => candidate.id === clause)
  const words = text.slice(Math.max(holder?.start ?? start, start - 200), end)
  const around = { start: Math.max(holder?.start ?? start, start - 200), end: Math.min(holder?.end ?? end, end + 200) }
  return {
    span: { start, end },
    instalments: items.map(({ span, kind, fraction, fen, base, trigger }) => ({ span, kind, fraction, fen, base, trigger })),
    hasOpenAlternatives: items.some(({ span }) => uncounted.standing(span) === 'undecided') ||
      (ALTERNATIVES.test(words) && !items.every(({ span }) => uncounted.standing(span) === 'chosen')),
    isIncomplete: hasBlankShare(text, around, uncounted) ||
      uncounted.repeated.some((span) => containsSpan(around, span)) ||
      (uncounted.partial.some((span) => containsSpan(around, span)) && !items.some((item) => item.kind === 'cumulative')),
    clause,
  }
}

function hasBlankShare(text: string, { start, end }: Span, { standing }: Uncounted): boolean {
  return [...text.slice(start, end).matchAll(BLANK_SHARES)].some((match) => standing({ start: start + match.index, end }) !== 'not-chosen')
}

const BLANK_SHARES = new RegExp(BLANK_SHARE.source, 'g')
