import { readHanInteger } from '../../facts/han-numbers'
import type { OpinionItem } from '../opinion'
import type { CounselItem, CounselLink, Stance } from './counsel-voice'

/** One line of ours beside counsel's. */
export interface VoicePair {
  /** What a person said, or what there is to say: `open` where nobody said yet. */
  readonly kind: Stance | 'open' | 'ours-only'
  readonly theirs: CounselItem | null
  readonly ours: OpinionItem | null
  /** For an open one: our item that seems to be about the same; null for none. */
  readonly suggested: OpinionItem | null
}

/**
 * Counsel's items in their order, each with ours beside it as people linked them, then our items that no item of
 * counsel's is linked with. A link to an item we no longer have counts as open.
 */
export function compareVoices(theirs: readonly CounselItem[], ours: readonly OpinionItem[], links: Readonly<Record<string, CounselLink>>): readonly VoicePair[] {
  const byId = new Map(ours.map((item) => [item.id, item]))
  const pairs = theirs.map((item): VoicePair => {
    const link = links[item.id]
    if (link?.stance === 'alone') return { kind: 'alone', theirs: item, ours: null, suggested: null }
    const linked = link === undefined ? undefined : byId.get(link.to)
    if (link === undefined || linked === undefined) return { kind: 'open', theirs: item, ours: null, suggested: suggestItem(item, ours) }
    return { kind: link.stance, theirs: item, ours: linked, suggested: null }
  })
  const taken = new Set(pairs.flatMap((pair) => (pair.ours === null ? [] : [pair.ours.id])))
  return [...pairs, ...ours.filter((item) => !taken.has(item.id)).map((item): VoicePair => ({ kind: 'ours-only', theirs: null, ours: item, suggested: null }))]
}

/** Enough for words that are common to both by more than chance. */
const LONG_ENOUGH = 8

/** Our item most likely about the same: the same words of the contract, the same clause, the same article. Null below two signs of it. */
function suggestItem(theirs: CounselItem, ours: readonly OpinionItem[]): OpinionItem | null {
  const clause = clauseNumber(theirs.clause)
  let best: { readonly item: OpinionItem; readonly weight: number } | null = null
  for (const item of ours) {
    // A title both cite is no sign: everybody cites the same acts.
    const quote = item.quote.replace(/《[^《》\n]{1,60}》|\s+/g, '')
    const weight =
      (clause !== null && clause === clauseNumber(item.clause) ? 2 : 0) +
      (quote.length >= LONG_ENOUGH && theirs.text.replace(/\s+/g, '').includes(quote.slice(0, LONG_ENOUGH)) ? 3 : 0) +
      (item.basis.some(({ act, article }) => article !== '' && theirs.text.includes(act) && theirs.text.includes(article)) ? 1 : 0)
    if (weight >= 2 && (best === null || weight > best.weight)) best = { item, weight }
  }
  return best?.item ?? null
}

/** 第七条, 第7条 and 第7.2条 are of one clause. */
function clauseNumber(clause: string): number | null {
  const words = /第([^条]{1,6})条/.exec(clause)?.[1]
  if (words === undefined) return null
  return /^\d/.test(words) ? Number.parseInt(words, 10) : (readHanInteger(words)?.value ?? null)
}
