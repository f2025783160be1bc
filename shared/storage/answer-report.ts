import type { RecordId } from '../core/ids'
import { cleanFileName } from '../desktop/file-name'
import { applyTransition } from '../registers/apply-transition'
import { validateRecord } from '../registers/definition'
import { textOf, type Fields } from '../registers/field'
import { filedRegister, givenLimit, isFiling, isReported, limitToAnswer, numberOnFiling, type FiledRegister } from '../registers/filed-registers'
import type { PackageAnswer } from '../registers/filing-package/manifest'
import type { PackageKey } from '../registers/filing-package/package-key'
import { readPackage } from '../registers/filing-package/read-package'
import { writeAnswer, type PackedFile } from '../registers/filing-package/write-package'
import { missingPapers } from '../registers/record-papers'
import type { WorkCalendar } from '../law/calendar'
import type { Role } from '../registers/role'
import type { FilingExchangeFields } from './exchange-records'
import { listExchanges, newestRevisions, recordExchange, refuse, refusing, reportsOf, type Desk, type Outcome } from './filing-exchange'
import { readOfficeCalendar } from './office-calendar'
import type { WrittenPackage } from './send-report'
import type { Store, StoreTransaction } from './store'
import { officeRule, takeNumber } from './take-number'

/** What the bureau says of one reported record. */
export interface GivenAnswer {
  readonly record: RecordId
  readonly outcome: PackageAnswer['outcome']
  /** Notice of risk, what is missing, advice; needed for all but a plain receipt. */
  readonly opinion: string
  /** Why it is filed although papers are missing; kept with the step, not told to the unit. */
  readonly waiver?: string
}

/** An answer to a received report. */
export interface AnswerRequest {
  readonly packageId: RecordId
  readonly answers: readonly GivenAnswer[]
  readonly role: Extract<Role, 'reviewer' | 'legal-head'>
  readonly key: PackageKey
  /** Writes the receipt, notice or letter of return; `fields` are the record's after its step. */
  readonly writeReceipt: (filed: FiledRegister, fields: Fields, answer: PackageAnswer) => Promise<Outcome<Uint8Array>>
}

const NAMES: Readonly<Record<PackageAnswer['outcome'], string>> = { file: '备案回执', 'file-with-notice': '备案提示函', return: '退回补正函', advise: '纠正建议函' }

/** Answers a report: every record takes its step, with number and letter, and one signed package goes back. All of it happens, or nothing. */
export function answerReport(store: Store, desk: Desk, report: FilingExchangeFields, request: AnswerRequest): Promise<Outcome<WrittenPackage>> {
  return refusing(async () => {
    const bytes = await store.readBlob(report.fileSha)
    const read = bytes === null ? null : readPackage(bytes)
    if (read === null || !read.ok) return refuse('收到的报送包已不在本机，无法回复；请让报送单位重新报送。')
    if (request.answers.length === 0) return refuse('请至少对一份备案提出意见。')
    const by = { role: request.role, calendar: (await readOfficeCalendar(store)).calendar }
    return store.transact(desk.act, async (transaction) => {
      await refuseOvertaken(store, report, request.answers)
      const answers: PackageAnswer[] = []
      const files: PackedFile[] = []
      for (const [index, given] of request.answers.entries()) {
        const { filed, answer, fields } = await answerOne(store, transaction, desk, given, by)
        answers.push(answer)
        const letter = await request.writeReceipt(filed, fields, answer)
        if (!letter.ok) return refuse(`“${textOf(fields, 'title')}”的回执没有写成：${letter.error}`)
        files.push({ name: receiptName(index, textOf(fields, 'title'), answer), bytes: letter.value })
      }
      const written = writeAnswer(read.value, { id: request.packageId, from: desk.ourName, createdAt: desk.act.at, answers, files }, request.key)
      const verified = readPackage(written)
      if (!verified.ok) return refuse(verified.error.message)
      const fileName = cleanFileName(`${verified.value.manifest.kind === 'return' ? '退回补正' : '备案回执'}_${report.from}_${desk.today}.zip`)
      const titles = new Map(report.records.map(({ id, title }) => [id, title]))
      await recordExchange(store, transaction, desk, { direction: 'sent', verified: verified.value, bytes: written, fileName, titles })
      return { bytes: written, fileName }
    })
  })
}

/** A filing reported again meanwhile is answered on its newest report: the unit would refuse an answer to the older one. */
async function refuseOvertaken(store: Store, report: FilingExchangeFields, answers: readonly GivenAnswer[]): Promise<void> {
  const newest = newestRevisions(reportsOf(await listExchanges(store), 'received'))
  for (const { record } of answers) {
    const own = report.records.find(({ id }) => id === record)
    const isOvertaken = (newest.get(record) ?? 0) > (own?.revision ?? 0)
    if (own === undefined || isOvertaken) refuse(`“${own?.title ?? record}”不在这次报送中或者已经重新报送，请在最新一次报送上回复。`)
  }
}

