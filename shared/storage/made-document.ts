import { officialDate, type LocalDate } from '../core/local-date'
import type { RecordId } from '../core/ids'
import type { Result } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import { missingFields, openQuestions, type LetterContext, type RegisterLetter } from '../letters/from-register/register-letter'
import type { Letter } from '../letters/letter'
import { selfCheckLetter } from '../letters/self-check'
import type { Field, Fields } from '../registers/field'
import { textOf } from '../registers/field'
import type { MadeDocumentFields } from './made-document-kinds'
import { newRecord } from './record-kinds'
import { refusals } from './refusals'
import type { Act, Store, StoreTransaction } from './store'
import { officeRule, takeNumber } from './take-number'

/** Why a document was not made. Nothing was stored and no number was used. */
export type DocumentRefusal =
  | { readonly kind: 'missing'; readonly fields: readonly Field[]; readonly questions: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }

/** What a document is made of; `write` turns the letter into the file. */
export interface DocumentRequest {
  readonly id: RecordId
  readonly record: RecordId
  readonly letter: RegisterLetter
  readonly context: Omit<LetterContext, 'number'>
  readonly act: Act
  readonly write: (letter: Letter) => Promise<Result<Uint8Array, string>>
}

/**
 * Makes a document from a record: number from the ledger (the record keeps it, and a document made again bears the same),
 * checked as official documents are, written and kept, all in one transaction.
 */
export async function makeDocument(store: Store, request: DocumentRequest): Promise<Result<MadeDocumentFields, DocumentRefusal>> {
  return refusing(() => store.transact(request.act, (transaction) => makeInside(store, transaction, request)))
}

const making = refusals<DocumentRefusal>()

/** The making of a document, in one transaction; or what it was refused for. */
export const { refusing } = making

/** Ends the making of a document with a sentence for the person. */
export function refuse(message: string): never {
  return making.refuse({ kind: 'refused', message })
}

/** A letter to be kept, and what its record says beside title and files. */
export interface KeptLetter {
  readonly id: RecordId
  readonly letter: Letter
  readonly about: Omit<MadeDocumentFields, 'title' | 'fileSha' | 'letterSha'>
  readonly write: (letter: Letter) => Promise<Result<Uint8Array, string>>
}

/** Checks a letter as official documents are, writes it and freezes it: file and letter under their fingerprints. Refused (`refusing`) where it is not in order. */
export async function keepLetter(store: Store, transaction: StoreTransaction, { id, letter, about, write }: KeptLetter): Promise<MadeDocumentFields> {
  const problems = selfCheckLetter(letter)
  if (problems.length > 0) return refuse(problems.map(({ message }) => message).join(''))
  const written = await write(letter)
  if (!written.ok) return refuse(written.error)
  const document: MadeDocumentFields = {
    ...about, title: letter.title, fileSha: await store.putBlob(written.value), letterSha: await store.putBlob(encodeUtf8(JSON.stringify(letter))),
  }
  await transaction.put(newRecord(id, 'made-document', document))
  return document
}

async function makeInside(store: Store, transaction: StoreTransaction, { id, record, letter, context, act, write }: DocumentRequest): Promise<MadeDocumentFields> {
  const stored = await transaction.read<Fields>(record)
  if (stored === null || stored.body.deleted) return refuse('没有找到这条记录，可能已经作废。')
  const given = stored.body.fields
  const [fields, questions] = [missingFields(letter, given), openQuestions(letter, context.answers)]
  if (fields.length + questions.length > 0) return making.refuse({ kind: 'missing', fields, questions: questions.map(({ label }) => label) })
  const why = letter.refuse(given)
  if (why !== null) return refuse(why)
  const number = await numberOf(store, transaction, letter, record, given, context.today)
  const known: Fields = letter.numbering === null || textOf(given, letter.numbering.field) !== '' ? given : { ...given, [letter.numbering.field]: number }
  const made = letter.make(known, { ...context, number })
  const about = { register: letter.register.id, record, letter: letter.id, number, answers: context.answers, madeOn: context.today, madeAt: act.at, madeBy: act.actor }
  const document = await keepLetter(store, transaction, { id, letter: made, about, write })
  if (known !== given) await transaction.put({ ...stored, body: { ...stored.body, fields: known } })
  return document
}

async function numberOf(store: Store, transaction: StoreTransaction, letter: RegisterLetter, record: RecordId, fields: Fields, on: LocalDate): Promise<string> {
  if (letter.numbering === null) return ''
  const borne = textOf(fields, letter.numbering.field)
  if (borne !== '') return borne
  const taken = await takeNumber(store, transaction, await officeRule(transaction, letter.numbering.rule), { operation: `${letter.id}:${record}`, record, on })
  return taken.ok ? taken.value : refuse(taken.error.message)
}

/** Name the file is offered under, before the host makes it fit for a disk: 关于《××合同》的备案回执（2026年4月15日）.docx. */
export function documentFileName({ title, madeOn }: Pick<MadeDocumentFields, 'title' | 'madeOn'>): string {
  return `${title.replaceAll('\n', '')}（${officialDate(madeOn)}）.docx`
}
