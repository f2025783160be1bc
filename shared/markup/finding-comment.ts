import type { Finding } from '../findings/finding'

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
  return [...acts].map(([title, articles]) => `${title.startsWith('《') ? title : `《${title}》`}${[...new Set(articles)].filter((article) => article !== '').join('、')}`).join('；')
}
