import { SUCCESSION_LINES } from './successions'

/** Where an article stood before: in an older version of the same act, or in the act it replaced. */
export interface Succession {
  readonly act: string
  readonly article: string
}

const BEFORE = new Map<string, Succession | null>()
for (const { act, was, articles } of SUCCESSION_LINES) {
  for (const [article, old] of articles) BEFORE.set(`${act} ${article}`, old === null ? null : { act: was, article: old })
}

/**
 * The article that said the same before `article` of `act` got its present number; null when there was none or nobody
 * entered one. An entry for the very paragraph wins over the entry of its article.
 */
export function findPredecessor(act: string, article: string): Succession | null {
  const exact = BEFORE.get(`${act} ${article}`)
  if (exact !== undefined) return exact
  return BEFORE.get(`${act} ${/^第[\d—]+条/.exec(article)?.[0] ?? ''}`) ?? null
}

/** The present article for an old one (第16条 of the 仲裁法 of 1994 -> 第27条), or null when none is known. */
export function findSuccessor(act: string, article: string): Succession | null {
  for (const line of SUCCESSION_LINES) {
    if (line.was !== act) continue
    const found = line.articles.find(([, old]) => old === article)
    if (found === undefined) continue
    return (line.act === act ? null : findSuccessor(line.act, found[0])) ?? { act: line.act, article: found[0] }
  }
  return null
}
