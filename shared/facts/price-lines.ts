import { containsSpan, type Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import type { AmountFact } from './facts'
import { plain, readNumber, SCALED_FIGURES } from './numbers'
import type { PriceRow, PriceTableFact, PriceTotal } from './price-facts'
import { isReadableAt } from './readable'

/** A cell of a line: words between tabs or wide gaps. */
interface LineCell {
  readonly text: string
  readonly span: Span
}

const LONGEST_LINE = 200
const COUNT = new RegExp(`^(?:数量|计|共)?[: ]?(${SCALED_FIGURES}) ?([\\u4e00-\\u9fff㎡]{1,3}|m2|m3|kg)$`)
/** What may stand beside the figures of a price: 单价65元, ¥65.00/箱, 每箱65元; of a sum: 小计78,000元. */
const BESIDE_PRICE = /^(?:单价|每[\u4e00-\u9fff]{1,3}|@)?[:¥ ]{0,2}$/
const BEHIND_PRICE = /^(?:整)?(?:(?:\/|每)[\u4e00-\u9fff㎡]{1,4})?$/
const BESIDE_SUM = /^(?:小计|合计|金额|合价|计|合|共)?[:¥ ]{0,2}$/
const TOTAL_LINE = /^(?:以上|货款|含税)?(?:合计|总计|共计|总价|总额|总金额)(?:金额)?(?!\S{0,3}[大写])/

/**
 * Price lists told line by line without a heading row: name, quantity with its unit, unit price and sum, with tabs or wide gaps
 * between (A4复印纸  200箱  65元  13000元), and the total on the line below. At least two such lines in a row; every price and
 * sum must bear its 元. `amounts` are the document's, in reading order. Linear.
 */
export function findPriceLines(document: ContractDocument, normalized: string, amounts: readonly AmountFact[]): readonly PriceTableFact[] {
  const facts: PriceTableFact[] = []
  let rows: PriceRow[] = []
  let next = 0
  const close = (total: PriceTotal | null, end: number): void => {
    if (rows.length >= 2) facts.push({ span: { start: rows[0]!.span.start, end }, table: null, rows, totals: total === null ? [] : [total], inTenThousands: false })
    rows = []
  }
  for (const paragraph of document.paragraphs) {
    if (paragraph.start === paragraph.end) continue
    while (next < amounts.length && amounts[next]!.span.start < paragraph.start) next += 1
    const inside: AmountFact[] = []
    for (let index = next; index < amounts.length && inside.length < 4 && amounts[index]!.span.end <= paragraph.end; index += 1) inside.push(amounts[index]!)
    const row = paragraph.cell === null && paragraph.end - paragraph.start <= LONGEST_LINE && isReadableAt(document, paragraph.start) ? readLine(normalized, paragraph, inside) : null
    if (row !== null) rows.push(row)
    else if (rows.length > 0) {
      const total = readTotalLine(normalized, paragraph, inside, rows.length)
      close(total, total === null ? rows.at(-1)!.span.end : total.span.end)
    }
  }
  if (rows.length > 0) close(null, rows.at(-1)!.span.end)
  return facts
}

function readLine(text: string, line: Span, amounts: readonly AmountFact[]): PriceRow | null {
  const cells = cellsOf(text, line)
  if (cells.length < 4 || amounts.length !== 2) return null
  const [price, sum] = amounts as readonly [AmountFact, AmountFact]
  const priceCell = cells.at(-2)!
  const sumCell = cells.at(-1)!
  if (!standsIn(text, priceCell, price, BESIDE_PRICE) || !standsIn(text, sumCell, sum, BESIDE_SUM) || price.yuan === null || sum.yuan === null || sum.fen === null) return null
  const count = cells.slice(1, -2).flatMap((cell) => readCount(cell))
  const name = cells.find(({ text: words }) => /[\u4e00-\u9fff]{2}/.test(words))
  // Two counts (12人 12个月) may both be factors; a model's figures beside one count are not told apart from it.
  if (count.length !== 1 || name === undefined) return null
  return {
    label: name.text, kind: 'item', factors: count, adjustments: [],
    unitPrice: { yuan: price.yuan, tolerance: price.tolerance, span: price.span },
    amount: { yuan: sum.yuan, fen: sum.fen, tolerance: sum.tolerance, span: sum.span },
    isAmountUnreadable: false, span: { start: cells[0]!.span.start, end: sumCell.span.end },
  }
}

function cellsOf(text: string, { start, end }: Span): readonly LineCell[] {
  const words = text.slice(start, end)
  const cells: LineCell[] = []
  for (const match of words.matchAll(/[^\t ]+(?: [^\t ]+)*/g)) cells.push({ text: match[0], span: { start: start + match.index, end: start + match.index + match[0].length } })
  return cells
}

/** The amount fills the cell but for a label before it and its unit behind. */
function standsIn(text: string, { span }: LineCell, amount: AmountFact, beside: RegExp): boolean {
  return containsSpan(span, amount.span) && amount.currency === 'CNY' && amount.upTo === null && /元|¥/.test(text.slice(span.start, span.end)) && !/万元|亿元/.test(text.slice(span.start, span.end)) &&
    beside.test(text.slice(span.start, amount.span.start)) && BEHIND_PRICE.test(text.slice(amount.span.end, span.end))
}

function readCount({ text, span }: LineCell): PriceRow['factors'] {
  const match = COUNT.exec(text)
  const number = match === null ? null : readNumber(match[1]!)
  // 2024年, 3月 and 65元 count nothing.
  return number === null || number.value.lte(0) || /^(?:[年月日元号]|万元)$/.test(match![2]!) ? [] : [{ value: plain(number.value), span, name: match![2]! }]
}

function readTotalLine(text: string, line: Span, amounts: readonly AmountFact[], count: number): PriceTotal | null {
  const amount = amounts.find(({ yuan, fen, isUnitPrice }) => yuan !== null && fen !== null && !isUnitPrice)
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE))
  if (amount === undefined || amount.fen === null || !TOTAL_LINE.test(words.trimStart())) return null
  return { label: words.trimStart().slice(0, 8), fen: amount.fen, tolerance: amount.tolerance, span: amount.span, kind: 'total', rows: Array.from({ length: count }, (_, index) => index) }
}
