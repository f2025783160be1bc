import { fail, ok, type Result } from '../core/result'
import type { WorkCalendar } from '../law/calendar'
import type { RecordId } from '../core/ids'
import { applyTransition } from '../registers/apply-transition'
import { checkValue } from '../registers/check-value'
import { validateRecord } from '../registers/definition'
import { isBlank, textOf, type Fields } from '../registers/field'
import { filedRegister, isReported, isSettled, reportedFiles, reportStep, withReported, type FiledRegister } from '../registers/filed-registers'
import type { PackagedRecord } from '../registers/filing-package/manifest'
import { planImport, type ImportPlan } from '../registers/filing-package/plan-import'
import { readPackage, requireKey, type PackageRefusal, type VerifiedPackage } from '../registers/filing-package/read-package'
import type { FilingExchangeFields } from './exchange-records'
import { listExchanges, newestRevisions, recordExchange, refuse, refusing, reportsOf, type Desk, type Outcome } from './filing-exchange'
import { readOfficeCalendar } from './office-calendar'
import { knownKeys } from './package-keys'
import { newRecord } from './record-kinds'
import { VOIDED } from './register-records'
import { packagedId } from './send-report'
import type { Store, StoreTransaction } from './store'
import { officeRule, takeNumber } from './take-number'

/** A report that may be imported, with what that would change. */
export interface InspectedReport {
  readonly verified: VerifiedPackage
  readonly plan: ImportPlan
  /** What each reported record still lacks, by record id; the list a return is given with. */
  readonly missing: ReadonlyMap<string, readonly string[]>
  /** Filed before; nothing reported later changes them. */
  readonly settled: readonly string[]
}

/** Opens a package somebody brought: form, bytes, signature, key, recipient. The refusal says what is wrong and what to do. */
export async function openPackage(store: Pick<Store, 'list'>, bytes: Uint8Array, ourName: string): Promise<Result<VerifiedPackage, PackageRefusal>> {
  const read = readPackage(bytes)
  return read.ok ? requireKey(read.value, await knownKeys(store), ourName) : read
}

/** What importing a package would change now, by a key that is still known. */
export async function inspectAgain<T>(store: Store, verified: VerifiedPackage, { ourName }: Desk, inspect: (store: Store, verified: VerifiedPackage) => Promise<Result<T, PackageRefusal>>): Promise<Result<T, PackageRefusal>> {
  const known = requireKey(verified, await knownKeys(store), ourName)
  return known.ok ? inspect(store, verified) : known
}

/** What importing a verified report would change; refused where an id is used for something else. Changes nothing. */
export async function inspectReport(store: Store, verified: VerifiedPackage): Promise<Result<InspectedReport, PackageRefusal>> {
  const received = reportsOf(await listExchanges(store), 'received')
  const settled = await settledOf(store, verified)
  const held = [...newestRevisions(received)].map(([id, revision]) => ({ id, revision }))
  // What is filed is held in every revision.
  const plan = planImport(verified, received.map(({ packageId: id, digest }) => ({ id, digest })), [...held, ...settled.map((id) => ({ id, revision: Number.MAX_SAFE_INTEGER }))])
  if (!plan.ok) return plan
  const strange = await strangeRecord(store, verified, received)
  if (strange !== null) return fail({ code: 'reused-id', message: strange })
  const absent = absentFile(verified)
  if (absent !== null) return fail({ code: 'missing-file', message: absent })
  const { calendar } = await readOfficeCalendar(store)
  const missing = new Map(verified.manifest.records.map((record) => [record.id, missingOf(verified, record, calendar)]))
  return ok({ verified, plan: plan.value, missing, settled })
}

async function settledOf(store: Store, { manifest }: VerifiedPackage): Promise<readonly string[]> {
  const stored = await Promise.all(manifest.records.map(({ id }) => store.read<Fields>(id as RecordId)))
  return stored.flatMap((record) => {
    const filed = record === null ? null : filedRegister(record.kind)
    return record !== null && !record.body.deleted && filed !== null && isSettled(filed, record.body.fields) ? [record.id] : []
  })
}

/** A record that is here already, but not from this unit: an id must never reach into other records. */
async function strangeRecord(store: Store, { manifest }: VerifiedPackage, received: readonly FilingExchangeFields[]): Promise<string | null> {
  const owners = new Map<string, Set<string>>()
  for (const { from, records } of received) for (const { id } of records) owners.set(id, (owners.get(id) ?? new Set()).add(from))
  for (const { id, register, fields } of manifest.records) {
    const filed = filedRegister(register)
    if (filed === null) return `报送包中有不属于备案台账的记录（${register}），已拒绝。`
    const wrong = filed.register.fields.flatMap((field) => (isBlank(fields[field.id]) || field.type.kind === 'computed' ? [] : checkValue(field, fields[field.id])))
    if (wrong.length > 0) return `报送包中“${textOf(fields as Fields, 'title')}”的内容不符合格式，已拒绝：${wrong.map(({ message }) => message).join('')}`
    const here = await store.read(id as RecordId)
    // The same unit's record of another register is another record, too.
    if (here !== null && (owners.get(id)?.has(manifest.from) !== true || here.kind !== register)) return `报送包中的记录编号与本机另一条记录相同，已拒绝；请与“${manifest.from}”核对。`
  }
  return null
}

