import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { backupCipher as cipher } from '../../../cli/backup-cipher'
import { joinBytes } from '../../core/join-bytes'
import { encodeUtf8 } from '../../core/text-codec'
import { backupCipher as browsers } from '../../../renderer/platform/backup-cipher'
import { inspectSealed, openSealed } from './open-sealed'
import { passphraseFault } from './passphrase-key'
import { PIECE_BYTES, sealBackup, TAG_BYTES } from './seal-backup'
import { readSealedHeader, writeSealedHeader } from './sealed-header'

/** As little as the format allows; what a real backup costs is no matter of these tests. */
const COST = { log2N: 14, r: 1, p: 1 }
const WORDS = '梧桐 渡口 二月 铜镜 南浦'
const PLAIN = [new Uint8Array(2 * PIECE_BYTES + 500).map((_, at) => at % 251), encodeUtf8('云溪市机关事务管理局')]

async function sealed(passphrase = WORDS, plain: readonly Uint8Array[] = PLAIN) {
  const seal = await sealBackup(passphrase, cipher, {}, COST)
  const files = []
  for (const [at, bytes] of plain.entries()) files.push({ name: `第${at + 1}个`, bytes: await seal({ part: at + 1, isLast: at + 1 === plain.length, bytes }) })
  return files
}

async function open(files: Awaited<ReturnType<typeof sealed>>, passphrase = WORDS, by = cipher) {
  const parts = inspectSealed(files)
  if (parts === null) throw new Error('not sealed')
  return parts.ok ? openSealed(parts.value, passphrase, by) : parts
}

const codeOf = async (files: Awaited<ReturnType<typeof sealed>>, passphrase = WORDS): Promise<string> => {
  const opened = await open(files, passphrase)
  return opened.ok ? 'opened' : opened.error.code
}

describe('a sealed backup', () => {
  it('opens with its passphrase however it was typed, in Node and in browsers, and shows nothing before', async () => {
    const files = await sealed()
    const opened = await open(files.toReversed())
    expect(opened.ok && opened.value.map(({ name, bytes }, at) => [name, Buffer.from(bytes).equals(PLAIN[at]!)])).toEqual([['第1个', true], ['第2个', true]])
    expect(await open(files, `${WORDS.replaceAll(' ', '\u3000')}\n`, browsers)).toMatchObject({ ok: true })
    expect(Buffer.from(files[1]!.bytes).includes('云溪市')).toBe(false)
    const [one, other] = await Promise.all([sealed(), sealed()])
    expect(one[1]!.bytes.slice(-100)).not.toEqual(other[1]!.bytes.slice(-100))
    expect(inspectSealed([{ name: '备份.zip', bytes: encodeUtf8('PK') }])).toBeNull()
  })

  it('tells a wrong passphrase from a changed byte, wherever that is', async () => {
    const files = await sealed()
    const { bytes } = files[1]!
    expect(await codeOf(files, `${WORDS}。`)).toBe('wrong-passphrase')
    for (let at = 8; at < bytes.length; at += 7) expect([at, await codeOf([files[0]!, { ...files[1]!, bytes: bytes.with(at, bytes[at]! ^ 1) }])]).toEqual([at, 'damaged'])
    for (const length of [12, 40, bytes.length - 1, bytes.length - 40]) expect(await codeOf([files[0]!, { ...files[1]!, bytes: bytes.subarray(0, length) }])).toBe('damaged')
  })

  it('notices pieces that are left out, moved or added, and parts that are missing, doubled, exchanged or of another backup', async () => {
    const files = await sealed()
    const [first, last] = [files[0]!, files[1]!]
    const read = readSealedHeader(first.bytes)
    if (typeof read === 'string') throw new Error(read)
    const head = first.bytes.slice(0, first.bytes.length - read.pieces.length)
    const step = PIECE_BYTES + TAG_BYTES
    const pieces = [0, 1, 2].map((n) => read.pieces.slice(n * step, (n + 1) * step))
    const of = (...chosen: readonly Uint8Array[]) => codeOf([{ ...first, bytes: joinBytes([head, ...chosen]) }, last])
    expect(await Promise.all([of(...pieces), of(pieces[0]!, pieces[1]!), of(pieces[0]!, pieces[2]!), of(pieces[1]!, pieces[0]!, pieces[2]!), of(...pieces, pieces[2]!)])).toEqual(['opened', 'damaged', 'damaged', 'damaged', 'damaged'])
    expect([await codeOf([first]), await codeOf([last]), await codeOf([first, first, last]), await codeOf([first, ...(await sealed())])]).toEqual(['missing-part', 'missing-part', 'missing-part', 'mixed-parts'])
    expect(await codeOf([first, { name: '备份.zip', bytes: encodeUtf8('PK') }])).toBe('mixed-parts')
    // Headers written anew, with a right sum: the numbers of the parts changed, and one part in the place of the other.
    const swap = (file: Uint8Array, change: object) => {
      const { header, pieces: rest } = readSealedHeader(file) as Exclude<ReturnType<typeof readSealedHeader>, string>
      return joinBytes([writeSealedHeader({ ...header, ...change }).bytes, rest])
    }
    expect(await codeOf([{ ...first, bytes: swap(first.bytes, { part: 2, isLast: true }) }, { ...last, bytes: swap(last.bytes, { part: 1, isLast: false }) }])).toBe('damaged')
    expect(await codeOf([{ ...first, bytes: swap(first.bytes, { isLast: true }) }])).toBe('damaged')
  })

  it('is not opened where it asks for more memory than ours ever would, or comes from a newer program', async () => {
    const { bytes } = (await sealed(WORDS, [PLAIN[1]!]))[0]!
    const { header } = readSealedHeader(bytes) as Exclude<ReturnType<typeof readSealedHeader>, string>
    const asking = (kdf: object) => joinBytes([writeSealedHeader({ ...header, kdf: { ...header.kdf, ...kdf } }).bytes, new Uint8Array(40)])
    for (const kdf of [{ log2N: 30 }, { r: 1024 }, { p: 1000 }]) expect(inspectSealed([{ name: '备份', bytes: asking(kdf) }])).toMatchObject({ error: { code: 'too-costly' } })
    const newer = Buffer.from(Buffer.from(bytes).toString('latin1').replace('"version":1', '"version":2'), 'latin1')
    const end = newer.indexOf('}', newer.indexOf('"key"')) + 1
    newer.set(createHash('sha256').update(newer.subarray(0, end)).digest(), end)
    expect(inspectSealed([{ name: '备份', bytes: newer }])).toMatchObject({ error: { code: 'newer-version' } })
  })

  it('stops when it is told to', async () => {
    await expect(sealBackup(WORDS, cipher, { isCancelled: () => true }, COST)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('takes no passphrase that is soon guessed', () => {
    expect([passphraseFault('合同2026'), passphraseFault('１２３１２３１２３１２３'), passphraseFault('  短   '), passphraseFault(WORDS)]).toEqual(['too-short', 'too-simple', 'too-short', null])
  })
})
