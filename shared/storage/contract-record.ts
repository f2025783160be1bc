import type { RecordId } from '../core/ids'
import type { Intake } from '../facts/intake'
import type { Conclusion } from '../opinion/opinion'
import { ENTERPRISE_SIZES, PROCUREMENT_WAYS } from '../registers/choices'
import { choosePath, type AmountLine, type ChosenPath, type ContractPath } from '../registers/contract-path'
import { codesOf, partyOf, type Fields, type FileValue } from '../registers/field'
import type { SumOfKind } from '../registers/sum-same-kind'
import { derivedId } from './derived-id'
import type { MatterFields, VersionFields } from './record-kinds'

/** The line of the contract register (合同总台账) that belongs to a matter under review. */
export function contractRecordId(matter: RecordId): RecordId {
  return derivedId('contract', matter)
}

/** What the path of a matter under review follows from. */
export interface ReviewedCase {
  readonly matter: MatterFields
  readonly version: VersionFields
  /** The register line as it is stored. */
  readonly line: Fields
  /** Path of the contract it changes; null where there is none or it is not known. */
  readonly originalPath: ContractPath | null
  /** What the contracts of its kind add up to with it; null where nothing is added. */
  readonly sum: SumOfKind | null
  readonly lines: { readonly review: AmountLine | null; readonly filing: AmountLine | null }
}

/** The fields of a line by which contracts of its kind are added up, as the review knows them. */
export function addedFields({ matter, line }: Pick<ReviewedCase, 'matter' | 'line'>): Fields {
  return { ...line, ...(matter.amountFen === null ? {} : { amount: matter.amountFen }), ...fieldsOfIntake(matter.intake) }
}

/** The path of a matter under review (documents 11.1). */
export function reviewedPath({ matter, version, line, originalPath, sum, lines }: ReviewedCase): ChosenPath {
  return choosePath({
    entity: matter.intake.ourEntityKind ?? null, types: matter.types, matters: [...codesOf(line, 'reviewMatters'), ...(matter.intake.secret === true ? ['secret'] : [])], originalPath,
    amountFen: sum?.total ?? matter.amountFen, addedUp: sum?.computed ?? null, isMall: matter.intake.procurement === '电子卖场', hasMustFix: hits(version, 'must-fix') > 0, reviewLine: lines.review, filingLine: lines.filing,
  })
}

function hits({ review }: VersionFields, severity: 'must-fix' | 'should-fix'): number {
  return review.findings.filter((finding) => finding.status === 'hit' && finding.severity === severity).length
}

/** What the review of a matter knows of its register line now. */
export interface ReviewedContract {
  readonly matterId: RecordId
  readonly matter: MatterFields
  readonly version: VersionFields
  /** The register line as it is stored. */
  readonly line: Fields
  readonly path: ContractPath
  readonly openStarred: number
  readonly conclusion: Conclusion | null
}

/** The fields of the register line that follow from the review; what a person entered there is not among them. */
export function reviewedFields({ matterId, matter, version, line, path, openStarred, conclusion }: ReviewedContract): Fields {
  const file: FileValue = { name: version.fileName, sha256: version.fileSha, bytes: version.fileBytes }
  const ours = version.facts.parties.find((party) => party.isOurs === true)
  return {
    matter: matterId, number: matter.number, path, title: matter.title, types: matter.types,
    ...otherSide(version, line), ...(ours?.creditCode === undefined ? {} : { ourCreditCode: ours.creditCode }),
    ...(matter.amountFen === null ? {} : { amount: matter.amountFen }), ...fieldsOfIntake(matter.intake),
    ...(version.ordinal === 1 ? { materials: [file] } : { revisedFiles: [file] }),
    checkedOn: version.importedAt.slice(0, 10), hitMustFix: hits(version, 'must-fix'), hitShouldFix: hits(version, 'should-fix'), openMustFix: matter.open.mustFix, openStarred,
    ...(version.facts.standards === undefined ? {} : { citedStandards: version.facts.standards.map((number) => ({ number })) }),
    ...(conclusion === null ? {} : { conclusion }),
  }
}

/** The fields the review keeps, and nobody else changes; a code the contract does not name stays to be entered. */
export function keptByReview(known: Fields, version: VersionFields): readonly string[] {
  const isCoded = otherParty(version)?.creditCode !== undefined
  return Object.keys(known).map((id) => (id === 'counterparty' && !isCoded ? 'counterparty.name' : id))
}

function otherParty({ facts: { parties } }: VersionFields): VersionFields['facts']['parties'][number] | undefined {
  return parties.find((party) => party.isOurs === false) ?? parties[1]
}

/** The other side as the contract names it, with the code entered in the register where the contract names none. */
function otherSide(version: VersionFields, line: Fields): Fields {
  const other = otherParty(version)
  if (other === undefined || other.name === '') return {}
  const entered = partyOf(line, 'counterparty')
  return { counterparty: { name: other.name, creditCode: other.creditCode ?? (entered?.name === other.name ? entered.creditCode : '') } }
}

/** What the officer answered at the desk is entered once: the register repeats it. */
function fieldsOfIntake({ procurement, noticeDate, awardPrice, counterpartySize, secret }: Intake): Fields {
  const given = {
    procurement: codeOf(PROCUREMENT_WAYS, procurement), noticeOn: noticeDate, awardAmount: typeof awardPrice === 'number' ? Math.round(awardPrice * 100) : null,
    counterpartySize: codeOf(ENTERPRISE_SIZES, counterpartySize), isSecret: secret,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))
}

function codeOf(labels: Readonly<Record<string, string>>, label: string | null | undefined): string | null {
  return Object.entries(labels).find(([, one]) => one === label)?.[0] ?? null
}
