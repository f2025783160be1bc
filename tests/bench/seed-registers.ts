import { recordId, unitId } from '../../shared/core/ids'
import type { Fields } from '../../shared/registers/field'
import { indexEntryOf } from '../../shared/storage/index-entry'
import { RECORD_KINDS } from '../../shared/storage/record-kinds'
import { REGISTER_SAMPLES } from '../support/register-samples'

/** Words titles are made of; fictional. */
const PLACES = ['云溪', '青禾', '临江', '望湖', '北岭', '南浦', '西塘', '东港']
const THINGS = ['物业服务', '办公用品采购', '设备维护', '会议服务', '公务用车租赁', '信息系统运维', '食堂承包', '绿化养护', '消防检测', '房屋租赁']
const DIVISIONS = ['服务保障处', '资产处', '政策法规处', '规划处', '节能处', '办公室']
/** Most contracts of many years are archived; what is open is a small part. */
const STATES = ['draft', 'submitted', 'reviewing', 'performing', 'performing', 'completed', ...Array.from({ length: 34 }, () => 'archived')]
/** Days that say the work on an older case is done. */
const DONE = { answeredOn: '2026-02-20', evidenceDelayAppliedOn: '2026-02-20', headMaterialsOn: '2026-04-01', appealDecidedOn: '2026-05-30', retrialDecidedOn: '2026-06-30', performedOn: '2026-07-30' }

/** Numbers that look random and are the same every time (Park and Miller). */
export function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

export function vary(kind: string, n: number, pick: (below: number) => number): Fields {
  const name = (list: readonly string[]): string => list[pick(list.length)]!
  const day = `${2018 + pick(9)}-${two(1 + pick(12))}-${two(1 + pick(28))}`
  const common = { ...REGISTER_SAMPLES[kind], department: name(DIVISIONS), title: `${name(PLACES)}${name(PLACES)}${name(THINGS)}第${n}号`, cause: `${name(THINGS)}争议${n}`, on: day }
  if (kind !== 'contract') return { ...common, ...(n % 20 === 0 ? {} : DONE), number: `XX-2026-${String(n).padStart(6, '0')}` }
  return {
    ...common, number: `HS-${day.slice(0, 4)}-${String(n).padStart(6, '0')}`, title: `${name(PLACES)}${name(PLACES)}${name(THINGS)}合同（${n}）`, amount: 100_00 + pick(900_000_000), signedOn: day, state: name(STATES),
    counterparty: { name: `${name(PLACES)}${name(PLACES)}${name(THINGS)}有限公司`, creditCode: '' }, path: name(['P1', 'P2', 'P3']), payments: [], claimKnownOn: undefined,
  }
}

const BATCH = 1000

/** Writes records and their index entries straight into the page's database, as the store would have. */
async function fill(kind: string, count: number, seed: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('hengshen')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('the database does not open')))
  })
  const declaration = RECORD_KINDS.find((one) => one.kind === kind)!
  const pick = sequence(seed)
  const written: string[] = []
  for (let from = 0; from < count; from += BATCH) {
    const transaction = database.transaction(['bodies', 'entries'], 'readwrite', { durability: 'relaxed' })
    const [bodies, entries] = [transaction.objectStore('bodies'), transaction.objectStore('entries')]
    for (let n = from; n < Math.min(count, from + BATCH); n += 1) {
      const id = recordId(`${String(seed).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`)
      const record = { id, kind, unit: unitId('local'), body: { fields: vary(kind, n, pick), deleted: false, conflicts: {} } }
      written.push(id)
      bodies.put(record)
      entries.put(indexEntryOf(declaration, record))
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
    })
  }
  const transaction = database.transaction('audit', 'readwrite')
  const audit = transaction.objectStore('audit')
  const last = audit.openCursor(null, 'prev')
  // The trail names every record written; what a store keeps at hand catches up by it.
  last.addEventListener('success', () => audit.put({ n: Number(last.result?.key ?? 0) + 1, act: { actor: '测试员', role: '审查人', action: '导入表格', subject: null, reason: kind, at: '2026-01-02T09:00:00+08:00' }, records: written }))
  await new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()))
  database.close()
}

Object.assign(globalThis, { fillRegister: fill })
