import { describe, expect, it } from 'vitest'
import { recordId } from '../../core/ids'
import { encodeUtf8 } from '../../core/text-codec'
import { createMemoryStore } from '../memory-store'
import { newRecord, RECORD_KINDS } from '../record-kinds'
import type { Act, Store } from '../store'
import { numberingRule, takeNumber } from '../take-number'
import { readSeries } from '../number-series'
import { day } from '../../../tests/support/take-steps'
import { compareBackup } from './compare-backup'
import type { BackupFile } from './backup-refusal'
import { readBackup } from './read-backup'
import { restoreChecked } from './restore-checked'
import type { BackupOptions } from './backup-options'
import { writeBackup, type BackupPart } from './write-backup'

const ACT: Act = { actor: '周明', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-04-10T09:00:00+08:00' }
const KINDS = RECORD_KINDS.map(({ kind }) => kind)
const LABEL = { id: 'b-1', createdAt: '2026-04-10T18:00:00+08:00', createdBy: '周明', office: '云溪市机关事务管理局', program: '0.1.0' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

async function register(store: Store, n: number): Promise<void> {
  await store.transact(ACT, async (transaction) => {
    const number = await takeNumber(store, transaction, numberingRule('case'), { operation: id(n), record: id(n), on: day('2026-04-10') })
    if (!number.ok) throw new Error(number.error.message)
    await transaction.put(newRecord(id(n), 'case', { cause: `案件${n}`, number: number.value }))
  })
}

async function desk(): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  for (const n of [1, 2, 3]) await register(store, n)
  await store.transact(ACT, async (transaction) => transaction.put({ ...newRecord(id(3), 'case', { cause: '案件3' }), body: { fields: { cause: '案件3' }, deleted: true, conflicts: {} } }))
  for (const text of ['合同一', '合同二']) await store.putBlob(encodeUtf8(text.repeat(200)))
  return store
}

async function backUp(store: Store, options: BackupOptions = {}, label = LABEL.id): Promise<readonly (BackupPart & BackupFile)[]> {
  const parts: (BackupPart & BackupFile)[] = []
  for await (const part of writeBackup(store, KINDS, { ...LABEL, id: label }, options)) parts.push({ ...part, name: `备份${part.part}.zip` })
  return parts
}

const everything = async (store: Store) => [await Promise.all(KINDS.map((kind) => store.scan(kind, null, 100))), await store.blobs()]

describe('a backup', () => {
  it('puts everything back on another machine: records, deleted ones, trail and files', async () => {
    const store = await desk()
    const [only, ...more] = await backUp(store)
    expect([more, only!.isLast, only!.totals]).toEqual([[], true, { kinds: { case: 3, 'number-series': 1 }, records: 4, auditEntries: 4, files: 2 }])
    const checked = await readBackup([only!], KINDS)
    if (!checked.ok) throw new Error(checked.error.message)
    const other = createMemoryStore(RECORD_KINDS)
    await restoreChecked(other, { ...ACT, reason: only!.name }, checked.value)
    const [records, blobs] = await everything(other)
    const [before, blobsBefore] = await everything(store)
    const withoutPause = (kinds: unknown) => (kinds as readonly (readonly { readonly kind: string }[])[]).flat().filter(({ kind }) => kind !== 'number-ledger')
    expect([withoutPause(records), blobs]).toEqual([withoutPause(before), blobsBefore])
    expect((await other.auditTrail(0, 9)).map(({ act }) => act.action)).toEqual(['登记', '登记', '登记', '登记', '从备份恢复'])
  })

  it('never lets a number given out since be used again', async () => {
    const store = await desk()
    const checked = await readBackup(await backUp(store), KINDS)
    await register(store, 4)
    if (!checked.ok) throw new Error(checked.error.message)
    const holds = { contracts: 0, opinions: 0, registered: 2, files: 2 }
    expect(await compareBackup(store, checked.value)).toEqual({ backup: holds, here: { ...holds, registered: 3 }, actsSince: 1 })
    expect(await compareBackup(createMemoryStore(RECORD_KINDS), checked.value)).toMatchObject({ here: { registered: 0 }, actsSince: null })
    await restoreChecked(store, ACT, checked.value)
    expect((await readSeries(store, 'case|2026')).lists['case|2026']!.map(({ text, state }) => [text, state])).toEqual([
      ['AJ-2026-0001', 'used'], ['AJ-2026-0002', 'used'], ['AJ-2026-0003', 'used'], ['AJ-2026-0004', 'lost'],
    ])
    await expect(register(store, 5)).rejects.toThrow('请先在编号登记簿中核对')
  })

  it('of many files is saved in parts, and asks for those that were not chosen', async () => {
    const parts = await backUp(await desk(), { partBytes: 1500 })
    expect(parts.map(({ part, isLast }) => [part, isLast])).toEqual([[1, false], [2, false], [3, true]])
    expect((await readBackup(parts.toReversed(), KINDS)).ok).toBe(true)
    expect(await readBackup(parts.slice(0, 2), KINDS)).toMatchObject({ error: { code: 'missing-part', message: '缺少第 3 个文件；请一次选中这次备份的全部文件。' } })
    expect(await readBackup([parts[0]!, parts[2]!], KINDS)).toMatchObject({ error: { code: 'missing-part' } })
    expect(await readBackup([...parts, ...parts.slice(0, 1)], KINDS)).toMatchObject({ error: { code: 'missing-part' } })
    expect(await readBackup([...parts, ...(await backUp(await desk(), {}, 'b-2'))], KINDS)).toMatchObject({ error: { code: 'mixed-parts' } })
  })

  it('of which a byte was changed, a piece is missing or which is something else is refused by name', async () => {
    const { bytes } = (await backUp(await desk()))[0]!
    const whole = await readBackup([{ name: '备份.zip', bytes }], KINDS)
    const refused = async (changed: Uint8Array) => {
      const read = await readBackup([{ name: '备份.zip', bytes: changed }], KINDS)
      return read.ok ? 'read' : read.error.code
    }
    // Some bytes of an archive say nothing (dates, names said twice): with those the backup is refused or read as it was, never otherwise.
    for (let at = 2; at < bytes.length; at += 13) {
      const read = await readBackup([{ name: '备份.zip', bytes: bytes.with(at, bytes[at]! ^ 0xff) }], KINDS)
      expect([at, read.ok ? read : whole]).toEqual([at, whole])
    }
    const inRecords = Buffer.from(bytes).indexOf('.jsonl.gz') + 40
    expect(await refused(bytes.with(inRecords, bytes[inRecords]! ^ 1))).toBe('damaged')
    expect(await refused(bytes.subarray(0, bytes.length - 30))).toBe('damaged')
    expect(await refused(encodeUtf8('PK 不是备份'))).toBe('damaged')
    expect(await refused(encodeUtf8('一封信'))).toBe('not-a-backup')
    expect(await readBackup([{ name: '备份.zip', bytes }], ['setting'])).toMatchObject({ error: { code: 'unknown-kind' } })
  })

  it('that is stopped leaves nothing behind, and one stopped while it is put back changes nothing', async () => {
    const store = await desk()
    await expect(backUp(store, { isCancelled: () => true })).rejects.toMatchObject({ code: 'cancelled' })
    const checked = await readBackup(await backUp(store), KINDS)
    if (!checked.ok) throw new Error(checked.error.message)
    await register(store, 4)
    const before = await everything(store)
    await expect(restoreChecked(store, ACT, checked.value, { isCancelled: () => true })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await everything(store)).toEqual(before)
  })
})
