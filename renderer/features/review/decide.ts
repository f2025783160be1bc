import type { RecordId } from '../../../shared/core/ids'
import { toneCounts } from '../../../shared/findings/open-counts'
import { readApprovedVersion } from '../../../shared/storage/approved-version'
import { readDecisions } from '../../../shared/storage/matter-records'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { newRecord, type FindingStateFields, type MatterFields } from '../../../shared/storage/record-kinds'
import { keepDecision } from '../../../shared/storage/reviewer-views'
import { actOf, type Services, type WorkFailure } from '../../services'
import type { Desk, OpenVersion } from './use-desk'
import type { DeskFinding } from './desk-finding'

/** What a person changes about a finding. */
export type Decision = Partial<Pick<FindingStateFields, 'decision' | 'reason' | 'wording' | 'regrade' | 'settled'>>

/** The record that holds the decision on one finding. */
function findingStateId(matter: RecordId, findingId: string): RecordId {
  return derivedId('finding-state', matter, findingId)
}

/** One finding and what is changed about it. */
export interface Decided {
  readonly item: DeskFinding
  readonly change: Decision
}

/** Writes decisions with one audit entry and the matter's new counts; the answer puts everything back as it was. */
export async function decide(services: Services, desk: Desk, decided: readonly Decided[], action: string, reason: string): Promise<readonly Decided[]> {
  const before = decided.map(({ item, change }): Decided => ({ item, change: stateOf(item, change) }))
  const now = services.clock.now()
  const by = services.person().name
  await services.store.transact(actOf(services, action, desk.id, reason), async (transaction) => {
    const decisions = new Map<string, FindingStateFields['decision']>()
    for (const { item, change } of decided) {
      const id = findingStateId(desk.id, item.finding.id)
      const known = await transaction.read<FindingStateFields>(id)
      const blank: FindingStateFields = { matter: desk.id, findingId: item.finding.id, decision: 'open', reason: '', wording: null, decidedAt: now, decidedBy: by }
      const fields: FindingStateFields = { ...(known?.body.fields ?? blank), ...change, decidedAt: now, decidedBy: by }
      decisions.set(item.finding.id, fields.decision)
      await transaction.put(known === null ? newRecord(id, 'finding-state', fields) : { ...known, body: { ...known.body, fields } })
      // Settling is nobody's view of the finding; what is undone is a view taken back.
      if (change.settled === undefined) await keepDecision(transaction, desk.version.id, known?.body.fields ?? null, action === ACTS.undo ? { ...fields, decision: 'open' } : fields)
    }
    const matter = await transaction.read<MatterFields>(desk.id)
    if (matter === null) return
    await transaction.put({ ...matter, body: { ...matter.body, fields: { ...matter.body.fields, open: openCounts(desk.findings, decisions), updatedAt: now } } })
  })
  return before
}

/** What a change of a finding replaces, as it was; what it leaves alone may be changed by others before it is put back. */
function stateOf(item: DeskFinding, change: Decision): Decision {
  const before: Decision = { decision: item.decision, reason: item.reason, wording: item.isReworded ? { opinion: item.opinion, amendment: item.amendment } : null, regrade: item.regrade }
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in change))
}

function openCounts(findings: readonly DeskFinding[], changed: ReadonlyMap<string, FindingStateFields['decision']>): MatterFields['open'] {
  const decided = new Set(findings.filter((item) => (changed.get(item.finding.id) ?? item.decision) !== 'open').map((item) => item.finding.id))
  return toneCounts(findings.map((item) => item.finding), decided)
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
  const approved = await readApprovedVersion(services.store, matter, version.id)
  const outcome = await services.worker.review({ documentJson, intake, today: services.clock.today(), ...(approved === null ? {} : { approved }) })
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
