import type { Finding } from '../findings/finding'

const SEVERITIES = { 'must-fix': '必改', 'should-fix': '建议', remind: '提示' } as const

/** What a margin comment says about a finding: problem, legal basis, suggestion, each on a line. `wording` replaces the rule's words. */
export function findingComment(finding: Finding, wording: { readonly opinion: string; readonly amendment: string } | null = null): string {
  const doubt = finding.status === 'suspected' ? '（疑似）' : finding.status === 'insufficient' ? '（信息不足）' : ''
  const opinion = wording?.opinion ?? finding.opinion
  const amendment = wording?.amendment ?? finding.amendment ?? ''
  const computed = finding.computed === null || opinion.includes(finding.computed) ? '' : `（${finding.computed}）`
  const lines = [`【${SEVERITIES[finding.severity]}】${finding.title}${doubt}`, `问题：${opinion}${computed}`]
  if (finding.basis.length > 0) lines.push(`依据：${[...new Set(finding.basis.map(({ title, article }) => `《${title}》${article}`))].join('；')}`)
  if (amendment !== '') lines.push(`建议：${amendment}`)
  return lines.join('\n')
}
