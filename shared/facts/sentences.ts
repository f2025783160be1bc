import type { Clause, ContractDocument } from '../document/contract-document'
import type { Span } from '../core/span'
import { lastStartingAtOrBefore } from '../core/span'
import { isReadable } from './readable'
import type { SentenceFact } from './facts'

const END = /[。；;！？!?\n\t]/g

/**
 * The sentences of the sections that are read, in reading order, each with its clause and, for an item of a list, the
 * words that introduce the list. Linear in the text.
 */
export function findSentences(document: ContractDocument, normalized: string): readonly SentenceFact[] {
  const sentences: SentenceFact[] = []
  const labelled = labelTabs(normalized)
  const leadIns = new Map<string, Span>()
  const parents = new Map(document.clauses.map((clause) => [clause.id, clause.parent]))
  const clauses = new ClauseWalk(document.clauses)
  document.sections.forEach((section, index) => {
    if (!isReadable(section.kind)) return
    for (const span of splitSentences(normalized, section, document.clauses, labelled)) {
      const clause = clauses.at(span.start)
      const parent = clause === null ? null : (parents.get(clause.id) ?? null)
      const leadIn = parent === null ? null : (leadIns.get(parent) ?? null)
      sentences.push({ span, clause: clause?.id ?? null, section: index, leadIn })
      if (clause !== null && normalized[span.end - 1] === ':') leadIns.set(clause.id, span)
    }
  })
  return sentences
}

/** The sentence that holds `offset`, or null. Logarithmic. */
export function findSentenceAt(sentences: readonly SentenceFact[], offset: number): SentenceFact | null {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sentences[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low - 1]
  return sentence !== undefined && offset < sentence.span.end ? sentence : null
}

const LABEL_CELL = /^(?!第.{1,4}[条章节款]$)[\u4e00-\u9fff]{2,8}$/
const LONGEST_ROW = 1000
const TOLD_CELL = /[\u4e00-\u9fff]{4}/

/** The tabs of lines that are a label and what it says (付款时间 | 验收通过后90天), a row of two cells: such a line is one sentence. */
function labelTabs(text: string): ReadonlySet<number> {
  const tabs = new Set<number>()
  let start = 0
  for (const line of text.split('\n')) {
    const [label, told, ...others] = line.length > LONGEST_ROW ? [] : line.split('\t')
    if (label !== undefined && told !== undefined && others.length === 0 && LABEL_CELL.test(label.trim()) && TOLD_CELL.test(told)) tabs.add(start + label.length)
    start += line.length + 1
  }
  return tabs
}

function splitSentences(text: string, within: Span, clauses: readonly Clause[], labelled: ReadonlySet<number>): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  END.lastIndex = within.start
  const push = (end: number): void => {
    const trimmed = trim(text, start, end)
    if (trimmed !== null) spans.push(trimmed)
    start = end + 1
  }
  for (let match = END.exec(text); match !== null && match.index < within.end; match = END.exec(text)) {
    // 1；乙方… : a mark inside the printed number of a clause is not the end of a sentence.
    if (!isInNumber(clauses, match.index) && !labelled.has(match.index)) push(match.index)
  }
  push(within.end)
  return spans
}

function isInNumber(clauses: readonly Clause[], offset: number): boolean {
  const clause = clauses[lastStartingAtOrBefore(clauses, offset)]
  return clause !== undefined && offset < clause.start + clause.label.length
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return start < end ? { start, end } : null
}

/** Finds the innermost clause for offsets that only grow; the clauses' pre-order makes it one pass. */
class ClauseWalk {
  private next = 0
  private readonly open: Clause[] = []
  private readonly clauses: readonly Clause[]
  constructor(clauses: readonly Clause[]) {
    this.clauses = clauses
  }

  at(offset: number): Clause | null {
    for (let clause = this.clauses[this.next]; clause !== undefined && clause.start <= offset; clause = this.clauses[this.next]) {
      this.open.push(clause)
      this.next += 1
    }
    while (this.open.length > 0 && this.open[this.open.length - 1]!.end <= offset) this.open.pop()
    return this.open[this.open.length - 1] ?? null
  }
}
