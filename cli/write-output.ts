import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, nearestFolder } from './make-folder'
import { UsageError } from './usage'

/** A file of results was not written; the message is `FILE: code: sentence` as every failure is told. Ends the program with code 1. */
export class OutputError extends Error {}

const SENTENCES: Readonly<Record<string, string>> = {
  EISDIR: '这里已有同名文件夹，请换一个文件名。', ENOTDIR: '路径中有一段是文件而不是文件夹，请核对路径。', EEXIST: '路径中有一段是文件而不是文件夹，请核对路径。',
  ENOENT: '系统不允许在这里新建文件，请换一个文件夹。', ELOOP: '路径中的链接没有尽头，请换一个文件夹。',
  READONLY: '这里的同名文件是只读的，没有改动它；请换一个文件名。', NOTFILE: '这个名称是设备或管道，不是文件，没有改动它；请换一个文件名。',
  EACCES: '没有写入权限，请换一个文件夹。', EPERM: '没有写入权限，或文件正被其他程序使用，请换一个文件名或关闭后再试。', EROFS: '磁盘是只读的，请换一个文件夹。', ENOSPC: '磁盘空间不足，请清理后再试。', ENAMETOOLONG: '文件名太长，请改短。',
}

/** The files a command reads, asked once: each the same by whatever name or link. */
export type FilesRead = ReadonlySet<string>

/** Which files these paths lead to; those that are not there are left out. */
export async function identify(paths: readonly string[]): Promise<FilesRead> {
  const found = await Promise.all(paths.map(identityOf))
  return new Set(found.filter((identity) => identity !== null))
}

async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found === null ? null : `${found.dev} ${found.ino}`
}

/**
 * Puts a whole file of results in place or changes nothing; its folders are made. Never over one of the files the program was
 * given to read, by whatever name or link. Throws `OutputError`.
 */
export async function writeOutput(path: string, bytes: Uint8Array | string, inputs: FilesRead): Promise<void> {
  if (await isOneOf(path, inputs)) throw new OutputError(`${path}: same-file: 输出文件就是要读的文件之一，没有写入；请换一个文件夹或文件名。`)
  try {
    await makeFolder(dirname(path))
    const target = await realpath(path).catch(() => path)
    await refuseTaken(target)
    const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
    try {
      await writeFile(temporary, bytes)
      await rename(temporary, target)
    } finally {
      await rm(temporary, { force: true })
    }
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Refuses, before any work, a file that is read (`UsageError`) and a place where no file can be put (`OutputError`); changes nothing. */
export async function checkOutput(inputs: readonly string[], out: string): Promise<void> {
  if (await isOneOf(out, await identify(inputs))) throw new UsageError('输出文件不能就是原件；请换一个文件名。')
  try {
    await refuseTaken(out)
    await tryFolder(dirname(out))
  } catch (error) {
    throw unwritable(out, error)
  }
}

/** Refuses, before any work, a folder of results no file can be put in; changes nothing. Throws `OutputError`. */
export async function checkOutputFolder(folder: string): Promise<void> {
  try {
    await tryFolder(folder)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

/** What permissions say is not what a disk does, so an empty file is put there and taken away. */
async function tryFolder(path: string): Promise<void> {
  const { folder } = await nearestFolder(path)
  const trial = join(folder, `.${randomUUID()}.tmp`)
  await writeFile(trial, '', { flag: 'wx' })
  await rm(trial)
}

/** Throws where a folder, a device or a file somebody set to read-only has the name: renaming would replace all but the first. */
async function refuseTaken(path: string): Promise<void> {
  const entry = await stat(path).catch(() => null)
  if (entry?.isDirectory() === true) throw Object.assign(new Error('directory'), { code: 'EISDIR' })
  if (entry?.isFile() === false) throw Object.assign(new Error('no file'), { code: 'NOTFILE' })
  if (entry !== null && (entry.mode & 0o200) === 0) throw Object.assign(new Error('read-only'), { code: 'READONLY' })
}

function unwritable(path: string, error: unknown): OutputError {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new OutputError(`${path}: unwritable: ${SENTENCES[code] ?? `写不了这个文件（${code === '' ? message : code}）。`}`)
}

/** True where the path leads to one of the files: a link, or a second name of the same file, too. */
async function isOneOf(path: string, files: FilesRead): Promise<boolean> {
  const own = await identityOf(path)
  return own !== null && files.has(own)
}
