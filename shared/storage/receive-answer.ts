import { fail, ok, type Result } from '../core/result'
import type { RecordId } from '../core/ids'
import { applyTransition } from '../registers/apply-transition'
import { textOf, type Fields } from '../registers/field'
import { fieldsOfAnswer, filedRegister, givenLimit, isReported, type FiledRegister } from '../registers/filed-registers'
import type { Manifest, PackageAnswer } from '../registers/filing-package/manifest'
import { takeAnswers } from '../registers/filing-package/plan-import'
import type { PackageRefusal, VerifiedPackage } from '../registers/filing-package/read-package'
import { answerIndexOf } from './answer-report'
import { derivedId } from './derived-id'
import { listExchanges, newestRevisions, recordExchange, refuse, refusing, reportsOf, type Desk, type Outcome } from './filing-exchange'
import type { MadeDocumentFields } from './made-document-kinds'
import { inspectAgain } from './receive-report'
import { newRecord } from './record-kinds'
import type { Store, StoredRecord, StoreTransaction } from './store'

/** One answer with the filing it is about. */
export interface TakenAnswer {
  readonly answer: PackageAnswer
  readonly title: string
  /** Why it changes nothing here; null where it does. */
  readonly because: string | null
}

/** The bureau's answer, and what importing it would change. */
export interface InspectedAnswer {
  readonly verified: VerifiedPackage
  readonly isRepeated: boolean
  readonly answers: readonly TakenAnswer[]
  /** Instant at which the report it answers was made. */
  readonly reportedAt: string
}

/** What importing an answer would change; refused where we never sent the report. Changes nothing. */
export async function inspectAnswer(store: Store, verified: VerifiedPackage): Promise<Result<InspectedAnswer, PackageRefusal>> {
  const exchanges = await listExchanges(store)
  const sent = reportsOf(exchanges, 'sent')
  const newest = newestRevisions(sent)
  const before = exchanges.find(({ direction, packageId }) => direction === 'received' && packageId === verified.manifest.id)
  if (before !== undefined && before.digest !== verified.digest) return fail({ code: 'reused-id', message: '该回复包的编号已用于另一内容的回复包，已拒绝；请让对方重新导出。' })
  const answers = takeAnswers(verified, sent.map(({ packageId: id, digest, to }) => ({ id, digest, to })))
  if (!answers.ok) return answers
  const report = sent.find(({ packageId }) => packageId === verified.manifest.inReplyTo?.id)!
  const reportedById = new Map(report.records.map((one) => [one.id, one]))
  const taken = await Promise.all(answers.value.map(async (answer): Promise<TakenAnswer> => {
    const reported = reportedById.get(answer.record)
    const stored = await store.read<Fields>(answer.record as RecordId)
    return { answer, title: reported?.title ?? '', because: whyUnchanged(stored, reported?.revision ?? null, newest.get(answer.record) ?? 0) }
  }))
  return ok({ verified, isRepeated: before !== undefined, answers: taken, reportedAt: report.at })
}

function whyUnchanged(stored: StoredRecord<Fields> | null, revision: number | null, latest: number): string | null {
  const filed = stored === null ? null : filedRegister(stored.kind)
  if (stored === null || filed === null || revision === null) return '本机没有这份备案。'
  if (stored.body.deleted) return '本单位已作废这份备案。'
  if (revision < latest) return '这是对较早一次报送的回复，本单位已重新报送。'
  return isReported(filed, stored.body.fields) ? null : '本机该备案已不在“已报备”状态。'
}

/**
 * Imports an answer of the bureau that was inspected: steps, numbers, opinions, and the letters beside the filings. Importing it again
 * changes nothing. It is inspected anew in its turn: the record may have been answered or reported again since.
 */
export function importAnswer(store: Store, desk: Desk, given: { readonly inspected: InspectedAnswer; readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<number>> {
  const { verified } = given.inspected
  if (given.inspected.isRepeated) return Promise.resolve(ok(0))
  return refusing(() => store.transact(desk.act, async (transaction) => {
    const inspected = await inspectAgain(store, verified, desk, inspectAnswer)
    if (!inspected.ok) return refuse(inspected.error.message)
    const { answers, isRepeated } = inspected.value
    if (isRepeated) return 0
    const letters = new Map(verified.manifest.files.map((file) => [answerIndexOf(file.name), file]))
    let changed = 0
    for (const [index, { answer, because }] of answers.entries()) {
      if (because !== null) continue
      const filed = await takeAnswer(transaction, desk, verified, answer)
      await keepLetter(store, transaction, desk, verified, { filed, answer, letter: letters.get(index) })
      changed += 1
    }
    const titles = new Map(answers.map(({ answer, title }) => [answer.record, title]))
    await recordExchange(store, transaction, desk, { direction: 'received', verified, bytes: given.bytes, fileName: given.fileName, titles })
    return changed
  }))
}

async function takeAnswer(transaction: StoreTransaction, desk: Desk, { manifest }: VerifiedPackage, answer: PackageAnswer): Promise<FiledRegister> {
  const stored = (await transaction.read<Fields>(answer.record as RecordId))!
  const filed = filedRegister(stored.kind)!
  const given = givenLimit(answer, manifest.from)
  const taken = applyTransition(filed.register, stored.body.fields, {
    transition: answer.outcome, actor: { id: manifest.from, name: manifest.from, role: 'legal-head' }, on: desk.today, at: desk.act.at,
    reason: answer.opinion === '' ? letterNumber(answer) : answer.opinion, changes: fieldsOfAnswer(filed, answer),
    broughtBy: manifest.id, ...(given === null ? {} : { given }),
  })
  if (!taken.ok) return refuse(`“${textOf(stored.body.fields, 'title')}”：${taken.error.message}`)
  await transaction.put({ ...stored, body: { ...stored.body, fields: taken.value } })
  return filed
}

/** The number the bureau's letter bears: its own, or 备案号. */
function letterNumber({ receiptNumber, number }: PackageAnswer): string {
  return receiptNumber === '' ? number : receiptNumber
}

async function keepLetter(store: Store, transaction: StoreTransaction, desk: Desk, { manifest, files }: VerifiedPackage, { filed, answer, letter: listed }: { readonly filed: FiledRegister; readonly answer: PackageAnswer; readonly letter: Manifest['files'][number] | undefined }): Promise<void> {
  const bytes = listed === undefined ? undefined : files.get(listed.sha256)
  if (listed === undefined || bytes === undefined) return
  const fields: MadeDocumentFields = {
    register: filed.register.id, record: answer.record as RecordId, letter: filed.letter, title: listed.name.replace(/^\d{1,5}\./, '').replace(/\.docx$/, ''), number: letterNumber(answer), answers: {},
    fileSha: await store.putBlob(bytes), madeOn: desk.today, madeAt: desk.act.at, madeBy: manifest.from,
  }
  await transaction.put(newRecord(derivedId('made-document', manifest.id, answer.record), 'made-document', fields))
}
