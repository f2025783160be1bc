import type { RecordId } from '../../../shared/core/ids'
import { toneCounts } from '../../../shared/findings/open-counts'
import { readDecisions } from '../../../shared/storage/matter-records'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { newRecord, type AnnotationFields, type FindingStateFields, type MatterFields } from '../../../shared/storage/record-kinds'
import { actOf, type Services, type WorkFailure } from '../../services'
import type { Desk, OpenVersion } from './use-desk'
import type { DeskFinding } from './desk-finding'

/** What a person changes about a finding. */
export type Decision = Partial<Pick<FindingStateFields, 'decision' | 'reason' | 'wording'>>

/** The record that holds the decision on one finding. */
export function findingStateId(matter: RecordId, findingId: string): RecordId {
  return derivedId('finding-state', matter, findingId)
}

/** Writes a decision with its audit entry and the matter's new counts; the answer puts everything back as it was. */
export async function decide(services: Services, desk: Desk, item: DeskFinding, change: Decision, action: string): Promise<Decision> {
  const { finding } = item
  const before: Decision = { decision: item.decision, reason: item.reason, wording: item.isReworded ? { opinion: item.opinion, amendment: item.amendment } : null }
  const now = services.clock.now()
  const act = actOf(services, action, desk.id, [finding.ruleId, finding.clause, change.reason ?? ''].filter((part) => part !== '').join(' '))
  await services.store.transact(act, async (transaction) => {
    const id = findingStateId(desk.id, finding.id)
    const known = await transaction.read<FindingStateFields>(id)
    const blank: FindingStateFields = {
      matter: desk.id, findingId: finding.id, decision: 'open', reason: '', wording: null, decidedAt: now, decidedBy: services.person().name,
    }
    const fields: FindingStateFields = { ...(known?.body.fields ?? blank), ...change, decidedAt: now, decidedBy: services.person().name }
    await transaction.put(known === null ? newRecord(id, 'finding-state', fields) : { ...known, body: { ...known.body, fields } })
    const matter = await transaction.read<MatterFields>(desk.id)
    if (matter === null) return
    const open = openCounts(desk.findings, finding.id, fields.decision)
    await transaction.put({ ...matter, body: { ...matter.body, fields: { ...matter.body.fields, open, updatedAt: now } } })
  })
  return before
}

function openCounts(findings: readonly DeskFinding[], changed: string, decision: FindingStateFields['decision']): MatterFields['open'] {
  const decided = new Set(findings.filter((item) => (item.finding.id === changed ? decision : item.decision) !== 'open').map((item) => item.finding.id))
  return toneCounts(findings.map((item) => item.finding), decided)
}

/** Keeps a remark on selected words; the answer takes it away again. */
export async function addRemark(services: Services, desk: Desk, remark: Pick<AnnotationFields, 'quote' | 'before' | 'after' | 'severity' | 'opinion' | 'amendment'>, action: string): Promise<() => Promise<void>> {
  const id = services.clock.newId()
  const fields: AnnotationFields = { ...remark, matter: desk.id, createdAt: services.clock.now(), createdBy: services.person().name }
  const record = newRecord(id, 'annotation', fields)
  await services.store.transact(actOf(services, action, desk.id, remark.quote.slice(0, 60)), async (transaction) => transaction.put(record))
  return async () => services.store.transact(actOf(services, action, desk.id), async (transaction) => transaction.put({ ...record, body: { ...record.body, deleted: true } }))
}

/** Takes a matter out of every list, or puts it back; nothing of it is erased. */
export async function setDeleted(services: Services, matter: RecordId, deleted: boolean): Promise<void> {
  await services.store.transact(actOf(services, deleted ? ACTS.deleteMatter : ACTS.undo, matter), async (transaction) => {
    const record = await transaction.read<MatterFields>(matter)
    if (record !== null) await transaction.put({ ...record, body: { ...record.body, deleted } })
  })
}

/** Gives the matter the title a person wrote. */
export async function storeTitle(services: Services, matter: RecordId, title: string): Promise<void> {
  await services.store.transact(actOf(services, ACTS.rename, matter, title), async (transaction) => {
    const record = await transaction.read<MatterFields>(matter)
    if (record === null) return
    const fields = { ...record.body.fields, title, updatedAt: services.clock.now() }
    await transaction.put({ ...record, body: { ...record.body, fields } })
  })
}

/** Keeps the facts a person entered. */
export async function storeIntake(services: Services, matter: RecordId, intake: MatterFields['intake'], action: string): Promise<void> {
  await services.store.transact(actOf(services, action, matter), async (transaction) => {
    const record = await transaction.read<MatterFields>(matter)
    if (record === null) return
    const fields = { ...record.body.fields, intake, updatedAt: services.clock.now() }
    await transaction.put({ ...record, body: { ...record.body, fields } })
  })
}

/** Runs the rules again on a version with the facts as they are now and stores what they say; the answer is why not, or null. */
export async function storeReview(services: Services, matter: RecordId, version: OpenVersion, intake: MatterFields['intake'], action: string): Promise<WorkFailure | null> {
  const documentJson = await services.store.readBlob(version.fields.documentSha)
  if (documentJson === null) return { kind: 'died', stage: 'reading', detail: version.fields.fileName }
  const outcome = await services.worker.review({ documentJson, intake, today: services.clock.today() })
  if (!outcome.ok) return outcome.error
  const { decisions } = await readDecisions(services.store, matter)
  const decided = new Set(decisions.filter((state) => state.decision !== 'open').map((state) => state.findingId))
  const { result: review, facts } = outcome.value
  await services.store.transact(actOf(services, action, matter, review.rulePack.version), async (transaction) => {
    const record = await transaction.read<OpenVersion['fields']>(version.id)
    const owner = await transaction.read<MatterFields>(matter)
    if (record === null || owner === null) return
    await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, review, facts } } })
    const types = intake.type ?? facts.types.map((guess) => guess.type)
    const fields = { ...owner.body.fields, types, open: toneCounts(review.findings, decided), updatedAt: services.clock.now() }
    await transaction.put({ ...owner, body: { ...owner.body, fields } })
  })
  return null
}
