/**
 * Chromium knows no scheme of ours from outside, so a standard, secure custom scheme is shown to it as https under a
 * host nobody can own: a secure context with a stable origin, and relative addresses resolve alike.
 */
const SUFFIX = '.standin.invalid'

/** `app://bundle/a` -> `https://app.bundle.standin.invalid/a` */
export function toChromium(address: string): string {
  const match = /^([a-z]+):\/\/([a-z0-9-]+)(\/.*)?$/.exec(address)
  if (match === null || match[1] === 'http' || match[1] === 'https') return address
  return `https://${match[1]}.${match[2]}${SUFFIX}${match[3] ?? '/'}`
}

/** The way back; every other address stays what it is. */
export function fromChromium(address: string): string {
  if (!URL.canParse(address)) return address
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:' || !hostname.endsWith(SUFFIX)) return address
  const [scheme, ...host] = hostname.slice(0, -SUFFIX.length).split('.')
  return `${scheme}://${host.join('.')}${address.slice(`https://${hostname}`.length)}`
}
