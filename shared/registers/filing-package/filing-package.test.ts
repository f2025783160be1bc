import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fieldsOfAnswer, filedRegister } from '../filed-registers'
import { clockDoubts } from './clock-doubts'
import { fingerprintOf, packageKey } from './package-key'
import { planImport, takeAnswers } from './plan-import'
import { readPackage, requireKey, type VerifiedPackage } from './read-package'
import { writeAnswer, writeReport, type ReportContents } from './write-package'

const UNIT = packageKey(new Uint8Array(32).fill(1))
const BUREAU = packageKey(new Uint8Array(32).fill(2))
const FIELDS = { title: '客房设备采购合同', amount: 120_000_000, unit: '云溪宾馆' }
const ID = '0b6f1c9e-0000-4000-8000-000000000001'
const REPORT: ReportContents = {
  id: ID, from: '云溪宾馆', to: '云溪市机关事务管理局', createdAt: '2026-04-10T09:00:00+08:00',
  records: [{ id: 'r1', register: 'filing', revision: 1, fields: FIELDS }],
  files: [{ name: '合同.pdf', bytes: strToU8('%PDF 合同') }, { name: '审批表.docx', bytes: strToU8('审批') }],
}
const PACKAGE = writeReport(REPORT, UNIT)

function read(bytes: Uint8Array): VerifiedPackage {
  const result = readPackage(bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const codeOf = (bytes: Uint8Array): string => {
  const result = readPackage(bytes)
  return result.ok ? 'read' : result.error.code
}

/** The package with its members changed, laid out anew. */
function changed(change: (members: Record<string, Uint8Array>) => void, bytes = PACKAGE): Uint8Array {
  const members = unzipSync(bytes)
  change(members)
  return zipSync(members, { level: 0, mtime: new Date(1980, 0, 1) })
}

describe('a filing package', () => {
  it('is read back whole, and is the same bytes for the same contents, for ever', () => {
    const { manifest, files, fingerprint } = read(PACKAGE)
    expect(manifest).toMatchObject({ kind: 'report', from: '云溪宾馆', records: [{ id: 'r1', fields: FIELDS }] })
    expect(files.size).toBe(2)
    expect(fingerprint).toBe(fingerprintOf(UNIT.publicKey))
    expect(writeReport(REPORT, UNIT)).toEqual(PACKAGE)
    expect(bytesToHex(sha256(PACKAGE))).toBe('fc7cf67cbaa4e5a22839616c01a85ced8a56c58602af2e1029da10b11056f351')
  })

  it('is refused when any single byte of it is changed', () => {
    const survivors: number[] = []
    for (let index = 0; index < PACKAGE.length; index += 1) {
      const bytes = PACKAGE.slice()
      bytes[index] = bytes[index]! ^ 1
      if (readPackage(bytes).ok) survivors.push(index)
    }
    expect(survivors).toEqual([])
  })

  it('is refused with the reason when it is cut, empty, or something else', () => {
    expect([new Uint8Array(), PACKAGE.slice(0, PACKAGE.length - 10), PACKAGE.slice(0, 500), strToU8('%PDF'), zipSync({ 'a.txt': strToU8('a') })].map(codeOf)).toEqual(['empty', 'truncated', 'truncated', 'not-a-package', 'not-a-package'])
    for (let length = 1; length < PACKAGE.length; length += 97) expect(codeOf(PACKAGE.slice(0, length))).not.toBe('read')
  })

  it('is refused when members are swapped, missing or added, even with their checksums right', () => {
    const file = `files/${bytesToHex(sha256(strToU8('审批')))}`
    expect(codeOf(changed((members) => { members[file] = strToU8('伪造') }))).toBe('changed-file')
    expect(codeOf(changed((members) => { delete members[file] }))).toBe('missing-file')
    expect(codeOf(changed((members) => { members['files/extra.exe'] = strToU8('x') }))).toBe('extra-file')
    expect(codeOf(changed((members) => { members['manifest.json'] = strToU8('{}') }))).toBe('bad-signature')
    expect(codeOf(changed((members) => { delete members['manifest.sig.json'] }))).toBe('not-a-package')
  })

  it('is refused when it names a record twice, or is packed where ours is stored, though all its signatures are right', () => {
    const signed = (manifest: string): Uint8Array => changed((members) => Object.assign(members, { 'manifest.json': strToU8(manifest), 'manifest.sig.json': strToU8(JSON.stringify({ algorithm: 'Ed25519', publicKey: UNIT.publicKey, signature: UNIT.sign(strToU8(manifest)) })) }))
    const manifest = new TextDecoder().decode(unzipSync(PACKAGE)['manifest.json']!)
    expect(codeOf(signed(manifest))).toBe('read')
    const { records, ...rest } = JSON.parse(manifest) as { records: object[] }
    expect(codeOf(signed(JSON.stringify({ ...rest, records: [...records, { ...records[0], register: 'counsel', revision: 2 }] })))).toBe('bad-manifest')
    const bomb = zipSync({ ...unzipSync(PACKAGE), 'manifest.json': [new Uint8Array(50_000_000), { level: 9 }] })
    expect(codeOf(bomb)).toBe('unsafe')
  })

  it('is refused when the manifest was changed and signed again with another key', () => {
    const forged = writeReport({ ...REPORT, records: [] }, packageKey(new Uint8Array(32).fill(9)))
    expect(requireKey(read(forged), [{ publicKey: UNIT.publicKey, name: '云溪宾馆' }], REPORT.to)).toMatchObject({ error: { code: 'unknown-key', message: expect.stringContaining('未登记') } })
  })

  it('is refused under another unit’s name, and by another bureau', () => {
    const keys = [{ publicKey: UNIT.publicKey, name: '云溪宾馆' }]
    expect(requireKey(read(PACKAGE), keys, REPORT.to)).toMatchObject({ ok: true })
    expect(requireKey(read(writeReport({ ...REPORT, from: '别的单位' }, UNIT)), keys, REPORT.to)).toMatchObject({ error: { code: 'unknown-key', message: expect.stringContaining('自称来自“别的单位”') } })
    expect(requireKey(read(PACKAGE), keys, '××县机关事务局')).toMatchObject({ error: { code: 'wrong-recipient' } })
  })

  it('of a newer program is refused with that reason', () => {
    // Signed by a newer program: only the version differs from what this one writes.
    const manifest = unzipSync(PACKAGE)['manifest.json']!
    const newer = strToU8(new TextDecoder().decode(manifest).replace('"version":1', '"version":3'))
    const signature = strToU8(JSON.stringify({ algorithm: 'Ed25519', publicKey: UNIT.publicKey, signature: UNIT.sign(newer) }))
    expect(codeOf(changed((members) => { Object.assign(members, { 'manifest.json': newer, 'manifest.sig.json': signature }) }))).toBe('newer-version')
  })
})

describe('the register of a packaged record', () => {
  it('is a large contract where an older package names none, and the one it names otherwise', () => {
    const manifest = new TextDecoder().decode(unzipSync(PACKAGE)['manifest.json']!)
    const older = strToU8(manifest.replace(',"register":"filing"', '').replace('"register":"filing",', ''))
    expect(new TextDecoder().decode(older)).not.toContain('register')
    const signature = strToU8(JSON.stringify({ algorithm: 'Ed25519', publicKey: UNIT.publicKey, signature: UNIT.sign(older) }))
    expect(read(changed((members) => Object.assign(members, { 'manifest.json': older, 'manifest.sig.json': signature }))).manifest.records).toEqual(REPORT.records)
    const counsel = writeReport({ ...REPORT, records: [{ ...REPORT.records[0]!, register: 'counsel' }] }, UNIT)
    expect(read(counsel).manifest.records[0]!.register).toBe('counsel')
    // The register is signed for: the same package under another register is another package, or none.
    expect(codeOf(changed((members) => { members['manifest.json'] = strToU8(manifest.replace('"filing"', '"counsel"')) }))).toBe('bad-signature')
  })
})

describe('importing a report', () => {
  it('adds what is new and changes nothing the second time', () => {
    const report = read(PACKAGE)
    expect(planImport(report, [], [])).toMatchObject({ value: { isRepeated: false, added: [{ id: 'r1' }], updated: [], unchanged: [] } })
    expect(planImport(report, [{ id: ID, digest: report.digest }], [{ id: 'r1', revision: 1 }])).toMatchObject({ value: { isRepeated: true, added: [], updated: [], unchanged: ['r1'] } })
  })

  it('takes a corrected record as the same record, and no older one over it', () => {
    const second = read(writeReport({ ...REPORT, id: ID.replace(/1$/, '2'), records: [{ ...REPORT.records[0]!, revision: 2 }] }, UNIT))
    expect(planImport(second, [], [{ id: 'r1', revision: 1 }])).toMatchObject({ value: { updated: [{ id: 'r1', revision: 2 }] } })
    expect(planImport(read(PACKAGE), [], [{ id: 'r1', revision: 2 }])).toMatchObject({ value: { added: [], updated: [], unchanged: ['r1'] } })
  })

  it('refuses the id of a package with other contents', () => {
    expect(planImport(read(PACKAGE), [{ id: ID, digest: 'f'.repeat(64) }], [])).toMatchObject({ error: { code: 'reused-id' } })
  })
})

describe('the bureau’s answer', () => {
  const report = read(PACKAGE)
  const answer = { record: 'r1', outcome: 'file-with-notice', number: 'BA-2026-0003', receiptNumber: '云机事法备〔2026〕12号', on: '2026-04-15', opinion: '付款期限请注意' } as const
  const contents = { id: ID.replace(/1$/, '3'), from: REPORT.to, createdAt: '2026-04-15T09:00:00+08:00', files: [] }
  const sent = [{ id: ID, digest: report.digest, to: REPORT.to }]

  it('comes back to the unit that reported, as a receipt or a return', () => {
    const receipt = read(writeAnswer(report, { ...contents, answers: [answer] }, BUREAU))
    expect(receipt.manifest).toMatchObject({ kind: 'receipt', to: '云溪宾馆' })
    expect(takeAnswers(receipt, sent)).toEqual({ ok: true, value: [answer] })
    expect(fieldsOfAnswer(filedRegister('filing')!, answer)).toEqual({ number: 'BA-2026-0003', receiptNumber: '云机事法备〔2026〕12号', filedOn: '2026-04-15', filingOpinion: '付款期限请注意' })
    const returned = read(writeAnswer(report, { ...contents, answers: [{ ...answer, outcome: 'return', number: '', receiptNumber: '', opinion: '缺审批表' }] }, BUREAU))
    expect(returned.manifest.kind).toBe('return')
    expect(fieldsOfAnswer(filedRegister('filing')!, returned.manifest.answers[0]!)).toEqual({ filingOpinion: '缺审批表' })
  })

  it('bears the last day to answer, in a version older programs ask an update for, and says when that day cannot be right', () => {
    const back = { ...answer, outcome: 'return', number: '', receiptNumber: '', opinion: '缺审批表' } as const
    const limited = { ...back, limit: { count: 5, unit: 'working-day', due: '2026-04-22' } } as const
    expect(read(writeAnswer(report, { ...contents, answers: [back] }, BUREAU)).manifest).toMatchObject({ version: 1 })
    const { manifest } = read(writeAnswer(report, { ...contents, answers: [limited] }, BUREAU))
    expect(manifest).toMatchObject({ version: 2, answers: [limited] })
    expect(clockDoubts(manifest, '2026-04-22T10:00:00Z', null)).toEqual([])
    expect(clockDoubts(manifest, '2026-04-23T00:00:00Z', null)).toEqual(['答复期限 2026-04-22 已过（本机日期 2026-04-23），请尽快答复并与对方联系。'])
    expect(clockDoubts({ ...manifest, answers: [{ ...limited, on: '2026-04-23' }] }, '2026-04-23T00:00:00Z', null)).toEqual(['答复期限 2026-04-22 早于回复日期 2026-04-23，请与对方核对。'])
    for (const limit of [{ count: 0, unit: 'day', due: '2026-04-22' }, { count: 5, unit: 'day', due: '2026-02-30' }, { count: 5, unit: 'month', due: '2026-04-22' }]) {
      expect(() => writeAnswer(report, { ...contents, answers: [{ ...back, limit: limit as never }] }, BUREAU)).toThrow()
    }
  })

  it('is refused where it is not what it calls itself, though it is signed', () => {
    const back = { ...answer, outcome: 'return', number: '', receiptNumber: '', opinion: '缺审批表' } as const
    const resigned = (bytes: Uint8Array, key: typeof BUREAU, change: object): string => {
      const manifest = strToU8(JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(unzipSync(bytes)['manifest.json']!)) as object), ...change }))
      return codeOf(changed((members) => Object.assign(members, { 'manifest.json': manifest, 'manifest.sig.json': strToU8(JSON.stringify({ algorithm: 'Ed25519', publicKey: key.publicKey, signature: key.sign(manifest) })) }), bytes))
    }
    const [receipt, returned] = [[answer], [back]].map((answers) => writeAnswer(report, { ...contents, answers }, BUREAU)) as [Uint8Array, Uint8Array]
    expect([receipt, returned].map((bytes) => resigned(bytes, BUREAU, {}))).toEqual(['read', 'read'])
    expect(read(writeAnswer(report, { ...contents, answers: [] }, BUREAU)).manifest.kind).toBe('receipt')
    const contradictions = [
      resigned(receipt, BUREAU, { answers: [back] }), resigned(returned, BUREAU, { kind: 'receipt' }), resigned(returned, BUREAU, { answers: [answer] }), resigned(receipt, BUREAU, { inReplyTo: null }),
      resigned(receipt, BUREAU, { records: report.manifest.records }), resigned(receipt, BUREAU, { kind: 'report' }), resigned(PACKAGE, UNIT, { answers: [answer] }), resigned(PACKAGE, UNIT, { kind: 'return' }),
    ]
    expect(new Set(contradictions)).toEqual(new Set(['bad-manifest']))
  })

  it('is refused by a unit that never sent the report, and as a report', () => {
    const receipt = read(writeAnswer(report, { ...contents, answers: [answer] }, BUREAU))
    expect(takeAnswers(receipt, [])).toMatchObject({ error: { code: 'unknown-request' } })
    expect(takeAnswers(receipt, [{ id: ID, digest: 'f'.repeat(64), to: REPORT.to }])).toMatchObject({ error: { code: 'unknown-request' } })
    // Whoever else’s key is registered answers no report that was not made for them.
    expect(takeAnswers(receipt, [{ ...sent[0]!, to: '云溪市财政局' }])).toMatchObject({ error: { code: 'unknown-request', message: expect.stringContaining('却由“云溪市机关事务管理局”签名') } })
    expect(planImport(receipt, [], [])).toMatchObject({ error: { code: 'wrong-kind' } })
    expect(takeAnswers(report, sent)).toMatchObject({ error: { code: 'wrong-kind' } })
    expect(() => writeAnswer(report, { ...contents, answers: [{ ...answer, record: 'r9' }] }, BUREAU)).toThrow('no record r9')
  })
})

it('doubts days and times of a package that cannot all be right, and minutes it does not', () => {
  const { manifest } = read(PACKAGE)
  const answered = (on: string) => ({ ...manifest, answers: [{ record: 'r1', outcome: 'file' as const, number: '', receiptNumber: '', on, opinion: '' }] })
  expect(clockDoubts(manifest, '2026-04-10T00:55:00Z', null)).toEqual([])
  expect(clockDoubts(manifest, '2026-04-09T23:00:00Z', null)).toEqual(['包内写明的导出时间 2026-04-10 09:00 晚于本机时间 2026-04-10 07:00，至少有一方的电脑时钟不准，请核对。'])
  // 17:00 UTC is the next day in China.
  expect(clockDoubts(answered('2026-04-10'), '2026-04-12T00:00:00Z', '2026-04-10T17:00:00Z')).toEqual(['回复日期 2026-04-10 早于报送日期 2026-04-11，请与对方核对。'])
  expect(clockDoubts(answered('2026-04-15'), '2026-04-12T00:00:00Z', '2026-04-10T17:00:00Z')).toEqual(['回复日期 2026-04-15 晚于本机日期 2026-04-12，请与对方核对。'])
})
