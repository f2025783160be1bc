import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { depositCap } from '../../law/parameters/guarantees'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen, showPercent } from '../show-figures'
import { findGuaranteeFigures, priceOf, type GuaranteeFigure } from './guarantee-shares'

/**
 * 定金 stays within a fifth of the contract's subject value (民法典 第586条第2款); what exceeds it is no 定金. Several
 * deposits count together. 订金, 押金 and 预付款 are something else, and so are the figures of 双倍返还.
 */
export const limitDeposit: Rule = {
  id: 'GUA-001',
  title: '定金超过百分之二十',
  severity: 'must-fix',
  types: 'all',
  basis: [basis('民法典', '第586条第2款', 'full-text', '定金数额的上限与实际交付')],
  parameters: [depositCap],
  version: 1,
  check,
}

const WORDS = {
  name: /定金/,
  not: /双倍|两倍|加倍|二倍|违约金|不予(?:返还|退还)|没收|不得超过|最高不超过|超出部分|超过部分|不超过|不高于|转为|抵作|(?:扣除|抵扣|扣减)(?:已付|已支付)?定金|订金/,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, intake } = context
  const cap = context.parameter(depositCap)
  if (cap === null || !facts.normalized.includes('定金')) return 'not-applicable'
  const price = priceOf(facts, intake.awardPrice)
  // A bound (不超过合同总价30%的定金) still allows more than the law does.
  const bounds = findGuaranteeFigures(facts, { name: /定金/, not: /双倍|两倍|加倍|二倍|违约金|没收|超出部分|超过部分|订金/ }, price)
    .filter((figure) => figure.percent !== null && /不得?超过|不高于/.test(figure.part))
  const figures = findGuaranteeFigures(facts, WORDS, price)
  return [...judge(context, figures, price, cap), ...bounds.flatMap((figure) => judge(context, [figure], price, cap))]
}

function judge({ document, intake }: RuleContext, figures: readonly GuaranteeFigure[], price: number | null, cap: number): readonly Problem[] {
  if (figures.length === 0) return []
  const distinct = figures.filter((figure, index) => figures.findIndex((other) => keyOf(other) === keyOf(figure)) === index)
  const amendment = `删除定金条款；确需设置的，定金不超过合同总价的${showPercent(cap)}${price === null ? '' : `（${showFen(Math.floor(price * cap))}元）`}，并写明定金性质。`
  const unknown = distinct.filter((figure) => figure.share === null)
  if (unknown.length > 0) {
    if (intake.awardPrice !== undefined && intake.awardPrice !== null) return []
    return [{
      status: 'insufficient', spans: unknown.map((figure) => figure.span), computed: null, missing: ['awardPrice'],
      opinion: `${describePlace(document, unknown[0]!.span)}约定了定金${showFen(unknown[0]!.amount?.fen ?? 0)}元，但合同总价不明，无法核对是否超过${showPercent(cap)}，请补充合同总价后核对。`, amendment: null,
    }]
  }
  const share = distinct.reduce((sum, figure) => sum.plus(figure.share ?? 0), new Big(0))
  if (share.lte(cap)) return []
  const told = distinct.map((figure) => (figure.amount === null ? showPercent(figure.share ?? 0) : `${showFen(figure.amount.fen ?? 0)}元`)).join('＋')
  const sum = distinct.length === 1 && distinct[0]!.amount === null ? showPercent(share) : `${told}${price === null || distinct.every((figure) => figure.amount === null) ? '' : `，÷合同总价${showFen(price)}元`}＝${showPercent(share)}`
  return [{
    status: 'hit', spans: distinct.map((figure) => figure.span), computed: `${sum}＞${showPercent(cap)}`,
    opinion: `${describePlace(document, distinct[0]!.span)}定金${told}，占合同价${showPercent(share)}，超过${showPercent(cap)}的部分不产生定金效力，请调整；财政资金不宜设置定金。`,
    amendment,
  }]
}

/** The same figure told twice is one deposit. */
function keyOf(figure: GuaranteeFigure): string {
  return figure.amount === null ? `%${figure.share?.toFixed()}` : String(figure.amount.fen)
}
