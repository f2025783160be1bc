import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { recordId, sha256, type RecordId, type Sha256 } from '../../shared/core/ids'
import type { LocalDate } from '../../shared/core/local-date'
import { fail, ok } from '../../shared/core/result'
import type { Finding } from '../../shared/findings/finding'
import { derivedId } from '../../shared/storage/derived-id'
import { createMemoryStore } from '../../shared/storage/memory-store'
import { newRecord, RECORD_KINDS, type FindingStateFields, type MatterFields, type OpinionFields, type VersionFields } from '../../shared/storage/record-kinds'
import type { Store } from '../../shared/storage/store'
import type { ImportOutcome, ImportQueue, ReviewWorker } from '../services'
import type { Convert } from './import-converted'
import { createImportQueue } from './import-queue'

const FINDING: Finding = {
  id: 'f1', ruleId: 'AMT-008', title: '付款比例', status: 'hit', severity: 'must-fix', clause: '第四条', clauseId: null, spans: [], computed: null, basis: [],
  opinion: '', amendment: null, missing: [],
}

const shaOf = (content: string): Sha256 => sha256(bytesToHex(digest(new TextEncoder().encode(content))))

function outcomeOf(fileSha: Sha256): ImportOutcome {
  return {
    fileSha, documentJson: new TextEncoder().encode('{}'), warnings: [], format: 'docx', pages: 3, characters: 1200, clauses: 10, pagesWithoutText: [],
    facts: { title: '物业服务合同', isContract: true, types: [], parties: [], totalAmount: null, signedOn: null },
    result: { rulePack: { version: '1', sha256: '0'.repeat(64) }, findings: [FINDING], passed: [], notApplicable: [], failed: [] } as unknown as ImportOutcome['result'],
  }
}

const never = async (): Promise<never> => Promise.reject(new Error('not asked here'))

/** A worker that answers by the file's name. */
function workerOf(answers: Readonly<Record<string, Awaited<ReturnType<ReviewWorker['importFile']>>>>): ReviewWorker {
  return { importFile: async ({ name }) => answers[name]!, readFile: never, review: never, rulePack: never, compare: () => Promise.reject(new Error('not asked here')), compareScan: never, markDifferences: never, mark: never, writeLetter: never, writeDocument: never, fillTemplate: never, checkTemplate: never }
}

function queueOf(store: Store, answers: Parameters<typeof workerOf>[0]): ImportQueue {
  let count = 0
  const newId = (): RecordId => recordId(`00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`)
  return createImportQueue({
    store, worker: workerOf(answers), scans: { recognise: never, openPictures: never }, person: () => ({ name: '周明', role: '审查人' }),
    clock: { now: () => '2026-11-21T08:00:00.000Z', today: () => '2026-11-21' as LocalDate, newId },
  })
}

const fileOf = (name: string, content = name) => ({ name, read: async () => new TextEncoder().encode(content) })

const OLD_WORD = fail({ kind: 'import' as const, error: { code: 'unsupported' as const, canConvert: true as const, message: '这是 Word 97 以前版本的文档' } })

/** A stand-in for the office program. */
const converts: Convert = async ({ bytes }) => ({ ok: true, value: new Uint8Array([...new TextEncoder().encode('converted:'), ...bytes]) })

async function settled(queue: ImportQueue): Promise<void> {
  const isBusy = (): boolean => queue.items().some(({ state }) => state.kind === 'waiting' || state.kind === 'working')
  while (isBusy()) await new Promise<void>((resolve) => {
    const stop = queue.subscribe(() => {
      stop()
      resolve()
    })
  })
}

