import { recordId, sha256, type RecordId } from '../core/ids'
import { cleanFileName } from '../desktop/file-name'
import { applyTransition } from '../registers/apply-transition'
import type { ValueProblem } from '../registers/check-value'
import { textOf, type Fields } from '../registers/field'
import { datedReport, filedRegister, isReported, reportedFields, reportedFiles, reportStep, type FiledRegister } from '../registers/filed-registers'
import type { PackagedRecord } from '../registers/filing-package/manifest'
import type { PackageKey } from '../registers/filing-package/package-key'
import { readPackage } from '../registers/filing-package/read-package'
import { writeReport, type PackedFile } from '../registers/filing-package/write-package'
import { validateRecord } from '../registers/definition'
import { stateOf, stateTitle } from '../registers/process'
import { listExchanges, newestRevisions, recordExchange, refuse, refusing, reportsOf, type Desk, type Outcome } from './filing-exchange'
import { readOfficeCalendar } from './office-calendar'
import { STEP_EFFECTS } from './step-effects'
import type { Store, StoreTransaction } from './store'

/** What a unit reports. `packageId` is a fresh UUID. */
export interface ReportRequest {
  readonly packageId: RecordId
  /** Full name of the bureau. */
  readonly to: string
  readonly records: readonly RecordId[]
  readonly key: PackageKey
  /** Writes the form of a record: D5 of a large contract, D6 of an engagement. */
  readonly writeForm: (filed: FiledRegister, fields: Fields) => Promise<Outcome<Uint8Array>>
}

/** A package ready to be saved. */
export interface WrittenPackage {
  readonly bytes: Uint8Array
  readonly fileName: string
}

const MOST_TOLD = 5

/** Reports records of filed registers to the bureau: each takes its step, and form, papers and values go into one signed package. All of it happens, or nothing. */
export function sendReport(store: Store, desk: Desk, request: ReportRequest): Promise<Outcome<WrittenPackage>> {
  return refusing(async () => {
    if (desk.ourName === '') refuse('请先在“设置”中填写本单位全称。')
    if (request.records.length === 0) refuse('请选择要报送的备案。')
    return store.transact(desk.act, async (transaction) => {
      // Read in its turn: two windows must not give two reports the same revision.
      const sent = newestRevisions(reportsOf(await listExchanges(store), 'sent'))
      const records: PackagedRecord[] = []
      const files: PackedFile[] = []
      for (const id of request.records) {
        const { filed, fields } = await reportOne(store, transaction, desk, id)
        records.push({ id, register: filed.register.id, revision: (sent.get(id) ?? 0) + 1, fields: reportedFields(filed, fields) })
        files.push(...(await filesOf(store, filed, fields, request)))
      }
      const bytes = writeReport({ id: request.packageId, from: desk.ourName, to: request.to, createdAt: desk.act.at, records, files }, request.key)
      const verified = readPackage(bytes)
      if (!verified.ok) return refuse(verified.error.message)
      const fileName = cleanFileName(`备案报送_${desk.ourName}_${desk.today}.zip`)
      await recordExchange(store, transaction, desk, { direction: 'sent', verified: verified.value, bytes, fileName })
      return { bytes, fileName }
    })
  })
}

async function reportOne(store: Store, transaction: StoreTransaction, desk: Desk, id: RecordId): Promise<{ readonly filed: FiledRegister; readonly fields: Fields }> {
  const stored = await transaction.read<Fields>(id)
  const filed = stored === null || stored.body.deleted ? null : filedRegister(stored.kind)
  if (stored === null || filed === null) return refuse('没有找到要报送的备案记录，可能已经作废。')
  const title = textOf(stored.body.fields, 'title')
  const fields = datedReport(filed, stored.body.fields, desk.today)
  const problems = validateRecord(filed.register, fields, (await readOfficeCalendar(transaction)).calendar)
  if (problems.length > 0) refuse(`“${title}”还不能报送：${tellProblems(problems)}`)
  // Already reported and not yet answered: the same report may be written again, on a new stick.
  const reported = isReported(filed, fields) ? fields : await takeStep(store, desk, filed, fields)
  await transaction.put({ ...stored, body: { ...stored.body, fields: reported } })
  return { filed, fields: reported }
}

/** The first few problems in words, the rest as a count: the record's own page names them all. */
function tellProblems(problems: readonly ValueProblem[]): string {
  const told = problems.slice(0, MOST_TOLD).map(({ message }) => message).join('')
  return problems.length > MOST_TOLD ? `${told}等${problems.length}项，请打开该记录补齐。` : told
}

async function takeStep(store: Store, desk: Desk, { register }: FiledRegister, fields: Fields): Promise<Fields> {
  const { actor, at } = desk.act
  const title = textOf(fields, 'title')
  const transition = reportStep(register.process, fields)
  if (transition === null) return refuse(`“${title}”：当前状态是“${stateTitle(register.process, stateOf(register.process, fields))}”，不能报送。`)
  const known = await STEP_EFFECTS[`${register.id}.${transition}`]?.before?.(store, fields)
  const taken = applyTransition(register, { ...fields, ...known }, { transition, actor: { id: actor, name: actor, role: 'unit-clerk' }, on: desk.today, at, reason: '', changes: {} })
  return taken.ok ? taken.value : refuse(`“${title}”：${taken.error.message}`)
}

async function filesOf(store: Store, filed: FiledRegister, fields: Fields, { writeForm }: ReportRequest): Promise<readonly PackedFile[]> {
  const title = textOf(fields, 'title')
  const form = await writeForm(filed, fields)
  if (!form.ok) return refuse(`“${title}”的备案表没有写成：${form.error}`)
  const papers = reportedFiles(filed, fields).map(async ({ name, sha256: sha }): Promise<PackedFile> => {
    const bytes = await store.readBlob(sha256(sha))
    return bytes === null ? refuse(`“${title}”的附件“${name}”不在本机，请重新添加后再报送。`) : { name, bytes }
  })
  return [{ name: `${title}：${filed.form}.docx`, bytes: form.value }, ...(await Promise.all(papers))]
}

/** An id of a record as packages carry it; refused where it is none of ours. */
export function packagedId(id: string): RecordId {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? recordId(id) : refuse('报送包中的记录编号不符合格式，已拒绝。')
}
