import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const secret = (): string => randomBytes(32).toString('base64url')

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** What may happen with a request. `enter`: the token was right, and is used up; the cookie is to be set. */
export type Access = 'wrong-host' | 'foreign' | 'enter' | 'refused' | 'allowed'

/**
 * Who may speak to the host: the page we opened, and nobody else on this computer or in another page. A token, good
 * once, is exchanged for a cookie that scripts cannot read and other sites cannot send.
 */
export class AccessGuard {
  readonly token = secret()
  readonly #session = secret()
  readonly #authority: string
  readonly #cookieName: string
  #tokenIsUsed = false

  constructor(port: number) {
    this.#authority = `127.0.0.1:${port}`
    // Cookies do not know ports: the name keeps two hosts on one computer apart.
    this.#cookieName = `hengshen-${port}`
  }

  /** Where the page is entered; good once. */
  get entrance(): string {
    return `http://${this.#authority}/?token=${this.token}`
  }

  get cookie(): string {
    return `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`
  }

  decide(request: IncomingMessage): Access {
    // A name that was rebound to this address would come with its own Host.
    if (request.headers.host !== this.#authority) return 'wrong-host'
    if (!this.#isOwnPage(request)) return 'foreign'
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${this.#authority}`)
    const token = searchParams.get('token')
    if (pathname === '/' && token !== null) return this.#redeem(token)
    return this.#hasCookie(request) ? 'allowed' : 'refused'
  }

  #isOwnPage(request: IncomingMessage): boolean {
    const { origin } = request.headers
    if (origin !== undefined && origin !== `http://${this.#authority}`) return false
    if (request.method === 'POST' && origin === undefined) return false
    const site = request.headers['sec-fetch-site']
    return site === undefined || site === 'same-origin' || site === 'none'
  }

  #redeem(token: string): Access {
    if (this.#tokenIsUsed || !equal(token, this.token)) return 'refused'
    this.#tokenIsUsed = true
    return 'enter'
  }

  #hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    const own = cookies.find((cookie) => cookie.startsWith(`${this.#cookieName}=`))
    return own !== undefined && equal(own.slice(this.#cookieName.length + 1), this.#session)
  }
}
