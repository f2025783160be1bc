/** Names shared by preload and main; nothing else passes between them. */
export const CALL_CHANNEL = 'desktop:call'
export const MENU_CHANNEL = 'desktop:menu'

/** The page's own origin in Electron. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'bundle'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`

/** True for an address of the page itself. `URL.origin` is of no use here: it is `null` for schemes Node does not know. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === ''
}
