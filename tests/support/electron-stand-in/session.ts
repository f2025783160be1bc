/** Protocol handlers, request filter and permission handlers of the default session, as main set them. */
import type { CustomScheme } from 'electron'
import { strict } from './strict'

type Respond = (request: Request) => Response | Promise<Response>
type RequestFilter = (details: { url: string; method: string }, answer: (response: { cancel?: boolean }) => void) => void
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean

/** Electron's names of permissions and Chromium's for the same. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  geolocation: ['geolocation'], notifications: ['notifications'], media: ['camera', 'microphone'], midi: ['midi'],
  'clipboard-read': ['clipboard-read'], 'persistent-storage': ['persistent-storage'], 'idle-detection': ['idle-detection'],
}

/** What main told protocol and session; `electron` members on the left, what the stand-in reads on the right. */
export function createSession() {
  const schemes = new Map<string, CustomScheme>()
  const handlers = new Map<string, Respond>()
  const set: { filter: RequestFilter | null; check: PermissionCheck | null; request: unknown; device: unknown } = { filter: null, check: null, request: null, device: null }
  let isReady = false

  const protocol = strict('protocol', {
    registerSchemesAsPrivileged(list: readonly CustomScheme[]) {
      if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      for (const scheme of list) schemes.set(scheme.scheme, scheme)
    },
    handle(scheme: string, respond: Respond) {
      if (handlers.has(scheme)) throw new Error(`protocol: ${scheme} is handled already`)
      handlers.set(scheme, respond)
    },
  })
  const defaultSession = strict('session.defaultSession', {
    setPermissionRequestHandler: (handler: unknown) => void (set.request = handler),
    setPermissionCheckHandler: (handler: PermissionCheck | null) => void (set.check = handler),
    setDevicePermissionHandler: (handler: unknown) => void (set.device = handler),
    webRequest: strict('webRequest', { onBeforeRequest: (filter: RequestFilter) => void (set.filter = filter) }),
  })

  /** Main's answer for one of the page's own addresses; null where main cancels it or handles no such scheme. */
  async function respond(url: string, method: string, headers: Record<string, string>): Promise<Response | null> {
    const { filter } = set
    const cancelled = filter !== null && await new Promise<boolean>((resolve) => filter({ url, method }, ({ cancel }) => resolve(cancel === true)))
    const scheme = new URL(url).protocol.slice(0, -1)
    const handler = handlers.get(scheme)
    if (cancelled || handler === undefined) return null
    const privileges = schemes.get(scheme)?.privileges
    if (!privileges?.standard || !privileges.secure) throw new Error(`stand-in: only standard, secure schemes are provided; ${scheme} is not`)
    return handler(new Request(url, { method, headers }))
  }

  /** What Chromium is to be told for an origin. As in Electron, no handler at all means that everything is granted. */
  function decidePermissions(origin: string): { name: string; setting: 'granted' | 'denied' }[] {
    return Object.entries(PERMISSIONS).flatMap(([permission, names]) => {
      const granted = set.check === null || set.check(null, permission, origin, {})
      return names.map((name) => ({ name, setting: granted ? 'granted' as const : 'denied' as const }))
    })
  }

  return { protocol, session: strict('session', { defaultSession }), respond, decidePermissions, handlersSet: set, becomeReady: () => void (isReady = true) }
}

export type StandInSession = ReturnType<typeof createSession>
