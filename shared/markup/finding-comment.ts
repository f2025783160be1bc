import type { Span } from '../core/span'
import { inTitleMarks } from '../core/title-marks'
import type { ContractDocument } from '../document/contract-document'
import { findParagraphAt } from '../document/find-clause'
import type { Finding } from '../findings/finding'
import { groupByProvision } from '../rules/group-by-provision'

const SEVERITIES = { 'must-fix': '必改', 'should-fix': '建议', remind: '提示' } as const

/** What a margin comment says about a finding: problem, legal basis, suggestion, each on a line. `wording` replaces the rule's words. */
export function findingComment(finding: Finding, wording: { readonly opinion: string; readonly amendment: string } | null = null): string {
  const doubt = finding.status === 'suspected' ? '（疑似）' : finding.status === 'insufficient' ? '（信息不足）' : ''
  const opinion = wording?.opinion ?? finding.opinion
  const amendment = wording?.amendment ?? finding.amendment ?? ''
  const computed = finding.computed === null || opinion.includes(finding.computed) ? '' : `（${finding.computed}）`
  const lines = [`【${SEVERITIES[finding.severity]}】${finding.title}${doubt}`, `问题：${opinion}${computed}`]
  if (finding.basis.length > 0) lines.push(`依据：${citeBases(finding)}`)
  if (amendment !== '') lines.push(`建议：${amendment}`)
  return lines.join('\n')
}

/** Each act once with all its articles: 《政府采购法》第48条、第49条；《预算法》第13条. */
function citeBases({ basis }: Finding): string {
  const acts = new Map<string, string[]>()
  for (const { title, article } of basis) acts.set(title, [...(acts.get(title) ?? []), article])
  return [...acts].map(([title, articles]) => `${inTitleMarks(title)}${[...new Set(articles)].filter((article) => article !== '').join('、')}`).join('；')
}

/** A further place of a finding and the few words that stand there. */
export interface FurtherPlace {
  readonly span: Span
  readonly text: string
}

/** More short marks than this beside one comment hide what else stands in the margin. */
const MOST_MARKS = 24

/**
 * The places of a finding behind its first, for a finding told once may have many (the blanks of a form): each paragraph gets
 * one short mark from its first place to its last, which says where the whole comment stands and which places these are. Where
 * that would be more than a reader can look through, each provision gets one.
 */
export function furtherPlaces(document: ContractDocument, { spans, severity, title, clause }: Pick<Finding, 'spans' | 'severity' | 'title' | 'clause'>): readonly FurtherPlace[] {
  const further = spans.slice(1).map((span, index) => ({ span, index: index + 1 }))
  const byParagraph = adjacent(further, ({ span }) => findParagraphAt(document, span.start)?.start ?? -1)
  const groups = byParagraph.length > MOST_MARKS ? groupByProvision(document, further) : byParagraph
  return groups.map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!]
    const which = group.length === 1 ? `第${first.index + 1}处` : `第${first.index + 1}—${last.index + 1}处`
    return {
      span: { start: first.span.start, end: Math.max(...group.map(({ span }) => span.end)) },
      text: `【${SEVERITIES[severity]}】${title}：同${clause === '' ? '首处' : clause}批注（${which}，共${spans.length}处）`,
    }
  })
}

/** Cuts a list into stretches of one key. */
function adjacent<T>(list: readonly T[], keyOf: (item: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const item of list) {
    const open = groups.at(-1)
    if (open !== undefined && keyOf(open[0]!) === keyOf(item)) open.push(item)
    else groups.push([item])
  }
  return groups
}
