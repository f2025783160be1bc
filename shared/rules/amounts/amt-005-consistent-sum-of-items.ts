import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import type { PriceRow, PriceTableFact, PriceTotal } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen, showYuan } from '../show-figures'
import { findItemLists, listFault } from './item-lists'
import { checkRowSums } from './row-sums'

/**
 * Items add up to their stated total, and the total of the price list is the contract price (民法典 第470条第1款第3、5项,
 * 第510、511条). Tables with unreadable amounts are left alone; discounts, tax rows and 下浮 notes are tried in every
 * sensible way before a difference is reported. A price list of a month, a year or one unit is no list of the whole.
 */
export const consistentSumOfItems: Rule = {
  id: 'AMT-005',
  title: '分项合计与总价不符',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条第1款第5项', 'full-text', '价款或者报酬'), basis('民法典', '第510条', 'full-text', '约定不明的补充'),
    basis('民法典', '第511条', 'full-text', '价款不明的确定'),
  ],
  parameters: [],
  version: 3,
  readsAnyLanguage: true,
  check,
}

const AMENDMENT = '附件分项报价合计应与合同总价一致，双方以更正后的分项报价表作为结算单价依据。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  const tables = facts.priceTables.filter((table) => table.totals.length > 0)
  const lists = findItemLists(facts)
  const rowSums = checkRowSums(context)
  if (tables.length === 0 && lists.length === 0) return rowSums.length === 0 ? 'not-applicable' : rowSums
  const problems: Problem[] = []
  for (const table of tables) {
    for (const total of table.totals) problems.push(...checkTotal(context, table, total))
  }
  if (problems.length === 0) problems.push(...checkAgainstPrice(context, tables))
  for (const list of lists) {
    const fault = listFault(list)
    if (fault === null) continue
    problems.push({
      status: fault.status, spans: [list.total.span, ...list.items.map((item) => item.span)].sort((a, b) => a.start - b.start),
      computed: fault.computed,
      opinion: `${describePlace(context.document, list.total.span)}${fault.sentence}，请核对更正。`,
      amendment: '各分项金额之和应与合同总价一致：合同总价¥【】元，由【分项】¥【】元……组成。',
    })
  }
  return [...problems, ...rowSums]
}

const yuanOf = (rows: readonly PriceRow[]): Big => rows.reduce((sum, row) => sum.plus(row.amount?.yuan ?? 0), new Big(0))

function checkTotal({ document, facts }: RuleContext, table: PriceTableFact, total: PriceTotal): readonly Problem[] {
  const rows = total.rows.map((index) => table.rows[index]!).filter((row) => row !== undefined)
  if (rows.length < 2 || rows.some((row) => row.isAmountUnreadable)) return []
  const stated = new Big(total.fen).div(100)
  const tolerance = rows.reduce((sum, row) => sum.plus(row.amount?.tolerance ?? 0), new Big(total.tolerance).plus(new Big('0.01').times(rows.length)))
  const sums = possibleSums(table, total, rows, facts.normalized)
  if (sums.some((sum) => sum.minus(stated).abs().lte(tolerance))) return []
  const sum = yuanOf(rows)
  const gap = stated.minus(sum)
  const place = describePlace(document, total.span)
  const what = total.kind === 'subtotal' ? `“${total.label}”` : '表内合计'
  return [{
    status: 'hit',
    spans: [total.span],
    computed: `${rows.map((row) => showYuan(row.amount?.yuan ?? '0')).join('＋')}＝${showYuan(sum)}≠${showYuan(stated)}，相差${showYuan(gap.abs())}元`,
    opinion: `${place}各分项合计为${showYuan(sum)}元，与${what}${showYuan(stated)}元相差${showYuan(gap.abs())}元${hint(rows, gap)}，请更正。`,
    amendment: AMENDMENT,
  }]
}

