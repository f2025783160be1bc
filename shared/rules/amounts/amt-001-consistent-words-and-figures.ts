import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { findAmountPairs } from '../../facts/amount-pairs'
import { readHanAmount } from '../../facts/capital-amounts'
import { totalLabelOf } from '../../facts/total-amount'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen } from '../show-figures'

/**
 * An amount written in words and in figures says one thing. No general rule prefers the words (民法典 第142条, 第466条,
 * 第510条, 第511条; 票据法 第8条 binds bills alone), so the opinion never picks one. Rounding of 万元 with decimals and a
 * speaker's 一百二十万-like 一百二万 are no contradiction; words that make no amount are AMT-002.
 */
export const consistentWordsAndFigures: Rule = {
  id: 'AMT-001',
  title: '大小写金额不一致',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第142条第1款', 'full-text', '有相对人的意思表示的解释'), basis('民法典', '第466条', 'full-text', '合同条款的解释'),
    basis('民法典', '第510条', 'full-text', '约定不明的补充'), basis('民法典', '第511条', 'full-text', '价款不明的确定'),
  ],
  parameters: [],
  version: 2,
  readsAnyLanguage: true,
  check,
}

function* check({ document, facts }: RuleContext): Iterable<Problem> {
  for (const { words, figures } of findAmountPairs(facts.normalized, facts.amounts)) {
    if (words.fen === null || figures.fen === null || words.yuan === null || figures.yuan === null) continue
    const difference = new Big(words.yuan).minus(figures.yuan).abs()
    if (difference.times(100).lte(1) || difference.lte(figures.tolerance)) continue
    const spoken = readHanAmount(facts.normalized.slice(words.span.start, words.span.end))?.spokenFen ?? null
    if (spoken === figures.fen) continue
    const what = totalLabelOf(words) ?? totalLabelOf(figures)
    const place = describePlace(document, words.span)
    const gap = Math.abs(words.fen - figures.fen)
    yield {
      status: 'hit',
      spans: [words.span, figures.span].sort((a, b) => a.start - b.start),
      computed: `大写${showFen(words.fen)}元，小写${showFen(figures.fen)}元，相差${showFen(gap)}元`,
      opinion: `${place}大写金额为${showFen(words.fen)}元，小写金额为${showFen(figures.fen)}元，相差${showFen(gap)}元，${what === null ? '该项金额' : '合同价款'}无法确定，请按${what === null ? '双方真实约定' : '中标（成交）金额'}核定后统一。`,
      amendment: `${what === null ? '金额' : '合同总价'}为人民币（大写）【金额】整（¥【金额】），大小写金额已经双方核对一致。`,
    }
  }
}
