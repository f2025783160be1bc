import type { RecordId } from '../../../shared/core/ids'

/** What is open beside the list. */
export type OpenPane = { readonly kind: 'none' } | { readonly kind: 'new' } | { readonly kind: 'record'; readonly id: RecordId }
