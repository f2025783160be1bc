import type { RecordId, Sha256 } from '../core/ids'
import type { AgreedPeriod, AgreedPeriodKind } from '../facts/agreed-periods'
import type { Fields } from '../registers/field'
import type { MatterFields, VersionFields } from './record-kinds'
import type { Store } from './store'

/** The periods the reviewed text tells, for a person to confirm when the contract is signed. */
export interface ProposedTerms {
  /** Blob of the document their spans lie in, a `ContractDocument` as UTF-8 JSON. */
  readonly documentSha: Sha256
  readonly periods: readonly AgreedPeriod[]
}

/**
 * What the text of the contract's current version tells; null for a contract that was not reviewed here or tells nothing,
 * `not-read` for one that was checked before periods were read.
 */
export async function readProposedTerms(store: Store, line: Fields): Promise<ProposedTerms | 'not-read' | null> {
  if (typeof line['matter'] !== 'string') return null
  const matter = await store.read<MatterFields>(line['matter'] as RecordId)
  const version = matter === null ? null : await store.read<VersionFields>(matter.body.fields.currentVersion)
  if (version === null) return null
  const { documentSha, facts: { periods } } = version.body.fields
  if (periods === undefined) return 'not-read'
  return periods.length === 0 ? null : { documentSha, periods }
}

/** Those that nothing contradicts: one alone of its kind. Of several, a person chooses. */
export function undisputedPeriods(periods: readonly AgreedPeriod[]): readonly AgreedPeriod[] {
  const counts = new Map<AgreedPeriodKind, number>()
  for (const { kind } of periods) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return periods.filter(({ kind }) => counts.get(kind) === 1)
}

/** A period as the register keeps it (`AGREED_TERMS`), its sentence with it. */
export function termOf({ kind, count, unit, from, quote }: AgreedPeriod): Fields {
  return { kind, count, unit, from, words: quote }
}
