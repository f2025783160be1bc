import type { ContractDocument } from '../../document/contract-document'
import type { AlignedLine } from '../compare/align-lines'
import type { ComparableLine } from '../compare/comparable-lines'

/**
 * Lets each table of the old version become one of the new: rows that would stay in another go and come instead, for a table
 * cannot be cut in two, nor two be joined, as a tracked change. Of several the one with the most rows kept counts.
 */
export function pairTables(aligned: readonly AlignedLine[], old: ContractDocument, next: ContractDocument): readonly AlignedLine[] {
  const counts = new Map<string, { readonly from: number; readonly to: number; count: number }>()
  for (const entry of aligned) {
    const pair = keptRow(entry, old, next)
    if (pair === null) continue
    const known = counts.get(`${pair.from} ${pair.to}`)
    if (known === undefined) counts.set(`${pair.from} ${pair.to}`, { ...pair, count: 1 })
    else known.count += 1
  }
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { from, to } of [...counts.values()].toSorted((a, b) => b.count - a.count)) {
    if (partner.has(from) || taken.has(to)) continue
    partner.set(from, to)
    taken.add(to)
  }
  return aligned.flatMap((entry): readonly AlignedLine[] => {
    const pair = keptRow(entry, old, next)
    if (pair === null || partner.get(pair.from) === pair.to || (entry.kind !== 'same' && entry.kind !== 'similar')) return [entry]
    return [{ kind: 'deleted', old: entry.old }, { kind: 'inserted', next: entry.next }]
  })
}

function keptRow(entry: AlignedLine, old: ContractDocument, next: ContractDocument): { readonly from: number; readonly to: number } | null {
  if ((entry.kind !== 'same' && entry.kind !== 'similar') || entry.old.kind !== 'row' || entry.next.kind !== 'row') return null
  return { from: tableOf(old, entry.old), to: tableOf(next, entry.next) }
}

/** Index of the table a row stands in. */
export function tableOf(document: ContractDocument, row: ComparableLine): number {
  return document.paragraphs[row.paragraphs[0]!]!.cell!.table
}
