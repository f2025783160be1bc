import type { BasisOnDay } from '../law/statute'
import type { OpinionItem } from './opinion'

/** One act of 二、审查依据 with every article the items cite, each once. */
export interface CitedAct {
  readonly title: string
  readonly version: string
  readonly articles: readonly string[]
  /** True when some of it was not read in full text; the letter then says so. */
  readonly isUnchecked: boolean
}

/** Collects the acts the remarks really cite, in order of first citation (documents.md 2.5: 不堆砌). */
export function collectBases(items: readonly OpinionItem[]): readonly CitedAct[] {
  const acts = new Map<string, { readonly first: BasisOnDay; readonly articles: Set<string>; isUnchecked: boolean }>()
  for (const basis of items.flatMap((item) => [...item.basis, ...(item.furtherBasis?.cited ?? [])])) {
    const key = `${basis.title}|${basis.version}`
    const act = acts.get(key) ?? { first: basis, articles: new Set<string>(), isUnchecked: false }
    if (basis.article !== '') act.articles.add(basis.article)
    if (basis.verification === 'from-knowledge') act.isUnchecked = true
    acts.set(key, act)
  }
  return [...acts.values()].map(({ first, articles, isUnchecked }) => ({ title: first.title, version: first.version, articles: [...articles], isUnchecked }))
}
