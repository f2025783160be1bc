import { describe, expect, it } from 'vitest'
import { day } from '../../tests/support/take-steps'
import { CASES } from '../registers/cases'
import { checkLedger } from '../registers/numbering'
import type { RecordId } from '../core/ids'
import { derivedId } from './derived-id'
import { importRecords, repeatedNumbers } from './import-records'
import { createMemoryStore } from './memory-store'
import { missingNumbers, numberMany, unnumbered, voidMany } from './number-many'
import { readSeries } from './number-series'
import { RECORD_KINDS } from './record-kinds'
import { saveRecord, voidRecord, type Writer } from './register-records'
import type { Store } from './store'

const WRITER: Writer = { act: { actor: '周明', role: '审查人', at: '2026-05-06T09:00:00+08:00' }, today: day('2026-05-06') }
const LINE = { kind: 'civil', position: 'plaintiff', cause: '租赁合同纠纷', opponent: { name: '青禾公司', creditCode: '' }, tribunal: '云溪市人民法院', department: '法规处' }

/** A sheet of cases that bear these numbers, '' for none. */
const sheetOf = (numbers: readonly string[]) => ({ records: numbers.map((number) => ({ ...LINE, ...(number === '' ? {} : { number }) })), rows: numbers.map((_, index) => index + 2), errors: [], rowCount: numbers.length, notes: [] })
let made = 0
const bring = (store: Store, numbers: readonly string[], isCancelled?: () => boolean): Promise<readonly RecordId[]> =>
  importRecords(store, CASES, sheetOf(numbers), { ...WRITER, fileName: '台账.xlsx', newId: () => derivedId('case', String(made += 1)) }, isCancelled === undefined ? {} : { isCancelled })
const ledger = async (store: Store, year: number): Promise<readonly string[]> => ((await readSeries(store, `case|${year}`)).lists[`case|${year}`] ?? []).map(({ text, state }) => `${text} ${state}`)
const numberOf = async (store: Store, id: RecordId): Promise<unknown> => (await store.read<Readonly<Record<string, unknown>>>(id))!.body.fields['number']

describe('numbers of an imported sheet', () => {
  it('are refused by their cell where they stand twice, or are in the register already, voided ones too', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const [first] = await bring(store, ['AJ-2026-0001'])
    await voidRecord(store, CASES, first!, '重复登记', WRITER)
    const sheet = { ...sheetOf(['AJ-2026-0001', 'AJ-2026-0002', '', 'AJ-2026-0002']), letters: { number: 'C' } }
    expect((await repeatedNumbers(store, CASES, sheet)).map(({ cell, message }) => [cell, message])).toEqual([['C2', '案件号：台账里已有这个编号，请核对是否已经登记。'], ['C5', '案件号：与第 3 行重复，请核对。']])
  })

  it('are entered in the ledger of their year as far as they follow on, and the missing ones are told', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const numbers = ['AJ-2025-0002', 'AJ-2025-0001', 'AJ-2026-0001', 'AJ-2026-0004', '旧字第9号', '']
    expect(await missingNumbers(store, CASES, numbers.filter((number) => number !== ''))).toBe('表中缺少 2 个编号（AJ-2026-0002、AJ-2026-0003），以后取号时会发出；已经在纸质文书上用过的，请先在编号登记簿中留用或作废。')
    const ids = await bring(store, numbers)
    expect(await ledger(store, 2025)).toEqual(['AJ-2025-0001 outside', 'AJ-2025-0002 outside'])
    expect(await ledger(store, 2026)).toEqual(['AJ-2026-0001 outside'])
    expect((await readSeries(store, 'case|2025')).lists['case|2025']!.map(({ record }) => record)).toEqual([ids[1], ids[0]])
    const saved = await saveRecord(store, CASES, { id: derivedId('case', 'new'), base: null, fields: LINE }, WRITER)
    expect(saved.ok && saved.value['number']).toBe('AJ-2026-0002')
  })

  it('are neither stored nor entered where a person stops the import', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    let asked = 0
    await expect(bring(store, Array.from({ length: 900 }, (_, index) => `AJ-2026-${String(index + 1).padStart(4, '0')}`), () => (asked += 1) > 700)).rejects.toMatchObject({ code: 'cancelled' })
    expect([await store.count({ kind: 'case' }), await ledger(store, 2026), await store.auditTrail(0, 9)]).toEqual([0, [], []])
  })
})

describe('records without a number', () => {
  it('get theirs all at once, in the order of the list, passing over what is borne', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const ids = await bring(store, ['', 'AJ-2026-0002', '', ''])
    expect(await unnumbered(store, CASES, ids)).toEqual([ids[0], ids[2], ids[3]])
    const wanted = [ids[3]!, ids[0]!, ids[2]!]
    const given = await numberMany(store, CASES, wanted, 'batch-1', WRITER)
    expect(given.ok && given.value.given.map(({ number }) => number)).toEqual(['AJ-2026-0001', 'AJ-2026-0003', 'AJ-2026-0004'])
    expect(await Promise.all(ids.map((id) => numberOf(store, id)))).toEqual(['AJ-2026-0003', 'AJ-2026-0002', 'AJ-2026-0004', 'AJ-2026-0001'])
    const series = await readSeries(store, 'case|2026')
    expect(checkLedger(series)).toEqual([])
    expect(series.lists['case|2026']![1]).toMatchObject({ state: 'outside', record: ids[1] })
    expect(await unnumbered(store, CASES, ids)).toEqual([])
    // Asked again, nothing is left to number.
    expect(await numberMany(store, CASES, wanted, 'batch-1', WRITER)).toEqual({ ok: true, value: { given: [] } })
  })

  it('give them back with a reason: the numbers stay void and others follow', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const ids = await bring(store, ['', ''])
    const first = await numberMany(store, CASES, ids, 'batch-1', WRITER)
    if (!first.ok) throw new Error(first.error)
    expect(await voidMany(store, CASES, first.value, ' ', WRITER)).toEqual({ ok: false, error: '作废编号须写明理由。' })
    expect(await voidMany(store, CASES, first.value, '顺序排错', WRITER)).toEqual({ ok: true, value: 2 })
    expect(await ledger(store, 2026)).toEqual(['AJ-2026-0001 void', 'AJ-2026-0002 void'])
    expect(await Promise.all(ids.map((id) => numberOf(store, id)))).toEqual([undefined, undefined])
    const second = await numberMany(store, CASES, ids.toReversed(), 'batch-2', WRITER)
    expect(second.ok && second.value.given.map(({ number }) => number)).toEqual(['AJ-2026-0003', 'AJ-2026-0004'])
    expect(checkLedger(await readSeries(store, 'case|2026'))).toEqual([])
    // The first batch is void already; what its records bear now is not touched.
    expect(await voidMany(store, CASES, first.value, '再次', WRITER)).toEqual({ ok: true, value: 0 })
  })
})
