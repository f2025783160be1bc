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

/** A peer speaks under one event name and listens under another. */
export class Peer {
  readonly #speakAs: string
  readonly #functions: ((...args: unknown[]) => unknown)[] = []
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  readonly #replies = new Map<number, Extract<Message, { kind: 'reply' }>>()
  #nextCall = 0
  #nextPromise = 0

  constructor(speakAs: string) {
    this.#speakAs = speakAs
  }

  /** `onExpose` is what the page's end does with an API. */
  listen(listenAs: string, onExpose: (key: string, value: unknown) => void): void {
    addEventListener(listenAs, (event) => {
      const message = (event as CustomEvent<Message | null>).detail
      if (message === null) return
      if (message.kind === 'expose') onExpose(message.key, this.#unpack(message.value))
      else if (message.kind === 'call') this.#answer(message)
      else if (message.kind === 'reply') this.#replies.set(message.call, message)
      else this.#settle(message)
    })
  }

  expose(key: string, value: unknown): void {
    this.#send({ kind: 'expose', key, value: this.#pack(value) })
  }

  #send(message: Message): void {
    dispatchEvent(new CustomEvent(this.#speakAs, { detail: message }))
  }

  #pack(value: unknown): unknown {
    if (typeof value === 'function') return { standInReference: 'function', id: this.#functions.push(value as never) - 1 }
    if (value instanceof Promise) return this.#packPromise(value)
    if (Array.isArray(value)) return value.map((item) => this.#pack(item))
    if (value !== null && typeof value === 'object' && isPlain(value)) return mapValues(value, (item) => this.#pack(item))
    return value
  }

  #packPromise(promise: Promise<unknown>): Reference {
    const id = this.#nextPromise++
    promise.then(
      (value) => this.#send({ kind: 'settle', promise: id, value: this.#pack(value) }),
      (cause: unknown) => this.#send({ kind: 'settle', promise: id, error: textOf(cause) }),
    )
    return { standInReference: 'promise', id }
  }

  #unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#unpack(item))
    if (value === null || typeof value !== 'object' || !isPlain(value)) return value
    if (!isReference(value)) return mapValues(value, (item) => this.#unpack(item))
    const { standInReference, id } = value
    if (standInReference === 'function') return (...args: unknown[]) => this.#call(id, args)
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #call(target: number, args: readonly unknown[]): unknown {
    const id = this.#nextCall++
    this.#send({ kind: 'call', call: id, target, args: this.#pack(args) })
    const reply = this.#replies.get(id)
    this.#replies.delete(id)
    // What cannot be cloned arrives as nothing, so nobody replied.
    if (reply === undefined) throw new Error('An object could not be cloned.')
    if (reply.error !== undefined) throw new Error(reply.error)
    return this.#unpack(reply.value)
  }

  #answer(message: Extract<Message, { kind: 'call' }>): void {
    try {
      const value = this.#functions[message.target]?.(...(this.#unpack(message.args) as unknown[]))
      this.#send({ kind: 'reply', call: message.call, value: this.#pack(value) })
    } catch (cause) {
      this.#send({ kind: 'reply', call: message.call, error: textOf(cause) })
    }
  }

  #settle({ promise, value, error }: Extract<Message, { kind: 'settle' }>): void {
    const ends = this.#waiting.get(promise)
    this.#waiting.delete(promise)
    if (error === undefined) ends?.resolve(this.#unpack(value))
    else ends?.reject(new Error(error))
  }
}

function mapValues(value: object, change: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
}
