import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DesktopResult, FolderFile, OpenedFile } from '../shared/desktop/desktop-api'
import { MAX_TRANSFER_BYTES } from '../shared/desktop/desktop-schema'
import { cleanFolderPath } from '../shared/desktop/file-name'
import { refuse, refuseSystemError } from './system-error'

/** Reads the files a person chose. One that cannot be read refuses them all, and its name is in the message. */
export async function readFiles(paths: readonly string[], limit = MAX_TRANSFER_BYTES): Promise<DesktopResult<readonly OpenedFile[]>> {
  const files: OpenedFile[] = []
  for (const path of paths) {
    const name = basename(path)
    try {
      // The size first: a file over the bound is never loaded.
      if ((await stat(path)).size > limit) return refuse('too-large', `${name}：文件超过 ${limit / 1024 / 1024} MB，请拆分或压缩后再试。`)
      files.push({ name, path, bytes: new Uint8Array(await readFile(path)) })
    } catch (cause) {
      const refused = refuseSystemError(cause)
      return refused.ok ? refused : refuse(refused.error.code, `${name}：${refused.error.message}`)
    }
  }
  return { ok: true, value: files }
}

/**
 * Puts a whole file in place or changes nothing: a temporary file in the same folder is written, brought to the disk
 * and renamed. A link keeps pointing where it pointed, an existing file keeps its permissions.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<DesktopResult<string>> {
  try {
    const target = await followLink(path)
    const existing = await stat(target).catch(() => null)
    if (existing?.isDirectory()) return refuse('invalid', '此处已有同名文件夹，请换一个名称。')
    // Renaming would replace a device, or a file somebody set to read-only, all the same.
    if (existing?.isFile() === false) return refuse('invalid', '此名称是设备或管道，不是文件，请换一个名称。')
    if (existing !== null && (existing.mode & 0o200) === 0) return refuse('not-allowed', '此处的同名文件是只读的，没有改动它，请换一个名称。')
    const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
    try {
      await writeDurably(temporary, bytes, existing?.mode)
      await rename(temporary, target)
    } catch (cause) {
      await rm(temporary, { force: true })
      // Windows reports a file another program holds open as EPERM when it is to be replaced.
      if (process.platform === 'win32' && existing !== null && isPermissionError(cause)) return refuse('in-use', '文件正被其他程序使用，请关闭后再试。')
      throw cause
    }
    await syncFolder(dirname(target))
    return { ok: true, value: path }
  } catch (cause) {
    return refuseSystemError(cause)
  }
}

/**
 * Puts a new folder with all its files in place or changes nothing: it is written under a name of its own beside its
 * place and renamed when it is whole. A name that is taken gets a number.
 */
export async function writeFolderAtomically(place: string, name: string, files: readonly FolderFile[]): Promise<DesktopResult<string>> {
  const temporary = join(place, `.${randomUUID()}.tmp`)
  try {
    await mkdir(temporary)
    try {
      for (const { path, bytes } of files) {
        const target = join(temporary, ...cleanFolderPath(path))
        await mkdir(dirname(target), { recursive: true })
        await writeDurably(target, bytes, undefined)
      }
      const free = await freeName(place, name)
      await rename(temporary, free)
      await syncFolder(place)
      return { ok: true, value: free }
    } finally {
      await rm(temporary, { recursive: true, force: true })
    }
  } catch (cause) {
    return refuseSystemError(cause)
  }
}

async function freeName(place: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const candidate = join(place, n === 1 ? name : `${name}(${n})`)
    if ((await lstat(candidate).catch(() => null)) === null) return candidate
  }
}

async function followLink(path: string): Promise<string> {
  const entry = await lstat(path).catch(() => null)
  return entry?.isSymbolicLink() ? realpath(path) : path
}

async function writeDurably(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name itself reaches the disk only with its folder. Windows and some network drives cannot do this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().catch(() => undefined)
  await folder.close()
}

function isPermissionError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EPERM' || cause.code === 'EACCES')
}