/** Every sensible way to add up: with and without tax rows, discounts taken off, a 下浮 share applied, subtotals instead of items. */
function possibleSums(table: PriceTableFact, total: PriceTotal, rows: readonly PriceRow[], text: string): readonly Big[] {
  const items = rows.filter((row) => row.kind === 'item')
  const adjustments = rows.filter((row) => row.kind === 'adjustment')
  const off = adjustments.filter((row) => /优惠|下浮|让利|折扣|抹零/.test(row.label))
  const before = table.totals.filter((other) => other !== total && other.span.start < total.span.start)
  const sums = [yuanOf(rows), yuanOf(items), yuanOf(rows).minus(yuanOf(off).times(2))]
  const subtotals = before.reduce((sum, other) => sum.plus(new Big(other.fen).div(100)), new Big(0))
  const covered = new Set(before.flatMap((other) => other.rows))
  if (before.length > 0) {
    const open = total.rows.filter((row) => !covered.has(row)).map((row) => table.rows[row]!)
    const last = new Big(before.at(-1)!.fen).div(100)
    sums.push(subtotals, subtotals.plus(yuanOf(open)), last.plus(yuanOf(rows.filter((row) => row.span.start > before.at(-1)!.span.start))))
    sums.push(yuanOf(rows.filter((row) => row.span.start > before.at(-1)!.span.start)))
    sums.push(last)
  }
  const line = text.slice(Math.max(0, total.span.start - 60), total.span.end + 20)
  const share = /(?:下浮|优惠|让利)(?:率)?(?:为|:)? ?(\d{1,2}(?:\.\d{1,4})?) ?%/.exec(line)
  return share === null ? sums : [...sums, ...sums.map((sum) => sum.times(new Big(1).minus(new Big(share[1] ?? '0').div(100))))]
}

/** Says whether the difference is just one row, left out or counted twice. */
function hint(rows: readonly PriceRow[], gap: Big): string {
  const row = rows.find((candidate) => candidate.amount !== null && new Big(candidate.amount.yuan).minus(gap.abs()).abs().lte('0.01') && gap.abs().gt(0))
  if (row === undefined) return ''
  return `，差额与“${row.label}”一行金额相同，疑似${gap.lt(0) ? '漏列' : '重复计入'}`
}

/** The one price list of the contract against the contract price. */
function checkAgainstPrice({ document, facts, types }: RuleContext, tables: readonly PriceTableFact[]): readonly Problem[] {
  const price = facts.totalAmount
  const finals = tables.flatMap((table) => table.totals.filter((total) => total.kind === 'total').slice(-1))
  const [total] = finals
  if (price === null || price.fen === null || total === undefined || finals.length !== 1 || types.has('SUP')) return []
  if (price.span.start >= total.span.start && price.span.end <= total.span.end) return []
  const around = facts.normalized.slice(Math.max(0, (tables[0]?.span.start ?? 0) - 60), total.span.end)
  if (/每月|月费用|单月|每年|年费用|每人|预算|限价|控制价|参考|示例|样表|季度|单价表|备品|备件|甲供|业绩|移交|交接|折旧|工资|可选|选配|现有|提供的?设备|设施(?:设备)?清单|(?:厨房|房屋|场地|办公)(?:设施)?设备清单|盘点|资产(?:清单|明细)/.test(around)) return []
  // 其中人员费用2,062,800元: the text tells the list's total as an amount of its own, so it is a part of the price.
  if (facts.amounts.some(({ fen, span, label }) => fen === total.fen && (span.end <= tables[0]!.span.start || span.start >= tables[0]!.span.end) && !/合计|总计|总价|总额/.test(label))) return []
  const ratio = new Big(price.fen).div(total.fen === 0 ? 1 : total.fen)
  if (explains(ratio, facts.percents.map((percent) => percent.fraction))) return []
  const gap = new Big(price.fen).minus(total.fen).abs().div(100)
  const tolerance = new Big(price.tolerance).plus(total.tolerance).plus('0.01')
  if (gap.lte(tolerance)) return []
  const isPriceList = /报价|价格|价款|分项|清单|明细|费用|货物|标的/.test(around) || tables.some((table) => table.rows.some((row) => row.unitPrice !== null))
  return [{
    status: isPriceList ? 'hit' : 'suspected',
    spans: [total.span, price.span],
    computed: `分项表合计${showFen(total.fen)}元≠合同总价${showFen(price.fen)}元，相差${showYuan(gap)}元`,
    opinion: `${describePlace(document, total.span)}分项合计为${showFen(total.fen)}元，与${describePlace(document, price.span)}合同总价${showFen(price.fen)}元相差${showYuan(gap)}元，请核对并统一。`,
    amendment: AMENDMENT,
  }]
}

/** A price list of one month or unit, without tax, or before a discount the contract names. Tenfold errors are AMT-009. */
function explains(ratio: Big, shares: readonly string[]): boolean {
  const near = (value: Big): boolean => ratio.minus(value).abs().lt('0.00005')
  if (ratio.lte(0)) return true
  const inverse = new Big(1).div(ratio)
  if (near(ratio.round(0)) && ratio.gte(2) && ratio.lte(60)) return true
  if ([10, 100, 1000, 10_000].some((factor) => near(new Big(factor)) || inverse.minus(factor).abs().lt('0.00005'))) return true
  return [...shares, '0.13', '0.09', '0.06', '0.03', '0.01'].some((share) => near(new Big(1).plus(share)) || near(new Big(1).minus(share)) ||
    inverse.minus(new Big(1).plus(share)).abs().lt('0.00005'))
}
