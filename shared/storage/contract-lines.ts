import type { RecordId } from '../core/ids'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { isSameJson } from '../core/same-json'
import type { ContractPath } from '../registers/contract-path'
import { CONTRACTS, FROM_REVIEW } from '../registers/contracts'
import { textOf, type Fields } from '../registers/field'
import { FILINGS } from '../registers/filings'
import { stepsOf } from '../registers/process'
import { recordFiling } from './contract-filing'
import { addedFields, contractRecordId, keptByReview, reviewedFields, reviewedPath, type ReviewedCase } from './contract-record'
import { derivedId } from './derived-id'
import { readAmountLines } from './office-lines'
import { newRecord, type MatterFields, type OpinionFields, type VersionFields } from './record-kinds'
import { readReviewedSum } from './reviewed-sum'
import type { Act, Store, StoredRecord, StoreTransaction } from './store'
import { transactingBy } from './transacting-by'

/**
 * A store in which every contract under review has its line in the ledger (合同总台账), written in the same transaction as
 * the review's own records, and every line says what became of its filing. What the review knows is entered there and nowhere else; the line only repeats it, names
 * those fields, and the register does not let anybody change them. So there is one truth, and one list of all contracts.
 */
export function withContractLines(store: Store): Store {
  // A backup holds its lines already.
  return transactingBy(store, (act, work, options) => store.transact(act, async (transaction) => {
    const touched = new Set<RecordId>()
    const filings = new Map<RecordId, StoredRecord<Fields>>()
    const result = await work({
      read: (id) => transaction.read(id),
      put: async (record) => {
        if (record.kind === 'matter') touched.add(record.id)
        const matter = record.kind === CONTRACTS.id ? await matterOfNewPath(transaction, record as StoredRecord<Fields>) : null
        if (matter !== null) touched.add(matter)
        if (record.kind === 'opinion') touched.add((record.body.fields as unknown as OpinionFields).matter)
        if (record.kind === FILINGS.id) filings.set(record.id, record as StoredRecord<Fields>)
        await transaction.put(record)
      },
    })
    for (const matter of touched) await writeLine(store, transaction, matter, act)
    for (const filing of filings.values()) await recordFiling(transaction, filing)
    return result
  }, options))
}

/** What decides about the path of a contract and is entered in its line. */
const PATH_FIELDS = ['reviewMatters', 'original', 'budgetItem', 'category', 'signedOn']

/** The matter of a line whose path may be another now; null where nothing of that changed. */
async function matterOfNewPath(transaction: StoreTransaction, { id, body: { fields } }: StoredRecord<Fields>): Promise<RecordId | null> {
  const matter = textOf(fields, 'matter')
  const before = matter === '' ? null : await transaction.read<Fields>(id)
  return before === null || PATH_FIELDS.every((field) => isSameJson(before.body.fields[field], fields[field])) ? null : (matter as RecordId)
}

async function writeLine(store: Store, transaction: StoreTransaction, matterId: RecordId, act: Act): Promise<void> {
  const matter = await transaction.read<MatterFields>(matterId)
  const version = matter === null ? null : await transaction.read<VersionFields>(matter.body.fields.currentVersion)
  if (matter === null || version === null) return
  const id = contractRecordId(matterId)
  const line = await transaction.read<Fields>(id)
  const known = await knownFields(store, transaction, matterId, { matter: matter.body.fields, version: version.body.fields, line: line?.body.fields ?? {} }, dayOf(act))
  const fields: Fields = { ...line?.body.fields, ...known, [FROM_REVIEW]: keptByReview(known, version.body.fields) }
  const deleted = isGone(matter, line)
  if (line !== null && line.body.deleted === deleted && isSameJson(line.body.fields, fields)) return
  const record = line ?? newRecord(id, CONTRACTS.id, fields)
  await transaction.put({ ...record, body: { ...record.body, fields, deleted } })
}

/** A line goes with its matter while it took no step of its own, and comes back with it; a voided one stays voided. */
function isGone(matter: StoredRecord<MatterFields>, line: StoredRecord<Fields> | null): boolean {
  if (line !== null && (line.body.fields['voided'] !== undefined || stepsOf(line.body.fields).length > 0)) return line.body.deleted
  return matter.body.deleted
}

async function knownFields(store: Store, transaction: StoreTransaction, matterId: RecordId, given: Pick<ReviewedCase, 'matter' | 'version' | 'line'>, today: LocalDate): Promise<Fields> {
  const [opinion, lines] = [await transaction.read<OpinionFields>(derivedId('opinion', matterId)), await readAmountLines(transaction, today)]
  const originalPath = await readOriginalPath(transaction, given.line)
  const sum = await readReviewedSum(store, contractRecordId(matterId), addedFields(given), today)
  const { path } = reviewedPath({ ...given, originalPath, sum, lines })
  // How many starred items are open is counted where the checklist is, when a step is taken.
  const { openStarred: _counted, ...known } = reviewedFields({ matterId, ...given, path, openStarred: 0, conclusion: opinion?.body.fields.conclusion ?? null })
  return known
}

/** The path of the contract a line supplements; null where it names none. */
export async function readOriginalPath(store: Pick<StoreTransaction, 'read'>, line: Fields): Promise<ContractPath | null> {
  const id = textOf(line, 'original')
  const original = id === '' ? null : await store.read<Fields>(id as RecordId)
  return original === null || original.body.deleted ? null : ((textOf(original.body.fields, 'path') || null) as ContractPath | null)
}

function dayOf({ at }: Act): LocalDate {
  return parseLocalDate(at.slice(0, 10)) ?? ('1970-01-01' as LocalDate)
}

const AT_ONCE = 100

/**
 * Gives contracts of an earlier program their lines. The one that was changed longest ago comes last, so a glance at it
 * says whether all have theirs. `store` is one of `withContractLines`.
 */
export async function fillContractLines(store: Store, act: Omit<Act, 'action' | 'subject' | 'reason'>): Promise<void> {
  const [oldest] = await store.list({ kind: 'matter', index: 'updatedAt', limit: 1 })
  if (oldest === undefined || (await store.lines([contractRecordId(oldest.id)]))[0] !== null) return
  const ids = await store.ids({ kind: 'matter', index: 'updatedAt', descending: true })
  const whole: Act = { ...act, action: '登记合同台账', subject: null, reason: '此前导入的合同补登总台账' }
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await store.transact(whole, async (transaction) => {
      for (const id of ids.slice(from, from + AT_ONCE)) {
        const matter = await transaction.read(id)
        // Putting it as it is lets the line follow.
        if (matter !== null) await transaction.put(matter)
      }
    })
  }
}
