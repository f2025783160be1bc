/** Where a draft goes: the synchronous journal first, the store soon after. */
export interface WriterTarget {
  readonly keep: (text: string) => void
  /** False where the store did not take it: the journal keeps it. */
  readonly save: (text: string) => Promise<boolean>
  readonly release: (text: string) => void
  readonly onError: (error: unknown) => void
}

/** The longest a keystroke waits before the store gets it. */
export const SAVE_WITHIN_MS = 400

/**
 * Writes a text while it is typed. Every keystroke is in the journal at once and in the store within `SAVE_WITHIN_MS`,
 * counted from the first unsaved one, so steady typing does not put the save off. Saves never overtake each other.
 */
export class DraftWriter {
  private text: string | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> = Promise.resolve()

  constructor(private readonly target: WriterTarget) {}

  type(text: string): void {
    this.text = text
    this.target.keep(text)
    this.timer ??= setTimeout(() => void this.flush(), SAVE_WITHIN_MS)
  }

  /** Saves what is not saved yet; call it when the page may go away. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const text = this.text
    if (text === null) return this.running
    this.text = null
    this.running = this.running.then(() => this.save(text))
    return this.running
  }

  /** Forgets what waits to be saved. */
  drop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.text = null
  }

  private async save(text: string): Promise<void> {
    try {
      if (await this.target.save(text)) this.target.release(text)
    } catch (error) {
      // The journal still holds the text; the person is told and nothing is lost.
      this.target.onError(error)
    }
  }
}
