import type { ContractDocument } from '../document/contract-document'
import { findSectionAt } from '../document/find-clause'
import type { AmountFact } from './facts'
import { contractAt } from './readable'

/** Words that name the price of the whole contract, at the end of an amount's label. */
const TOTAL_NOUN =
  /(?:合同)?标的(?:总)?(?:金额|额)|(?:合同|签约|协议|服务|采购|租金|工程|项目|中标|成交|总承包|委托|咨询|设计|监理|维保|物业|货物|设备|审计|软件|开发|技术)?(?:服务)?(?:费用?|租金)?(?:总价款|总金额|总价格|总价|总额|总费用|总款项|总租金|总服务费|总报酬|总计价款|价款合计|价款总计|费用总计|费用合计|款项合计|总造价|合同价款|合同价格|合同金额|合同价|合同额|签约合同价|合同款|成交金额|中标金额|成交价|中标价|成交价格|中标价格|(?:报酬|酬金|佣金)(?:总额|总计|合计|共计)|[\u4e00-\u9fa5]{0,4}服务费用?(?:总计|合计|共计)|(?:合同|全部|各项|应付)(?:费用|款项?|价款)(?:总计|合计|共计|总和|总共)|(?:费用|款项|价款)总和|包干(?:费用?|价款?|金额)|一口价|(?:项目|合同|工程|采购|服务|委托)(?:总)?经费|总经费|[两二三四五六七八九十\d]{1,2}年(?:合计|总计|共计|共|总共))/
const NOT_TOTAL =
  /原[为定报价]|不含税|除税|未税|税前|税额|税金|暂定|暂估|暂列|预估|估算|单价|上限|最高|下浮前|控制价|限价|预算|概算|其中|剩余|已付|已支付|余额|原合同|调整前|每|月|年度|年租|季|首付|预付|定金|保证金|押金|违约金|赔偿|超过|不足|变更|增加|减少|追加|增补|累计|上浮|下浮|优惠前|注册资本|投资额|总投资|资产总额|营业额|以下|以上|低于|高于|小计|分项|设备费|该项|此项|本项(?!目)|人工费|材料费|保险/
const BREAK = /\d|占|%|百分之|千分之|万分之|[一二三四五六七八九]成|的(?!总|合同|费用|价|金额|服务费)/

/**
 * The label folded when it names the price of the whole contract (合同总价, 含税总价 -> 含税 kept apart by
 * {@link isNetOfTax}); null for budgets, caps, parts, net prices, prices of a month or a year, and penalties.
 */
export function totalLabelOf(amount: AmountFact): string | null {
  if (amount.isUnitPrice || amount.upTo !== null || amount.limit !== '') return null
  const label = amount.label.replace(/\s/g, '')
  const match = TOTAL_NOUN.exec(label)
  if (match === null || NOT_TOTAL.test(label)) return null
  const tail = label.slice(match.index + match[0].length)
  return tail.length <= 12 && !BREAK.test(tail) ? match[0] : null
}

/** True when the label says that the amount is without tax. */
export function isNetOfTax(amount: AmountFact): boolean {
  return /不含税|除税|未税|税前|不含增值税|净价|扣税后|去税/.test(amount.label)
}

/** Every amount that states the price of the whole contract, in reading order. */
export function findTotals(amounts: readonly AmountFact[]): readonly AmountFact[] {
  return amounts.filter((amount) => amount.currency === 'CNY' && totalLabelOf(amount) !== null)
}

/**
 * The contract price: the first amount in the body that states it, else the first elsewhere; of a pair in words and
 * figures the one in figures. Only the first contract of a file with several counts. Null when none is stated.
 */
export function findTotalAmount(document: ContractDocument, amounts: readonly AmountFact[]): AmountFact | null {
  const totals = findTotals(amounts).filter((amount) => amount.fen !== null && amount.fen > 0 && contractAt(document, amount.span.start) === 0)
  const inBody = totals.find((amount) => findSectionAt(document, amount.span.start)?.kind === 'body')
  const first = inBody ?? totals[0] ?? null
  if (first === null || first.writing === 'figures') return first
  const next = amounts[amounts.indexOf(first) + 1]
  return next !== undefined && next.label === first.label && next.writing === 'figures' && next.span.start - first.span.end < 24 ? next : first
}
