import { Big } from 'big.js'
import type { ContractDocument } from '../../document/contract-document'
import { describePlace } from '../../document/find-clause'
import { findAmountPairs } from '../../facts/amount-pairs'
import type { AmountFact, Facts } from '../../facts/facts'
import { fenOf } from '../../facts/fen-of'
import { contractAt } from '../../facts/readable'
import { findSentenceAt } from '../../facts/sentences'
import { findTotals, totalLabelOf } from '../../facts/total-amount'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen } from '../show-figures'

/**
 * The contract states its price once, or the same each time (民法典 第470条第1款第5项, 第510条, 第511条第2项). Prices of parts
 * (设备总价 beside 合同总价) are compared among themselves; amounts of lots or years that add up to the total are no
 * contradiction. Words against figures of one statement are AMT-001; a supplement that changes a price states two on purpose.
 */
export const consistentContractPrice: Rule = {
  id: 'AMT-003',
  title: '合同总价多处不一致',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条第1款第5项', 'full-text', '价款或者报酬'), basis('民法典', '第510条', 'full-text', '约定不明的补充'),
    basis('民法典', '第511条第2项', 'full-text', '价款不明的确定'),
  ],
  parameters: [],
  version: 2,
  readsAnyLanguage: true,
  check,
}

/** One statement of a price; a pair in words and figures is one statement with up to two values. */
interface Statement {
  readonly amount: AmountFact
  readonly fens: readonly number[]
  readonly tolerance: number
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { document, facts, types } = context
  if (types.has('SUP')) return 'not-applicable'
  const statements = statementsOf(facts)
  if (statements.length === 0) return 'not-applicable'
  const problems: Problem[] = []
  for (const group of groupStatements(document, statements)) {
    const distinct = distinctStatements(group)
    if (distinct.length < 2 || isSumOfParts(distinct)) continue
    problems.push(describe(document, distinct))
  }
  return problems
}

function statementsOf(facts: Facts): readonly Statement[] {
  const pairs = findAmountPairs(facts.normalized, facts.amounts)
  const partner = new Map(pairs.flatMap(({ words, figures }) => [[words, figures], [figures, words]] as const))
  const totals = findTotals(facts.amounts).filter((amount) => amount.fen !== null && amount.fen > 0 && !isPartOfPrice(facts, amount))
  const isTotal = new Set(totals)
  const isSecondOfPair = (amount: AmountFact): boolean => {
    const other = partner.get(amount)
    return other !== undefined && other.span.start < amount.span.start && isTotal.has(other)
  }
  return totals.filter((amount) => !isSecondOfPair(amount)).map((amount) => {
    const other = partner.get(amount)
    const fens = [amount.fen, other?.fen].filter((fen): fen is NonNullable<typeof fen> => fen !== null && fen !== undefined)
    const tolerance = fenOf(new Big(amount.tolerance)) ?? 0
    return { amount, fens, tolerance }
  })
}

/** 合同总价64.5万元,其中人工费总价50万元,耗材总价14.5万元: what stands after 其中 is part of the price before it. */
function isPartOfPrice({ normalized, sentences }: Facts, { span, label }: AmountFact): boolean {
  // 保洁及会议服务费合计140万元: two of the things priced, not all.
  if (/^(?!合同|本|全部|总)[\u4e00-\u9fa5]{1,8}(?:及|和|与)[\u4e00-\u9fa5]{1,8}费用?(?:合计|总计|共计)$/.test(label)) return true
  // 合同总价的组成:设备总价40万元;安装总价10万元
  const line = normalized.slice(Math.max(0, span.start - 80), span.start)
  if (!/合同|签约|协议|总费用|总金额|总额|^(?:人民币)?总价款?/.test(label) && /(?:组成|构成|分为|分别为|两部分)[^。\n]{0,60}$/.test(line)) return true
  const start = findSentenceAt(sentences, span.start)?.span.start ?? span.start
  return /\d[^。;；]{0,20},[^。;；]{0,6}其中/.test(normalized.slice(Math.max(start, span.start - 120), span.start))
}

/** One group per contract of the file and per thing priced: 设备总价 is not compared with 合同总价. */
function groupStatements(document: ContractDocument, statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const noun = totalLabelOf(statement.amount) ?? ''
    const part = /^(?:设备|货物|软件|设计|咨询|监理|审计|维保|开发|技术|委托|物业)/.exec(noun)?.[0] ?? ''
    const key = `${contractAt(document, statement.amount.span.start)}:${part}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [statement])
    else known.push(statement)
  }
  return [...groups.values()]
}

/** The first statement of each price. */
function distinctStatements(group: readonly Statement[]): readonly Statement[] {
  const distinct: Statement[] = []
  for (const statement of group) {
    if (!distinct.some((other) => areSame(other, statement))) distinct.push(statement)
  }
  return distinct
}

function areSame(a: Statement, b: Statement): boolean {
  const tolerance = Math.max(1, a.tolerance, b.tolerance)
  return a.fens.some((fen) => b.fens.some((other) => Math.abs(fen - other) <= tolerance))
}

/** Lots or years: the largest is what the others add up to. */
function isSumOfParts(distinct: readonly Statement[]): boolean {
  if (distinct.length < 3) return false
  const values = distinct.map((statement) => statement.fens[0] ?? 0).sort((a, b) => b - a)
  const rest = values.slice(1).reduce((sum, value) => sum + value, 0)
  return Math.abs((values[0] ?? 0) - rest) <= distinct.length
}

function describe(document: ContractDocument, distinct: readonly Statement[]): Problem {
  const told = distinct.map(({ amount, fens }) => `${describePlace(document, amount.span)}为${showFen(fens[0] ?? 0)}元`)
  const values = distinct.map(({ fens }) => fens[0] ?? 0)
  const gap = Math.max(...values) - Math.min(...values)
  return {
    status: 'hit',
    spans: distinct.map(({ amount }) => amount.span),
    computed: `${values.map((value) => `${showFen(value)}元`).join('≠')}，最大相差${showFen(gap)}元`,
    opinion: `合同总价在${told.join('、在')}，请核实并统一，避免结算争议。`,
    amendment: '本合同总价（含税）为¥【】元；合同其他条款、附件所列金额与本条不一致的，以本条为准。',
  }
}
