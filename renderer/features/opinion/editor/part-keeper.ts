import { DraftWriter, type DraftTarget } from '../../../ui/draft-writer'

/** Own texts remembered per part, to know them when the store tells of them. */
const MOST_SENT = 40

interface KeptPart {
  readonly writer: DraftWriter
  readonly target: DraftTarget
  stored: string | null
  sent: readonly string[]
  /** Typed in since it was entered. */
  isTouched: boolean
  /** What another window wrote meanwhile and nobody settled; null for nothing. */
  theirs: string | null
  mine: string
}

/** A part that two windows changed. */
export interface PartConflict {
  readonly key: string
  readonly theirs: string
}

/**
 * Keeps what is typed into parts: in the journal at every keystroke, in the store soon after. What the store tells of a
 * part is shown, unless it is our own text coming back, or the part is being typed in: then both stand until settled.
 */
export class PartKeeper {
  private readonly parts = new Map<string, KeptPart>()

  constructor(private readonly targetOf: (key: string) => DraftTarget, private readonly onConflicts: (conflicts: readonly PartConflict[]) => void) {}

  typed(key: string, text: string): void {
    const part = this.partOf(key)
    part.isTouched = true
    part.mine = text
    part.sent = [...part.sent.slice(-MOST_SENT), text]
    // While it is not settled whose text stands, ours is kept on this machine and not stored.
    if (part.theirs === null) part.writer.type(text)
    else part.target.keep(text)
  }

  /** The cursor left the part: what was typed is stored at once. */
  left(key: string): void {
    const part = this.parts.get(key)
    if (part === undefined) return
    part.isTouched = false
    void part.writer.flush()
  }

  /** True where `stored` is to be shown in place of `shown`. */
  hears(key: string, stored: string, shown: string): boolean {
    const part = this.partOf(key)
    if (part.stored === stored) return false
    const isFirst = part.stored === null
    part.stored = stored
    // A part of a new entry may be typed in before the store first tells of it.
    if (isFirst) return stored !== shown && part.sent.length === 0
    if (stored === shown) {
      this.settle(part)
      return false
    }
    if (part.sent.includes(stored)) return false
    if (!part.isTouched) return true
    part.theirs = stored
    this.tell()
    return false
  }

  keepMine(key: string): void {
    const part = this.partOf(key)
    part.theirs = null
    part.writer.type(part.mine)
    this.tell()
  }

  /** Gives up what was typed; the answer is the text to show. */
  takeTheirs(key: string): string {
    const part = this.partOf(key)
    const theirs = part.theirs ?? part.mine
    part.target.release(part.mine)
    part.isTouched = false
    this.settle(part)
    return theirs
  }

  /** Stores everything typed so far. */
  async flush(): Promise<void> {
    await Promise.all([...this.parts.values()].map(({ writer }) => writer.flush()))
  }

  private settle(part: KeptPart): void {
    if (part.theirs === null) return
    part.theirs = null
    this.tell()
  }

  private tell(): void {
    this.onConflicts([...this.parts].flatMap(([key, { theirs }]) => (theirs === null ? [] : [{ key, theirs }])))
  }

  private partOf(key: string): KeptPart {
    const known = this.parts.get(key)
    if (known !== undefined) return known
    const target = this.targetOf(key)
    const part: KeptPart = { writer: new DraftWriter(target), target, stored: null, sent: [], isTouched: false, theirs: null, mine: '' }
    this.parts.set(key, part)
    return part
  }
}