describe('the import queue', () => {
  it('gives every contract its own number, in order, however many come at once', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { a: ok(outcomeOf(shaOf('a'))), b: ok(outcomeOf(shaOf('b'))), c: ok(outcomeOf(shaOf('c'))) })
    queue.add([fileOf('a'), fileOf('b'), fileOf('c')])
    await settled(queue)
    const matters = await store.list({ kind: 'matter', index: 'number' })
    expect(matters.map((matter) => matter.fields['number'])).toEqual(['HS-2026-0001', 'HS-2026-0002', 'HS-2026-0003'])
    expect(queue.items().map((item) => item.state.kind)).toEqual(['done', 'done', 'done'])
  })

  it('imports an old file as what an office program makes of it, and keeps the file itself as the original', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { '采购.doc': OLD_WORD, '采购.docx': ok(outcomeOf(shaOf('converted'))) })
    queue.add([fileOf('采购.doc')])
    await settled(queue)
    queue.importConverted(queue.items()[0]!.id, converts)
    await settled(queue)
    expect(queue.items().map((item) => [item.name, item.state.kind])).toEqual([['采购.doc', 'done']])
    const [version] = await store.list({ kind: 'version', index: 'fileSha', equals: shaOf('采购.doc') })
    const { fields } = (await store.read<VersionFields>(version!.id))!.body
    expect(fields).toMatchObject({ fileName: '采购.doc', format: 'docx', warnings: [{ code: 'converted', message: expect.stringContaining('“采购.docx”') as unknown }] })
    const kept = async (sha: Sha256): Promise<string> => new TextDecoder().decode((await store.readBlob(sha))!)
    expect([await kept(fields.fileSha), await kept(fields.convertedSha!)]).toEqual(['采购.doc', 'converted:采购.doc'])
  })

  it('says in the words of the host why an old file could not be converted, and stores nothing', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { '采购.doc': OLD_WORD })
    queue.add([fileOf('采购.doc')])
    await settled(queue)
    queue.importConverted(queue.items()[0]!.id, async () => ({ ok: false, error: { code: 'unavailable', message: '转换用时过长，已停止。' } }))
    await settled(queue)
    expect(queue.items().map(({ state }) => state)).toEqual([{ kind: 'failed', failure: { kind: 'import', error: { code: 'unsupported', message: '转换用时过长，已停止。' } } }])
    expect([await store.count({ kind: 'matter' }), await store.readBlob(shaOf('采购.doc'))]).toEqual([0, null])
  })

  it('stores nothing of a conversion that was cancelled while it ran', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { '采购.doc': OLD_WORD, '采购.docx': ok(outcomeOf(shaOf('converted'))) })
    queue.add([fileOf('采购.doc')])
    await settled(queue)
    queue.importConverted(queue.items()[0]!.id, async (request) => {
      queue.cancel(queue.items()[0]!.id)
      return converts(request)
    })
    await settled(queue)
    expect(queue.items()[0]!.state).toEqual({ kind: 'failed', failure: { kind: 'cancelled' } })
    expect(await store.count({ kind: 'matter' })).toBe(0)
  })

  it('takes the conversion of a stored file as a further version, and knows the file when it is dropped again', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { '采购.doc': ok(outcomeOf(shaOf('采购.doc'))), '采购.docx': ok(outcomeOf(shaOf('converted'))) })
    queue.add([fileOf('采购.doc')])
    await settled(queue)
    const first = queue.items()[0]!.state
    if (first.kind !== 'done') throw new Error('the first version was not stored')
    queue.add([fileOf('采购.doc')], { matter: first.matter, force: true, convert: converts })
    await settled(queue)
    expect((await store.read<MatterFields>(first.matter))!.body.fields.versionCount).toBe(2)
    queue.add([fileOf('采购.doc')])
    await settled(queue)
    expect(queue.items().map((item) => item.state.kind)).toEqual(['done', 'done', 'duplicate'])
  })

  it('stores nothing of a refused file and takes the others', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const refusal = fail({ kind: 'import' as const, error: { code: 'classified' as const, message: '文件带有密级标志' } })
    const queue = queueOf(store, { secret: refusal, plain: ok(outcomeOf(shaOf('plain'))) })
    let stored = 0
    const { putBlob } = store
    store.putBlob = async (bytes) => {
      stored += new TextDecoder().decode(bytes) === 'secret' ? 1 : 0
      return putBlob.call(store, bytes)
    }
    queue.add([fileOf('secret'), fileOf('plain')])
    await settled(queue)
    expect(queue.items().map((item) => item.state.kind)).toEqual(['failed', 'done'])
    expect(stored).toBe(0)
    expect(await store.count({ kind: 'matter' })).toBe(1)
  })

  it('knows the same file again, and imports it only when told to', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { a: ok(outcomeOf(shaOf('a'))), copy: ok(outcomeOf(shaOf('a'))) })
    queue.add([fileOf('a')])
    await settled(queue)
    queue.add([fileOf('copy', 'a')])
    await settled(queue)
    expect(queue.items()[1]!.state).toMatchObject({ kind: 'duplicate', number: 'HS-2026-0001' })
    queue.importAgain(queue.items()[1]!.id)
    await settled(queue)
    expect(await store.count({ kind: 'matter' })).toBe(2)
  })

  it('keeps what was decided and written when a further version comes, and withdraws the conclusion', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const queue = queueOf(store, { a: ok(outcomeOf(shaOf('a'))), b: ok(outcomeOf(shaOf('b'))) })
    queue.add([fileOf('a')])
    await settled(queue)
    const first = queue.items()[0]!.state
    if (first.kind !== 'done') throw new Error('the first version was not stored')
    const state: FindingStateFields = { matter: first.matter, findingId: 'f1', decision: 'dismissed', reason: '已核实', wording: null, decidedAt: '', decidedBy: '' }
    const act = { actor: '', role: '', action: '忽略问题', subject: null, reason: '', at: '' }
    const opinionId = derivedId('opinion', first.matter)
    const opinion: OpinionFields = { matter: first.matter, texts: { addressee: '综合处' }, conclusion: 'agree', updatedAt: '', exported: null }
    await store.transact(act, async (transaction) => {
      await transaction.put(newRecord(derivedId('finding-state', first.matter, 'f1'), 'finding-state', state))
      await transaction.put(newRecord(opinionId, 'opinion', opinion))
    })
    queue.add([fileOf('b')], { matter: first.matter })
    await settled(queue)
    const matter = (await store.read<MatterFields>(first.matter))!.body.fields
    expect(matter).toMatchObject({ versionCount: 2, open: { mustFix: 0 } })
    expect((await store.read<OpinionFields>(opinionId))!.body.fields).toMatchObject({ texts: { addressee: '综合处' }, conclusion: null })
    expect(await store.count({ kind: 'version', index: 'matter', equals: first.matter })).toBe(2)
  })
})
