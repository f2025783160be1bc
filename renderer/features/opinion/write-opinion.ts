import type { RecordId } from '../../../shared/core/ids'
import { OWN_ITEM, type OwnItem, type Placed } from '../../../shared/opinion/edited-opinion'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { CONCLUSION_VIEW, newRecord, type FindingStateFields, type MatterFields, type OpinionFields } from '../../../shared/storage/record-kinds'
import { keepDecision, keepReviewerView } from '../../../shared/storage/reviewer-views'
import type { StoreTransaction } from '../../../shared/storage/store'
import { actOf, type Services } from '../../services'
import { mayReplace } from '../../ui/kept-text'

/** The words of an item as drafted: kept as a whole when one part of them is first edited. */
export interface DraftedWording {
  readonly opinion: string
  readonly amendment: string
}

/** The journal's key of one text. */
export function draftKey(matter: RecordId, part: string): string {
  return `opinion:${matter}:${part}`
}

async function changeOpinion(transaction: StoreTransaction, matter: RecordId, now: string, change: (fields: OpinionFields) => Partial<OpinionFields>): Promise<void> {
  const id = derivedId('opinion', matter)
  const known = await transaction.read<OpinionFields>(id)
  const before: OpinionFields = known?.body.fields ?? { matter, texts: {}, conclusion: null, updatedAt: now, exported: null }
  const fields: OpinionFields = { ...before, ...change(before), updatedAt: now }
  await transaction.put(known === null ? newRecord(id, 'opinion', fields) : { ...known, body: { ...known.body, fields } })
}

async function touchMatter(transaction: StoreTransaction, matter: RecordId, change: Partial<MatterFields>): Promise<void> {
  const record = await transaction.read<MatterFields>(matter)
  if (record !== null) await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, ...change } } })
}

/** `<finding>.problem` and `<finding>.suggestion` are the finding's wording; everything else belongs to the opinion. */
function wordingOf(part: string): { readonly finding: string; readonly key: keyof DraftedWording } | null {
  const wording = /^(.+)\.(problem|suggestion)$/.exec(part)
  return wording === null || part.startsWith(OWN_ITEM) ? null : { finding: wording[1]!, key: wording[2] === 'problem' ? 'opinion' : 'amendment' }
}

/** How a text came to be stored. */
export interface TypedText {
  /** Given for what the journal kept: it gives way to what was stored after it. */
  readonly typedAt?: string
  /** The item's words before the first keystroke in it: editing one part keeps the other. */
  readonly drafted?: DraftedWording
  /** What its writer had before his eyes: it takes the place of nothing else. Absent where it does not matter what stands there. */
  readonly over?: readonly string[]
}

/** Stores one text of the opinion. The answer is null, or what stands there and was left because the writer had not seen it. */
export async function saveText(services: Services, matter: RecordId, part: string, text: string, { typedAt, drafted, over }: TypedText = {}): Promise<string | null> {
  const now = services.clock.now()
  const isOvertaken = (storedAt: string | undefined): boolean => typedAt !== undefined && storedAt !== undefined && storedAt > typedAt
  const isUnseen = (standing: string | undefined): standing is string => over !== undefined && !mayReplace(standing, text, over)
  const wording = wordingOf(part)
  return services.store.transact(actOf(services, ACTS.editOpinion, matter, part), async (transaction) => {
    if (wording === null) {
      const stored = await transaction.read<OpinionFields>(derivedId('opinion', matter))
      if (isOvertaken(stored?.body.fields.textTimes?.[part])) return null
      const standing = stored?.body.fields.texts[part]
      if (isUnseen(standing)) return standing
      await changeOpinion(transaction, matter, now, (fields) => ({ texts: { ...fields.texts, [part]: text }, textTimes: { ...fields.textTimes, [part]: now } }))
      return null
    }
    const stored = await transaction.read<FindingStateFields>(derivedId('finding-state', matter, wording.finding))
    if (isOvertaken(stored?.body.fields.wordedAt)) return null
    const standing = stored?.body.fields.wording?.[wording.key]
    if (isUnseen(standing)) return standing
    // An item whose finding has no record of its own comes from the checklist; its wording is kept like any other.
    await changeState(services, transaction, matter, wording.finding, (state) => (
      { wording: { ...(state.wording ?? drafted ?? { opinion: '', amendment: '' }), [wording.key]: text }, wordedAt: now }
    ))
    return null
  })
}

