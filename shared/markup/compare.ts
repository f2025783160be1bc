import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { alignDocuments, isAcross } from './compare/align-documents'
import type { AlignedLine } from './compare/align-lines'
import { BaseText } from './compare/base-text'
import { type ComparableLine, isSameNumber, isSameWords, placeOf, printed } from './compare/comparable-lines'

/** What became of a line; `renumber`: the same words under another number; `format`: the same words set differently. */
export type ChangeKind = 'insert' | 'delete' | 'replace' | 'move' | 'renumber' | 'format' | 'table-row'

/** One difference between two versions of a contract. */
export interface Change {
  readonly kind: ChangeKind
  /** How people name the place: in the new version, of deleted lines in the old one. */
  readonly clause: string
  /** The line as printed in each version; '' where there is none. Several renumbered lines are one change. */
  readonly old: string
  readonly new: string
  /** True when the new file itself shows the change as a tracked one; false: it was made silently. */
  readonly tracked: boolean
  /** Where it stands in each reading text; null where there is none. */
  readonly oldSpan: Span | null
  readonly newSpan: Span | null
}

/**
 * The differences between two versions of a contract, in the order of the new one. Width, spaces and line breaks do not
 * count between formats; within one format they are `format`. A moved line is one change, a run of renumbered ones too.
 */
export function compareDocuments(old: ContractDocument, next: ContractDocument): readonly Change[] {
  const comparison = new Comparison(old, next)
  return comparison.changes()
}

class Comparison {
  private readonly base: BaseText
  private readonly isAcross: boolean

  constructor(private readonly old: ContractDocument, private readonly next: ContractDocument) {
    this.base = new BaseText(next)
    this.isAcross = isAcross(old, next)
  }

  changes(): readonly Change[] {
    const aligned = alignDocuments(this.old, this.next)
    const found: Change[] = []
    let renumbered: Extract<AlignedLine, { kind: 'same' | 'moved' }>[] = []
    const fold = (): void => {
      if (renumbered.length > 0) found.push(this.renumber(renumbered))
      renumbered = []
    }
    for (const entry of aligned) {
      if (entry.kind === 'same' && !isSameNumber(entry.old, entry.next)) {
        renumbered.push(entry as Extract<AlignedLine, { kind: 'same' }>)
        continue
      }
      const change = this.changeOf(entry)
      if (change === null) continue
      fold()
      found.push(change)
    }
    fold()
    return this.settleRenumbered(found)
  }

  private changeOf(entry: AlignedLine): Change | null {
    switch (entry.kind) {
      case 'same': return this.formatOf(entry.old, entry.next)
      case 'similar': return this.make(entry.next.kind === 'row' ? 'table-row' : 'replace', entry.old, entry.next, this.isTracked(entry.old))
      case 'moved': return this.make('move', entry.old, entry.next, this.base.isInserted(entry.next))
      case 'inserted': return this.make(entry.next.kind === 'row' ? 'table-row' : 'insert', null, entry.next, this.base.isInserted(entry.next))
      case 'deleted': return this.make(entry.old.kind === 'row' ? 'table-row' : 'delete', entry.old, null, this.isTracked(entry.old))
      case 'recut':
        if (!isSameWords(entry.olds, entry.nexts)) return this.recut('replace', entry.olds, entry.nexts)
        return this.isAcross ? null : this.recut('format', entry.olds, entry.nexts)
    }
  }

  private isTracked(line: ComparableLine): boolean {
    // A number typed in one file may be automatic in the other.
    return this.base.holds(line.text) || this.base.holds(printed(this.old, line))
  }

  private formatOf(old: ComparableLine, next: ComparableLine): Change | null {
    if (this.isAcross) return null
    const isReformatted = this.base.isReformatted(next)
    if (old.text.trim() === next.text.trim() && old.number === next.number && !isReformatted) return null
    return this.make('format', old, next, isReformatted || this.isTracked(old))
  }

  private recut(kind: 'format' | 'replace', olds: readonly ComparableLine[], nexts: readonly ComparableLine[]): Change {
    const words = (document: ContractDocument, lines: readonly ComparableLine[]): string => lines.map((line) => printed(document, line)).join('\n')
    const { clause } = this.make('format', olds[0]!, nexts[0]!, false)
    const [oldSpan, newSpan] = [spanOf(olds), spanOf(nexts)]
    return { kind, clause, old: words(this.old, olds), new: words(this.next, nexts), tracked: this.base.holds(words(this.old, olds)), oldSpan, newSpan }
  }

  private make(kind: ChangeKind, old: ComparableLine | null, next: ComparableLine | null, tracked: boolean): Change {
    return {
      kind,
      clause: next === null ? placeOf(this.old, old!) : placeOf(this.next, next),
      old: old === null ? '' : printed(this.old, old),
      new: next === null ? '' : printed(this.next, next),
      tracked,
      oldSpan: old === null ? null : spanOf([old]),
      newSpan: next === null ? null : spanOf([next]),
    }
  }

  /** Lines with the same words under other numbers, from the first to the last of a run. */
  private renumber(lines: readonly { readonly old: ComparableLine; readonly next: ComparableLine }[]): Change {
    const first = lines[0]!
    const last = lines.at(-1)!
    const range = (a: string, b: string): string => (lines.length === 1 ? a : `${a}至${b}`)
    return {
      kind: 'renumber',
      clause: placeOf(this.next, first.next),
      old: range(first.old.number, last.old.number),
      new: range(first.next.number, last.next.number),
      tracked: lines.every(({ old, next }) => old.isAutomatic || next.isAutomatic || this.base.holds(printed(this.old, old))),
      oldSpan: { start: first.old.start, end: last.old.end },
      newSpan: { start: first.next.start, end: last.next.end },
    }
  }

  /** Automatic numbers follow from what was put in and taken out: they change silently only if that was silent. */
  private settleRenumbered(changes: readonly Change[]): readonly Change[] {
    const isSilent = changes.some(({ kind, tracked }) => !tracked && (kind === 'insert' || kind === 'delete' || kind === 'move'))
    if (!isSilent) return changes
    return changes.map((change) => (change.kind === 'renumber' && change.tracked ? Object.assign({}, change, { tracked: false }) : change))
  }
}

function spanOf(lines: readonly ComparableLine[]): Span {
  return { start: lines[0]!.start, end: lines.at(-1)!.end }
}
