import { assert } from '../core/assert'
import type { RecordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import { fail, type Result } from '../core/result'
import { counselOpinionLetter } from '../letters/counsel-opinion'
import { counselOpinionOf, refuseCounsel, type CounselGiven } from '../letters/counsel-opinion-of'
import type { Letter } from '../letters/letter'
import type { Opinion } from '../opinion/opinion'
import { COUNSEL_LETTER, registerPaper } from './counsel-papers'
import { keepLetter, refuse, refusing } from './made-document'
import type { MadeDocumentFields } from './made-document-kinds'
import type { Act, Store } from './store'

/** Counsel's opinion to be issued on a matter. */
export interface CounselLetterRequest {
  readonly id: RecordId
  readonly matter: RecordId
  readonly opinion: Opinion
  /** What counsel adds; number and day are given here. */
  readonly given: Omit<CounselGiven, 'registerNumber' | 'issuedOn'>
  readonly act: Act
  readonly today: LocalDate
  readonly write: (letter: Letter) => Promise<Result<Uint8Array, string>>
}

/**
 * Issues D2 (documents.md section 2): 系统登记号 from the ledger, the letter checked, written and frozen under its
 * fingerprint, in one transaction. Issued again it is a further paper under a number of its own. A refusal is a sentence;
 * nothing is stored then and no number used.
 */
export async function issueCounselLetter(store: Store, request: CounselLetterRequest): Promise<Result<MadeDocumentFields, string>> {
  const { id, matter, opinion, given, act, today, write } = request
  const why = refuseCounsel(given)
  if (why !== null) return fail(why)
  const issued = await refusing(() => store.transact(act, async (transaction) => {
    const taken = await registerPaper(store, transaction, { paper: id, on: today })
    const number = taken.ok ? taken.value : refuse(taken.error)
    const letter = counselOpinionLetter(counselOpinionOf(opinion, { ...given, registerNumber: number, issuedOn: today }))
    const about = { register: 'matter', record: matter, letter: COUNSEL_LETTER, number, answers: answersOf(given), madeOn: today, madeAt: act.at, madeBy: act.actor }
    return keepLetter(store, transaction, { id, letter, about, write })
  }))
  if (issued.ok) return issued
  assert(issued.error.kind === 'refused', 'no field of a register is asked for')
  return fail(issued.error.message)
}

/** What was typed, offered again the next time. */
function answersOf({ author, client, number, mandate }: CounselLetterRequest['given']): Readonly<Record<string, string>> {
  const who = author.kind === 'firm'
    ? { firm: author.name, first: author.lawyers[0], second: author.lawyers[1], number }
    : { name: author.name, unit: author.unit, certificate: author.certificate }
  return { kind: author.kind, client, mandate, ...who }
}
