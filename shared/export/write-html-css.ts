import type { FontSet } from '../letters/fonts'
import { BASELINE, MM, PAGE, RED, SIZE, pageNumberTop, strokeEdges } from '../letters/page'

/** Points of one grid line and of one 三号 character on the grid. */
const LINE = PAGE.linePitch / 20
const SPACING = PAGE.characterSpacing / 20
/** Height of the page number's line in millimetres. */
const NUMBER_HEIGHT = (SIZE.four * 25.4) / 72

/**
 * Where a browser sets the baseline of a line as high as the font's size: by the font's own ascent and descent, and the
 * margin of a page takes no strut. 宋体 has 0.859 and 0.141 of its size, Source Han (Noto) 1.151 and 0.286.
 */
function browserBaseline(font: string): number {
  const [ascent, descent] = /Noto|Source Han|思源/.test(font) ? [1.151, 0.286] as const : [0.859, 0.141] as const
  return (1 + ascent - descent) / 2
}

/** The style sheet of the print page: the same figures as the DOCX, with page numbers in the margin boxes. */
export function letterCss(fonts: FontSet): string {
  return [pageCss(fonts), textCss(fonts), headCss(fonts), tableCss(fonts)].join('\n')
}

function pageCss(fonts: FontSet): string {
  const number = `content: "— " counter(page) " —"; font: ${SIZE.four}pt/1 ${quote(fonts.songti)};`
  const below = pageNumberTop(browserBaseline(fonts.songti))
  const foot = `vertical-align: top; padding-top: ${below.toFixed(2)}mm;`
  // The upper edge of turned text is its right one, the paper's edge that of the foot.
  const side = `writing-mode: vertical-lr; text-orientation: sideways; box-sizing: border-box; width: 35mm; padding-left: ${(35 - below - NUMBER_HEIGHT).toFixed(2)}mm; padding-right: ${below.toFixed(2)}mm;`
  const edge = (210 - MM.letterRuleLength) / 2
  return `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { ${number} ${foot} text-align: right; padding-right: ${SIZE.four}pt; } }
@page :left { @bottom-left { ${number} ${foot} text-align: left; padding-left: ${SIZE.four}pt; } }
@page sideways { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@page sideways:right { @bottom-right { content: none; } @left-bottom { ${number} ${side} text-align: right; padding-bottom: ${SIZE.four}pt; } }
@page sideways:left { @bottom-left { content: none; } @left-top { ${number} ${side} text-align: left; padding-top: ${SIZE.four}pt; } }
@page cover { margin-left: ${edge}mm; margin-right: ${edge}mm; }
@page cover:right { @bottom-right { padding-right: calc(${SIZE.four}pt + ${26 - edge}mm); } }
@page cover:left { @bottom-left { padding-left: calc(${SIZE.four}pt + ${28 - edge}mm); } }
@page cover:first { margin-top: ${MM.letterMarkFromPage}mm; @bottom-right { content: none; } @bottom-left { content: none; } @bottom-center {
  content: ""; box-sizing: border-box; width: ${MM.letterRuleLength}mm; height: 4.5pt; border-top: .75pt solid #${RED}; border-bottom: 2.25pt solid #${RED};
  margin-top: calc(${35 - MM.letterRuleFromBottom}mm - 4.5pt); } }
@page imprint { @bottom-right { content: none; } @bottom-left { content: none; } }
.cover { page: cover; padding: 0 ${26 - edge}mm 0 ${28 - edge}mm; }
.landscape { page: sideways; break-before: page; }
.portrait + .portrait { break-before: page; }
.imprint-page { page: imprint; break-before: left; height: ${MM.typeHeight}mm; position: relative; }`
}

function textCss(fonts: FontSet): string {
  return `
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: ${SIZE.three}pt/${LINE}pt ${quote(fonts.fangsong)}; letter-spacing: ${SPACING}pt; color: #000; text-autospace: no-autospace; }
p { line-break: strict; overflow-wrap: anywhere; widows: 2; orphans: 2; }
.keep { break-after: avoid; }
.title { font-family: ${quote(fonts.title)}; } .kaiti { font-family: ${quote(fonts.kaiti)}; } .heiti { font-family: ${quote(fonts.heiti)}; } .songti { font-family: ${quote(fonts.songti)}; }
.large { letter-spacing: 0; }`
}

/** A browser sets the baseline by the font's own height: what the standard measures is held by a strut instead, as high as the baseline in the file. */
function headCss(fonts: FontSet): string {
  const { rise, gap } = strokeEdges(SIZE.three)
  return `
.set { display: inline-block; line-height: 0; padding-bottom: ${(1 - BASELINE).toFixed(2)}em; }
.set::before { content: ""; display: inline-block; height: ${BASELINE}em; }
.mark { font-family: ${quote(fonts.title)}; color: #${RED}; text-align: center; letter-spacing: 0; line-height: 0; white-space: nowrap; }
.letter-mark { margin: 0 -6mm 0 -8mm; }
.number { text-align: center; line-height: 0; margin-top: ${(2 * LINE + (LINE - SIZE.three) / 2).toFixed(2)}pt; }
.bare-number { text-align: center; }
.rule { height: ${(MM.ruleBelowNumber - gap).toFixed(2)}mm; box-sizing: content-box; border-bottom: 1.5pt solid #${RED}; }
.double-rule { height: 4.5pt; margin: 0 -6mm 0 -8mm; border-top: 2.25pt solid #${RED}; border-bottom: .75pt solid #${RED}; }
.letter-number { display: flex; justify-content: space-between; line-height: 0; margin-top: calc(${(SIZE.three * 7) / 8}pt + ${rise.toFixed(2)}mm); }
.signed-number { display: flex; justify-content: space-between; padding: 0 1em; }
.imprint { font-size: ${SIZE.four}pt; line-height: 22pt; letter-spacing: 0; border-top: ${MM.imprintThick}mm solid; border-bottom: ${MM.imprintThick}mm solid; }
.imprint-page .imprint { position: absolute; bottom: 0; left: 0; right: 0; }
.imprint.plain { border: 0; }
.imprint p + p { border-top: ${MM.imprintThin}mm solid; }
.copies { padding: 0 1em 0 4em; text-indent: -3em; }
.printed { display: flex; justify-content: space-between; padding: 0 1em; }`
}

function tableCss(fonts: FontSet): string {
  return `
table { border-collapse: collapse; table-layout: fixed; margin: 0 auto; letter-spacing: 0; line-height: 1.35; }
td, th { border: .5pt solid #000; padding: 2pt 4pt; height: 7.5mm; vertical-align: middle; text-align: left; white-space: pre-line; overflow-wrap: anywhere; }
th { font-family: ${quote(fonts.heiti)}; font-weight: normal; text-align: center; }
tr { break-inside: avoid; } thead { display: table-header-group; }
table + table { margin-top: 3pt; }`
}

/** Fonts may come from the office's settings: anything that could end the string is left out. */
function quote(font: string): string {
  return `"${font.replace(/["\\<>{}\n\r]/g, '')}"`
}
