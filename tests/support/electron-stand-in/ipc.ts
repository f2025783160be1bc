import { strict } from './strict'
import type { FromPage } from './page-link'

type Handler = (event: object, ...args: unknown[]) => unknown

/** `ipcMain`, and how a message of a page reaches it. */
export function createIpcMain() {
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Handler[]>()

  const ipcMain = strict('ipcMain', {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      handlers.set(channel, handler)
    },
    removeHandler: (channel: string) => void handlers.delete(channel),
    on: (channel: string, listener: Handler) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
  })

  async function receive(event: object, { id, channel, args }: FromPage): Promise<unknown> {
    if (id === undefined) {
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
      return undefined
    }
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...args)
  }

  return { ipcMain, receive }
}
