import type { IssuedOpinionFields } from '../../../../shared/storage/record-kinds'

/** An issue as lists show it. */
export type IssuedLine = Pick<IssuedOpinionFields, 'ordinal' | 'number' | 'letterSha' | 'signatories' | 'issuedOn' | 'because'>
