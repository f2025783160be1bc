import { readSymbol, symbolFontOf } from '../decode-docx/symbol-fonts'
import type { CharacterProperties } from './properties'

/** What a character shows that its run names as a symbol (sprmCSymbol, [MS-DOC] 2.9.51); a bracket when it names none. */
export function symbolOf({ symbol }: CharacterProperties, fontName: (index: number) => string): string {
  if (symbol === null) return '('
  const font = symbolFontOf(fontName(symbol.font))
  return font === null ? String.fromCharCode(symbol.code) : (readSymbol(font, symbol.code) ?? '\ufffd')
}

/** What a character shows in its font: symbol fonts show signs for Latin letters and for their twins in the private range. */
export function signInFont(sign: string, { latinFont }: CharacterProperties, fontName: (index: number) => string): string {
  const code = sign.charCodeAt(0)
  const canBeSymbol = (code > 0x20 && code < 0x100) || (code >= 0xf000 && code <= 0xf0ff)
  const font = latinFont === null || !canBeSymbol ? null : symbolFontOf(fontName(latinFont))
  return font === null ? sign : (readSymbol(font, code) ?? sign)
}
