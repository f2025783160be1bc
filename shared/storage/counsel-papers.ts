import type { RecordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import { fail, type Result } from '../core/result'
import { NUMBERING_RULES } from '../registers/numbering'
import type { MadeDocumentFields } from './made-document-kinds'
import type { Store, StoreTransaction } from './store'
import { officeRule, takeNumber } from './take-number'
import { voidedNumbers, type VoidedNumber } from './voided-numbers'

/** Id of D2 among the documents made. */
export const COUNSEL_LETTER = 'counsel-opinion'

/** The number the office registers a paper of counsel's under: the same paper always bears the same. A refusal is a sentence. */
export async function registerPaper(store: Pick<Store, 'ids'>, transaction: StoreTransaction, { paper, on }: { readonly paper: RecordId; readonly on: LocalDate }): Promise<Result<string, string>> {
  const rule = await officeRule(transaction, NUMBERING_RULES.counselOpinion.id)
  const taken = await takeNumber(store, transaction, rule, { operation: `counsel-opinion:${paper}`, record: paper, on })
  return taken.ok ? taken : fail(taken.error.message)
}

/** D2 as it was issued on a matter. */
export interface IssuedCounselLetter extends MadeDocumentFields {
  readonly id: RecordId
  /** The firm, or the lawyer in public service. */
  readonly author: string
  /** Number of the later one of the same author; '' for the one that stands. */
  readonly replacedBy: string
  /** That its number is void; null while it is good. A void one takes no other's place. */
  readonly voided: VoidedNumber | null
}

/** Whether it is the author's word: neither replaced nor under a void number. */
export function isStanding({ replacedBy, voided }: Pick<IssuedCounselLetter, 'replacedBy' | 'voided'>): boolean {
  return replacedBy === '' && voided === null
}

/** Every D2 issued on a matter, oldest first. */
export async function readCounselLetters(store: Pick<Store, 'list' | 'read'>, matter: RecordId): Promise<readonly IssuedCounselLetter[]> {
  const lines = await store.list({ kind: 'made-document', index: 'record', equals: matter })
  const letters = lines.flatMap(({ id, fields }) => {
    const made = fields as unknown as MadeDocumentFields
    return made.letter === COUNSEL_LETTER ? [{ ...made, id, author: made.answers[made.answers['kind'] === 'firm' ? 'firm' : 'name'] ?? '' }] : []
  }).toSorted((a, b) => (a.madeAt === b.madeAt ? (a.number < b.number ? -1 : 1) : a.madeAt < b.madeAt ? -1 : 1))
  const voided = await voidedNumbers(store, NUMBERING_RULES.counselOpinion, letters.map(({ number }) => number))
  return letters.map((letter, index) => ({
    ...letter, voided: voided.get(letter.number) ?? null,
    replacedBy: letters.slice(index + 1).find(({ author, number }) => author === letter.author && !voided.has(number))?.number ?? '',
  }))
}
