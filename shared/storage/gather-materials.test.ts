import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FILING_ROW } from '../../tests/support/sample-rows'
import { wordsOf } from '../../tests/support/letter-text'
import { recordId } from '../core/ids'
import { fail, ok, type Result } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import type { Letter } from '../letters/letter'
import type { Fields } from '../registers/field'
import { contractRecordId } from './contract-record'
import { checkMaterialsZip } from './check-materials'
import { gatherMaterials } from './gather-materials'
import { createMemoryStore } from './memory-store'
import { planMaterials } from './plan-materials'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Act, Store } from './store'

const ACT: Act = { actor: '周明', role: '审查人', action: '登记', subject: null, reason: '', at: '2026-04-15T09:00:00+08:00' }
const id = (n: number) => recordId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const FILING = id(1)
const MATTER = id(2)
const write = async (letter: Letter): Promise<Result<Uint8Array, string>> => ok(encodeUtf8(wordsOf(letter).join('\n')))

async function storeWith(filing: Fields, more: (store: Store) => Promise<void> = async () => undefined): Promise<Store> {
  const store = createMemoryStore(RECORD_KINDS)
  const paper = async (...names: readonly string[]) => Promise.all(names.map(async (name) => ({ name, sha256: await store.putBlob(encodeUtf8(`${name}的内容`)), bytes: 10 })))
  const fields: Fields = { ...FILING_ROW, contractFiles: await paper('合同.pdf', '审批表.docx'), internalReview: await paper('内部审查意见.docx'), ...filing }
  await store.transact(ACT, async (transaction) => transaction.put(newRecord(FILING, 'filing', fields)))
  await more(store)
  return store
}

/** A contract under review that the filing belongs to. */
async function addMatter(store: Store): Promise<void> {
  const letterSha = await store.putBlob(encodeUtf8('意见书'))
  const item = { id: 'f1', ruleId: 'AMT-001', chapter: 'rights', severity: 'must-fix', clause: '第二条', quote: '', problem: '金额不一致', basis: [], risk: '', suggestion: '改为一致' }
  await store.transact(ACT, async (transaction) => {
    await transaction.put(newRecord(MATTER, 'matter', { number: 'HS-2026-0001', title: '客房设备采购合同', types: ['GPG'], currentVersion: id(3), intake: {} }))
    await transaction.put(newRecord(id(3), 'version', { matter: MATTER, fileName: '送审稿.docx', fileSha: await store.putBlob(encodeUtf8('送审稿')) }))
    await transaction.put(newRecord(contractRecordId(MATTER), 'contract', { title: '客房设备采购合同', matter: MATTER, path: 'P1' }))
    await transaction.put(newRecord(id(4), 'issued-opinion', { matter: MATTER, ordinal: 1, number: '云机事法审〔2026〕1号', letterSha, opinion: { contractTitle: '客房设备采购合同', issuer: '云溪市机关事务管理局', items: [item] } }))
    const stored = (await transaction.read<Fields>(FILING))!
    await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, contract: contractRecordId(MATTER) } } })
  })
}

async function gather(store: Store, onProgress: (done: number) => Promise<boolean> = async () => true) {
  const plan = (await planMaterials(store, 'filing', FILING, '云溪宾馆'))!
  return { plan, zip: await gatherMaterials(store, { plan, unit: '云溪宾馆', write, onProgress }) }
}

