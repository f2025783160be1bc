import { DraftWriter } from './draft-writer'

/** Own texts remembered, to know them when the store tells of them. */
const MOST_SENT = 40

/** Where a text that several windows may change goes: the synchronous journal first, the store soon after. */
export interface DraftTarget {
  readonly keep: (text: string) => void
  /** Stores the text in the place of one of `over`, in one transaction; the answer is null, or what stands there instead and was left. */
  readonly save: (text: string, over: readonly string[]) => Promise<string | null>
  readonly release: (text: string) => void
  /** Keeps our text beside the one stored, until one is chosen, also when the screen is left; null when one was. */
  readonly keepUnsettled: (text: string | null) => void
  /** Our text where the screen was left before one was chosen; null for none. */
  readonly recoverUnsettled: () => string | null
  readonly onError: (error: unknown) => void
}

/** True where a text may take the place of what is stored: nothing, itself, or what its writer had before his eyes. */
export function mayReplace(stored: string | undefined, text: string, over: readonly string[]): boolean {
  return stored === undefined || [text, ...over].some((known) => known.trim() === stored.trim())
}

/**
 * One text while it is typed: in the journal at every keystroke, in the store soon after, but never over words this window
 * has not shown. What the store tells is shown, unless it is our own text coming back, or ours is being typed or not
 * stored yet: then both stand until one is chosen.
 */
export class KeptText {
  private readonly writer: DraftWriter
  /** What the store told last; null before it told anything. */
  private heard: string | null = null
  /** What is stored as far as this window knows: what it showed, or stored itself. */
  private base: string | null = null
  private sent: readonly string[] = []
  /** Typed in since it was entered. */
  private isTouched = false
  /** Typed last and neither given up nor taken over by others; null for nothing. */
  private mine: string | null = null
  private isStored = true
  private other: string | null = null

  constructor(private readonly target: DraftTarget, private readonly onTheirs: (theirs: string | null) => void) {
    this.writer = new DraftWriter({ keep: target.keep, release: target.release, onError: target.onError, save: (text) => this.store(text) })
  }

  /** What another window wrote meanwhile and nobody settled; null for nothing. */
  get theirs(): string | null {
    return this.other
  }

  /** `before` is what stood there until this stroke. */
  typed(text: string, before: string): void {
    this.base ??= before
    this.isTouched = true
    this.mine = text
    this.isStored = false
    this.sent = [...this.sent.slice(-MOST_SENT), text]
    // While it is not settled whose text stands, ours is kept on this machine and not stored.
    if (this.other === null) this.writer.type(text)
    else this.target.keepUnsettled(text)
  }

  /** Takes up what was left unsettled beside what stands here now; the answer is our text, to be shown; null for none. */
  recover(stored: string): string | null {
    const text = this.target.recoverUnsettled()
    if (text === null) return null
    if (text === stored) {
      this.target.keepUnsettled(null)
      return null
    }
    this.mine = text
    this.isStored = false
    this.sent = [text]
    this.tell(stored)
    return text
  }

  /** The cursor left the text: what was typed is stored at once. */
  left(): void {
    this.isTouched = false
    void this.writer.flush()
  }

  /** True where `stored` is to be shown in place of `shown`. */
  hears(stored: string, shown: string): boolean {
    if (this.heard === stored) return false
    const isFirst = this.heard === null
    this.heard = stored
    // A text of something new may be typed before the store first tells of it.
    if (isFirst && this.sent.length > 0) return false
    const own = this.sent.indexOf(stored)
    if (own !== -1) this.sent = this.sent.slice(own)
    else if (stored === shown) this.base = stored
    if (stored === shown) this.settle()
    if (own !== -1 || stored === shown) return false
    if (this.isTouched || !this.isStored) {
      this.tell(stored)
      return false
    }
    this.base = stored
    this.sent = []
    this.mine = null
    return true
  }

  keepMine(): void {
    if (this.other === null) return
    this.base = this.other
    if (this.mine !== null) this.writer.type(this.mine)
    this.tell(null)
  }

  /** Gives up what was typed; the answer is the text to show, null where nothing was to be settled. */
  takeTheirs(): string | null {
    const theirs = this.other
    if (theirs === null) return null
    this.writer.drop()
    this.base = theirs
    this.sent = []
    this.mine = null
    this.isStored = true
    this.isTouched = false
    this.tell(null)
    return theirs
  }

  /** Stores what was typed so far. */
  flush(): Promise<void> {
    return this.writer.flush()
  }

  private async store(text: string): Promise<boolean> {
    if (this.mine === null || this.other !== null) return false
    const stands = await this.target.save(text, this.known())
    if (stands !== null) {
      this.tell(stands)
      return false
    }
    this.base = text
    if (this.mine === text) this.isStored = true
    return true
  }

  /** What may stand in the store without anybody else having written: the last words known, and ours since. */
  private known(): readonly string[] {
    const base = this.base ?? ''
    return [base, ...this.sent.slice(this.sent.lastIndexOf(base) + 1)]
  }

  /** Both windows came to the same words. */
  private settle(): void {
    if (this.other === null) return
    this.writer.drop()
    this.base = this.heard
    this.isStored = true
    this.tell(null)
  }

  private tell(theirs: string | null): void {
    if (this.other === theirs) return
    this.other = theirs
    this.target.keepUnsettled(theirs === null ? null : this.mine)
    // What is typed and not settled is no draft to be stored by whoever opens the screen next.
    if (theirs !== null && this.mine !== null) this.target.release(this.mine)
    this.onTheirs(theirs)
  }
}
