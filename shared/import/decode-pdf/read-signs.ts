import { readSymbolText, symbolFontOf } from '../decode-docx/symbol-fonts'

/** Where Windows' fonts are missing, LibreOffice draws the boxes of Wingdings 2 and Wingdings with its own OpenSymbol and keeps their codes. */
const STAND_IN_SIGNS: Readonly<Record<string, string>> = { R: '☑', S: '☒', T: '☒', P: '✓', '£': '☐', o: '☐', '¨': '☐', 'þ': '☑', 'ý': '☒', 'ü': '✓' }

/** Signs of a symbol font (a tick box of Wingdings 2) as the reader sees them. */
export function readSigns(text: string, font: string): string {
  if (/^opensymbol$/i.test(font)) return text.replace(/[RSTP£oþýü¨]/g, (sign) => STAND_IN_SIGNS[sign]!)
  // PostScript names leave out the space: Wingdings2, Wingdings-Regular.
  const symbols = symbolFontOf(font.replace(/-?(regular|mt)$/i, '').replace(/^(wingdings)(\d)$/i, '$1 $2'))
  return symbols === null ? text : readSymbolText(symbols, text)
}
