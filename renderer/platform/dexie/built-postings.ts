import type { Posting } from './pack-posting'
import { postingOf, type Pair } from './work-in'

/** Every index of a kind as it was put together from the entries; each is put in order when it is first asked for. */
export class Built {
  private readonly postings = new Map<string, Posting>()

  /** `upTo`: the audit entry up to which they are right. */
  constructor(private readonly pairs: ReadonlyMap<string, Pair[]>, readonly upTo: number) {}

  indexes(): readonly string[] {
    return [...this.pairs.keys()]
  }

  /** The posting of an index; null for one the kind has not. */
  find(index: string): Posting | null {
    const pairs = this.pairs.get(index)
    if (pairs === undefined) return null
    const posting = this.postings.get(index) ?? postingOf(pairs)
    this.postings.set(index, posting)
    return posting
  }
}
