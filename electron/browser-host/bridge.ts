/**
 * The page's side of the browser host, put before the page's own script: dialogs and notifications are the browser's,
 * everything else goes to the Node host, which runs the same handlers as Electron's main process.
 */
import type { DesktopApi, DesktopError, DesktopResult, FileFilter, HostInfo, MenuCommand, OpenedFile, SaveRequest } from '../../shared/desktop/desktop-api'
import { cleanFileName } from '../../shared/desktop/file-name'
import { refuseSaving, saveFolderByPicker, type FolderPicker } from '../../shared/desktop/write-into-folder'
import { findMenuCommand } from '../../shared/desktop/menu-commands'
import { CALL_PATH } from './paths'
import { decodeWire, encodeWire } from './wire'

// Also in the schema; importing it from there would bring the whole validation library into the page a second time.
const MAX_FILE_BYTES = 200 * 1024 * 1024

const refuse = (code: DesktopError['code'], message: string): DesktopResult<never> => ({ ok: false, error: { code, message } })

async function call<T>(name: string, argument?: unknown): Promise<T> {
  const answer = await fetch(`${CALL_PATH}${name}`, { method: 'POST', body: encodeWire(argument), headers: { 'content-type': 'application/octet-stream' } })
  if (answer.status === 413) return refuse('too-large', '文件超过 200 MB，请拆分或压缩后再试。') as T
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`)
  return decodeWire(new Uint8Array(await answer.arrayBuffer())) as T
}

/** A call that answers with a result does not throw when the host is gone: it says so. */
async function ask<T>(name: string, argument?: unknown): Promise<DesktopResult<T>> {
  return call<DesktopResult<T>>(name, argument).catch(() => refuse('unavailable', '本机服务已停止，请重新启动程序。已保存的内容不受影响。'))
}

async function describe(): Promise<HostInfo> {
  const info = await call<HostInfo>('info')
  return { ...info, can: { ...info.can, notifications: 'Notification' in window && Notification.permission !== 'denied' } }
}

function chooseFiles(filters: readonly FileFilter[], multiple: boolean): Promise<readonly File[] | null> {
  return new Promise((resolve) => {
    const accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',')
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple, accept })
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

async function openFiles(request: { filters: readonly FileFilter[]; multiple: boolean }): Promise<DesktopResult<readonly OpenedFile[]>> {
  const chosen = await chooseFiles(request.filters, request.multiple)
  if (chosen === null) return refuse('cancelled', '没有选择文件。')
  const files: OpenedFile[] = []
  for (const file of chosen) {
    if (file.size > MAX_FILE_BYTES) return refuse('too-large', `${file.name}：文件超过 200 MB，请拆分或压缩后再试。`)
    try {
      files.push({ name: file.name, path: null, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      // Moved, deleted or changed between the dialog and here; the browser does not say which.
      return refuse('not-found', `${file.name}：文件不能读取，可能已被移动、删除或修改。`)
    }
  }
  return { ok: true, value: files }
}

interface SavePicker {
  showSaveFilePicker?: (options: object) => Promise<{ readonly name: string; createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }> }>
}

async function saveFile({ suggestedName, filters, bytes }: SaveRequest): Promise<DesktopResult<string>> {
  const name = cleanFileName(suggestedName)
  const picker = (window as SavePicker).showSaveFilePicker
  // Without a click or key of the person just before, the browser refuses its dialog; a download needs none.
  if (picker === undefined || !navigator.userActivation.isActive) return download(name, bytes)
  const types = filters.map((filter) => ({ description: filter.name, accept: { 'application/octet-stream': filter.extensions.map((extension) => `.${extension}`) } }))
  try {
    const handle = await picker.call(window, { suggestedName: name, types })
    // The browser writes beside the file and puts it in place when the stream is closed.
    const stream = await handle.createWritable()
    await stream.write(bytes)
    await stream.close()
    return { ok: true, value: handle.name }
  } catch (cause) {
    return refuseSaving(cause)
  }
}

function download(name: string, bytes: Uint8Array): DesktopResult<string> {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // Freed in the same task, the address would be gone before the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { ok: true, value: name }
}

async function notify({ title, body }: { title: string; body: string }): Promise<DesktopResult<null>> {
  if (!('Notification' in window)) return refuse('unavailable', '此浏览器不显示系统通知。')
  const permission = Notification.permission === 'default' ? await Notification.requestPermission() : Notification.permission
  if (permission !== 'granted') return refuse('not-allowed', '浏览器没有允许显示通知。')
  new Notification(title, { body }).addEventListener('click', () => window.focus())
  return { ok: true, value: null }
}

const listeners = new Set<(command: MenuCommand) => void>()

/** The keys of the native menu, which there is none of here. Nobody listening, the browser keeps its own meaning of them. */
function listenToKeys(): void {
  const mac = navigator.platform.startsWith('Mac')
  addEventListener('keydown', (event) => {
    const command = listeners.size === 0 ? null : findMenuCommand(event, mac)
    if (command === null) return
    event.preventDefault()
    for (const listener of listeners) listener(command)
  })
}

const api: DesktopApi = {
  info: describe,
  openFiles,
  saveFile,
  saveFolder: (request) => saveFolderByPicker(window as FolderPicker, request),
  convertLegacy: (request) => ask('convertLegacy', request),
  printToPdf: () => ask('printToPdf'),
  notify,
  sealSecret: (plain) => ask('sealSecret', plain),
  openSecret: (sealed) => ask('openSecret', sealed),
  onMenuCommand(listener) {
    // A function of its own per call, so that one listener given twice can be taken away once.
    const own = (command: MenuCommand): void => listener(command)
    listeners.add(own)
    return () => void listeners.delete(own)
  },
}

// Unasked, Chromium may throw stored contracts away when the disk gets full. Only a secure page has storage to keep.
if (isSecureContext) void navigator.storage.persist()
listenToKeys()
Object.defineProperty(globalThis, 'hengshenDesktop', { value: Object.freeze(api), writable: false, configurable: false, enumerable: true })
