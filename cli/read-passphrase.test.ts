import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { readPassphrase } from './read-passphrase'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  Reflect.deleteProperty(process.stderr, 'isTTY')
})

it('asked of a person at the terminal is what they type, and none where they go on without or break off', async () => {
  let told = ''
  vi.stubEnv('HENGSHEN_PASSPHRASE', '')
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => { told += String(text); return true })
  Object.defineProperty(process.stderr, 'isTTY', { value: true, configurable: true })
  const typing = async (keys: string): Promise<string | null> => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => terminal })
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(terminal as unknown as typeof process.stdin)
    const read = readPassphrase(undefined)
    terminal.write(keys)
    return read
  }
  expect(await typing('梧桐渡口\r')).toBe('梧桐渡口')
  for (const keys of ['\r', '\u0003', '\u0004']) expect(await typing(keys)).toBeNull()
  expect(told).not.toContain('梧桐')
})

it('of a file is read in the encodings editors save in, and refused where it is no text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'passphrase-'))
  const file = join(folder, '口令.txt')
  const of = async (bytes: Uint8Array): Promise<string | null> => {
    await writeFile(file, bytes)
    return readPassphrase(file)
  }
  expect(await of(Buffer.from('梧桐渡口'))).toBe('梧桐渡口')
  expect(await of(Buffer.from('\ufeff梧桐渡口', 'utf16le'))).toBe('梧桐渡口')
  expect(await of(Buffer.from('cee0cda9b6c9bfda', 'hex'))).toBe('梧桐渡口')
  await expect(of(Uint8Array.from([0xff, 0xff, 0x80]))).rejects.toThrow('不是文本文件')
  await rm(folder, { recursive: true })
})
