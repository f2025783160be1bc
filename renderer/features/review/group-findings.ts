import type { ContractDocument } from '../../../shared/document/contract-document'
import { clausesById, lineageOf } from '../../../shared/document/clause-index'
import { chapterOf } from '../../../shared/opinion/opinion-chapter'
import { OPINION_CHAPTERS } from '../../../shared/opinion/opinion'
import type { DeskFinding } from './desk-finding'

/** How the list of findings is parted. `none` is the contract's own order. */
export const GROUPINGS = ['none', 'clause', 'severity', 'chapter'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Findings under one heading. `key` is a tone, a chapter, or the clause as people name it ('' for the whole contract). */
export interface FindingGroup {
  readonly key: string
  readonly items: readonly DeskFinding[]
}

const TONES = ['must-fix', 'should-fix', 'remind', 'insufficient']

/** Parts findings under headings: by the outermost clause in reading order, by grade from the gravest, or by the opinion's chapters. Within a group the order stays. */
export function groupFindings(findings: readonly DeskFinding[], grouping: Grouping, document: ContractDocument): readonly FindingGroup[] {
  if (grouping === 'none') return findings.length === 0 ? [] : [{ key: '', items: findings }]
  const groups = new Map<string, DeskFinding[]>()
  for (const item of findings) {
    const key = grouping === 'severity' ? item.tone : grouping === 'chapter' ? chapterOf(item.finding.ruleId) : clauseOf(item, document)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [item])
    else known.push(item)
  }
  const order: readonly string[] = grouping === 'severity' ? TONES : grouping === 'chapter' ? OPINION_CHAPTERS : [...groups.keys()]
  return order.flatMap((key) => (groups.has(key) ? [{ key, items: groups.get(key)! }] : []))
}

function clauseOf({ finding }: DeskFinding, document: ContractDocument): string {
  const clause = finding.clauseId === null ? undefined : clausesById(document).get(finding.clauseId)
  const outermost = clause === undefined ? undefined : lineageOf(document, clause)[0]
  return outermost === undefined ? finding.clause : `${outermost.label} ${outermost.title}`.trim()
}
