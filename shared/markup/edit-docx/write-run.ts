import type { Piece } from './splices'
import type { RevisionStamp } from './revision-stamp'
import type { RunItem } from './run-items'
import type { XmlSource } from './xml-source'

/** What is to happen in a run. */
export interface RunPlan {
  readonly deleted: ReadonlySet<RunItem>
  /** Whether markup is to stand between runs before or after an item, and which; asked for once per place, in order. */
  readonly cuts: (item: RunItem, side: 'before' | 'after') => boolean
  readonly hook: (item: RunItem, side: 'before' | 'after') => string
  readonly stamp: RevisionStamp
}

/** Signs of layout that belong to whatever stands around them. */
const NEUTRAL = new Set(['w:lastRenderedPageBreak', 'w:softHyphen'])
/** What a deletion calls the content it holds (ECMA-376 Part 1, 17.3.3.7 and 17.16.13). */
const DELETED_NAMES: Readonly<Record<string, string>> = { 'w:t': 'delText', 'w:instrText': 'delInstrText' }

/** A run cut into kept and deleted runs with the same properties; null when nothing in it changes. */
export function writeRun(source: XmlSource, items: readonly RunItem[], plan: RunPlan): readonly Piece[] | null {
  const writer = new RunWriter(source, items, plan)
  return writer.write()
}

class RunWriter {
  private readonly pieces: Piece[] = []
  private state: 'none' | 'kept' | 'deleted' = 'none'
  private readonly open: string
  private copies = 0
  private readonly close: string

  constructor(private readonly source: XmlSource, private readonly items: readonly RunItem[], private readonly plan: RunPlan) {
    const { run } = items[0]!
    const properties = run.children.find(({ name }) => name === 'w:rPr')
    this.open = source.text.slice(run.start, run.openEnd) + (properties === undefined ? '' : source.text.slice(properties.start, properties.end))
    this.close = `</${run.raw}>`
  }

  write(): readonly Piece[] | null {
    const { items, plan } = this
    let isChanged = false
    for (let from = 0; from < items.length; ) {
      const item = items[from]!
      const last = items[this.stretchEnd(from) - 1]!
      if (plan.deleted.has(item) || plan.cuts(item, 'before') || plan.cuts(last, 'after')) isChanged = true
      this.put(item, 'before')
      this.enter(this.stateOf(item))
      from = this.writeStretch(from)
      this.put(last, 'after')
    }
    this.enter('none')
    return isChanged ? this.pieces : null
  }

  private stateOf(item: RunItem): 'kept' | 'deleted' {
    if (NEUTRAL.has(item.node.name) && this.state !== 'none') return this.state
    return this.plan.deleted.has(item) ? 'deleted' : 'kept'
  }

  /** End of the stretch of characters of one element that share their fate. */
  private stretchEnd(from: number): number {
    const { items, plan } = this
    const first = items[from]!
    let to = from + 1
    if (first.kind !== 'text') return to
    while (to < items.length) {
      const item = items[to]!
      const isSame = item.kind === 'text' && item.node === first.node && plan.deleted.has(item) === plan.deleted.has(first)
      if (!isSame || plan.cuts(item, 'before') || plan.cuts(items[to - 1]!, 'after')) break
      to += 1
    }
    return to
  }

  private put(item: RunItem, side: 'before' | 'after'): void {
    if (!this.plan.cuts(item, side)) return
    this.enter('none')
    this.pieces.push(this.plan.hook(item, side))
  }

  private enter(state: 'none' | 'kept' | 'deleted'): void {
    if (this.state === state) return
    const w = this.source.prefix
    if (this.state !== 'none') this.pieces.push(this.close + (this.state === 'deleted' ? `</${w}del>` : ''))
    if (state !== 'none') this.pieces.push((state === 'deleted' ? `<${w}del${this.plan.stamp.attributes(w)}>` : '') + this.openAnew())
    this.state = state
  }

  /** A start tag with its properties; a tracked change of those gets a number of its own in every copy. */
  private openAnew(): string {
    this.copies += 1
    if (this.copies === 1) return this.open
    return this.open.replace(/(<[\w.-]{1,40}:rPrChange\s[^>]*?:id=)"[^"]*"/g, (_, before: string) => `${before}"${this.plan.stamp.id()}"`)
  }

  /** Writes a stretch and says where it ends. */
  private writeStretch(from: number): number {
    const { source, items } = this
    const to = this.stretchEnd(from)
    const first = items[from]!
    const last = items[to - 1]!
    const { node } = first
    const w = source.prefix
    const deletedName = this.state === 'deleted' ? DELETED_NAMES[node.name] : undefined
    const isWhole = first.kind !== 'text' || (this.isEdge(from - 1, node) && this.isEdge(to, node))
    if (isWhole && deletedName === undefined) this.pieces.push({ start: node.start, end: node.end })
    else {
      const content = first.kind === 'text' ? source.text.slice(first.start, last.end) : source.text.slice(node.openEnd, node.closeStart)
      this.pieces.push(`<${w}${deletedName ?? 't'} xml:space="preserve">${content}</${w}${deletedName ?? 't'}>`)
    }
    return to
  }

  private isEdge(index: number, node: RunItem['node']): boolean {
    return this.items[index]?.node !== node
  }
}
