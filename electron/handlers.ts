import type { DesktopApi, DesktopResult, FileFilter, HostInfo, SaveRequest } from '../shared/desktop/desktop-api'
import { isDesktopCall, readDesktopRequest, type DesktopCall, type DesktopRequest } from '../shared/desktop/desktop-schema'
import { cleanFileName } from '../shared/desktop/file-name'
import { readFiles, writeFileAtomically, writeFolderAtomically } from './files'
import { convertToDocx } from './legacy-doc'
import { refuse } from './system-error'

/** Encryption by the operating system's keychain. `open` throws for what this keychain did not seal. */
export interface Keychain {
  readonly seal: (plain: Uint8Array) => Uint8Array
  readonly open: (sealed: Uint8Array) => Uint8Array
}

/** What differs between the hosts; null for what a host cannot do. */
export interface HostPlatform {
  readonly host: HostInfo['host']
  readonly version: string
  readonly dataFolder: string
  readonly platform: string
  /** Paths the person chose, or null when the dialog was cancelled. */
  readonly chooseFiles: ((request: { filters: readonly FileFilter[]; multiple: boolean }) => Promise<readonly string[] | null>) | null
  readonly chooseTarget: ((request: Pick<SaveRequest, 'suggestedName' | 'filters'>) => Promise<string | null>) | null
  /** A folder the person chose to put something into. */
  readonly chooseFolder: (() => Promise<string | null>) | null
  readonly printPage: (() => Promise<Uint8Array>) | null
  readonly showNotification: ((request: { title: string; body: string }) => void) | null
  readonly keychain: Keychain | null
  /** Path of LibreOffice. */
  readonly libreOffice: string | null
}

/** The calls of the page, as the host answers them. */
export type DesktopHandlers = { readonly [C in DesktopCall]: DesktopApi[C] }

const CONVERSION_MS = 60_000
const NO_DIALOG = '此环境由页面自己打开文件对话框。'
const NO_KEYCHAIN = '此电脑没有可用的系统钥匙串。'

/** The same handlers for every host: Electron's main process and the browser host give what differs. */
export function createHandlers(platform: HostPlatform): DesktopHandlers {
  return {
    info: () => Promise.resolve(describe(platform)),
    openFiles: async (request) => {
      if (platform.chooseFiles === null) return refuse('unavailable', NO_DIALOG)
      const paths = await platform.chooseFiles(request)
      return paths === null ? refuse('cancelled', '没有选择文件。') : readFiles(paths)
    },
    saveFile: async ({ suggestedName, filters, bytes }) => {
      if (platform.chooseTarget === null) return refuse('unavailable', NO_DIALOG)
      const path = await platform.chooseTarget({ suggestedName: cleanFileName(suggestedName), filters })
      return path === null ? refuse('cancelled', '没有保存。') : writeFileAtomically(path, bytes)
    },
    saveFolder: async ({ suggestedName, files }) => {
      if (platform.chooseFolder === null) return refuse('unavailable', NO_DIALOG)
      const place = await platform.chooseFolder()
      return place === null ? refuse('cancelled', '没有保存。') : writeFolderAtomically(place, cleanFileName(suggestedName), files)
    },
    convertLegacy: async ({ bytes }) => {
      if (platform.libreOffice === null) return refuse('unavailable', '没有找到 LibreOffice。请用 Word 或 WPS 另存为 DOCX 后再导入。')
      return convertToDocx({ bytes, program: platform.libreOffice, timeoutMs: CONVERSION_MS })
    },
    printToPdf: async () => {
      if (platform.printPage === null) return refuse('unavailable', '此环境不能直接生成 PDF，请用打印功能并选择“另存为 PDF”。')
      return { ok: true, value: await platform.printPage() }
    },
    notify: async (request) => {
      if (platform.showNotification === null) return refuse('unavailable', '此电脑不显示系统通知。')
      platform.showNotification(request)
      return { ok: true, value: null }
    },
    sealSecret: async (plain) => (platform.keychain === null ? refuse('unavailable', NO_KEYCHAIN) : { ok: true, value: platform.keychain.seal(plain) }),
    openSecret: async (sealed) => (platform.keychain === null ? refuse('unavailable', NO_KEYCHAIN) : openSecret(platform.keychain, sealed)),
  }
}

function describe({ host, version, dataFolder, platform, ...what }: HostPlatform): HostInfo {
  return {
    host, version, dataFolder, platform,
    can: {
      keychain: what.keychain !== null,
      notifications: what.showNotification !== null,
      printToPdf: what.printPage !== null,
      convertLegacy: what.libreOffice !== null,
    },
  }
}

function openSecret(keychain: Keychain, sealed: Uint8Array): DesktopResult<Uint8Array> {
  try {
    return { ok: true, value: keychain.open(sealed) }
  } catch {
    // Sealed on another computer, for another person, or damaged: the keychain says only that it cannot.
    return refuse('invalid', '无法解开：可能不是在此电脑上由当前用户加密的，或内容已损坏。')
  }
}

/** Checks a call that came from a page and answers it. Never rejects for what the page sent. */
export async function answerCall(handlers: DesktopHandlers, call: unknown, argument: unknown): Promise<unknown> {
  if (!isDesktopCall(call)) return refuse('invalid', '未知的请求，未执行。')
  return dispatch(handlers, call, argument)
}

async function dispatch<C extends DesktopCall>(handlers: DesktopHandlers, call: C, argument: unknown): Promise<unknown> {
  const request = readDesktopRequest(call, argument)
  if (!request.ok) return request
  const handler = handlers[call] as (request: DesktopRequest<C>) => Promise<unknown>
  return handler(request.value)
}