/** A paper a record names and the package does not bring: it must not count as there, nor as one of our own files of the same hash. */
function absentFile({ manifest, files }: VerifiedPackage): string | null {
  for (const { register, fields } of manifest.records) {
    const absent = reportedFiles(filedOf(register), fields).find(({ sha256 }) => !files.has(sha256))
    if (absent !== undefined) return `“${textOf(fields, 'title')}”的附件“${absent.name}”未随包报送，已拒绝；请让对方重新导出。`
  }
  return null
}

function missingOf(verified: VerifiedPackage, { register, fields }: PackagedRecord, calendar: WorkCalendar): readonly string[] {
  const filed = filedOf(register)
  const unit = textOf(fields, 'unit')
  const strange = unit === '' || unit === verified.manifest.from ? [] : [`报备单位“${unit}”与签名的单位“${verified.manifest.from}”不一致，请核对`]
  return [...strange, ...validateRecord(filed.register, fields, calendar).map(({ message }) => message)]
}

/**
 * Imports a report that was inspected. Importing the same package again changes nothing. It is planned anew in its turn: another
 * window may have imported a later report since. Only what it changed counts as reported by it, and is answered on it.
 */
export function importReport(store: Store, desk: Desk, given: { readonly inspected: InspectedReport; readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<number>> {
  const { verified, plan: { isRepeated } } = given.inspected
  if (isRepeated) return Promise.resolve(ok(0))
  return refusing(() => store.transact(desk.act, async (transaction) => {
    const inspected = await inspectAgain(store, verified, desk, inspectReport)
    if (!inspected.ok) return refuse(inspected.error.message)
    const { plan } = inspected.value
    if (plan.isRepeated) return 0
    const changed = [...plan.added, ...plan.updated]
    for (const bytes of verified.files.values()) await store.putBlob(bytes)
    for (const record of changed) await takeIn(store, transaction, desk, verified, record)
    await recordExchange(store, transaction, desk, { direction: 'received', verified, bytes: given.bytes, fileName: given.fileName, taken: new Set(changed.map(({ id }) => id)) })
    return changed.length
  }))
}

/** The register of a record that was inspected. */
function filedOf(register: string): FiledRegister {
  return filedRegister(register) ?? refuse(`报送包中有不属于备案台账的记录（${register}），已拒绝。`)
}

async function takeIn(store: Store, transaction: StoreTransaction, desk: Desk, { manifest }: VerifiedPackage, record: PackagedRecord): Promise<void> {
  const id = packagedId(record.id)
  const filed = filedOf(record.register)
  const { register } = filed
  const reported = (held: Fields): Fields => withReported(filed, held, record.fields)
  const stored = await transaction.read<Fields>(id)
  if (stored === null) return transaction.put(newRecord(id, register.id, stepOf(desk, manifest, filed, { ...reported({}), ...(await numberOf(store, transaction, desk, filed, { id, operation: id })) })))
  if (stored.body.deleted) return transaction.put({ ...stored, body: { ...stored.body, deleted: false, fields: await revived(store, transaction, desk, { manifest, filed, record, fields: reported(stored.body.fields) }) } })
  const merged = reported(stored.body.fields)
  return transaction.put({ ...stored, body: { ...stored.body, fields: isReported(filed, merged) ? merged : stepOf(desk, manifest, filed, merged) } })
}

interface Revived {
  readonly manifest: VerifiedPackage['manifest']
  readonly filed: FiledRegister
  readonly record: PackagedRecord
  /** The record as it was voided here, with what is reported now. */
  readonly fields: Fields
}

/** A record voided here and reported again begins anew: its steps stay on it, the numbers it had stay void. */
async function revived(store: Store, transaction: StoreTransaction, desk: Desk, { manifest, filed, record, fields }: Revived): Promise<Fields> {
  const numbers = filed.register.fields.filter(({ type }) => type.kind === 'official-number').map(({ id }) => id)
  const gone = new Set([VOIDED, 'state', 'filedOn', 'filingOpinion', ...numbers])
  const kept = Object.fromEntries(Object.entries(fields).filter(([id]) => !gone.has(id)))
  const numbered = await numberOf(store, transaction, desk, filed, { id: packagedId(record.id), operation: `${record.id}:${record.revision}` })
  return stepOf(desk, manifest, filed, { ...kept, ...numbered })
}

/** The register's own number on this machine. */
async function numberOf(store: Store, transaction: StoreTransaction, desk: Desk, { register: { id: register, numbering } }: FiledRegister, { id: record, operation }: { readonly id: RecordId; readonly operation: string }): Promise<Fields> {
  if (numbering === null) return {}
  const number = await takeNumber(store, transaction, await officeRule(transaction, numbering.rule), { operation: `${register}:${operation}`, record, on: desk.today })
  return number.ok ? { [numbering.field]: number.value } : refuse(number.error.message)
}

function stepOf(desk: Desk, { from, id }: VerifiedPackage['manifest'], { register }: FiledRegister, fields: Fields): Fields {
  const taken = applyTransition(register, fields, {
    transition: reportStep(register.process, fields) ?? 'report', actor: { id: from, name: from, role: 'unit-clerk' }, on: desk.today, at: desk.act.at, reason: '', changes: {}, broughtBy: id,
  })
  return taken.ok ? taken.value : refuse(`“${textOf(fields, 'title')}”：${taken.error.message}`)
}
