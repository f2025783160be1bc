import { version } from '../../package.json'
import { cleanFileName } from '../../shared/desktop/file-name'
import { saveFolderByPicker, type FolderPicker } from '../../shared/desktop/write-into-folder'
import type { DesktopApi, DesktopError, DesktopResult, FileFilter, OpenedFile } from '../../shared/desktop/desktop-api'

function refuse<T>(code: DesktopError['code'], message: string): DesktopResult<T> {
  return { ok: false, error: { code, message } }
}

function chooseFiles(filters: readonly FileFilter[], multiple: boolean): Promise<readonly File[] | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = multiple
    input.accept = filters.flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(',')
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the blob over once the click was handled; freeing it in the same task would cancel the download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The host of a page opened in a plain browser, without preload or browser host: dialogs and downloads only. */
function createPlainBrowserDesktop(): DesktopApi {
  return {
    info: async () => ({
      host: 'browser',
      version,
      dataFolder: '',
      platform: navigator.platform,
      can: { keychain: false, notifications: false, printToPdf: false, convertLegacy: false },
    }),
    async openFiles(request) {
      const files = await chooseFiles(request.filters, request.multiple)
      if (files === null) return refuse('cancelled', '没有选择文件。')
      const value: OpenedFile[] = []
      for (const file of files) value.push({ name: file.name, path: null, bytes: new Uint8Array(await file.arrayBuffer()) })
      return { ok: true, value }
    },
    async saveFile(request) {
      const name = cleanFileName(request.suggestedName)
      download(name, request.bytes)
      return { ok: true, value: name }
    },
    saveFolder: (request) => saveFolderByPicker(window as FolderPicker, request),
    convertLegacy: async () => refuse('unavailable', '当前环境没有可用的转换程序，请用 Word 或 WPS 另存为 DOCX 后再导入。'),
    printToPdf: async () => refuse('unavailable', '当前环境不能直接生成 PDF，请用浏览器的打印功能。'),
    notify: async () => refuse('unavailable', '当前环境不显示系统通知。'),
    sealSecret: async () => refuse('unavailable', '当前环境没有系统钥匙串。'),
    openSecret: async () => refuse('unavailable', '当前环境没有系统钥匙串。'),
    onMenuCommand: () => () => undefined,
  }
}

/** The host the page runs in: what the preload or the browser host put there, else a plain browser. */
export function findDesktop(): DesktopApi {
  return globalThis.hengshenDesktop ?? createPlainBrowserDesktop()
}
