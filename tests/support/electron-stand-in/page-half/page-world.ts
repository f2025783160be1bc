/** The page's end of the bridge: puts what the preload exposes on `window`, frozen. Runs before the page's own scripts. */
import { Peer } from './peer'

declare const STAND_IN_BRIDGE: string

function freeze(value: unknown): unknown {
  if (value !== null && typeof value === 'object') for (const item of Object.values(value)) freeze(item)
  return Object.freeze(value)
}

if (window.top === window) {
  new Peer(`${STAND_IN_BRIDGE}-to-preload`).listen(`${STAND_IN_BRIDGE}-to-page`, (key, value) => {
    Object.defineProperty(window, key, { value: freeze(value), writable: false, configurable: false, enumerable: true })
  })
}
