import type { RecordId, Sha256 } from '../../../shared/core/ids'
import { fail, ok, type Result } from '../../../shared/core/result'
import type { RegisterLetter } from '../../../shared/letters/from-register/register-letter'
import type { Letter } from '../../../shared/letters/letter'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { documentFileName, makeDocument, type DocumentRefusal } from '../../../shared/storage/made-document'
import { readFrozenFile } from '../../../shared/storage/frozen-file'
import type { MadeDocumentFields } from '../../../shared/storage/made-document-kinds'
import { readOfficeCalendar } from '../../../shared/storage/office-calendar'
import { letterFormOf, readOfficeLetter } from '../../../shared/storage/office-letter'
import { newRecord, type SettingFields } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { agencyWordKey, numberingRule } from '../../../shared/storage/take-number'
import { readUnitName } from '../../../shared/storage/unit-name'
import { voidedNumbers, type VoidedNumber } from '../../../shared/storage/voided-numbers'
import type { Messages } from '../../messages/messages'
import { actOf, describeFailure, useServices, type Services } from '../../services'
import { handOutLetter, type HandedOut } from '../../ui/hand-out-letter'
import { useLive } from '../../ui/use-live'

/** A document made before, with the id of its entry and whether its number is void. */
export type MadeDocument = MadeDocumentFields & { readonly id: RecordId; readonly voided: VoidedNumber | null }

/** What the documents of a record need to know beside it. */
export interface DocumentDesk {
  /** Newest first. */
  readonly made: readonly MadeDocument[]
  /** Rules whose agency word the office has not entered. */
  readonly wordless: readonly string[]
}

/** The documents made from a record; null while they are read. */
export function useDocuments(record: RecordId, letters: readonly RegisterLetter[]): DocumentDesk | null {
  const { store } = useServices()
  const live = useLive(store, ['made-document', 'setting', 'number-series'], `documents ${record}`, () => readDesk(store, record, letters))
  if (live.error !== null) throw live.error
  return live.value
}

async function readDesk(store: Store, record: RecordId, letters: readonly RegisterLetter[]): Promise<DocumentDesk> {
  const lines = await store.list({ kind: 'made-document', index: 'record', equals: record })
  const found = await Promise.all(letters.map(({ id, numbering }) => (numbering === null ? [] : voidedNumbers(store, numberingRule(numbering.rule), lines.filter(({ fields }) => fields['letter'] === id).map(({ fields }) => String(fields['number']))))))
  const voided = new Map(found.flatMap((numbers) => [...numbers]))
  const made = lines.map(({ id, fields }): MadeDocument => Object.assign({ id, voided: voided.get(String(fields['number'])) ?? null }, fields as unknown as MadeDocumentFields))
  const rules = letters.flatMap(({ numbering }) => (numbering === null || numberingRule(numbering.rule).format.kind === 'code' ? [] : [numbering.rule]))
  const words = await Promise.all(rules.map(async (rule) => ({ rule, setting: await store.read<SettingFields>(derivedId('setting', agencyWordKey(rule))) })))
  const wordless = words.filter(({ setting }) => typeof setting?.body.fields.value !== 'string' || setting.body.fields.value.trim() === '').map(({ rule }) => rule)
  return { made: made.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)), wordless }
}

/** What a person decided when making a document. */
export interface MakeRequest {
  readonly record: RecordId
  readonly letter: RegisterLetter
  readonly answers: Readonly<Record<string, string>>
  /** Entered now for a rule that had none; '' otherwise. */
  readonly agencyWord: string
  readonly nameOf: (register: string, id: string) => string
}

/** Makes a document, keeps it and gives it to the host to save; the answer is the file's name, or why not. */
export async function makeAndSave(services: Services, request: MakeRequest, words: Messages): Promise<Result<string | null, DocumentRefusal>> {
  const { store, clock } = services
  const { letter, agencyWord } = request
  if (agencyWord.trim() !== '' && letter.numbering !== null) {
    const fields: SettingFields = { key: agencyWordKey(letter.numbering.rule), value: agencyWord.trim() }
    const id = derivedId('setting', fields.key)
    await store.transact(actOf(services, ACTS.changeSetting, id, fields.key), async (transaction) => transaction.put(newRecord(id, 'setting', fields)))
  }
  const [issuer, office, calendar] = await Promise.all([readUnitName(store), readOfficeLetter(store), readOfficeCalendar(store)])
  const made = await makeDocument(store, {
    id: clock.newId(), record: request.record, letter, act: actOf(services, ACTS.makeDocument, request.record, letter.title),
    context: {
      issuer, today: clock.today(), calendar: calendar.calendar, answers: request.answers, nameOf: request.nameOf,
      form: letterFormOf(office, letter.id === 'filing-receipt' ? 'letter' : 'file', clock.today()),
    },
    write: async (written) => {
      const bytes = await services.worker.writeDocument(written)
      return bytes.ok ? ok(bytes.value) : fail(describeFailure(bytes.error, words.shell.imports))
    },
  })
  return made.ok ? ok(await saveDocument(services, made.value, words)) : made
}

/** Hands out a document made before as text or on paper; throws where its letter is gone or was changed. */
export async function printDocument(services: Services, document: MadeDocumentFields, letterSha: Sha256, as: 'text' | 'paper', words: Messages): Promise<HandedOut> {
  const read = await readFrozenFile(services.store, letterSha)
  if (!read.ok) throw new Error(read.error === 'missing' ? words.documents.fileGone : words.documents.altered)
  // Written by this program and unchanged since: its fingerprint says so.
  return handOutLetter(services.desktop, JSON.parse(new TextDecoder().decode(read.value)) as Letter, { as, name: documentFileName(document).replace(/\.docx$/, '') })
}

/** Lets the host save a document made before; null when the person cancelled. Throws with the host's sentence. */
export async function saveDocument(services: Services, document: MadeDocumentFields, words: Messages): Promise<string | null> {
  const read = await readFrozenFile(services.store, document.fileSha)
  if (!read.ok) throw new Error(read.error === 'missing' ? words.documents.fileGone : words.documents.altered)
  const saved = await services.desktop.saveFile({ suggestedName: documentFileName(document), filters: [{ name: words.opinion.word, extensions: ['docx'] }], bytes: read.value })
  if (saved.ok) return saved.value
  if (saved.error.code === 'cancelled') return null
  throw new Error(saved.error.message)
}
