import { KeptText, type DraftTarget } from '../../../ui/kept-text'

/** A part that two windows changed. */
export interface PartConflict {
  readonly key: string
  readonly theirs: string
}

/** Keeps what is typed into the parts of a sheet, each as a `KeptText`, and tells which of them two windows changed. */
export class PartKeeper {
  private readonly parts = new Map<string, KeptText>()

  constructor(private readonly targetOf: (key: string) => DraftTarget, private readonly onConflicts: (conflicts: readonly PartConflict[]) => void) {}

  typed(key: string, text: string, before: string): void {
    this.partOf(key).typed(text, before)
  }

  /** The cursor left the part: what was typed is stored at once. */
  left(key: string): void {
    this.parts.get(key)?.left()
  }

  /** True where `stored` is to be shown in place of `shown`. */
  hears(key: string, stored: string, shown: string): boolean {
    return this.partOf(key).hears(stored, shown)
  }

  /** Takes up what was left unsettled in a part; the answer is the text to show, null for none. */
  recover(key: string, stored: string): string | null {
    return this.partOf(key).recover(stored)
  }

  keepMine(key: string): void {
    this.partOf(key).keepMine()
  }

  /** Gives up what was typed; the answer is the text to show, null where nothing was to be settled. */
  takeTheirs(key: string): string | null {
    return this.partOf(key).takeTheirs()
  }

  /** Stores everything typed so far. */
  async flush(): Promise<void> {
    await Promise.all([...this.parts.values()].map((part) => part.flush()))
  }

  private tell(): void {
    this.onConflicts([...this.parts].flatMap(([key, { theirs }]) => (theirs === null ? [] : [{ key, theirs }])))
  }

  private partOf(key: string): KeptText {
    const known = this.parts.get(key)
    if (known !== undefined) return known
    const part = new KeptText(this.targetOf(key), () => this.tell())
    this.parts.set(key, part)
    return part
  }
}
