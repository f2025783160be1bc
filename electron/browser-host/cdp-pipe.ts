import type { Readable, Writable } from 'node:stream'

/**
 * The DevTools protocol over the two pipes of `--remote-debugging-pipe`: messages are JSON, each ended by a zero byte.
 * A pipe, because a debugging port would let every program on the computer into the page.
 */
export class CdpPipe {
  readonly #outgoing: Writable
  readonly #waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>()
  #parts: Buffer[] = []
  #next = 1

  constructor(outgoing: Writable, incoming: Readable) {
    this.#outgoing = outgoing
    incoming.on('data', (data: Buffer) => this.#read(data))
    incoming.on('close', () => this.#end())
    // A browser that ends while it is written to breaks the pipe; `close` tells those who wait.
    outgoing.on('error', () => undefined)
    incoming.on('error', () => undefined)
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#outgoing.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
    })
  }

  #read(data: Buffer): void {
    let start = 0
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
      this.#parts.push(data.subarray(start, end))
      this.#receive(Buffer.concat(this.#parts).toString('utf8'))
      this.#parts = []
      start = end + 1
    }
    if (start < data.length) this.#parts.push(data.subarray(start))
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as { id?: number; result?: Record<string, unknown>; error?: { message: string } }
    const ends = message.id === undefined ? undefined : this.#waiting.get(message.id)
    if (message.id === undefined || ends === undefined) return
    this.#waiting.delete(message.id)
    if (message.error) ends.reject(new Error(message.error.message))
    else ends.resolve(message.result ?? {})
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser has ended'))
    this.#waiting.clear()
  }
}
