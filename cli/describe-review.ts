import { formatYuan } from '../shared/core/money'
import { TO_BE_CHECKED, type DoubtfulFact } from '../shared/facts/doubtful-facts'
import type { FindingOutput, ReviewOutput } from './output'

const SEVERITY = { 'must-fix': '■ 必改', 'should-fix': '▲ 建议', remind: '● 提示' } as const
const STATUS = { hit: '', suspected: '（疑似）', insufficient: '（信息不足）' } as const

/** A review as a person reads it in a terminal. */
export function describeReview(review: ReviewOutput): string {
  const { facts } = review
  const mark = (fact: DoubtfulFact): string => (facts.doubtful?.includes(fact) === true ? TO_BE_CHECKED : '')
  const lines = [
    `${review.file}　${facts.title}`,
    `  ${review.import.format}，${review.import.characters} 字，${review.import.clauses} 条；规则包 ${review.rulePack.version}（${review.rulePack.sha256.slice(0, 8)}）`,
    ...facts.parties.map((party) => `  ${party.role}：${party.name === '' ? '（未填）' : party.name}${mark('parties')}`),
  ]
  if (facts.totalAmount !== null && facts.totalAmount.fen !== null) lines.push(`  合同总价：${formatYuan(facts.totalAmount.fen)} 元${mark('amount')}`)
  if (!facts.isContract) lines.push('  这份文件读起来不像合同，自动检查仅供参考。')
  for (const warning of review.import.warnings) lines.push(`  ！${warning.message}`)
  for (const finding of review.findings) lines.push(...describeFinding(finding))
  for (const { ruleId, reason } of review.switchedOff ?? []) lines.push(`  已停用 ${ruleId}：${reason}`)
  lines.push(`  命中 ${review.findings.length} 处，通过 ${review.passed.length} 条规则，不适用 ${review.notApplicable.length} 条。`, '')
  return `${lines.join('\n')}\n`
}

function describeFinding(finding: FindingOutput): string[] {
  const lines = [`  ${SEVERITY[finding.severity]}${STATUS[finding.status]} ${finding.ruleId} ${finding.title}　${finding.clause}`]
  for (const span of finding.spans) lines.push(`      “${span.quote.replace(/\s+/g, ' ')}”`)
  if (finding.computed !== null) lines.push(`      算式：${finding.computed}`)
  lines.push(`      ${finding.opinion}`)
  if (finding.basis.length > 0) lines.push(`      依据：${finding.basis.map(({ act, article }) => `《${act}》${article}`).join('；')}`)
  return lines
}
