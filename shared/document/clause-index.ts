import type { Clause, ContractDocument } from './contract-document'

const indexes = new WeakMap<ContractDocument['clauses'], ReadonlyMap<string, Clause>>()

/** The clauses of a document by id. Built once per document, linear; later calls are free. */
export function clausesById(document: ContractDocument): ReadonlyMap<string, Clause> {
  let index = indexes.get(document.clauses)
  if (index === undefined) {
    index = new Map(document.clauses.map((clause) => [clause.id, clause]))
    indexes.set(document.clauses, index)
  }
  return index
}

/** The clause and the ones it stands in, outermost first. Linear in the depth. */
export function lineageOf(document: ContractDocument, clause: Clause): readonly Clause[] {
  const lineage: Clause[] = []
  let current: Clause | undefined = clause
  while (current !== undefined) {
    lineage.unshift(current)
    current = current.parent === null ? undefined : clausesById(document).get(current.parent)
  }
  return lineage
}
