import { fail, ok, type Result } from '../core/result'
import type { RecordId } from '../core/ids'
import { applyTransition } from '../registers/apply-transition'
import { checkValue } from '../registers/check-value'
import { validateRecord } from '../registers/definition'
import { isBlank, textOf, type Fields } from '../registers/field'
import { filedRegister, isReported, isSettled, reportedFields, reportedFiles, reportStep, type FiledRegister } from '../registers/filed-registers'
import type { PackagedRecord } from '../registers/filing-package/manifest'
import { planImport, type ImportPlan } from '../registers/filing-package/plan-import'
import { readPackage, requireKey, type PackageRefusal, type VerifiedPackage } from '../registers/filing-package/read-package'
import type { FilingExchangeFields } from './exchange-records'
import { exchangeId, listExchanges, newestRevisions, recordExchange, refuse, refusing, reportsOf, type Desk, type Outcome } from './filing-exchange'
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
  const missing = new Map(verified.manifest.records.map((record) => [record.id, missingOf(verified, record)]))
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
  for (const { id, register, fields } of manifest.records) {
    const filed = filedRegister(register)
    if (filed === null) return `报送包中有不属于备案台账的记录（${register}），已拒绝。`
    const wrong = filed.register.fields.flatMap((field) => (isBlank(fields[field.id]) || field.type.kind === 'computed' ? [] : checkValue(field, fields[field.id])))
    if (wrong.length > 0) return `报送包中“${textOf(fields as Fields, 'title')}”的内容不符合格式，已拒绝：${wrong.map(({ message }) => message).join('')}`
    const owners = received.filter(({ records }) => records.some((one) => one.id === id)).map(({ from }) => from)
    const here = await store.read(id as RecordId)
    // The same unit's record of another register is another record, too.
    if (here !== null && (!owners.includes(manifest.from) || here.kind !== register)) return `报送包中的记录编号与本机另一条记录相同，已拒绝；请与“${manifest.from}”核对。`
  }
  return null
}

function missingOf(verified: VerifiedPackage, { register, fields }: PackagedRecord): readonly string[] {
  const filed = filedOf(register)
  const absent = reportedFiles(filed, fields).filter(({ sha256 }) => !verified.files.has(sha256)).map(({ name }) => `附件“${name}”未随包报送`)
  const unit = textOf(fields, 'unit')
  const strange = unit === '' || unit === verified.manifest.from ? [] : [`报备单位“${unit}”与签名的单位“${verified.manifest.from}”不一致，请核对`]
  return [...strange, ...validateRecord(filed.register, fields).map(({ message }) => message), ...absent]
}

/** Imports a report as inspected. Importing the same package again changes nothing. */
export function importReport(store: Store, desk: Desk, given: { readonly inspected: InspectedReport; readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<number>> {
  const { verified, plan } = given.inspected
  const changed = [...plan.added, ...plan.updated]
  if (plan.isRepeated) return Promise.resolve(ok(0))
  return refusing(() => store.transact(desk.act, async (transaction) => {
    // Another window may have imported it since it was inspected.
    if ((await transaction.read(exchangeId('received', verified.manifest.id))) !== null) return 0
    for (const bytes of verified.files.values()) await store.putBlob(bytes)
    for (const record of changed) await takeIn(store, transaction, desk, verified, record)
    await recordExchange(store, transaction, desk, { direction: 'received', verified, bytes: given.bytes, fileName: given.fileName })
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
  const reported = reportedFields(filed, record.fields)
  const stored = await transaction.read<Fields>(id)
  if (stored === null) return transaction.put(newRecord(id, register.id, stepOf(desk, manifest.from, filed, { ...reported, ...(await numberOf(store, transaction, desk, filed, { id, operation: id })) })))
  if (stored.body.deleted) return transaction.put({ ...stored, body: { ...stored.body, deleted: false, fields: await revived(store, transaction, desk, { manifest, filed, record, voided: stored.body.fields }) } })
  const merged: Fields = { ...stored.body.fields, ...reported }
  return transaction.put({ ...stored, body: { ...stored.body, fields: isReported(filed, merged) ? merged : stepOf(desk, manifest.from, filed, merged) } })
}

interface Revived {
  readonly manifest: VerifiedPackage['manifest']
  readonly filed: FiledRegister
  readonly record: PackagedRecord
  /** The record as it was voided here. */
  readonly voided: Fields
}

/** A record voided here and reported again begins anew: its steps stay on it, the numbers it had stay void. */
async function revived(store: Store, transaction: StoreTransaction, desk: Desk, { manifest, filed, record, voided }: Revived): Promise<Fields> {
  const numbers = filed.register.fields.filter(({ type }) => type.kind === 'official-number').map(({ id }) => id)
  const gone = new Set([VOIDED, 'state', 'filedOn', 'filingOpinion', ...numbers])
  const kept = Object.fromEntries(Object.entries(voided).filter(([id]) => !gone.has(id)))
  const numbered = await numberOf(store, transaction, desk, filed, { id: packagedId(record.id), operation: `${record.id}:${record.revision}` })
  return stepOf(desk, manifest.from, filed, { ...kept, ...reportedFields(filed, record.fields), ...numbered })
}

/** The register's own number on this machine. */
async function numberOf(store: Store, transaction: StoreTransaction, desk: Desk, { register: { id: register, numbering } }: FiledRegister, { id: record, operation }: { readonly id: RecordId; readonly operation: string }): Promise<Fields> {
  if (numbering === null) return {}
  const number = await takeNumber(store, transaction, await officeRule(transaction, numbering.rule), { operation: `${register}:${operation}`, record, on: desk.today })
  return number.ok ? { [numbering.field]: number.value } : refuse(number.error.message)
}

function stepOf(desk: Desk, from: string, { register }: FiledRegister, fields: Fields): Fields {
  const taken = applyTransition(register, fields, {
    transition: reportStep(register.process, fields) ?? 'report', actor: { id: from, name: from, role: 'unit-clerk' }, on: desk.today, at: desk.act.at, reason: '', changes: {},
  })
  return taken.ok ? taken.value : refuse(`“${textOf(fields, 'title')}”：${taken.error.message}`)
}
