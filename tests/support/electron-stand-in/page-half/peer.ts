/**
 * One end of the bridge between the preload's isolated world and the page's own. Chromium clones the `detail` of an
 * event when another world reads it, at once, so a call can return its value. Functions and promises pass as numbers.
 */
type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'call'; readonly call: number; readonly target: number; readonly args: unknown }
  | { readonly kind: 'reply'; readonly call: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'settle'; readonly promise: number; readonly value?: unknown; readonly error?: string }

interface Reference {
  readonly standInReference: 'function' | 'promise'
  readonly id: number
}

const isReference = (value: object): value is Reference => 'standInReference' in value
const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype
const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A peer speaks under one event name and listens under another; `onExpose` is what the page's end does with an API. */
export function createPeer(speakAs: string, listenAs: string, onExpose: (key: string, value: unknown) => void) {
  const functions: ((...args: unknown[]) => unknown)[] = []
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const replies = new Map<number, Extract<Message, { kind: 'reply' }>>()
  let nextCall = 0
  let nextPromise = 0

  const send = (message: Message): void => void dispatchEvent(new CustomEvent(speakAs, { detail: message }))

  function pack(value: unknown): unknown {
    if (typeof value === 'function') return { standInReference: 'function', id: functions.push(value as never) - 1 }
    if (value instanceof Promise) return packPromise(value)
    if (Array.isArray(value)) return value.map(pack)
    if (value !== null && typeof value === 'object' && isPlain(value)) return mapValues(value, pack)
    return value
  }

  function packPromise(promise: Promise<unknown>): Reference {
    const id = nextPromise++
    promise.then(
      (value) => send({ kind: 'settle', promise: id, value: pack(value) }),
      (cause: unknown) => send({ kind: 'settle', promise: id, error: textOf(cause) }),
    )
    return { standInReference: 'promise', id }
  }

  function unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpack)
    if (value === null || typeof value !== 'object' || !isPlain(value)) return value
    if (!isReference(value)) return mapValues(value, unpack)
    const { standInReference, id } = value
    if (standInReference === 'function') return (...args: unknown[]) => call(id, args)
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }

  function call(target: number, args: readonly unknown[]): unknown {
    const id = nextCall++
    send({ kind: 'call', call: id, target, args: pack(args) })
    const reply = replies.get(id)
    replies.delete(id)
    // What cannot be cloned arrives as nothing, so nobody replied.
    if (reply === undefined) throw new Error('An object could not be cloned.')
    if (reply.error !== undefined) throw new Error(reply.error)
    return unpack(reply.value)
  }

  function answer(message: Extract<Message, { kind: 'call' }>): void {
    try {
      const value = functions[message.target]?.(...(unpack(message.args) as unknown[]))
      send({ kind: 'reply', call: message.call, value: pack(value) })
    } catch (cause) {
      send({ kind: 'reply', call: message.call, error: textOf(cause) })
    }
  }

  function settle({ promise, value, error }: Extract<Message, { kind: 'settle' }>): void {
    const ends = waiting.get(promise)
    waiting.delete(promise)
    if (error === undefined) ends?.resolve(unpack(value))
    else ends?.reject(new Error(error))
  }

  addEventListener(listenAs, (event) => {
    const message = (event as CustomEvent<Message | null>).detail
    if (message === null) return
    if (message.kind === 'expose') onExpose(message.key, unpack(message.value))
    else if (message.kind === 'call') answer(message)
    else if (message.kind === 'reply') replies.set(message.call, message)
    else settle(message)
  })

  return { expose: (key: string, value: unknown): void => send({ kind: 'expose', key, value: pack(value) }) }
}

function mapValues(value: object, change: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
}
