import { EventEmitter } from 'node:events'

/**
 * An emitter that refuses listeners for events it does not know: a listener that can never be called would make a test
 * pass for nothing. Events in `silent` are accepted but never fire here; they are listed in the stand-in's README.
 */
export class KnownEmitter extends EventEmitter {
  readonly #known: ReadonlySet<string>
  readonly #name: string

  constructor(name: string, fired: readonly string[], silent: readonly string[] = []) {
    super()
    this.#name = name
    this.#known = new Set([...fired, ...silent])
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.#check(event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.#check(event)
    return super.once(event, listener as (...args: unknown[]) => void)
  }

  #check(event: string): void {
    if (!this.#known.has(event)) throw new Error(`stand-in: ${this.#name} never emits '${event}'`)
  }
}

/** An event whose default a listener can prevent. */
export function preventable<T extends object>(members: T): T & { preventDefault(): void; defaultPrevented: boolean } {
  const event = { ...members, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}
