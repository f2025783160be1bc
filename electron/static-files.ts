import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { SECURITY_HEADERS } from './security-policy'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.ico': 'image/x-icon',
  '.webp': 'image/webp', '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.otf': 'font/otf',
  '.wasm': 'application/wasm', '.pdf': 'application/pdf', '.txt': 'text/plain; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.md': 'text/plain; charset=utf-8',
}

/** One answer; `body` is empty for a refusal. */
export interface StaticAnswer {
  readonly status: 200 | 400 | 403 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * The path inside `root` (absolute, without a separator at its end) that a URL's path names, or why not: `bad` when it cannot be decoded, `outside` when it tries
 * to leave the folder. A backslash and a colon are refused because Windows would read them as a folder and a drive.
 */
export function findInside(root: string, urlPath: string): { readonly path: string } | 'bad' | 'outside' {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    // A broken escape such as %zz: decodeURIComponent says so by throwing.
    return 'bad'
  }
  if (/[\0\\:]/.test(decoded)) return 'outside'
  const path = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  return path.startsWith(root + sep) ? { path } : 'outside'
}

/** Answers a request for one of the page's own files. */
export async function serveStatic(root: string, urlPath: string): Promise<StaticAnswer> {
  const found = findInside(root, urlPath)
  if (found === 'bad') return refuseWith(400)
  if (found === 'outside') return refuseWith(403)
  const body = await readFile(found.path).catch(() => null)
  if (body === null) return refuseWith(404)
  const type = TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream'
  return { status: 200, headers: { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-cache' }, body }
}

function refuseWith(status: StaticAnswer['status']): StaticAnswer {
  return { status, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body: new Uint8Array() }
}
