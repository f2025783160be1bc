import { beforeEach, describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { recordId, type RecordId } from '../core/ids'
import { encodeUtf8 } from '../core/text-codec'
import type { Finding, ReviewResult } from '../findings/finding'
import { readApprovedVersion } from './approved-version'
import { derivedId } from './derived-id'
import { createMemoryStore } from './memory-store'
import { newRecord, RECORD_KINDS, type FindingStateFields, type IssuedOpinionFields, type MatterFields, type VersionFields } from './record-kinds'
import type { Act, Store } from './store'

const id = (number: number): RecordId => recordId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const MATTER = id(1)
const TEXTS = ['第一条 违约金\n每次500元。', '第一条 违约金\n每次300元。', '第一条 违约金\n每次50元。']
const ACT: Act = { actor: '周明', role: '审查人', action: '导入新版本', subject: MATTER, reason: '', at: '2026-11-21T08:00:00.000Z' }

const finding = (text: string): Finding => ({
  id: 'f1', ruleId: 'LIA-001', title: '违约金', status: 'hit', severity: 'must-fix', clause: '第一条', clauseId: null, computed: null, basis: [], opinion: '过低', amendment: '每次1000元。', missing: [],
  spans: [{ start: text.indexOf('每次'), end: text.indexOf('元。'), quote: text.slice(text.indexOf('每次'), text.indexOf('元。')) }],
})

describe('what a version is measured against', () => {
  let store: Store
  beforeEach(async () => {
    store = createMemoryStore(RECORD_KINDS)
    const shas = await Promise.all(TEXTS.map((text) => store.putBlob(encodeUtf8(JSON.stringify(documentFromText(text))))))
    await store.transact(ACT, async (transaction) => {
      await transaction.put(newRecord(MATTER, 'matter', { number: 'HS-2026-0001', updatedAt: ACT.at, state: 'reviewing' } as MatterFields))
      for (const [index, text] of TEXTS.entries()) {
        const fields = { matter: MATTER, ordinal: index + 1, documentSha: shas[index]!, fileSha: shas[index]!, review: { findings: [finding(text)] } as unknown as ReviewResult } as unknown as VersionFields
        await transaction.put(newRecord(id(10 + index), 'version', fields))
      }
      const decided: FindingStateFields = { matter: MATTER, findingId: 'f1', decision: 'adopted', reason: '', wording: { opinion: '过低', amendment: '每次800元。' }, decidedAt: ACT.at, decidedBy: '周明' }
      await transaction.put(newRecord(derivedId('finding-state', MATTER, 'f1'), 'finding-state', decided))
    })
  })
  const measuredAgainst = async (version: RecordId | null): Promise<string | null> => {
    const approved = await readApprovedVersion(store, MATTER, version)
    return approved === null ? null : (JSON.parse(new TextDecoder().decode(approved.documentJson)) as { text: string }).text
  }

  it('is the version before it, with what was adopted about that in the person’s words', async () => {
    expect(await measuredAgainst(id(10))).toBeNull()
    expect(await measuredAgainst(id(11))).toBe(TEXTS[0])
    expect(await measuredAgainst(null)).toBe(TEXTS[2])
    const approved = await readApprovedVersion(store, MATTER, id(12))
    expect(approved?.adopted).toMatchObject([{ amendment: '每次800元。', finding: { spans: [{ quote: '每次300' }] } }])
  })

  it('is the version the last opinion was issued about, for every later one', async () => {
    await store.transact(ACT, async (transaction) => {
      await transaction.put(newRecord(id(20), 'issued-opinion', { matter: MATTER, ordinal: 1, number: '1号', version: id(10) } as IssuedOpinionFields))
    })
    expect(await measuredAgainst(id(12))).toBe(TEXTS[0])
    expect(await measuredAgainst(null)).toBe(TEXTS[0])
    expect(await measuredAgainst(id(10))).toBeNull()
  })
})