async function changeState(services: Services, transaction: StoreTransaction, matter: RecordId, findingId: string, change: (state: FindingStateFields) => Partial<FindingStateFields>): Promise<{ readonly before: FindingStateFields | null; readonly after: FindingStateFields }> {
  const id = derivedId('finding-state', matter, findingId)
  const known = await transaction.read<FindingStateFields>(id)
  const before: FindingStateFields = known?.body.fields ?? {
    matter, findingId, decision: 'adopted', reason: '', wording: null, decidedAt: services.clock.now(), decidedBy: services.person().name,
  }
  const fields: FindingStateFields = { ...before, ...change(before) }
  await transaction.put(known === null ? newRecord(id, 'finding-state', fields) : { ...known, body: { ...known.body, fields } })
  return { before: known?.body.fields ?? null, after: fields }
}

/** What changes with the entries of the opinion. */
export interface FrameChange {
  /** The whole order; null leaves it as it is stored. */
  readonly arrangement: readonly Placed[] | null
  /** Findings taken out (open again, their wording kept) and put back. */
  readonly findings: readonly { readonly id: string; readonly decision: 'open' | 'adopted' }[]
}

/** Stores a change to which entries there are or where they stand, as one act. */
export async function storeFrame(services: Services, matter: RecordId, { arrangement, findings }: FrameChange): Promise<void> {
  const taken = findings.filter(({ decision }) => decision === 'open').map(({ id }) => id)
  const action = taken.length > 0 ? ACTS.removeItem : ACTS.arrangeOpinion
  await services.store.transact(actOf(services, action, matter, taken.join(' ')), async (transaction) => {
    const owner = await transaction.read<MatterFields>(matter)
    for (const { id, decision } of findings) {
      const state = await changeState(services, transaction, matter, id, () => ({ decision, decidedAt: services.clock.now(), decidedBy: services.person().name }))
      if (owner !== null) await keepDecision(transaction, owner.body.fields.currentVersion, state.before, state.after)
    }
    if (arrangement !== null) await changeOpinion(transaction, matter, services.clock.now(), () => ({ arrangement }))
  })
}

/** Keeps what an own item is, with its first texts, before it is placed. */
export async function storeOwnItem(services: Services, matter: RecordId, id: string, item: OwnItem, texts: OpinionFields['texts']): Promise<void> {
  await services.store.transact(actOf(services, ACTS.addItem, matter, item.source?.name ?? ''), async (transaction) =>
    changeOpinion(transaction, matter, services.clock.now(), (fields) => ({ ownItems: { ...fields.ownItems, [id]: item }, texts: { ...fields.texts, ...texts } })))
}

/** Gives an item its drafted words again. */
export async function restoreDraft(services: Services, matter: RecordId, id: string): Promise<void> {
  await services.store.transact(actOf(services, ACTS.restoreDraft, matter, id), async (transaction) => {
    await changeState(services, transaction, matter, id, () => ({ wording: null, wordedAt: services.clock.now() }))
    await changeOpinion(transaction, matter, services.clock.now(), (fields) => ({ texts: Object.fromEntries(Object.entries(fields.texts).filter(([part]) => part !== `${id}.risk` && part !== `${id}.basis`)) }))
  })
}

/** Writes the conclusion; the guard was asked before. */
export async function conclude(services: Services, matter: RecordId, conclusion: OpinionFields['conclusion']): Promise<void> {
  const now = services.clock.now()
  await services.store.transact(actOf(services, ACTS.conclude, matter, conclusion ?? ''), async (transaction) => {
    await changeOpinion(transaction, matter, now, () => ({ conclusion }))
    const owner = await transaction.read<MatterFields>(matter)
    const reviewer = services.person().name
    if (owner !== null) await keepReviewerView(transaction, { matter, version: owner.body.fields.currentVersion, reviewer, findingId: CONCLUSION_VIEW, decision: 'adopted', reason: '', regrade: null, conclusion, at: now })
    await touchMatter(transaction, matter, { state: conclusion === null ? 'reviewing' : 'drafting', updatedAt: now })
  })
}

/** Notes that a draft was saved under `name`. */
export async function noteExport(services: Services, matter: RecordId, name: string): Promise<void> {
  const now = services.clock.now()
  await services.store.transact(actOf(services, ACTS.exportOpinion, matter, name), async (transaction) => {
    await changeOpinion(transaction, matter, now, () => ({ exported: { at: now, name } }))
    await touchMatter(transaction, matter, { updatedAt: now })
  })
}

/** Stores what was typed and never reached the store, because the window was closed or killed between two keystrokes. */
export async function recoverDrafts(services: Services, matter: RecordId): Promise<void> {
  const prefix = draftKey(matter, '')
  for (const { key, text, at } of services.journal.recover(prefix)) {
    await saveText(services, matter, key.slice(prefix.length), text, { typedAt: at })
    services.journal.release(key, text)
  }
}

/** Lets go of an item whose finding the contract no longer has: it is open again and no longer told. */
export async function removeGone(services: Services, matter: RecordId, findingId: string): Promise<void> {
  await storeFrame(services, matter, { arrangement: null, findings: [{ id: findingId, decision: 'open' }] })
}
