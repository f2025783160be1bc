import type { DocumentProperties } from '../../document/contract-document'

type PrintedPage = NonNullable<DocumentProperties['printedPages']>[number]

/** Page numbers a scan ought to bear and does not. */
export interface NumberingGap {
  readonly from: number
  readonly to: number
  /** The page of the scan after which they should stand; 0 for before the first. */
  readonly afterPage: number
}

/** What the page numbers printed on a scan say of its completeness. */
export interface PageNumberingCheck {
  /** Pages the scan says it has (共12页); null where it does not, or not everywhere the same. */
  readonly printedTotal: number | null
  readonly gaps: readonly NumberingGap[]
}

/**
 * Where the printed page numbers leap over more pages than there are between, and what is missing before the first or up to
 * the printed total. A number that falls begins a new count (an annex); pages without a number stand for any.
 */
export function checkNumbering(printed: readonly PrintedPage[], pageCount: number): PageNumberingCheck {
  const totals = new Set(printed.flatMap(({ total }) => (total === null ? [] : [total])))
  const printedTotal = totals.size === 1 ? [...totals][0]! : null
  const gaps: NumberingGap[] = []
  const seen = new Set(printed.map(({ number }) => number))
  const first = printed[0]
  if (first === undefined) return { printedTotal, gaps }
  if (first.number > first.page) gaps.push({ from: 1, to: first.number - first.page, afterPage: 0 })
  let before = first
  for (const page of printed.slice(1)) {
    const leap = page.number - before.number - (page.page - before.page)
    // Pages bound elsewhere are out of order, not missing.
    const absent = Array.from({ length: Math.max(0, page.number - before.number - 1) }, (_, index) => before.number + 1 + index).filter((number) => !seen.has(number))
    if (leap > 0 && absent.length > 0) gaps.push({ from: absent[0]!, to: absent.at(-1)!, afterPage: before.page })
    before = page
  }
  const highest = Math.max(...seen)
  if (printedTotal !== null && printedTotal - highest > pageCount - before.page) gaps.push({ from: highest + 1, to: printedTotal, afterPage: before.page })
  return { printedTotal, gaps }
}
