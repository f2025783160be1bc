import type { Fields } from './field'

/** A record as it is typed and not saved yet, as the journal of drafts keeps it. */
export interface KeptDraft {
  /** What was stored when the person began. */
  readonly base: Fields
  readonly fields: Fields
}

/** Name under which the draft of a record is kept; null for a new one. The form of a new record takes up what is kept there. */
export function draftKey(register: string, id: string | null): string {
  return `register:${register}:${id ?? 'new'}`
}
