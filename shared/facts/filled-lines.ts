/**
 * A figure written on the line of a form: 自_2027_年_1_月_1_日, 人民币__1,200,000__元, _0.5_%. What stands after it is the rest of
 * the line or its unit, so that a clause number behind a blank (____2、) is not taken for one. In groups: the line before,
 * the figure, the line behind.
 */
const ON_LINE = /(_{1,40})( ?\d[\d,.]{0,17}(?: ?[十百千万亿]{1,2})? ?)(?=_|[元圆万亿年月日天号个%‰‱角分时份人名次平台套间层页工小周季])(_{0,40})/g
/** 20__年: the century is printed, the year is not filled in. */
const CENTURY = /^ ?(?:19|20)\d? ?$/

/** The text with the lines around figures as spaces, unit for unit; blanks and everything else as they were. Linear. */
export function liftFiguresFromLines(text: string): string {
  if (!text.includes('_')) return text
  return text.replace(ON_LINE, (words, before: string, figure: string, after: string, at: number) =>
    CENTURY.test(figure) && after !== '' && text[at + words.length] === '年' ? words : `${' '.repeat(before.length)}${figure}${' '.repeat(after.length)}`)
}
