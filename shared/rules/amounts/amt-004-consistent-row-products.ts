import { Big } from 'big.js'
import type { ContractDocument } from '../../document/contract-document'
import { describePlace } from '../../document/find-clause'
import type { PriceRow } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { wrongPeriodProducts, type WrongPeriodProduct } from './period-products'

/**
 * A row's amount is its unit price times its quantities (民法典 第470条第1款第3、5项, 第510、511条). Any sensible product
 * clears the row: some or all factors, years as twelve months, the row's own discount or tax rate. Half a
 * fen of the unit price is allowed per piece.
 */
export const consistentRowProducts: Rule = {
  id: 'AMT-004',
  title: '单价乘数量与小计不符',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条第1款第3项', 'full-text', '数量'), basis('民法典', '第470条第1款第5项', 'full-text', '价款或者报酬'),
    basis('民法典', '第510条', 'full-text', '约定不明的补充'), basis('民法典', '第511条', 'full-text', '价款不明的确定'),
  ],
  parameters: [],
  version: 3,
  readsAnyLanguage: true,
  check,
}

const AMENDMENT = '各项小计等于单价乘以数量；小计与单价、数量不一致的，签订前应当更正，不得带差签订。'

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const rows = facts.priceTables.flatMap((table) => table.rows.map((row, index) => ({ row, line: index + 1, isText: table.table === null })))
    .filter(({ row }) => row.unitPrice !== null && row.amount !== null && row.factors.length > 0)
  // A price and count read as a row of running text are told as that row.
  const asRows = new Set(rows.map(({ row }) => row.amount?.span.start))
  const periods = wrongPeriodProducts(facts).filter(({ stated }) => !asRows.has(stated.span.start)).map((wrong) => describePeriods(document, wrong))
  if (rows.length === 0 && periods.length === 0) return 'not-applicable'
  return [...periods, ...rows.flatMap(({ row, line, isText }) => {
    const product = wrongProduct(row)
    if (product === null || row.unitPrice === null || row.amount === null) return []
    const gap = product.minus(row.amount.yuan).abs()
    const factors = row.factors.map((factor) => factor.value).join('×')
    const place = describePlace(document, row.amount.span)
    return [{
      status: 'hit' as const,
      spans: [row.amount.span, row.unitPrice.span, ...row.factors.map((factor) => factor.span)].sort((a, b) => a.start - b.start),
      computed: `${showYuan(row.unitPrice.yuan)}×${factors}＝${showYuan(product)}≠${showYuan(row.amount.yuan)}，相差${showYuan(gap)}元`,
      opinion: `${place}${isText ? '' : `第${line}行“${row.label}”`}：单价${showYuan(row.unitPrice.yuan)}元×数量${factors}＝${showYuan(product)}元，${isText ? '写为' : '表列小计'}${showYuan(row.amount.yuan)}元，相差${showYuan(gap)}元，请更正。`,
      amendment: AMENDMENT,
    }]
  })]
}

/** 每月5000元，全年合计65000元: a price by the month that does not come to the price of the period. */
function describePeriods(document: ContractDocument, { monthly, stated, months, product }: WrongPeriodProduct): Problem {
  const gap = product.minus(stated.yuan!).abs()
  return {
    status: 'hit', spans: [stated.span, monthly.span].sort((a, b) => a.start - b.start),
    computed: `${showYuan(monthly.yuan!)}×${months}＝${showYuan(product)}≠${showYuan(stated.yuan!)}，相差${showYuan(gap)}元`,
    opinion: `${describePlace(document, stated.span)}每月${showYuan(monthly.yuan!)}元，${months}个月应为${showYuan(product)}元，写为${showYuan(stated.yuan!)}元，相差${showYuan(gap)}元，请更正。`,
    amendment: AMENDMENT,
  }
}

/** Unit price times all factors, when no sensible product gives the row's amount; null when one does. */
function wrongProduct(row: PriceRow): Big | null {
  const price = new Big(row.unitPrice?.yuan ?? 0)
  const amount = new Big(row.amount?.yuan ?? 0)
  if (amount.eq(0) || price.eq(0)) return null
  const all = row.factors.reduce((product, factor) => product.times(factor.value), new Big(1))
  const isClear = products(row).some((quantity) => adjusted(row, price.times(quantity)).some((value) => {
    const tolerance = quantity.times(roundingOf(row.unitPrice?.tolerance ?? '0')).plus(row.amount?.tolerance ?? '0').plus('0.01')
    return value.minus(amount).abs().lte(tolerance)
  }))
  return isClear ? null : price.times(all)
}

/** Prices in yuan are rounded to the fen, however few decimals are written; those in 万元 to their last digit. */
function roundingOf(tolerance: string): Big {
  const own = new Big(tolerance)
  return own.gt('0.05') || own.lt('0.005') ? own : new Big('0.005')
}

/** Products of every choice of factors (at most six are combined), years also counted as twelve months. */
function products(row: PriceRow): readonly Big[] {
  let choices: readonly Big[] = [new Big(1)]
  for (const factor of row.factors.slice(0, 6)) {
    const value = new Big(factor.value)
    const values = /年|期/.test(factor.name) ? [value, value.times(12)] : /季/.test(factor.name) ? [value, value.times(3)] : [value]
    choices = choices.flatMap((choice) => [choice, ...values.map((own) => choice.times(own))])
  }
  // The first choice takes no factor at all: a row with a quantity of its own is not priced by the piece alone.
  return row.factors.every((factor) => new Big(factor.value).eq(1)) ? choices : choices.slice(1)
}

/** The value as it is, and with the row's discounts and tax rates applied in either sense. */
function adjusted(row: PriceRow, value: Big): readonly Big[] {
  let values: readonly Big[] = [value]
  for (const entry of row.adjustments.slice(0, 4)) {
    const share = new Big(entry.value)
    values = entry.isShare
      ? [...values, ...values.flatMap((own) => [own.times(new Big(1).minus(share)), own.times(new Big(1).plus(share)), own.times(share)])]
      : [...values, ...values.flatMap((own) => [own.minus(share), own.plus(share)])]
  }
  return values
}
