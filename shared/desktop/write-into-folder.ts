import type { DesktopError, DesktopResult, FolderFile, SaveFolderRequest } from './desktop-api'
import { cleanFileName, cleanFolderPath } from './file-name'

/** A folder as browsers hand it over (File System Access, FileSystemDirectoryHandle); what of it is used. */
export interface FolderHandle {
  readonly name: string
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<FolderHandle>
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<{ createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }> }>
  removeEntry(name: string, options?: { readonly recursive?: boolean }): Promise<void>
}

/** A window that may have the browser's dialog for folders. */
export interface FolderPicker {
  showDirectoryPicker?: (options: object) => Promise<FolderHandle>
}

/** Asks in the browser's dialog for a place and writes a new folder there; a refusal says what to do. */
export async function saveFolderByPicker(window: FolderPicker, { suggestedName, files }: SaveFolderRequest): Promise<DesktopResult<string>> {
  if (window.showDirectoryPicker === undefined) return { ok: false, error: { code: 'unavailable', message: '此浏览器不能写文件夹，请保存为 ZIP。' } }
  try {
    return { ok: true, value: await writeIntoFolder(await window.showDirectoryPicker({ mode: 'readwrite' }), suggestedName, files) }
  } catch (cause) {
    return refuseSaving(cause)
  }
}

/** Writes files into a new folder of a place the person chose; what was written goes again when one of them fails. The answer is the folder's name. */
export async function writeIntoFolder(place: FolderHandle, suggestedName: string, files: readonly FolderFile[]): Promise<string> {
  const name = await freeName(place, cleanFileName(suggestedName))
  const folder = await place.getDirectoryHandle(name, { create: true })
  try {
    for (const { path, bytes } of files) await writeOne(folder, cleanFolderPath(path), bytes)
  } catch (cause) {
    await place.removeEntry(name, { recursive: true }).catch(() => undefined)
    throw cause
  }
  return name
}

async function writeOne(folder: FolderHandle, parts: readonly string[], bytes: Uint8Array): Promise<void> {
  let inside = folder
  for (const part of parts.slice(0, -1)) inside = await inside.getDirectoryHandle(part, { create: true })
  const stream = await (await inside.getFileHandle(parts.at(-1)!, { create: true })).createWritable()
  await stream.write(bytes)
  await stream.close()
}

/** The name, or with a number where something of that name is there already. */
async function freeName(place: FolderHandle, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}(${n})`
    const isTaken = await place.getDirectoryHandle(candidate).then(() => true, (cause: unknown) => nameOf(cause) !== 'NotFoundError')
    if (!isTaken) return candidate
    // A browser that refuses to look at all would be asked for ever.
    if (n > 1000) throw new Error('no free name for the folder')
  }
}

function nameOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : ''
}

/** A browser's exception on saving as a refusal; throws on what is a mistake of ours. */
export function refuseSaving(cause: unknown): DesktopResult<never> {
  const error = savingRefusal(cause)
  if (error === null) throw cause
  return { ok: false, error }
}

/** Why a browser did not save, from the name of its exception; null for one that is a mistake of ours. */
export function savingRefusal(cause: unknown): DesktopError | null {
  switch (nameOf(cause)) {
    case 'AbortError': return { code: 'cancelled', message: '没有保存。' }
    case 'QuotaExceededError': return { code: 'disk-full', message: '磁盘空间不足，请清理后再保存。' }
    case 'NoModificationAllowedError': return { code: 'in-use', message: '文件正被其他程序使用，请关闭后再试。' }
    case 'NotAllowedError': case 'SecurityError': return { code: 'not-allowed', message: '没有权限写入此位置，请再试一次或换一个文件夹。' }
    case 'NotFoundError': return { code: 'not-found', message: '文件夹不存在，可能已被移动或删除。' }
    default: return null
  }
}
