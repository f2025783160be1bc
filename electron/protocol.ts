import type { CustomScheme, Protocol } from 'electron'
import { APP_HOST, APP_SCHEME } from './channels'
import { serveStatic } from './static-files'

/** To be registered before the program is ready. A standard, secure scheme has an origin, storage, workers and fetch. */
export const APP_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Serves the page's files from `root` under `app://bundle/`, and nothing else. */
export function servePage(protocol: Protocol, root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const address = new URL(request.url)
    if (address.host !== APP_HOST) return new Response(null, { status: 404 })
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const { status, headers, body } = await serveStatic(root, address.pathname)
    return new Response(request.method === 'HEAD' ? null : (body as Uint8Array<ArrayBuffer>), { status, headers: { ...headers } })
  })
}
