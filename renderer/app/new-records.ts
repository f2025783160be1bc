import type { RecordId, Sha256 } from '../../shared/core/ids'
import type { LocalDate } from '../../shared/core/local-date'
import type { Intake } from '../../shared/facts/intake'
import { toneCounts } from '../../shared/findings/open-counts'
import type { MatterFields, VersionFields } from '../../shared/storage/record-kinds'
import type { ImportOutcome } from '../services'

function withoutExtension(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}

/** A new matter for a file's first version. */
export function newMatter(from: {
  readonly number: string
  readonly versionId: RecordId
  readonly outcome: ImportOutcome
  readonly intake: Intake
  readonly fileName: string
  readonly today: LocalDate
  readonly now: string
}): MatterFields {
  const { facts, result } = from.outcome
  return {
    number: from.number,
    title: facts.title === '' ? withoutExtension(from.fileName) : facts.title,
    types: facts.types.map((guess) => guess.type),
    parties: facts.parties.map(({ role, name }) => ({ role, name })),
    amountFen: facts.totalAmount?.fen ?? null,
    ...(facts.doubtful === undefined ? {} : { doubtful: facts.doubtful }),
    state: 'reviewing',
    currentVersion: from.versionId,
    versionCount: 1,
    open: toneCounts(result.findings, new Set()),
    intake: from.intake,
    createdOn: from.today,
    updatedAt: from.now,
  }
}

/** The matter with a further version in front; what people decided stays, because findings keep their identity. */
export function nextVersion({ doubtful: _before, ...matter }: MatterFields, from: {
  readonly versionId: RecordId
  readonly outcome: ImportOutcome
  /** Ids of findings already adopted or dismissed. */
  readonly decided: ReadonlySet<string>
  readonly now: string
}): MatterFields {
  return {
    ...matter,
    amountFen: from.outcome.facts.totalAmount?.fen ?? matter.amountFen,
    ...(from.outcome.facts.doubtful === undefined ? {} : { doubtful: from.outcome.facts.doubtful }),
    state: 'reviewing',
    currentVersion: from.versionId,
    versionCount: matter.versionCount + 1,
    open: toneCounts(from.outcome.result.findings, from.decided),
    updatedAt: from.now,
  }
}

/** The version record of an imported file. */
export function versionOf(from: {
  readonly matter: RecordId
  readonly ordinal: number
  readonly file: { readonly name: string; readonly bytes: number; readonly fileSha: Sha256; readonly documentSha: Sha256; readonly recognisedSha: Sha256 | null; readonly convertedSha: Sha256 | null }
  readonly outcome: ImportOutcome
  readonly now: string
}): VersionFields {
  const { facts, result, format, pages, characters, clauses, warnings } = from.outcome
  const { name, bytes, fileSha, documentSha, recognisedSha, convertedSha } = from.file
  return {
    matter: from.matter, ordinal: from.ordinal, fileName: name, fileSha, fileBytes: bytes, documentSha, format, pages, characters, clauses,
    warnings, importedAt: from.now, facts, review: result,
    ...(recognisedSha === null ? {} : { recognisedSha }),
    ...(convertedSha === null ? {} : { convertedSha }),
  }
}