describe('a package of materials', () => {
  it('puts form, opinion, contract, checklist, answers and evidence in order, with index and hashes', async () => {
    const { plan, zip } = await gather(await storeWith({}, addMatter))
    if (!zip.ok) throw new Error(JSON.stringify(zip.error))
    const members = unzipSync(zip.value)
    expect(Object.keys(members)).toEqual([
      '1-大额合同备案表/大额合同备案表.docx', '2-合法性审查意见书/云机事法审〔2026〕1号.docx', '3-合同文本/送审稿.docx', '3-合同文本/合同.pdf',
      '4-审查清单/合同审查清单.docx', '5-意见采纳情况/问题清单及采纳情况.docx', '6-审查情况登记表/审查情况登记表（流程单）.docx', '7-审批表/审批表.docx', '8-内部审查意见/内部审查意见.docx', '0-材料目录.docx', '哈希值.txt',
    ])
    const index = strFromU8(members['0-材料目录.docx']!)
    expect(index).toContain('送审稿.docx')
    expect(index).toContain('1条意见尚未反馈采纳情况')
    const course = strFromU8(members['6-审查情况登记表/审查情况登记表（流程单）.docx']!).split('\n')
    expect(course).toEqual(expect.arrayContaining(['HS-2026-0001', '云机事法审〔2026〕1号', '应当修改1条，建议修改0条，提示0条', '金额不一致', '2026-04-15 09:00', '周明', '登记'].map((words) => expect.stringContaining(words))))
    expect(strFromU8(members['哈希值.txt']!).split('\n')).toHaveLength(10)
    expect(plan.slots.flatMap(({ missing }) => (missing === null ? [] : [missing]))).toEqual(['缺合同可编辑文本', expect.stringMatching(/^审查清单有\d+个必查项/), '1条意见尚未反馈采纳情况'])
  })

  it('holds what counsel gave, under the numbers it was registered with, and proves itself', async () => {
    const store = await storeWith({}, addMatter)
    const made = (n: number, at: string) => ({ register: 'matter', record: MATTER, letter: 'counsel-opinion', title: '法律意见书', number: `FY-2026-000${n}`, answers: { kind: 'public-lawyer', name: '林知远' }, madeOn: '2026-04-14', madeAt: at, madeBy: '林知远' })
    await store.transact(ACT, async (transaction) => {
      await transaction.put(newRecord(id(11), 'counsel-opinion', { matter: MATTER, firm: '明衡律师事务所', fileName: '法律意见书.pdf', fileSha: await store.putBlob(encodeUtf8('盖章件')), registerNumber: 'FY-2026-0001', importedAt: ACT.at }))
      await transaction.put(newRecord(id(12), 'made-document', { ...made(2, '2026-04-14T08:00:00+08:00'), fileSha: await store.putBlob(encodeUtf8('初稿')) }))
      await transaction.put(newRecord(id(13), 'made-document', { ...made(3, '2026-04-14T09:00:00+08:00'), fileSha: await store.putBlob(encodeUtf8('定稿')) }))
    })
    const { zip } = await gather(store)
    if (!zip.ok) throw new Error(JSON.stringify(zip.error))
    expect(Object.keys(unzipSync(zip.value)).filter((name) => name.startsWith('3-'))).toEqual(['3-法律顾问意见/FY-2026-0001 法律意见书.pdf', '3-法律顾问意见/FY-2026-0003 法律意见书（林知远）.docx'])
    expect(await checkMaterialsZip(zip.value)).toMatchObject({ ok: true })
  })

  it('names what is missing and goes without it', async () => {
    const { plan, zip } = await gather(await storeWith({ decision: '', contractFiles: [], internalReview: [], state: 'filed' }))
    expect(plan.slots.map(({ title, missing }) => `${title}：${missing}`)).toEqual(['大额合同备案表：备案表尚缺：决策程序及文号', '合同文本：缺合同扫描件（PDF）；缺合同可编辑文本', '审批表：缺审批表', '内部审查意见：缺内部审查意见', '备案回执：已备案但没有留存回执'])
    expect(zip.ok && Object.keys(unzipSync(zip.value))).toEqual(['0-材料目录.docx', '哈希值.txt'])
  })

  it('goes by what a person said of badly named files, not by their names', async () => {
    const store = await storeWith({})
    const named = async (name: string, paper?: string) => ({ name, sha256: await store.putBlob(encodeUtf8(name)), bytes: 1, ...(paper === undefined ? {} : { paper }) })
    const files = [await named('扫描0001.pdf'), await named('扫描0002.pdf', 'approval'), await named('新建文档.docx'), await named('会签说明.docx', 'other')]
    await store.transact(ACT, async (transaction) => {
      const stored = (await transaction.read<Fields>(FILING))!
      await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, contractFiles: files } } })
    })
    const { plan } = await gather(store)
    expect(plan.slots.map(({ title, files: held, missing }) => [title, held.map(({ name }) => name), missing])).toEqual([
      ['大额合同备案表', ['大额合同备案表.docx'], null], ['合同文本', ['扫描0001.pdf', '新建文档.docx'], null], ['审批表', ['扫描0002.pdf'], null], ['内部审查意见', ['内部审查意见.docx'], null], ['其他材料', ['会签说明.docx'], null],
    ])
  })

  it('starts from the contract as well, and says that a filing is missing', async () => {
    const store = await storeWith({}, addMatter)
    expect((await planMaterials(store, 'contract', contractRecordId(MATTER), ''))!.slots.map(({ title }) => title)).toEqual(['大额合同备案表', '合法性审查意见书', '合同文本', '审查清单', '意见采纳情况', '审查情况登记表', '审批表', '内部审查意见'])
    await store.transact(ACT, async (transaction) => transaction.put(newRecord(id(9), 'contract', { title: '另一份', path: 'P2' })))
    expect((await planMaterials(store, 'contract', id(9), ''))!.slots[0]!.missing).toContain('请先在“大额合同备案”中登记')
  })

  it('can be stopped, and is refused by name where a file is gone', async () => {
    expect((await gather(await storeWith({}), async (done) => done < 2)).zip).toEqual({ ok: false, error: { kind: 'cancelled' } })
    const gone = await storeWith({ contractFiles: [{ name: '丢了.pdf', sha256: '9'.repeat(64), bytes: 1 }] })
    expect((await gather(gone)).zip).toMatchObject({ error: { kind: 'refused', message: expect.stringContaining('“丢了.pdf”') } })
    const plan = (await planMaterials(gone, 'filing', FILING, ''))!
    expect(await gatherMaterials(gone, { plan, unit: '', write: async () => fail('写不出来'), onProgress: async () => true })).toMatchObject({ error: { message: '写不出来' } })
  })

  it('keeps the extension of a file whose name is too long for a disk', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const file = { kind: 'stored' as const, name: `${'客房设备采购合同'.repeat(20)}.pdf`, sha256: await store.putBlob(encodeUtf8('甲')) }
    const zip = await gatherMaterials(store, { plan: { title: '', number: '', slots: [{ title: '合同文本', files: [file], missing: null }] }, unit: '', write, onProgress: async () => true })
    expect(zip.ok && Object.keys(unzipSync(zip.value))[0]).toMatch(/^1-合同文本\/(?:客房设备采购合同){9,10}[客房设备采购合同]{0,7}\.pdf$/)
  })

  it('gives two files of one name different names', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const [one, two] = await Promise.all(['甲', '乙'].map(async (text) => ({ kind: 'stored' as const, name: '合同.pdf', sha256: await store.putBlob(encodeUtf8(text)) })))
    const zip = await gatherMaterials(store, { plan: { title: '', number: '', slots: [{ title: '合同文本', files: [one!, two!], missing: null }] }, unit: '', write, onProgress: async () => true })
    expect(zip.ok && Object.keys(unzipSync(zip.value)).slice(0, 2)).toEqual(['1-合同文本/合同.pdf', '1-合同文本/合同(2).pdf'])
  })
})
