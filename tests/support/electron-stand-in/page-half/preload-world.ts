/** What a sandboxed preload finds in its isolated world: `require('electron')` with contextBridge and ipcRenderer. */
import { decodeClone, encodeClone } from '../clone-codec'
import { strict } from '../strict'
import { Peer } from './peer'

declare const STAND_IN_BRIDGE: string
declare function STAND_IN_PRELOAD(require: (name: string) => unknown, module: object, exports: object): void
declare global {
  /** The binding to the stand-in's Node half; only this world has it. */
  function standInSend(message: string): void
  /** Called by the Node half. */
  var standInReceive: (message: string) => void
}

type Listener = (event: object, ...args: unknown[]) => void
type Incoming = { readonly reply: number; readonly error?: string; readonly value?: unknown } | { readonly channel: string; readonly args: readonly unknown[] }

function createIpcRenderer() {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener[]>()
  let next = 0

  globalThis.standInReceive = (text) => {
    const message = decodeClone(text) as Incoming
    if ('channel' in message) {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.args)
      return
    }
    const ends = waiting.get(message.reply)
    waiting.delete(message.reply)
    if (message.error === undefined) ends?.resolve(message.value)
    else ends?.reject(new Error(message.error))
  }

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = next++
      return new Promise((resolve, reject) => {
        // Encoded first: what cannot be cloned rejects here, as in Electron, and main never hears of it.
        const message = encodeClone({ id, channel, args })
        waiting.set(id, { resolve, reject })
        standInSend(message)
      })
    },
    send: (channel: string, ...args: unknown[]): void => standInSend(encodeClone({ channel, args })),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener))
      return ipcRenderer
    },
  }
  return ipcRenderer
}

if (window.top === window) {
  const peer = new Peer(`${STAND_IN_BRIDGE}-to-page`)
  peer.listen(`${STAND_IN_BRIDGE}-to-preload`, () => undefined)
  const electron = {
    contextBridge: strict('contextBridge', { exposeInMainWorld: (key: string, api: unknown) => peer.expose(key, api) }),
    ipcRenderer: strict('ipcRenderer', createIpcRenderer()),
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return strict('electron', electron)
    throw new Error(`module not found: ${name} (a sandboxed preload has electron only)`)
  }
  const module = { exports: {} }
  STAND_IN_PRELOAD(require, module, module.exports)
}
