import type { LocalDate } from '../core/local-date'
import type { BasisOnDay, LegalBasis, Statute, StatuteVersion, Verification } from './statute'
import { findStatute } from './statutes'
import { findPredecessor } from './succession'

export { findStatute }

/** The version of an act in force on `day`, or null when none was. */
export function findVersionOn(statute: Statute, day: LocalDate): StatuteVersion | null {
  return (
    statute.versions.find(
      (version) => version.effectiveFrom <= day && (version.repealedOn === null || day < version.repealedOn),
    ) ?? null
  )
}

/**
 * A basis as it stood on `day`: the cited article where its act was in force with that numbering; else the article that
 * said the same in the older version or the replaced act (marked from-knowledge); null when there was none. Who read an
 * article read the newest version: of an older one the words count as checked only as far as that version was.
 */
export function basisOnDay(basis: LegalBasis, day: LocalDate): BasisOnDay | null {
  const statute = findStatute(basis.act)
  if (statute === null) return null
  const version = findVersionOn(statute, day)
  if (version !== null && (basis.article === '' || day >= numberedSince(statute))) return stamp(asRead(basis, statute, version), statute, version)
  const before = findPredecessor(basis.act, basis.article)
  if (before === null) return null
  // 民法典 -> 合同法 -> 经济合同法: another act has its own numbering, and may have replaced one itself.
  if (before.act !== basis.act) return basisOnDay({ ...basis, act: before.act, article: before.article, verification: 'from-knowledge' }, day)
  const older = findStatute(before.act)
  const olderVersion = older === null ? null : findVersionOn(older, day)
  // An old number holds from the last renumbering before the present one; before that we know no number.
  if (older === null || olderVersion === null || day < numberedSince(older, numberedSince(statute))) return null
  return stamp({ ...basis, act: before.act, article: before.article, verification: 'from-knowledge' }, older, olderVersion)
}

/** The surest first. */
const SURENESS: readonly Verification[] = ['full-text', 'web', 'from-knowledge']

function asRead(basis: LegalBasis, statute: Statute, version: StatuteVersion): LegalBasis {
  if (version === statute.versions.at(-1) || SURENESS.indexOf(version.verification) <= SURENESS.indexOf(basis.verification)) return basis
  return { ...basis, verification: version.verification }
}

/** 款项条例第13条 as it was numbered on `day`, for the words of an opinion; the present number where it was not yet law. */
export function citeOn(basis: LegalBasis, day: LocalDate): string {
  const { act, article } = basisOnDay(basis, day) ?? basis
  return `${act}${article}`
}

/** First day of the numbering that was current just before `until` (or is current now). */
function numberedSince(statute: Statute, until: LocalDate | null = null): LocalDate {
  let since = statute.versions[0]!.effectiveFrom
  for (const version of statute.versions) {
    if (until !== null && version.effectiveFrom >= until) break
    if (version.renumbers === true) since = version.effectiveFrom
  }
  return since
}

function stamp(basis: LegalBasis, statute: Statute, version: StatuteVersion): BasisOnDay {
  return { ...basis, title: statute.title, version: `${version.name}，${version.effectiveFrom}起施行` }
}
