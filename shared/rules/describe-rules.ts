import { CONTRACT_TYPES, type ContractType } from '../law/contract-type'
import { findStatute } from '../law/statutes'
import type { Verification } from '../law/statute'
import { rules } from './index'
import type { Severity } from './rule'

/** A rule as `hengshen rules --json` and the settings screen show it. */
export interface RuleDescription {
  readonly id: string
  readonly title: string
  /** Codes of contract types; ['GEN'] for a rule that applies to all. */
  readonly types: readonly ContractType[]
  readonly severity: Severity
  readonly basis: readonly { readonly act: string; readonly article: string; readonly title: string; readonly verification: Verification }[]
  /** Keys of the dated parameters it reads. */
  readonly parameters: readonly string[]
  readonly version: number
}

/** Every rule, sorted by id. */
export function describeRules(): readonly RuleDescription[] {
  return rules
    .map((rule) => ({
      id: rule.id,
      title: rule.title,
      types: rule.types === 'all' ? (['GEN'] as const) : rule.types,
      severity: rule.severity,
      basis: rule.basis.map(({ act, article, verification }) => ({ act, article, title: findStatute(act)?.title ?? act, verification })),
      parameters: rule.parameters.map(({ key }) => key),
      version: rule.version,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { 'must-fix': '必改', 'should-fix': '建议', remind: '提示' }

/** The page docs/rules.md: one table row per rule. */
export function rulesPage(descriptions: readonly RuleDescription[]): string {
  const rows = descriptions.map(({ id, title, types, severity, basis, version }) => {
    const applies = types.map((type) => CONTRACT_TYPES[type]).join('、')
    const articles = basis.map(({ act, article, verification }) => `${act}${article}${verification === 'from-knowledge' ? '＊' : ''}`).join('；')
    return `| ${id} | ${title} | ${SEVERITY_NAMES[severity]} | ${applies} | ${articles} | ${version} |`
  })
  return `${[
    '# 自动检查规则', '',
    `共 ${descriptions.length} 条。本页由 \`node scripts/generate-rules.mjs\` 生成，请勿手改。等级为典型等级，个别情形见规则本身；＊为未能读到条文原文的依据。`, '',
    '| 编号 | 名称 | 等级 | 适用 | 依据 | 版本 |', '|---|---|---|---|---|---|', ...rows,
  ].join('\n')}\n`
}
