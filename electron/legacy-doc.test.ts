import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { convertToDocx, findLibreOffice } from './legacy-doc'

/** Programs that behave as LibreOffice may; LibreOffice's own conversion is not tested here. */
const folder = mkdtempSync(join(tmpdir(), 'hengshen-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function playOffice(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/usr/bin/env node
const { spawn } = require('node:child_process')
const { readFileSync, writeFileSync } = require('node:fs')
const args = process.argv.slice(2), source = args.at(-1), out = args[args.indexOf('--outdir') + 1]
${body}
`)
  chmodSync(path, 0o755)
  return path
}

/** As a Word or WPS file begins. */
const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3])

describe('converting an old Word file', () => {
  it('gives LibreOffice a file, a profile and a folder of its own, and leaves none of them', async () => {
    const trace = join(folder, 'args.json')
    const program = playOffice('converts', `writeFileSync(${JSON.stringify(trace)}, JSON.stringify(args)); writeFileSync(out + '/source.docx', readFileSync(source))`)
    expect(await convertToDocx({ bytes, program, timeoutMs: 20_000 })).toEqual({ ok: true, value: bytes })
    const args = JSON.parse(readFileSync(trace, 'utf8')) as string[]
    expect(args).toContain('--headless')
    expect(args.at(-1)).toMatch(/source\.doc$/)
    expect(args.find((arg) => arg.startsWith('-env:UserInstallation=file://'))).toBeDefined()
    expect(existsSync(args.at(-1)!)).toBe(false)
  })

  it('stops it after its time, with what it has started', async () => {
    const trace = join(folder, 'pid')
    const program = playOffice('hangs', `
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
      writeFileSync(${JSON.stringify(trace)}, String(child.pid))
      setInterval(() => {}, 1000)`)
    const converting = convertToDocx({ bytes, program, timeoutMs: 4000 })
    expect(await converting).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    const pid = Number(readFileSync(trace, 'utf8'))
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  it('says so when nothing came of it, when the program is gone and when the file is of another kind', async () => {
    const program = playOffice('fails', 'process.exitCode = 1')
    expect(await convertToDocx({ bytes, program, timeoutMs: 20_000 })).toMatchObject({ error: { code: 'invalid' } })
    expect(await convertToDocx({ bytes, program: join(folder, 'nowhere'), timeoutMs: 20_000 })).toMatchObject({ error: { code: 'unavailable' } })
    expect(await convertToDocx({ bytes: new TextEncoder().encode('PK 合同'), program, timeoutMs: 20_000 })).toMatchObject({ error: { code: 'invalid' } })
  })

  it('tells LibreOffice what the file is by its first bytes, so that a damaged one is not read as plain text', async () => {
    const trace = join(folder, 'filter')
    const program = playOffice('filters', `writeFileSync(${JSON.stringify(trace)}, args.find((arg) => arg.startsWith('--infilter')))`)
    const filterFor = async (text: string): Promise<string> => {
      await convertToDocx({ bytes: new TextEncoder().encode(text), program, timeoutMs: 20_000 })
      return readFileSync(trace, 'utf8')
    }
    expect(await filterFor('{\\rtf1\\ansi }')).toBe('--infilter=Rich Text Format')
    expect(await filterFor(`PK${'.'.repeat(28)}mimetypeapplication/vnd.oasis.opendocument.text`)).toBe('--infilter=writer8')
    expect(await filterFor('\ufeff {\\rtf1 }')).toBe('--infilter=Rich Text Format')
    await convertToDocx({ bytes: new Uint8Array([0xdb, 0xa5, 0x2d, 0]), program, timeoutMs: 20_000 })
    expect(readFileSync(trace, 'utf8')).toBe('--infilter=MS WinWord 5')
  })

  it('tries the filter of Word 6/95 where that of Word 97, which begins alike, gives nothing', async () => {
    const program = playOffice('old-word', `if (args.includes('--infilter=MS Word 95')) writeFileSync(out + '/source.docx', 'read')`)
    expect(await convertToDocx({ bytes, program, timeoutMs: 20_000 })).toEqual({ ok: true, value: Uint8Array.from(Buffer.from('read')) })
  })

  it('finds LibreOffice on PATH', () => {
    const program = playOffice('soffice', '')
    expect(findLibreOffice({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(program)
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A process that has ended but that nobody has waited for still has its id; on Linux its state tells.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
