import type { Clause, ContractDocument } from '../document/contract-document'

/** Looks clauses up by the number printed on them. */
export interface ClauseIndex {
  /**
   * Articles (第七条) with that number; where there are none, top-level clauses, and failing those any 七、 or 7. that
   * stands deeper (model texts put their articles under parts and headings). In reading order.
   */
  readonly byArticle: (contract: number, number: number) => readonly Clause[]
  /** Clauses printed 7.2 or 7.2.1, and children 2 of clause 7. */
  readonly byPath: (contract: number, path: readonly number[]) => readonly Clause[]
  /** Chapters, parts and sections with that number. */
  readonly byChapter: (contract: number, number: number) => readonly Clause[]
  readonly childrenOf: (id: string) => readonly Clause[]
  readonly parentOf: (clause: Clause) => Clause | null
  readonly byId: (id: string) => Clause | null
  /** Number of the last article or top-level clause; 0 when the contract has none. */
  readonly lastArticle: (contract: number) => number
}

/** Indexes the clauses of a document once. Linear. */
export function indexClauses(document: ContractDocument): ClauseIndex {
  const ids = new Map(document.clauses.map((clause) => [clause.id, clause]))
  const children = new Map<string, Clause[]>()
  const articles = new Map<string, Clause[]>()
  const tops = new Map<string, Clause[]>()
  const deeper = new Map<string, Clause[]>()
  const paths = new Map<string, Clause[]>()
  const chapters = new Map<string, Clause[]>()
  const last = new Map<number, number>()
  for (const clause of document.clauses) {
    const number = clause.path[clause.path.length - 1]
    if (number === undefined || clause.style === 'none') continue
    const section = document.sections[clause.section]
    const contract = section?.contract ?? 0
    if (clause.parent !== null) push(children, clause.parent, clause)
    if (isDivision(clause)) push(chapters, `${contract}/${number}`, clause)
    else {
      const parent = clause.parent === null ? null : (ids.get(clause.parent) ?? null)
      const isTop = parent === null || isDivision(parent) || parent.style === 'none'
      if (clause.style === 'article') push(articles, `${contract}/${number}`, clause)
      else if (isTop) push(tops, `${contract}/${number}`, clause)
      else if (clause.style === 'han' || clause.style === 'decimal') push(deeper, `${contract}/${number}`, clause)
      if ((clause.style === 'article' || isTop) && section?.kind === 'body') last.set(contract, Math.max(last.get(contract) ?? 0, number))
    }
    const printed = printedPath(clause)
    if (printed.length > 1) push(paths, `${contract}/${printed.join('.')}`, clause)
    if (clause.path.length > 1) push(paths, `${contract}/${articlePath(clause, ids).join('.')}`, clause)
  }
  const at = (found: ReadonlyMap<string, readonly Clause[]>, contract: number, number: number): readonly Clause[] | undefined => found.get(`${contract}/${number}`)
  return {
    byArticle: (contract, number) => at(articles, contract, number) ?? at(tops, contract, number) ?? at(deeper, contract, number) ?? [],
    byPath: (contract, path) => paths.get(`${contract}/${path.join('.')}`) ?? [],
    byChapter: (contract, number) => at(chapters, contract, number) ?? [],
    childrenOf: (id) => children.get(id) ?? [],
    parentOf: (clause) => (clause.parent === null ? null : (ids.get(clause.parent) ?? null)),
    byId: (id) => ids.get(id) ?? null,
    lastArticle: (contract) => last.get(contract) ?? 0,
  }
}

/** Chapters, parts and sections hold articles and are counted apart from them. */
function isDivision({ style }: Clause): boolean {
  return style === 'chapter' || style === 'part' || style === 'section'
}

/** The numbers on the label itself: 7.2 -> [7, 2]; [] for labels with one number. */
function printedPath(clause: Clause): readonly number[] {
  return /\d\s{0,2}[.．]\s{0,2}\d/.test(clause.label) ? clause.label.replace(/[^\d.．]/g, '').split(/[.．]/).filter((part) => part !== '').map(Number) : []
}

/** Path counted from the article or top-level clause, chapters left out: 第二章 第七条 （二） -> [7, 2]. */
function articlePath(clause: Clause, ids: ReadonlyMap<string, Clause>): readonly number[] {
  const numbers: number[] = []
  let current: Clause | undefined = clause
  while (current !== undefined && !isDivision(current)) {
    const printed = printedPath(current)
    if (printed.length > 1) return [...printed, ...numbers]
    const number = current.path[current.path.length - 1]
    if (number !== undefined && current.style !== 'none') numbers.unshift(number)
    current = current.parent === null ? undefined : ids.get(current.parent)
  }
  return numbers
}

function push(map: Map<string, Clause[]>, key: string, clause: Clause): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [clause])
  else list.push(clause)
}
