import type { IssuedOpinionFields } from '../../../../shared/storage/record-kinds'
import type { VoidedNumber } from '../../../../shared/storage/voided-numbers'

/** An issue as lists show it. */
export interface IssuedLine extends Pick<IssuedOpinionFields, 'ordinal' | 'number' | 'letterSha' | 'signatories' | 'issuedOn' | 'issuedAt' | 'because'> {
  /** That its number is void; null while it is good. */
  readonly voided: VoidedNumber | null
}
