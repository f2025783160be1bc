import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { MAX_TRANSFER_BYTES } from '../../shared/desktop/desktop-schema'
import { answerCall, type DesktopHandlers } from '../handlers'
import { SECURITY_HEADERS } from '../security-policy'
import { serveStatic } from '../static-files'
import type { AccessGuard } from './access'
import { BRIDGE_PATH, CALL_PATH } from './paths'
import { decodeWire, encodeWire, WireError } from './wire'

/** What the server needs to answer. */
export interface HostServerOptions {
  /** Folder of the page's files. */
  readonly root: string
  /** Source of the script that is put before the page's own. */
  readonly bridge: string
  readonly guard: AccessGuard
  readonly handlers: DesktopHandlers
}

// A call is little more than the bytes of one file.
const MAX_BODY = MAX_TRANSFER_BYTES + 1024 * 1024

const REFUSALS = {
  'wrong-host': [421, '请求的主机名不对。'],
  foreign: [403, '请求不是从本程序的页面发出的。'],
  refused: [403, '此地址已用过或不完整。请关闭程序后重新启动，打开新的地址。'],
} as const

/** The loopback server of the browser host: the page's files, the bridge script, and the calls of the page. */
export function createHostServer(options: HostServerOptions): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch((cause: unknown) => {
      process.stderr.write(`${String(cause)}\n`)
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', '内部错误。')
      else response.destroy()
    })
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, options: HostServerOptions): Promise<void> {
  const access = options.guard.decide(request)
  if (access === 'enter') {
    // A redirection takes the token out of the address bar and the history.
    response.writeHead(303, { ...SECURITY_HEADERS, location: '/', 'set-cookie': options.guard.cookie }).end()
    return
  }
  if (access !== 'allowed') return send(response, REFUSALS[access][0], 'text/plain; charset=utf-8', REFUSALS[access][1])
  const path = (request.url ?? '/').split('?', 1)[0]!
  if (request.method === 'POST' && path.startsWith(CALL_PATH)) return answerPageCall(request, response, path.slice(CALL_PATH.length), options.handlers)
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain; charset=utf-8', '')
  if (path === BRIDGE_PATH) return send(response, 200, 'text/javascript; charset=utf-8', options.bridge)
  return sendFile(response, path, options.root)
}

async function sendFile(response: ServerResponse, path: string, root: string): Promise<void> {
  const { status, headers, body } = await serveStatic(root, path)
  const isPage = status === 200 && headers['content-type']?.startsWith('text/html')
  const content = isPage ? addBridge(Buffer.from(body).toString('utf8')) : body
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(content) }).end(content)
}

/** The bridge must stand before the page's first script, which asks for it at once. */
function addBridge(page: string): string {
  return page.replace(/<head[^>]{0,200}>/i, (head) => `${head}<script src="${BRIDGE_PATH}"></script>`)
}

async function answerPageCall(request: IncomingMessage, response: ServerResponse, call: string, handlers: DesktopHandlers): Promise<void> {
  const body = await readBody(request)
  if (body === null) return send(response, 413, 'text/plain; charset=utf-8', '内容太大。')
  try {
    const result = encodeWire(await answerCall(handlers, call, decodeWire(body)))
    send(response, 200, 'application/octet-stream', result)
  } catch (cause) {
    if (!(cause instanceof WireError)) throw cause
    send(response, 400, 'text/plain; charset=utf-8', '请求的内容不完整。')
  }
}

/** The whole body, or null when it is over the bound; what is over is not kept. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return null
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > MAX_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-store' }).end(body)
}
