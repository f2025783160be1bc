import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DesktopResult } from '../shared/desktop/desktop-api'
import { MAX_TRANSFER_BYTES } from '../shared/desktop/desktop-schema'
import { refuse } from './system-error'

const UNIX_PLACES = ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/usr/lib/libreoffice/program', '/snap/bin']
const MAC_PLACES = ['/Applications/LibreOffice.app/Contents/MacOS']

/** The LibreOffice that is installed here, by PATH and the usual places; null when there is none. */
export function findLibreOffice(env: Readonly<Record<string, string | undefined>>, platform: string): string | null {
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const programFiles = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].flatMap((root) => (root ? [join(root, 'LibreOffice', 'program')] : []))
  const places = platform === 'win32' ? programFiles : platform === 'darwin' ? MAC_PLACES : UNIX_PLACES
  // soffice.com is the one that waits for the end on Windows.
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  const candidates = [...onPath, ...places].flatMap((folder) => names.map((name) => join(folder, name)))
  return candidates.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there, or not to be run: the next candidate is tried.
    return false
  }
}

/** A kind of file LibreOffice converts: how it begins, and LibreOffice's own filters for it, tried in order. */
interface SourceKind {
  readonly extension: string
  readonly filters: readonly string[]
  readonly begins: (bytes: Uint8Array) => boolean
}

/** White space and a byte order mark before the brace are read past, as the importer does. */
const beginsRtf = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?\s{0,16}\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 32)))

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean => [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0))

/**
 * What the file is, by its first bytes: old files often bear another kind's extension, and WPS writes the same compound
 * file (MS-CFB) as Word. The filter is named so that LibreOffice does not take a damaged file for plain text and give
 * back its bytes as a contract. Each filter refuses what it was not made for: the one of Word 97 a file of Word 6/95,
 * which begins alike, and the other way round.
 */
const KINDS: readonly SourceKind[] = [
  { extension: 'doc', filters: ['MS Word 97', 'MS Word 95'], begins: (bytes) => startsWith(bytes, 0, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') },
  { extension: 'doc', filters: ['MS WinWord 5'], begins: (bytes) => startsWith(bytes, 0, '\u00db\u00a5') },
  { extension: 'rtf', filters: ['Rich Text Format'], begins: beginsRtf },
  { extension: 'odt', filters: ['writer8'], begins: (bytes) => startsWith(bytes, 0, 'PK') && startsWith(bytes, 30, 'mimetypeapplication/vnd.oasis.opendocument.text') },
]

/** The file to convert, the program to do it with, and how long it may take. */
export interface Conversion {
  readonly bytes: Uint8Array
  readonly program: string
  readonly timeoutMs: number
}

/**
 * Converts an old Word or WPS file to DOCX. LibreOffice gets a folder and a profile of its own, so that an open one is
 * not disturbed and nothing of the contract stays behind; when its time is over, it and what it started are ended.
 */
export async function convertToDocx(conversion: Conversion): Promise<DesktopResult<Uint8Array>> {
  const kind = KINDS.find(({ begins }) => begins(conversion.bytes))
  if (kind === undefined) return refuse('invalid', '这不是可转换的 DOC、WPS、RTF 或 ODT 文件，可能已损坏或加密。请用 Word 或 WPS 另存为 DOCX 后再导入。')
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-'))
  try {
    const source = join(folder, `source.${kind.extension}`)
    const result = join(folder, 'result')
    await mkdir(result)
    await writeFile(source, conversion.bytes, { mode: 0o600 })
    const profile = pathToFileURL(join(folder, 'profile')).href
    const end = await runFilters(kind.filters, conversion, (filter) => [
      '--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${profile}`,
      `--infilter=${filter}`, '--convert-to', 'docx', '--outdir', result, source,
    ], () => hasResult(result))
    if (end === 'timeout') return refuse('unavailable', '转换用时过长，已停止。请用 Word 或 WPS 另存为 DOCX 后再导入。')
    if (end === 'missing') return refuse('unavailable', '无法启动 LibreOffice，请检查安装，或用 Word、WPS 另存为 DOCX 后再导入。')
    return await readResult(join(result, RESULT))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const RESULT = 'source.docx'

async function hasResult(folder: string): Promise<boolean> {
  return ((await stat(join(folder, RESULT)).catch(() => null))?.size ?? 0) > 0
}

/** One filter after the other until one gives a file, all within the one time. */
async function runFilters(filters: readonly string[], { program, timeoutMs }: Conversion, argsOf: (filter: string) => readonly string[], isDone: () => Promise<boolean>): Promise<'ended' | 'timeout' | 'missing'> {
  const until = performance.now() + timeoutMs
  for (const filter of filters) {
    const end = await runBounded(program, argsOf(filter), Math.max(1, until - performance.now()))
    if (end !== 'ended' || (await isDone())) return end
  }
  return 'ended'
}

async function readResult(path: string): Promise<DesktopResult<Uint8Array>> {
  const made = await stat(path).catch(() => null)
  if (made === null || made.size === 0) return refuse('invalid', 'LibreOffice 没能转换此文件，文件可能已损坏或加密。请用 Word 或 WPS 另存为 DOCX 后再导入。')
  if (made.size > MAX_TRANSFER_BYTES) return refuse('too-large', '转换后的文件超过 200 MB，请拆分后再试。')
  return { ok: true, value: new Uint8Array(await readFile(path)) }
}

function runBounded(program: string, args: readonly string[], timeoutMs: number): Promise<'ended' | 'timeout' | 'missing'> {
  return new Promise((resolve) => {
    // A process group of its own: the launcher's child, which does the work, is ended with it.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true })
    let outcome: 'ended' | 'timeout' = 'ended'
    const timer = setTimeout(() => {
      outcome = 'timeout'
      endProcess(child)
    }, timeoutMs)
    child.once('error', () => {
      clearTimeout(timer)
      resolve('missing')
    })
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(outcome)
    })
  })
}

function endProcess(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in this very moment; there is nothing left to end.
  }
}
