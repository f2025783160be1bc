/** A unit and a bureau of two offices without a network between them, and what they send each other. */
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { recordId, type RecordId } from '../../shared/core/ids'
import { ok, type Result } from '../../shared/core/result'
import { encodeUtf8 } from '../../shared/core/text-codec'
import type { Fields } from '../../shared/registers/field'
import { packageKey } from '../../shared/registers/filing-package/package-key'
import { ACTS } from '../../shared/storage/acts'
import { answerReport, type GivenAnswer } from '../../shared/storage/answer-report'
import { derivedId } from '../../shared/storage/derived-id'
import type { FilingExchangeFields } from '../../shared/storage/exchange-records'
import { listExchanges, type Desk } from '../../shared/storage/filing-exchange'
import { createMemoryStore } from '../../shared/storage/memory-store'
import { addKnownKey } from '../../shared/storage/package-keys'
import { importAnswer, inspectAnswer } from '../../shared/storage/receive-answer'
import { importReport, inspectReport, openPackage } from '../../shared/storage/receive-report'
import { newRecord, RECORD_KINDS } from '../../shared/storage/record-kinds'
import { sendReport } from '../../shared/storage/send-report'
import type { Act, Store } from '../../shared/storage/store'
import { FILING_ROW } from './sample-rows'
import { day } from './take-steps'

export const BUREAU = '云溪市机关事务管理局'
export const UNIT = '云溪宾馆'
export const ROW = recordId('00000000-0000-4000-8000-000000000001')
export const [UNIT_KEY, BUREAU_KEY] = [packageKey(new Uint8Array(32).fill(1)), packageKey(new Uint8Array(32).fill(2))]
export const uuid = (n: number): RecordId => recordId(`00000000-0000-4000-9000-${String(n).padStart(12, '0')}`)

export const act = (actor: string, action: string): Act => ({ actor, role: '经办人', action, subject: null, reason: '', at: '2026-04-10T09:00:00+08:00' })
export const desk = (ourName: string, actor: string, action: string = ACTS.sendPackage): Desk => ({ act: act(actor, action), today: day('2026-04-10'), ourName })

/** One paper, and a record whose every file is that one: what a package made by hand brings. */
const paperBytes = encodeUtf8('合同')
export const PAPER = { name: '合同.pdf', bytes: paperBytes }
export const onPaper = (row: Fields): Fields => Object.fromEntries(Object.entries(row).map(([id, value]) => [id, JSON.stringify(value)?.includes('sha256') === true ? [{ name: PAPER.name, sha256: bytesToHex(hash(paperBytes)), bytes: paperBytes.length }] : value]))

/** The value, or the error thrown: a test goes on with sound results only. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A unit with one filing in preparation, its papers, and the bureau’s key. */
export async function unitStore(more: Fields = {}): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  const paper = async (name: string) => [{ name, sha256: await store.putBlob(encodeUtf8(name)), bytes: 10 }]
  const fields: Fields = { ...FILING_ROW, state: 'preparing', reportedOn: undefined, contractFiles: [...await paper('合同.pdf'), ...await paper('合同.docx'), ...await paper('审批表.pdf')], internalReview: await paper('内部审查意见.docx'), ...more }
  await store.transact(act('林川', '登记'), async (transaction) => transaction.put(newRecord(ROW, 'filing', fields)))
  await addKnownKey(store, act('林川', ACTS.addKnownKey), { publicKey: BUREAU_KEY.publicKey, name: BUREAU })
  return store
}

/** A bureau with the unit’s key and an agency word for its receipts. */
export async function bureauStore(): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  await addKnownKey(store, act('周明', ACTS.addKnownKey), { publicKey: UNIT_KEY.publicKey, name: UNIT })
  const setting = { key: 'agency-word:filing-receipt', value: '云机事法备' }
  await store.transact(act('周明', '设置'), async (transaction) => transaction.put(newRecord(derivedId('setting', setting.key), 'setting', setting)))
  return store
}

/** The unit reports its filing in package `n`. */
export const send = async (store: Store, n: number) => sendReport(store, desk(UNIT, '林川'), { packageId: uuid(n), to: BUREAU, records: [ROW], key: UNIT_KEY, writeForm: async () => ok(encodeUtf8('备案表')) })
export const read = async (store: Store): Promise<Fields> => (await store.read<Fields>(ROW))!.body.fields

/** The bureau takes a report in; how many records changed. */
export async function receive(store: Store, bytes: Uint8Array): Promise<number> {
  const inspected = must(await inspectReport(store, must(await openPackage(store, bytes, BUREAU))))
  return must(await importReport(store, desk(BUREAU, '周明'), { inspected, bytes, fileName: '报送.zip' }))
}

/** The bureau answers the newest report in package `n`; the bytes. */
export async function answer(store: Store, n: number, given: Omit<GivenAnswer, 'record'>): Promise<Uint8Array> {
  return must(await answerTo(store, n, given, await newestReport(store))).bytes
}

/** The report the bureau received last. */
export const newestReport = async (store: Store) => (await listExchanges(store)).filter(({ direction }) => direction === 'received').toSorted((a, b) => b.records[0]!.revision - a.records[0]!.revision)[0]!

/** The bureau answers a report in package `n`. */
export function answerTo(store: Store, n: number, given: Omit<GivenAnswer, 'record'>, report: FilingExchangeFields): ReturnType<typeof answerReport> {
  return answerReport(store, desk(BUREAU, '周明'), report, { packageId: uuid(n), answers: [{ record: ROW, ...given }], role: 'legal-head', key: BUREAU_KEY, writeReceipt: async () => ok(encodeUtf8('回执')) })
}

/** The unit takes an answer in; how many records changed. */
export async function takeBack(store: Store, bytes: Uint8Array): Promise<number> {
  const inspected = must(await inspectAnswer(store, must(await openPackage(store, bytes, UNIT))))
  return must(await importAnswer(store, desk(UNIT, '林川'), { inspected, bytes, fileName: '回执.zip' }))
}
