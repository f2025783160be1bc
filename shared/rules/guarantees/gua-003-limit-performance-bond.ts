import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import type { ContractType } from '../../law/contract-type'
import { procurementBondCap, regionalBondCap, tenderBondCap, zhejiangBondCap } from '../../law/parameters/guarantees'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import type { ProblemStatus } from '../rule'
import { showFen, showPercent } from '../show-figures'
import { findGuaranteeFigures, priceOf, type GuaranteeFigure } from './guarantee-shares'
import { procurementPath } from './procurement-path'

const PROCUREMENT = basis('采购条例', '第48条', 'full-text', '履约保证金不超过合同金额10%，以非现金形式提交')
const TENDER = basis('招标条例', '第58条', 'full-text', '履约保证金不超过中标合同金额10%')

/**
 * Performance security within 10% of the contract price in government procurement and after tenders (采购条例 第48条,
 * 招标条例 第58条), and within the region's own lower cap. Outside both there is no statutory cap: remark only.
 */
export const limitPerformanceBond: Rule = {
  id: 'GUA-003',
  title: '履约保证金比例',
  severity: 'must-fix',
  types: 'all',
  basis: [PROCUREMENT, TENDER],
  parameters: [procurementBondCap, tenderBondCap, zhejiangBondCap, regionalBondCap],
  version: 4,
  check,
}

const WORDS = {
  name: /(?:保证|担保|确保)履约(?=[,。;]|$)|履约押金|履约的?(?:保证金|担保金?|保函|保证)|履约保证|合同履行保证金/,
  not: /农民工|投标保证金|质量保证金|质保金|预付款|违约金|扣除履约|从履约|扣减|低价|低于.{0,10}限价|差额|利息|退还履约保证金的|返还履约保证金的|退还.{0,12}%|剩余|补足|不足|支付担保|罚/,
}

const OWN_TYPES: readonly ContractType[] = ['GPG', 'GPS', 'PMS', 'CAT', 'ITS', 'CON', 'DES']

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, intake } = context
  const path = procurementPath(context)
  // Beside the kinds offices procure, any contract that was procured or tendered has the cap.
  if (!OWN_TYPES.some((type) => context.types.has(type)) && path !== 'procurement' && path !== 'tender') return 'not-applicable'
  if (!/履约/.test(facts.normalized)) return 'not-applicable'
  const price = priceOf(facts, intake.awardPrice)
  return findGuaranteeFigures(facts, WORDS, price)
    .filter((figure) => figure.percent === null || !/保证金|担保|保函/.test(figure.percent.base.replace(/^.*(?:不得?(?:低于|少于|高于|超过)|至少)/, '')) || isWholeBond(facts.normalized, figure.span.end))
    .flatMap((figure) => judge(context, figure, price))
}

/** 12个点的履约保证金: the share is of the price, and the bond is named behind it. */
function isWholeBond(text: string, end: number): boolean {
  return /^ ?的?(?:履约|合同履行)/.test(text.slice(end, end + 6))
}

function judge(context: RuleContext, figure: GuaranteeFigure, price: number | null): readonly Problem[] {
  const { share } = figure
  if (share === null) return []
  const path = procurementPath(context)
  const cap = context.parameter(path === 'tender' ? tenderBondCap : procurementBondCap)
  if (cap !== null && share.gt(cap)) {
    const severity: Severity = path === 'none' ? 'remind' : 'must-fix'
    const status: ProblemStatus = path === 'unknown' ? 'suspected' : 'hit'
    const basisOfPath = path === 'tender' ? [TENDER] : path === 'procurement' ? [PROCUREMENT] : [PROCUREMENT, TENDER]
    const limit = path === 'none'
      ? `。本合同未经政府采购或者招标，没有法定上限，但明显高于通行的${showPercent(cap)}，请考虑下调并允许保函替代。`
      : `，超过法定上限${showPercent(cap)}，请下调并允许保函替代。`
    return [{ ...problemOf(context, figure, price, limit, cap), severity, status, basis: basisOfPath }]
  }
  const regional = regionalCap(context)
  if (regional !== null && share.gt(regional)) {
    return [{ ...problemOf(context, figure, price, `，超过本地区规定的上限${showPercent(regional)}，请下调并允许保函替代。`, regional), severity: 'should-fix', status: 'hit' }]
  }
  if (/预算|控制价|限价|招标控制/.test(figure.percent?.base ?? '')) {
    return [{ ...problemOf(context, figure, price, '，但以预算金额或者控制价为基数，可能超过合同金额的法定比例，请改以合同金额为基数。', cap ?? 0.1), severity: 'remind', status: 'hit' }]
  }
  return []
}

/** The region's cap for goods and services; construction keeps the national one. */
function regionalCap(context: RuleContext): number | null {
  if (context.types.has('CON')) return null
  const own = context.parameter(regionalBondCap)
  if (own !== null) return own
  return /浙江/.test(context.intake.region ?? '') ? context.parameter(zhejiangBondCap) : null
}

function problemOf({ document }: RuleContext, figure: GuaranteeFigure, price: number | null, consequence: string, cap: number): Problem {
  const share = showPercent(figure.share ?? 0)
  const told = figure.amount === null ? share : `${showFen(figure.amount.fen ?? 0)}元`
  return {
    status: 'hit',
    spans: [figure.span],
    computed: figure.amount === null || price === null ? `${share}＞${showPercent(cap)}` : `${told}÷合同总价${showFen(price)}元＝${share}＞${showPercent(cap)}`,
    opinion: `${describePlace(document, figure.span)}履约保证金为${told}${figure.amount === null ? '' : `，占合同金额${share}`}${consequence}`,
    amendment: `履约保证金为合同金额的${showPercent(cap)}以内，乙方可以银行保函、保险保函、担保公司保函提交；履约验收合格后5个工作日内退还。`,
  }
}
