import type { RecordId } from '../../../shared/core/ids'
import { fail, ok, type Result } from '../../../shared/core/result'
import { answerLetter, reportForm } from '../../../shared/letters/from-register/filing-papers'
import type { LetterContext } from '../../../shared/letters/from-register/register-letter'
import type { Letter } from '../../../shared/letters/letter'
import { selfCheckLetter } from '../../../shared/letters/self-check'
import { ACTS } from '../../../shared/storage/acts'
import { answerReport, type AnswerRequest, type GivenAnswer } from '../../../shared/storage/answer-report'
import { readOfficeCalendar } from '../../../shared/storage/office-calendar'
import { letterFormOf, readOfficeLetter } from '../../../shared/storage/office-letter'
import { keepPackageKey, openPackageKey } from '../../../shared/storage/package-keys'
import { sendReport, type WrittenPackage } from '../../../shared/storage/send-report'
import type { Messages } from '../../messages/messages'
import { actOf, describeFailure, type Services } from '../../services'
import { deskOf, secretBoxOf, type Exchange } from './use-filing'

/** Makes a new key for this machine; what was signed with an older one stays valid. */
export async function makeKey(services: Services): Promise<void> {
  const seed = crypto.getRandomValues(new Uint8Array(32))
  await keepPackageKey(services.store, actOf(services, ACTS.makePackageKey, null), seed, secretBoxOf(services))
  seed.fill(0)
}

/** Writes and saves a report of these records; the answer is the name it was saved under (null: kept only), or why not. */
export async function exportReport(services: Services, given: { readonly ourName: string; readonly to: string; readonly records: readonly RecordId[] }, words: Messages): Promise<Result<string | null, string>> {
  const key = await openPackageKey(services.store, secretBoxOf(services))
  if (!key.ok) return key
  const context = await contextOf(services, given.ourName)
  const written = await sendReport(services.store, deskOf(services, given.ourName, ACTS.sendPackage, given.to), {
    packageId: services.clock.newId(), to: given.to, records: given.records, key: key.value,
    writeForm: (filed, fields) => write(services, reportForm(filed, fields, context), words),
  })
  return written.ok ? savePackage(services, written.value) : written
}

/** Answers a received report and saves the package for the unit. */
export async function exportAnswer(services: Services, report: Exchange, given: { readonly ourName: string; readonly answers: readonly GivenAnswer[]; readonly role: AnswerRequest['role'] }, words: Messages): Promise<Result<string | null, string>> {
  const key = await openPackageKey(services.store, secretBoxOf(services))
  if (!key.ok) return key
  const context = await contextOf(services, given.ourName)
  const written = await answerReport(services.store, deskOf(services, given.ourName, ACTS.sendPackage, report.from), report, {
    packageId: services.clock.newId(), answers: given.answers, role: given.role, key: key.value,
    writeReceipt: (filed, fields, answer) => write(services, answerLetter(filed, fields, answer, context), words),
  })
  return written.ok ? savePackage(services, written.value) : written
}

async function contextOf(services: Services, issuer: string): Promise<LetterContext> {
  const [office, { calendar }] = await Promise.all([readOfficeLetter(services.store), readOfficeCalendar(services.store)])
  const today = services.clock.today()
  return { issuer, today, calendar, number: '', answers: {}, form: letterFormOf(office, 'letter', today), nameOf: (_, id) => id }
}

async function write(services: Services, letter: Letter, words: Messages): Promise<Result<Uint8Array, string>> {
  const problems = selfCheckLetter(letter)
  if (problems.length > 0) return fail(problems.map(({ message }) => message).join(''))
  const bytes = await services.worker.writeDocument(letter)
  return bytes.ok ? ok(bytes.value) : fail(describeFailure(bytes.error, words.shell.imports))
}

/** Lets the host save a package; null when the person cancelled: it is kept and can be saved again. */
async function savePackage({ desktop }: Services, { bytes, fileName }: WrittenPackage): Promise<Result<string | null, string>> {
  const saved = await desktop.saveFile({ suggestedName: fileName, filters: [{ name: 'ZIP', extensions: ['zip'] }], bytes })
  if (saved.ok) return ok(saved.value)
  return saved.error.code === 'cancelled' ? ok(null) : fail(saved.error.message)
}

/** Saves a package that went out or came in once more. */
export async function saveExchange(services: Services, exchange: Exchange, words: Messages): Promise<Result<string | null, string>> {
  const bytes = await services.store.readBlob(exchange.fileSha)
  return bytes === null ? fail(words.filing.fileGone) : savePackage(services, { bytes, fileName: exchange.fileName })
}
