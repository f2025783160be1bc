import type { Span } from '../../../shared/core/span'
import type { ContractDocument } from '../../../shared/document/contract-document'

/** One line of the clause tree: a clause, or an annex or signature block that clauses stand in. */
export interface OutlineEntry {
  /** The clause's id; `section:3` for a section. */
  readonly id: string
  readonly depth: number
  readonly name: string
  /** Where its heading stands. */
  readonly heading: Span
}

/** Clauses too deep to help finding the way are left out. */
const DEEPEST = 3
const MOST_WORDS = 24

/** The clause tree with its annexes, in reading order. Linear. `signature` names the signature block. */
export function outlineOf(document: ContractDocument, signature: string): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  let next = 0
  document.sections.forEach((section, index) => {
    const isNamed = section.kind === 'annex' || section.kind === 'signature'
    if (isNamed) {
      const name = section.kind === 'signature' ? signature : section.title === '' ? wordsAt(document.text, section) : section.title
      entries.push({ id: `section:${index}`, depth: 0, name, heading: { start: section.start, end: Math.min(section.end, section.start + 1) } })
    }
    for (let clause = document.clauses[next]; clause !== undefined && clause.section === index; clause = document.clauses[(next += 1)]) {
      // An annex whose heading is a clause of its own is already in the list.
      if (clause.depth > DEEPEST || (isNamed && clause.heading.start === section.start)) continue
      entries.push({ id: clause.id, depth: clause.depth + (section.kind === 'annex' ? 1 : 0), name: clauseName(clause.label, clause.title, document.text, clause.heading), heading: clause.heading })
    }
  })
  return entries
}

function clauseName(label: string, title: string, text: string, heading: Span): string {
  const words = title === '' ? wordsAt(text, { start: heading.start + label.length, end: heading.end }) : title
  // 一、 and （二） already stand apart; 第七条 and 3.2 need a space.
  return /[、）)]$/.test(label) ? label + words : `${label} ${words}`.trim()
}

function wordsAt(text: string, span: Span): string {
  return (text.slice(span.start, Math.min(span.end, span.start + MOST_WORDS)).split('\n', 1)[0] ?? '').trim()
}
