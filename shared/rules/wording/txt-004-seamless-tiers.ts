import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { findTiers, type Tier } from '../../facts/tiers'
import { basis } from '../../law/basis'
import type { ContractType } from '../../law/contract-type'
import { provisionsOf, readSentences } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

/**
 * Tiers of one scale meet without overlap or gap (民法典 第1259条: 以上、以下、以内 include the number, 不满、超过 do not).
 * Whole-number scales step by one. Nested thresholds (超过10日…超过30日…) are no scale; a scale of two variables is left
 * alone.
 */
export const seamlessTiers: Rule = {
  id: 'TXT-004',
  title: '阶梯区间重叠或遗漏',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('民法典', '第1259条', 'full-text', '以上、以下、以内、届满包括本数；不满、超过、以外不包括本数')],
  parameters: [],
  version: 2,
  check,
}

function* check({ document, facts, types }: RuleContext): Iterable<Problem> {
  const isOwn = OWN_TYPES.some((type) => types.has(type))
  const provisions = provisionsOf(document)
  const groups = new Map<string, Tier[]>()
  for (const sentence of readSentences(facts)) {
    // Two variables at once (90分以上且投诉不超过2次): no one scale.
    const tiers = findTiers(sentence.words, sentence.span.start)
    if (new Set(tiers.map((tier) => tier.unit)).size > 1) continue
    const holder = provisions.clauseOf(sentence.clause)?.parent ?? sentence.clause ?? `section:${sentence.section}`
    for (const tier of tiers) {
      const key = `${holder}|${tier.unit}`
      const known = groups.get(key)
      if (known === undefined) groups.set(key, [tier])
      else known.push(tier)
    }
  }
  for (const tiers of groups.values()) {
    if (!isScale(facts.normalized, tiers) || (!isOwn && !isOpenScale(tiers))) continue
    const sorted = tiers.toSorted((a, b) => Number(a.lower ?? -1e15) - Number(b.lower ?? -1e15))
    for (let index = 0; index + 1 < sorted.length; index += 1) {
      const fault = faultBetween(sorted[index]!, sorted[index + 1]!)
      if (fault !== null) yield describe(document, sorted[index]!, sorted[index + 1]!, fault)
    }
  }

  function describe(source: RuleContext['document'], lower: Tier, upper: Tier, fault: Fault): Problem {
    const quote = (tier: Tier): string => source.text.slice(tier.span.start, tier.span.end)
    const spans = [lower.span, upper.span].sort((a, b) => a.start - b.start)
    return {
      status: 'hit', spans, computed: `${show(lower)}与${show(upper)}${fault.kind === 'overlap' ? '重叠' : '之间遗漏'}${fault.at}`,
      opinion: `${describePlace(source, spans[0]!)}档位“${quote(upper)}”与“${quote(lower)}”在${fault.at}处${fault.kind === 'overlap' ? '重叠' : '遗漏'}，依法“以上、以下”均含本数，“不满、超过”不含本数，请改写。`,
      amendment: '90分（含）以上为优秀；80分（含）以上不满90分为良好；不满80分为不合格。',
    }
  }
}

/** Kinds of contract that work with scales; in any other a range alone (8-10平方米, 1-5%) is none. */
const OWN_TYPES: readonly ContractType[] = ['GPS', 'PMS', 'CAT', 'ITS', 'CON']

function isOpenScale(tiers: readonly Tier[]): boolean {
  return tiers.some(({ lower, upper }) => lower === null || upper === null)
}

/** At least one tier with two bounds, or one of each side at one number; never two of one open side (nested thresholds). */
function isScale(text: string, tiers: readonly Tier[]): boolean {
  const open = (side: 'lower' | 'upper'): number => tiers.filter((tier) => tier[side] === null).length
  const closed = tiers.filter((tier) => tier.lower !== null && tier.upper !== null).length
  if (open('lower') > 1 || open('upper') > 1 || tiers.length < 2) return false
  // 85分以上为合格；80分以下扣减: two open ends of one scale, where both are points.
  const isPair = tiers.length === 2 && open('lower') === 1 && open('upper') === 1 && tiers.every((tier) => tier.unit === '分' || tier.unit === '%' || /吨|立方|平方|㎡|亩|度|千瓦|册|件|台/.test(tier.unit) || hasRate(text, tier)) && Math.abs(tiers[0]!.span.start - tiers[1]!.span.start) < 60
  return closed >= 2 || isPair || (closed === 1 && tiers.length >= 2 && open('lower') + open('upper') >= 1)
}

/** 迟延不超过5日的,每日扣500元: what the tier costs stands behind it. */
function hasRate(text: string, { span }: Tier): boolean {
  return /^[^。;；\n]{0,8},?[^。;；,\n]{0,8}(?:每[日天次]|扣|罚|违约金)[^。;；,\n]{0,12}\d/.test(text.slice(span.end, span.end + 40))
}

interface Fault {
  readonly kind: 'overlap' | 'gap'
  readonly at: string
}

const STEPPED: ReadonlySet<string> = new Set(['分', '天', '日', '次', '人', '件', '起', '例', '户', '个月'])

function faultBetween(lower: Tier, upper: Tier): Fault | null {
  if (lower.upper === null || upper.lower === null) return null
  const [end, start] = [lower.upper, upper.lower]
  const unit = upper.unit
  if (end.eq(start)) {
    if (lower.includesUpper && upper.includesLower) return { kind: 'overlap', at: `${end.toFixed()}${unit}` }
    return lower.includesUpper || upper.includesLower ? null : { kind: 'gap', at: `${end.toFixed()}${unit}` }
  }
  if (end.gt(start)) {
    // A tier inside another is a scale of something else.
    return upper.upper !== null && upper.upper.lte(end) ? null : { kind: 'overlap', at: `${start.toFixed()}—${end.toFixed()}${unit}` }
  }
  const isStep = STEPPED.has(unit) && [end, start].every((value) => value.eq(value.round(0, Big.roundDown)))
  if (isStep && lower.includesUpper && upper.includesLower && start.minus(end).eq(1)) return null
  // Far apart they are two scales.
  return start.minus(end).gt(end.minus(lower.lower ?? end).plus(start)) ? null : { kind: 'gap', at: `${end.toFixed()}—${start.toFixed()}${unit}` }
}

function show(tier: Tier): string {
  const low = tier.lower === null ? '（0' : `${tier.includesLower ? '[' : '('}${tier.lower.toFixed()}`
  const high = tier.upper === null ? '+∞)' : `${tier.upper.toFixed()}${tier.includesUpper ? ']' : ')'}`
  return `${low}, ${high}`.replace('（0', '(-∞')
}
