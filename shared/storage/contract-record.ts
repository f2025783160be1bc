import type { RecordId } from '../core/ids'
import type { Conclusion } from '../opinion/opinion'
import type { ContractPath } from '../registers/contract-path'
import type { Fields, FileValue } from '../registers/field'
import { derivedId } from './derived-id'
import type { MatterFields, VersionFields } from './record-kinds'

/** The line of the contract register (合同总台账) that belongs to a matter under review. */
export function contractRecordId(matter: RecordId): RecordId {
  return derivedId('contract', matter)
}

/** What the review of a matter knows of its register line now. */
export interface ReviewedContract {
  readonly matterId: RecordId
  readonly matter: MatterFields
  readonly version: VersionFields
  readonly path: ContractPath
  readonly openStarred: number
  readonly conclusion: Conclusion | null
}

/** The fields of the register line that follow from the review; what a person entered there is not among them. */
export function reviewedFields({ matterId, matter, version, path, openStarred, conclusion }: ReviewedContract): Fields {
  const file: FileValue = { name: version.fileName, sha256: version.fileSha, bytes: version.fileBytes }
  const other = version.facts.parties.find((party) => party.isOurs === false) ?? version.facts.parties[1]
  return {
    matter: matterId, number: matter.number, path, title: matter.title, types: matter.types,
    ...(other === undefined || other.name === '' ? {} : { counterparty: { name: other.name, creditCode: '' } }),
    ...(matter.amountFen === null ? {} : { amount: matter.amountFen }),
    ...(version.ordinal === 1 ? { materials: [file] } : { revisedFiles: [file] }),
    checkedOn: version.importedAt.slice(0, 10), openMustFix: matter.open.mustFix, openStarred,
    ...(version.facts.standards === undefined ? {} : { citedStandards: version.facts.standards.map((number) => ({ number })) }),
    ...(conclusion === null ? {} : { conclusion }),
  }
}