/** Name of the letter in the package; its number is the answer's place, by which the unit finds its filing. */
function receiptName(index: number, title: string, { outcome }: PackageAnswer): string {
  return `${index + 1}.${title}：${NAMES[outcome]}.docx`
}

/** The place in the list of answers a file of an answer belongs to; null for others. */
export function answerIndexOf(fileName: string): number | null {
  const found = /^(\d{1,5})\./.exec(fileName)
  return found === null ? null : Number(found[1]) - 1
}

interface Answered {
  readonly filed: FiledRegister
  readonly answer: PackageAnswer
  readonly fields: Fields
}

async function answerOne(store: Store, transaction: StoreTransaction, desk: Desk, given: GivenAnswer, by: { readonly role: AnswerRequest['role']; readonly calendar: WorkCalendar }): Promise<Answered> {
  const { record, outcome } = given
  const stored = await transaction.read<Fields>(record)
  const filed = stored === null ? null : filedRegister(stored.kind)
  if (stored === null || stored.body.deleted || filed === null) return refuse('没有找到要回复的备案记录，可能已经作废。')
  const opinion = given.opinion.trim()
  const { actor, at } = desk.act
  const numbered = isFiling(outcome) ? { ...(await takeFilingNumber(store, transaction, desk, filed, stored.body.fields, record)), filedOn: desk.today } : {}
  const limit = limitToAnswer(filed, outcome, by.calendar, desk.today)
  const told = { on: desk.today, ...(limit === null ? {} : { limit }) }
  const set = givenLimit(told, desk.ourName)
  const checker = filed.checker === null ? {} : { [filed.checker]: { name: actor, title: '', idNumber: '', phone: '' } }
  const taken = applyTransition(filed.register, stored.body.fields, {
    transition: outcome, actor: { id: actor, name: actor, role: by.role }, on: desk.today, at, reason: [opinion, given.waiver?.trim() ?? ''].filter((part) => part !== '').join('\n'),
    changes: { ...(opinion === '' ? {} : { filingOpinion: opinion }), ...checker, ...numbered }, ...(set === null ? {} : { given: set }),
  })
  if (!taken.ok) return refuse(`“${textOf(stored.body.fields, 'title')}”：${taken.error.message}`)
  await transaction.put({ ...stored, body: { ...stored.body, fields: taken.value } })
  const numberIn = (field: string | null): string => (field === null || !isFiling(outcome) ? '' : textOf(taken.value, field))
  return { filed, fields: taken.value, answer: { record, outcome, number: numberIn(filed.fileNumber), receiptNumber: numberIn(filed.receiptNumber), ...told, opinion } }
}

/** The number given out with the filing; one the record bears already stays. */
async function takeFilingNumber(store: Store, transaction: StoreTransaction, desk: Desk, filed: FiledRegister, fields: Fields, record: RecordId): Promise<Fields> {
  const { field, rule } = numberOnFiling(filed)
  const borne = textOf(fields, field)
  if (borne !== '') return { [field]: borne }
  const taken = await takeNumber(store, transaction, await officeRule(transaction, rule), { operation: `${rule}:${record}`, record, on: desk.today })
  return taken.ok ? { [field]: taken.value } : refuse(taken.error.message)
}

/** A reported record the bureau has not answered. */
export interface WaitingRecord {
  readonly id: RecordId
  readonly filed: FiledRegister
  readonly fields: Fields
  /** What the form lacks and which papers are missing, each a line of the list a return is given with. */
  readonly gaps: readonly string[]
}

/** What the bureau still has to answer of a report: records that wait for it. */
export async function waitingRecords(store: Pick<Store, 'read' | 'readMany'>, report: FilingExchangeFields): Promise<readonly WaitingRecord[]> {
  const [records, { calendar }] = await Promise.all([store.readMany<Fields>(report.records.map(({ id }) => id as RecordId)), readOfficeCalendar(store)])
  return records.flatMap((record) => {
    const filed = record === null || record.body.deleted ? null : filedRegister(record.kind)
    return record === null || filed === null || !isReported(filed, record.body.fields) ? [] : [{ id: record.id, filed, fields: record.body.fields, gaps: gapsOf(filed, record.body.fields, calendar) }]
  })
}

function gapsOf({ register }: FiledRegister, fields: Fields, calendar: WorkCalendar): readonly string[] {
  return [...validateRecord(register, fields, calendar).map(({ message }) => message), ...missingPapers(register.id, fields).map((title) => `缺${title}。`)]
}
