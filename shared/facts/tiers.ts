import { Big } from 'big.js'
import type { Span } from '../core/span'

/** One tier of a scale: 80分（含）以上不满90分. A missing bound is null. */
export interface Tier {
  readonly span: Span
  readonly unit: string
  readonly lower: Big | null
  readonly includesLower: boolean
  readonly upper: Big | null
  readonly includesUpper: boolean
}

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,4})?)`
const UNIT = '(分钟|人次|分|天|日|次|人|万元|元|%|万吨|万立方米|立方米|万册|册|千瓦时|万度|度|个月|小时|万平方米|平方米|万㎡|㎡|亩|公里|万人次|件|起|例|户|吨|公斤|℃)'
const MARK = String.raw`(\((?:不?含)(?:本数|${NUMBER.replace('(', '(?:')}?${UNIT.replace('(', '(?:')}?)?\))?`
const OVER = '(超过|大于|高于|多于|不低于|不少于|不小于|达到|满)?'
const UNDER = '(不满|不足|低于|小于|少于|未满|不超过|不高于|未达到|不到)'
const TWO_SIDED = `${OVER}${NUMBER}(?![\\d.]) ?${UNIT}?${MARK}(及?以上)? ?(?:[,、](?= ?(?:且|但|不|低|小|少|未)))? ?(?:至|到|[-—–~]|且|但)? ?${UNDER}?${NUMBER} ?${UNIT}${MARK}(及?以下|以内|之间)?`
const LOWER_ONLY = `(超过|大于|高于|多于|不低于|不少于|不小于|达到)${NUMBER} ?${UNIT}${MARK}|${NUMBER} ?${UNIT}${MARK}(及?以上|以外)${MARK}`
const UPPER_ONLY = `${UNDER}${NUMBER} ?${UNIT}${MARK}|${NUMBER} ?${UNIT}${MARK}(及?以下|以内)${MARK}`
const TIER = new RegExp(`(?<![\\d.月])(?:(?<two>${TWO_SIDED})|(?<low>${LOWER_ONLY})|(?<up>${UPPER_ONLY}))`, 'g')

/** Words one of which every tier has; a plain test, because most sentences have none. */
const BOUND = /\d ?[^\d,。;]{0,12}(?:以[上下内外]|至|到|[-—–~])|(?:超过|[大高多]于|不[低少小]于|达到|不[满足到]|[低小少]于|未[满达]|不超|不高)[^\d]{0,2}\d/

/** 75<得分<90, 60≤X<75 */
const BETWEEN_SIGNS = new RegExp(`(?<![\\d.])${NUMBER} ?${UNIT}? ?([<≤]) ?[^\\d,。;<>≤≥=]{0,6} ?([<≤]) ?${NUMBER} ?${UNIT}?`, 'g')
/** ≥90, <60 at the head of a cell or behind a word */
const ONE_SIGN = new RegExp(`(?:^|[^\\d<>≤≥= ]) ?([<>≤≥])=? ?${NUMBER} ?${UNIT}?(?! ?[<>≤≥=])`, 'g')

function findSigned(words: string, offset: number): readonly Tier[] {
  const placed = (match: RegExpExecArray): Span => ({ start: offset + match.index, end: offset + match.index + match[0].trimEnd().length })
  const between = [...words.matchAll(BETWEEN_SIGNS)].map((match): Tier => ({
    span: placed(match), unit: match[6] ?? match[2] ?? '', lower: new Big(match[1]!), includesLower: match[3] === '≤',
    upper: new Big(match[5]!), includesUpper: match[4] === '≤',
  }))
  if (between.length > 0) return between
  return [...words.matchAll(ONE_SIGN)].map((match): Tier => {
    const [bound, includes, isLower] = [new Big(match[2]!), /[≤≥]|=/.test(match[0]), /[>≥]/.test(match[1]!)]
    return { span: placed(match), unit: match[3] ?? '', lower: isLower ? bound : null, includesLower: isLower && includes, upper: isLower ? null : bound, includesUpper: !isLower && includes }
  })
}

/** The tiers told in a stretch of width-folded text, in reading order. `offset` is where the stretch starts. Linear. */
export function findTiers(words: string, offset: number): readonly Tier[] {
  const tiers: Tier[] = []
  if (/[<>≤≥]/.test(words)) return findSigned(words, offset)
  if (!BOUND.test(words)) return tiers
  for (const match of words.matchAll(TIER)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length }
    const tier = match.groups?.['two'] !== undefined ? readTwoSided(match, span) : readOneSided(match, span, match.groups?.['low'] !== undefined)
    if (tier !== null) tiers.push(tier)
  }
  return tiers
}

function readTwoSided(match: RegExpExecArray, span: Span): Tier | null {
  // Groups inside `two`: over, number, unit, mark, 以上, under, number, unit, mark, 以下.
  const [, , over, low, lowUnit, lowMark, above, under, high, unit, highMark, below] = match
  const between = /至|到|[-—–~]|且|但|[,、]/.test(match[0])
  if (!between && above === undefined && under === undefined) return null
  if (lowUnit !== undefined && lowUnit !== unit) return null
  if (below === undefined && under === undefined && !/至|到|[-—–~]/.test(match[0])) return null
  const lower = new Big(low ?? 0)
  const upper = new Big(high ?? 0)
  if (lower.gte(upper)) return null
  return {
    span, unit: unit ?? '', lower, upper,
    includesLower: isExcluded(lowMark) ? false : lowMark !== undefined || !/超过|大于|高于|多于/.test(over ?? ''),
    includesUpper: isExcluded(highMark) ? false : highMark !== undefined || under === undefined || /不超过|不高于/.test(under),
  }
}

const isExcluded = (mark: string | undefined): boolean => mark !== undefined && mark.includes('不含')

function readOneSided(match: RegExpExecArray, span: Span, isLower: boolean): Tier | null {
  const words = match[0]
  const number = new RegExp(`${NUMBER} ?${UNIT}`).exec(words)
  if (number === null) return null
  const value = new Big(number[1] ?? 0)
  const mark = /\(不?含[^)]*\)/.exec(words)?.[0]
  const isStrict = isLower ? /^(?:超过|大于|高于|多于)|以外$/.test(words) : /^(?:不满|不足|低于|小于|少于|未满|未达到|不到)/.test(words)
  const includes = isExcluded(mark) ? false : mark !== undefined || !isStrict
  return isLower
    ? { span, unit: number[2] ?? '', lower: value, includesLower: includes, upper: null, includesUpper: false }
    : { span, unit: number[2] ?? '', lower: null, includesLower: false, upper: value, includesUpper: includes }
}
