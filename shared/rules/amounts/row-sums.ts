import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { findColumnSums, type ColumnSum } from '../../facts/column-sums'
import type { Problem, RuleContext } from '../rule'
import { showYuan } from '../show-figures'

/**
 * Rows whose total column is not the sum of the columns before it. A table counts only where most of its rows add up
 * that way: else its columns mean something else.
 */
export function checkRowSums({ document, facts }: RuleContext): readonly Problem[] {
  return findColumnSums(document, facts.normalized).flatMap((rows): readonly Problem[] => {
    const wrong = rows.filter((row) => gapOf(row).abs().gt(row.tolerance))
    if (wrong.length === 0 || rows.length - wrong.length < 2 || wrong.length * 2 >= rows.length) return []
    return wrong.map((row) => {
      const sum = row.total.plus(gapOf(row))
      const computed = `${row.parts.map((part) => showYuan(part)).join('＋')}＝${showYuan(sum)}≠${showYuan(row.total)}，相差${showYuan(gapOf(row).abs())}元`
      return {
        status: 'hit', spans: [row.totalSpan], computed,
        opinion: `${describePlace(document, row.totalSpan)}“${row.label}”一行各列合计为${showYuan(sum)}元，与表列合计${showYuan(row.total)}元相差${showYuan(gapOf(row).abs())}元，请更正。`,
        amendment: null,
      }
    })
  })
}

/** What the parts come to beyond the stated total, in yuan. */
function gapOf({ parts, total }: ColumnSum): Big {
  return parts.reduce((sum, part) => sum.plus(part), new Big(0)).minus(total)
}
