import type { RecordId } from '../../../shared/core/ids'
import { ACTS } from '../../../shared/storage/acts'
import { derivedId } from '../../../shared/storage/derived-id'
import { newRecord, type FindingStateFields, type MatterFields, type OpinionFields } from '../../../shared/storage/record-kinds'
import type { StoreTransaction } from '../../../shared/storage/store'
import { actOf, type Services } from '../../services'

/** What a person may change of an opinion, by the name under which drafts are kept. */
export type OpinionPart = string


/** The journal's key of one text. */
export function draftKey(matter: RecordId, part: OpinionPart): string {
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

/**
 * Stores one text. `problem` and `suggestion` of an item are the finding's wording, everything else belongs to the
 * opinion. `typedAt` is given for what the journal kept: it gives way to what was stored after it.
 */
export async function saveText(services: Services, matter: RecordId, part: OpinionPart, text: string, typedAt: string | null = null): Promise<void> {
  const now = services.clock.now()
  const isOvertaken = (storedAt: string | undefined): boolean => typedAt !== null && storedAt !== undefined && storedAt > typedAt
  const wording = /^(.+)\.(problem|suggestion)$/.exec(part)
  await services.store.transact(actOf(services, ACTS.editOpinion, matter, part), async (transaction) => {
    if (wording === null) {
      const stored = await transaction.read<OpinionFields>(derivedId('opinion', matter))
      if (isOvertaken(stored?.body.fields.textTimes?.[part])) return
      await changeOpinion(transaction, matter, now, (fields) => ({ texts: { ...fields.texts, [part]: text }, textTimes: { ...fields.textTimes, [part]: now } }))
      return
    }
    const stored = await transaction.read<FindingStateFields>(derivedId('finding-state', matter, wording[1]!))
    if (isOvertaken(stored?.body.fields.wordedAt)) return
    // An item whose finding has no record of its own comes from the checklist; its wording is kept like any other.
    await changeState(services, transaction, matter, wording[1]!, (state) => (
      { wording: { ...(state.wording ?? { opinion: '', amendment: '' }), [wording[2] === 'problem' ? 'opinion' : 'amendment']: text }, wordedAt: now }
    ))
  })
}

async function changeState(services: Services, transaction: StoreTransaction, matter: RecordId, findingId: string, change: (state: FindingStateFields) => Partial<FindingStateFields>): Promise<void> {
  const id = derivedId('finding-state', matter, findingId)
  const known = await transaction.read<FindingStateFields>(id)
  const before: FindingStateFields = known?.body.fields ?? {
    matter, findingId, decision: 'adopted', reason: '', wording: null, decidedAt: services.clock.now(), decidedBy: services.person().name,
  }
  const fields: FindingStateFields = { ...before, ...change(before) }
  await transaction.put(known === null ? newRecord(id, 'finding-state', fields) : { ...known, body: { ...known.body, fields } })
}

/** Before the first keystroke in an item: its drafted words become the person's, so that editing one part keeps the other. */
export async function takeWording(services: Services, matter: RecordId, findingId: string, wording: { readonly opinion: string; readonly amendment: string }): Promise<void> {
  await services.store.transact(actOf(services, ACTS.editOpinion, matter, findingId), async (transaction) =>
    changeState(services, transaction, matter, findingId, (state) => ({ wording: state.wording ?? wording })))
}

/** Writes the conclusion; the guard was asked before. */
export async function conclude(services: Services, matter: RecordId, conclusion: OpinionFields['conclusion']): Promise<void> {
  const now = services.clock.now()
  await services.store.transact(actOf(services, ACTS.conclude, matter, conclusion ?? ''), async (transaction) => {
    await changeOpinion(transaction, matter, now, () => ({ conclusion }))
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

/** Takes an item out again: its finding is open once more; its wording is kept. */
export async function removeItem(services: Services, matter: RecordId, findingId: string, decision: FindingStateFields['decision']): Promise<void> {
  await services.store.transact(actOf(services, ACTS.removeItem, matter, findingId), async (transaction) =>
    changeState(services, transaction, matter, findingId, () => ({ decision })))
}

/** Stores what was typed and never reached the store, because the window was closed or killed between two keystrokes. */
export async function recoverDrafts(services: Services, matter: RecordId): Promise<void> {
  const prefix = draftKey(matter, '')
  for (const { key, text, at } of services.journal.recover(prefix)) {
    await saveText(services, matter, key.slice(prefix.length), text, at)
    services.journal.release(key, text)
  }
}
