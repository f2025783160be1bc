import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import type { PercentFact } from '../../facts/facts'
import type { ContractType } from '../../law/contract-type'
import { basis } from '../../law/basis'
import { vatRates } from '../../law/vat-rates'
import type { Problem, Rule, RuleContext } from '../rule'
import { showPercent } from '../show-figures'

/**
 * A paid contract says which invoice is issued and at which rate (增值税法 第10、11条); a rate outside the law's or unusual
 * for the kind of contract is remarked. Receipts of state, gifts and leases by natural persons need no such clause.
 */
export const requireInvoiceTerms: Rule = {
  id: 'AMT-007',
  title: '税率或发票约定缺失、不匹配',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('增值税法', '第10条', 'full-text', '税率'), basis('增值税法', '第11条', 'full-text', '征收率')],
  parameters: [vatRates],
  version: 4,
  check,
}

const PAID = /付款(?!人)|价款|总价|费用|租金|报酬|服务费|货款|酬金|合同价|工程款|合同金额/
const NO_INVOICE = /财政票据|非税收入|行政事业单位.{0,6}收据|捐赠票据|资金往来结算票据|免税|自然人|个人出租/

type Usual = readonly [types: readonly ContractType[], rates: readonly number[], what: string]
const GOODS: Usual = [['GPG', 'SAL', 'VEH'], [0.13, 0.09], '货物13%（农产品等9%）']

/** Rates usual for a kind of supply; the levy rates 3% and 1% of small taxpayers always are. */
const USUAL: readonly Usual[] = [
  [['LES', 'LES-IN', 'LES-OUT'], [0.09, 0.05], '不动产租赁9%'],
  [['CON'], [0.09], '建筑服务9%'],
  GOODS,
  [['PMS', 'DES', 'TEC', 'LEG', 'CAT'], [0.06], '物业、设计、技术、咨询、餐饮等服务6%'],
  [['ITS'], [0.06, 0.13], '信息技术服务6%、设备13%'],
]

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, intake, types } = context
  const text = facts.normalized
  if (!PAID.test(text) || intake.moneyFlow === '无偿' || intake.moneyFlow === '收款' || types.has('DON') || types.has('NDA') || types.has('SUP')) return 'not-applicable'
  if (NO_INVOICE.test(text)) return []
  // Loans, employment, security and trade across the border have their own papers.
  if (/借款|贷款|劳动合同|保证合同|抵押|质押|担保|信托|保险|会员|出让合同|投资|合资|联营|框架|意向/.test(facts.title) || /信用证|议付|装运港|装运口岸|进出口许可|[进出]口许可|离岸价|到岸价|商[用业]发票|\b(?:FOB|CIF|CFR|EXW|DAP|DDP)\b/.test(text)) return []
  return [...checkClause(context), ...checkRates(context)]
}

function checkClause({ document, facts }: RuleContext): readonly Problem[] {
  const text = facts.normalized
  // What is missing from a text that is no contract is not missing.
  if (!facts.isContract) return []
  const mention = /(?:开具|提供|出具|开出|提交|交付|收到|取得|凭)[^。;；\n]{0,24}?(?:发票|专票|普票)|(?<=\n)发票(?:类型|种类|要求)?\t/.exec(text)
  const at = mention === null ? -1 : mention.index + mention[0].length - 2
  if (at !== -1 && /专用|普通发票|普票|专票|税率|征收率|电子发票.{0,10}%|%.{0,8}(?:的)?发票|__% ?.{0,6}税/.test(text)) return []
  const amendment = '乙方应在甲方付款前开具合法有效的增值税【普通／专用】发票，税率【】%；乙方迟延开票的，甲方付款期限相应顺延，但甲方不得以其他理由拖延。'
  if (at === -1) {
    return [{ status: 'hit', spans: [], computed: null, opinion: '合同未约定发票种类和税率，建议补充，并约定“收票后付款”与法定付款期限如何衔接。', amendment }]
  }
  const span: Span = { start: at, end: at + 2 }
  return [{
    status: 'hit', spans: [span], computed: null,
    opinion: `${describePlace(document, span)}约定了开具发票，但未约定发票种类（专用、普通）和税率，建议补充。`, amendment,
  }]
}

function checkRates(context: RuleContext): readonly Problem[] {
  const { document, facts, types } = context
  const lawful = context.parameter(vatRates)
  const rates = facts.percents.filter((percent) => percent.upTo === null && isRate(facts.normalized, percent))
  if (lawful === null || rates.length === 0) return []
  const odd = rates.filter((rate) => !lawful.includes(Number(rate.fraction)))
  if (odd.length > 0) {
    const shown = odd.map((rate) => showPercent(rate.fraction)).join('、')
    return [{
      status: 'hit', severity: 'remind', spans: odd.map((rate) => rate.span), computed: `${shown}不在${lawful.map((rate) => showPercent(rate)).join('、')}之内`,
      opinion: `${describePlace(document, odd[0]!.span)}约定的税率${shown}不是现行增值税税率或者征收率，请核对。`, amendment: null,
    }]
  }
  // Food brought to a canteen is goods.
  const usual = /食材|农产品|粮油|蔬菜|肉类/.test(facts.title) ? GOODS : USUAL.find(([kinds]) => kinds.some((kind) => types.has(kind)))
  if (usual === undefined || rates.some((rate) => [...usual[1], 0.03, 0.01, 0].includes(Number(rate.fraction)))) return []
  const shown = showPercent(rates[0]!.fraction)
  return [{
    status: 'suspected', severity: 'remind', spans: rates.map((rate) => rate.span), computed: `${shown}；通常${usual[2]}`,
    opinion: `${describePlace(document, rates[0]!.span)}约定的税率${shown}与本类合同的常见税率（${usual[2]}，小规模纳税人征收率3%，阶段性优惠1%）不一致，请核对应税行为和纳税人身份。`, amendment: null,
  }]
}

function isRate(text: string, percent: PercentFact): boolean {
  const before = text.slice(Math.max(0, percent.span.start - 14), percent.span.start)
  const after = text.slice(percent.span.end, percent.span.end + 10)
  if (/管理费率|利率|违约|罚|所得税|个人所得|附加|印花|房产税|税率[^,。;；]{0,6}(?:调整|变化)/.test(before + after)) return false
  return /(?:税率|征收率|增值税)[^,。;；\d]{0,8}$/.test(before) || /^ ?的?(?:税率|增值税|税点)/.test(after)
}
